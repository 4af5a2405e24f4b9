// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A ledger that does not close, made on purpose: the boundary of a park has teeth that are thinner than the grid of
// 0.1 mm on which land is cut. Gross, which is measured from the ring alone, has their area; no piece can have it.

#include <fmt/format.h>

#include "tests/cli/run_program.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace hectare::tests;

namespace {

constexpr int teeth = 50;
constexpr double toothLengthM = 1000;
constexpr double toothWidthM = 0.00004;  // in all 50 * 1000 m * 0.04 mm = 2 m²

/// A park of 100 m by 100 m with teeth on its upper side, a metre apart.
std::string park() {
  std::string ring = "[200000,150000],[200000,150100]";
  for (int i = 0; i < teeth; ++i) {
    const double x = 200010 + i;
    ring += fmt::format(",[{0},150100],[{0},{2}],[{1:.5f},{2}],[{1:.5f},150100]", x, x + toothWidthM,
                        150100 + toothLengthM);
  }
  return ring + ",[200100,150100],[200100,150000],[200000,150000]";
}

std::string layer(const std::string& ring) {
  return R"({"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::31370"}},)"
         R"("features":[{"type":"Feature","properties":{"id":"A"},"geometry":{"type":"Polygon","coordinates":[[)" +
         ring + "]]}}]}";
}

const char* const plan = R"(format = 1
crs = "EPSG:31370"
scheme = "cadastre-only"
[[source]]
role = "parks"
path = "parks.geojson"
columns.id = "id"
[[source]]
role = "parcels"
path = "parcels.geojson"
columns.id = "id"
)";

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("A ledger that does not close is written, marked not final, and ends with exit code 4") {
  const TempFolder folder;
  folder.write("parks.geojson", layer(park()));
  folder.write("parcels.geojson", layer("[199000,149000],[199000,152000],[201000,152000],[201000,149000],"
                                        "[199000,149000]"));
  folder.write("plan.hectare", plan);

  const auto text = runInShell("\"$HECTARE\" availability plan.hectare --out out", folder.path());
  CHECK(text.exitCode == 4);
  CHECK(has(text.output, "NOT FINAL"));
  CHECK(has(text.errors, "not final"));
  for (const char* name : {"availability.json", "availability.csv", "availability.gpkg"}) {
    CHECK(std::filesystem::exists(folder.path() / "out" / name));
  }
  const auto json = runInShell("\"$HECTARE\" availability plan.hectare --format json", folder.path());
  CHECK(json.exitCode == 4);
  CHECK(has(json.output, "\"closed\": false"));
  CHECK(has(json.output, "ledger.not_closed"));
  const auto csv = runInShell("\"$HECTARE\" availability plan.hectare --format csv", folder.path());
  CHECK(has(csv.output, "A,,,10002,"));
  CHECK(has(csv.output, ",2,"));
}
