// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>

#include "gis/io/survey.h"
#include "src/questions/inspect/layer_looks.h"
#include "src/world/read_keys.h"
#include "tests/support/catch.h"
#include "tests/support/real_data.h"

using namespace hectare;
using hectare::tests::realData;

namespace {

/// By the name of the file, and of the layer where a file has several: the role that it looks like.
std::map<std::string, questions::LayerLook> looksOf(const char* folder) {
  gis::Progress progress;
  const auto survey = gis::survey({realData(folder)}, {}, progress);
  REQUIRE(survey);
  world::RecogniseOptions options;
  options.readKeys = world::readKeysFromFiles(progress);
  const auto recognised = world::recognise(*survey, options);
  REQUIRE(recognised);
  const auto looks = questions::layerLooks(*survey, *recognised);
  REQUIRE(looks);
  std::map<std::string, questions::LayerLook> named;
  std::size_t at = 0;
  for (const gis::SurveyFile& file : survey->files) {
    for (const gis::SurveyLayer& layer : file.layers) {
      const std::string name = file.path.filename().string();
      named[file.layers.size() == 1 ? name : name + ":" + layer.name] = (*looks)[at++];
    }
  }
  return named;
}

void printAll(const std::map<std::string, questions::LayerLook>& looks) {
  for (const auto& [name, look] : looks) UNSCOPED_INFO(name << ": " << look.role << (look.sure ? "" : "?"));
}

}  // namespace

TEST_CASE("The layers of a real city look like what they are", "[real]") {
  const auto looks = looksOf("cambridge");
  printAll(looks);
  CHECK(looks.at("ASSESSING_ParcelsFY2014.topojson").role == "parcels");
  CHECK(looks.at("CDD_CommercialDistricts.geojson").role == "parks");
  CHECK(looks.at("FEMA_FloodPlains100Year.geojson").role == "constraint");
  CHECK(looks.at("RECREATION_OpenSpace.geojson").role == "constraint");
}

TEST_CASE("Deliveries of the GRB look like parcels", "[real]") {
  const auto looks = looksOf("grb_parcels");
  printAll(looks);
  REQUIRE_FALSE(looks.empty());
  for (const auto& [name, look] : looks) {
    INFO(name);
    CHECK(look.role == "parcels");
    CHECK(look.sure);
    CHECK(look.crs.definition() == "EPSG:31370");
    CHECK(look.crsOrigin == "declared");
  }
}

TEST_CASE("Dutch cadastral parcels look like parcels, and what stands on them like buildings", "[real]") {
  const auto looks = looksOf("brk");
  printAll(looks);
  REQUIRE_FALSE(looks.empty());
  for (const auto& [name, look] : looks) {
    INFO(name);
    CHECK(look.role == (name.find("_pand") == std::string::npos ? "parcels" : "buildings"));
    CHECK(look.crs.definition() == "EPSG:28992");
  }
}
