// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/tile_service.h"

#include <chrono>
#include <cstdlib>

#include "tests/support/catch.h"
#include "tests/support/map_server.h"
#include "tests/support/temp_folder.h"

using namespace hectare::gis;
using hectare::tests::MapServer;
using hectare::tests::TempFolder;

namespace {

constexpr double half = 20037508.342789244;
const Consent allowed{true, false, false};

Crs crs(const char* code) { return Crs::parse(code).value(); }

/// The land of a tile of web Mercator.
Box tileBox(int z, int x, int y) {
  const double side = 2 * half / (1 << z);
  return {-half + x * side, half - (y + 1) * side, -half + (x + 1) * side, half - y * side};
}

TileAddress xyz(const MapServer& server, const TempFolder& folder) {
  TileAddress address;
  address.name = "tiles";
  address.url = server.address() + "/xyz/{z}/{x}/{y}.png";
  address.maxZoom = 18;
  address.timeLimitS = 20;
  address.cache = folder / "cache";
  return address;
}

RasterWindow window(const RasterSource& source, const RasterRequest& request) {
  Progress progress;
  auto read = source.read(request, progress);
  INFO((read ? "" : read.error().what.id));
  REQUIRE(read);
  REQUIRE(read->bands.size() >= 3);
  return *std::move(read);
}

RasterRequest aTile() { return {tileBox(12, 2109, 1376), crs("EPSG:3857"), 256, 256, true}; }

bool isTheTile(const RasterWindow& window) {
  for (std::size_t cell : {std::size_t{0}, std::size_t{300}, window.opacity.size() - 1}) {
    if (window.opacity[cell] != 255 || window.bands[0][cell] != 2109 % 256 || window.bands[1][cell] != 1376 % 256 ||
        window.bands[2][cell] != 120) {
      return false;
    }
  }
  return true;
}

bool isBlank(const RasterWindow& window) {
  return std::ranges::all_of(window.opacity, [](std::uint8_t o) { return o == 0; });
}

}  // namespace

TEST_CASE("Tiles come from the level that fits, and once they were given they serve without a network", "[tiles]") {
  const TempFolder folder;
  MapServer server(folder / "server");
  const TileAddress address = xyz(server, folder);
  const RasterWindow first = window(*tileService(address, allowed), aTile());
  CHECK(isTheTile(first));
  CHECK(first.notes.empty());
  const std::size_t asked = server.asked();
  CHECK(asked >= 1);
  CHECK(asked <= 9);  // neighbours may be needed at the edges

  SECTION("kept tiles are not asked for again") {
    CHECK(isTheTile(window(*tileService(address, allowed), aTile())));
    CHECK(server.asked() == asked);
  }
  SECTION("without consent nothing is asked, and what was kept is drawn") {
    CHECK(isTheTile(window(*tileService(address, {}), aTile())));
    CHECK(server.asked() == asked);
  }
  SECTION("without consent and never seen: white, and told") {
    RasterRequest elsewhere = aTile();
    elsewhere.land = tileBox(12, 1000, 1000);
    const RasterWindow none = window(*tileService(address, {}), elsewhere);
    CHECK(isBlank(none));
    REQUIRE(none.notes.size() == 1);
    CHECK(none.notes[0].id == "overlay.not_allowed");
    CHECK(server.asked() == asked);
  }
  SECTION("a server that is gone: what was kept, and a note only where that is not enough") {
    server.stop();
    const auto source = tileService(address, allowed);
    CHECK(isTheTile(window(*source, aTile())));
    RasterRequest elsewhere = aTile();
    elsewhere.land = tileBox(12, 1000, 1000);
    const RasterWindow none = window(*source, elsewhere);
    CHECK(isBlank(none));
    REQUIRE(none.notes.size() == 1);
    CHECK(none.notes[0].id == "overlay.no_tiles");
  }
}

TEST_CASE("Tiles that a service does not have are white, and no failure", "[tiles]") {
  const TempFolder folder;
  const MapServer server(folder / "server");
  const auto source = tileService(xyz(server, folder), allowed);
  RasterRequest deep = aTile();
  deep.land = tileBox(17, 67488, 44032);
  const RasterWindow none = window(*source, deep);
  CHECK(isBlank(none));
  CHECK(none.notes.empty());
  CHECK(isTheTile(window(*source, aTile())));
}

TEST_CASE("A map in Lambert takes its tiles from web Mercator", "[tiles]") {
  const TempFolder folder;
  const MapServer server(folder / "server");
  // Diepenbeek: x 221000, y 179000 is 5.40° E, 50.92° N: at zoom 12 tile x = (5.40 + 180) / 360 × 4096 = 2109.4.
  const RasterRequest request{{220990, 178990, 221010, 179010}, crs("EPSG:31370"), 4, 4, true};
  TileAddress address = xyz(server, folder);
  address.maxZoom = 12;
  const RasterWindow read = window(*tileService(address, allowed), request);
  CHECK(read.opacity[5] == 255);
  CHECK(read.bands[0][5] == 2109 % 256);
  CHECK(read.bands[2][5] == 120);
}

TEST_CASE("A WMS is asked in the CRS of the map, for squares that are found again", "[tiles]") {
  const TempFolder folder;
  MapServer server(folder / "server");
  TileAddress address;
  address.kind = TileAddress::Kind::wms;
  address.name = "wms";
  address.url = server.address() + "/wms";
  address.layer = "land";
  address.crs = crs("EPSG:31370");
  address.cache = folder / "cache";
  const RasterRequest request{{217900, 179900, 218100, 180100}, crs("EPSG:31370"), 100, 100, true};
  const RasterWindow read = window(*tileService(address, allowed), request);
  const auto at = [&](int column, int row) { return static_cast<std::size_t>(row * 100 + column); };
  CHECK(read.bands[0][at(30, 70)] == 0);
  CHECK(read.bands[2][at(30, 70)] == 255);
  CHECK(read.bands[0][at(70, 70)] == 255);
  CHECK(read.bands[0][at(52, 70)] > 200);  // the border is where it belongs, within a cell or two
  CHECK(read.bands[0][at(47, 70)] < 55);
  CHECK(read.opacity[at(70, 70)] == 255);
  CHECK(std::abs(read.opacity[at(70, 30)] - 128) <= 2);
  const std::size_t asked = server.asked();
  server.stop();
  RasterRequest beside = request;
  beside.land = {217880, 179890, 218080, 180090};
  const RasterWindow again = window(*tileService(address, {}), beside);
  CHECK(again.notes.empty());
  CHECK(again.bands[0][at(90, 90)] == 255);
  CHECK(asked >= 1);
}

TEST_CASE("A WMTS is known from its capabilities, which are kept as its tiles are", "[tiles]") {
  const TempFolder folder;
  MapServer server(folder / "server");
  TileAddress address;
  address.kind = TileAddress::Kind::wmts;
  address.name = "wmts";
  address.url = server.address() + "/wmts/capabilities.xml";
  address.layer = "plain";
  address.crs = crs("EPSG:31370");
  address.cache = folder / "cache";
  CHECK(isTheTile(window(*tileService(address, allowed), aTile())));
  server.stop();
  CHECK(isTheTile(window(*tileService(address, {}), aTile())));
}

TEST_CASE("A service that does not answer is waited for once, no longer than was said", "[tiles]") {
  const TempFolder folder;
  const MapServer server(folder / "server");
  TileAddress address = xyz(server, folder);
  address.url = server.address() + "/silent/{z}/{x}/{y}.png";
  address.timeLimitS = 1;
  const auto source = tileService(address, allowed);
  const auto begin = std::chrono::steady_clock::now();
  for (int i = 0; i < 3; ++i) {
    const RasterWindow none = window(*source, aTile());
    CHECK(isBlank(none));
    REQUIRE(none.notes.size() == 1);
    CHECK(none.notes[0].id == "overlay.no_answer");
  }
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(10));
}

TEST_CASE("Tiles are kept where the system keeps what can be fetched again", "[tiles]") {
  const char* before = std::getenv("XDG_CACHE_HOME");
  const std::string kept = before == nullptr ? "" : before;
  setenv("XDG_CACHE_HOME", "/somewhere/cache", 1);
  CHECK(tileCacheFolder() == "/somewhere/cache/hectare/tiles");
  setenv("XDG_CACHE_HOME", "relative", 1);
  CHECK(tileCacheFolder().string().ends_with("/.cache/hectare/tiles"));
  if (before == nullptr) {
    unsetenv("XDG_CACHE_HOME");
  } else {
    setenv("XDG_CACHE_HOME", kept.c_str(), 1);
  }
}
