// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/tile_dataset.h"

#include <fmt/format.h>
#include <gdal_frmts.h>
#include <gdal_priv.h>

#include <cmath>
#include <system_error>

#include "gis/base/file.h"
#include "gis/io/drivers.h"
#include "gis/io/fetch_file.h"
#include "gis/io/open_raster.h"

namespace hectare::gis {

namespace fs = std::filesystem;

namespace {

std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else {
      out += c;
    }
  }
  return out;
}

std::string element(const char* name, const std::string& text) {
  return fmt::format("<{0}>{1}</{0}>", name, escaped(text));
}

void replaceAll(std::string& text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

/// Half the side of the square that web Mercator makes of the earth, in metres.
constexpr const char* mercatorHalf = "20037508.342789244";

std::string window(const std::string& half, const std::string& more) {
  return "<DataWindow>" + element("UpperLeftX", "-" + half) + element("UpperLeftY", half) +
         element("LowerRightX", half) + element("LowerRightY", "-" + half) + more + "</DataWindow>";
}

std::string describeXyz(const TileAddress& address) {
  std::string url = address.url;
  const bool fromSouth = url.find("{-y}") != std::string::npos;
  replaceAll(url, "{z}", "${z}");
  replaceAll(url, "{x}", "${x}");
  replaceAll(url, fromSouth ? "{-y}" : "{y}", "${y}");
  const std::string levels = element("TileLevel", std::to_string(address.maxZoom)) + element("TileCountX", "1") +
                             element("TileCountY", "1") + element("YOrigin", fromSouth ? "bottom" : "top");
  return "<Service name=\"TMS\">" + element("ServerUrl", url) + "</Service>" + window(mercatorHalf, levels) +
         element("Projection", "EPSG:3857") + element("BlockSizeX", "256") + element("BlockSizeY", "256");
}

/// The same squares of land are always asked for, whatever the map, so that what was kept is found again: those of a
/// grid that halves its cells from level to level.
std::string describeWms(const TileAddress& address) {
  const bool degrees = address.crs.isGeographic();
  const std::string half = degrees ? "180" : "16777216";
  constexpr int levels = 20;
  const std::string size = std::to_string(std::int64_t{512} << static_cast<unsigned>(levels));
  std::string url = address.url;
  if (url.find('?') == std::string::npos) url += '?';
  const std::string service = "<Service name=\"WMS\">" + element("Version", "1.1.1") + element("ServerUrl", url) +
                              element("SRS", address.crs.definition()) + element("ImageFormat", "image/png") +
                              element("Transparent", "TRUE") + element("Layers", address.layer) +
                              element("Styles", "") + "</Service>";
  return service + window(half, element("SizeX", size) + element("SizeY", size)) +
         element("OverviewCount", std::to_string(levels)) + element("Projection", address.crs.definition()) +
         element("BlockSizeX", "512") + element("BlockSizeY", "512");
}

std::string common(const TileAddress& address, bool offline) {
  constexpr int aWeek = 7 * 24 * 3600;
  constexpr int forGood = 50 * 365 * 24 * 3600;  // what is old is better than nothing
  const std::string cache = element("Path", folderOf(address).string()) + element("Unique", "False") +
                            element("Expires", std::to_string(offline ? forGood : aWeek)) +
                            element("MaxSize", "536870912");
  return element("BandsCount", "4") + "<Cache>" + cache + "</Cache>" +
         element("Timeout", std::to_string(static_cast<int>(std::ceil(address.timeLimitS)))) +
         element("MaxConnections", "4") + element("OfflineMode", offline ? "true" : "false") +
         element("ZeroBlockHttpCodes", "204,404") + element("UserAgent", "Hectare");
}

/// The capabilities of a WMTS as a local file, which is kept with its tiles.
Result<fs::path> capabilitiesOf(const TileAddress& address, bool offline) {
  const fs::path kept = folderOf(address) / "capabilities.xml";
  std::error_code failed;
  if (!offline) {
    HECTARE_ASSIGN(const ScratchFolder scratch, ScratchFolder::create());
    HECTARE_ASSIGN(const fs::path fetched, fetchFile(address.url, scratch.path()));
    HECTARE_ASSIGN(const std::string text, readFile(fetched));
    HECTARE_TRY(replaceFile(kept, text));
  }
  if (fs::exists(kept, failed)) return kept;
  return rasterUnreadable(address.name, "capabilities");
}

/// A tile is opened by whatever driver knows it. It may not be one that leads to another service, so these drivers are
/// there only while ours is opened.
class ServiceDrivers {
 public:
  ServiceDrivers() {
    GDALRegister_WMS();
    GDALRegister_WMTS();
  }
  ~ServiceDrivers() {
    for (const char* name : {"WMS", "WMTS"}) {
      GDALDriver* driver = GetGDALDriverManager()->GetDriverByName(name);
      if (driver != nullptr) GetGDALDriverManager()->DeregisterDriver(driver);
    }
  }
  ServiceDrivers(const ServiceDrivers&) = delete;
  ServiceDrivers& operator=(const ServiceDrivers&) = delete;
};

Crs crsOf(GDALDataset& dataset, const TileAddress& address) {
  if (address.kind == TileAddress::Kind::wms) return address.crs;
  Findings ignored;
  return tellPlace(dataset, address.name, ignored);
}

}  // namespace

fs::path folderOf(const TileAddress& address) {
  const char* const kinds[] = {"xyz", "wms", "wmts"};
  const std::string& crs = address.kind == TileAddress::Kind::wms ? address.crs.definition() : std::string();
  const std::string all =
      fmt::format("{}\n{}\n{}\n{}", kinds[static_cast<std::size_t>(address.kind)], address.url, address.layer, crs);
  return address.cache / sha256OfText(all).substr(0, 24);
}

std::string describeService(const TileAddress& address, bool offline, const fs::path& capabilities) {
  switch (address.kind) {
    case TileAddress::Kind::xyz:
      return "<GDAL_WMS>" + describeXyz(address) + common(address, offline) + "</GDAL_WMS>";
    case TileAddress::Kind::wms:
      return "<GDAL_WMS>" + describeWms(address) + common(address, offline) + "</GDAL_WMS>";
    case TileAddress::Kind::wmts:
      return "<GDAL_WMTS>" + element("GetCapabilitiesUrl", capabilities.string()) + element("Layer", address.layer) +
             common(address, offline) + "</GDAL_WMTS>";
  }
  return {};
}

Result<RasterWindow> readTilesHere(const RasterWindowQuestion& question, GdalErrors& errors, Progress& progress) {
  registerDrivers();
  const TileAddress& address = question.tiles;
  std::error_code failed;
  fs::create_directories(folderOf(address), failed);
  const std::string seconds = fmt::format("{}", address.timeLimitS);
  const GdalConfig patience({{"GDAL_HTTP_CONNECTTIMEOUT", seconds}, {"GDAL_HTTP_TIMEOUT", seconds}});
  fs::path capabilities;
  if (address.kind == TileAddress::Kind::wmts) {
    HECTARE_ASSIGN(capabilities, capabilitiesOf(address, question.offline));
  }
  const std::string description = describeService(address, question.offline, capabilities);
  std::unique_ptr<GDALDataset, DatasetClose> dataset;
  {
    const ServiceDrivers drivers;
    const char* const known[] = {"WMS", "WMTS", nullptr};
    dataset.reset(GDALDataset::Open(description.c_str(), GDAL_OF_RASTER | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR,
                                    known, nullptr, nullptr));
  }
  if (!dataset || errors.failed()) return rasterUnreadable(address.name, errors.failure());
  auto window = warpWindow(*dataset, crsOf(*dataset, address), question.request, progress);
  // A tile that there is not (404) is looked for where it would have been kept, and that is told as a failure.
  errors.forget("Unable to open downloaded block");
  errors.forget("No such file or directory");
  if (!window || errors.failed()) return rasterUnreadable(address.name, errors.failure());
  return *std::move(window);
}

}  // namespace hectare::gis
