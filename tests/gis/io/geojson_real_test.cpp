// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>

#include "gis/io/read.h"
#include "gis/io/survey.h"
#include "tests/support/catch.h"
#include "tests/support/real_data.h"

using namespace hectare::gis;
using hectare::tests::realData;

namespace {

struct Outcome {
  std::string file;
  bool fails = false;
  std::string said;  ///< ids of the error or of the findings, of reading and of looking at it
};

void say(const Message& message, std::string& said) { said += message.id + ' '; }

Outcome outcomeOf(const std::filesystem::path& path) {
  Outcome outcome{path.stem().string(), false, ""};
  Progress progress;
  const auto layer = readLayer({path, "", std::nullopt, true}, progress);
  outcome.fails = !layer;
  if (!layer) say(layer.error().what, outcome.said);
  if (layer) {
    for (const Finding& finding : layer->findings) say(finding.text, outcome.said);
  }
  const auto looked = survey({path}, {}, progress);
  REQUIRE(looked);
  for (const SurveyFile& file : looked->files) {
    if (file.error) say(file.error->what, outcome.said);
    for (const SurveyLayer& each : file.layers) {
      for (const Finding& finding : each.findings) say(finding.text, outcome.said);
    }
  }
  return outcome;
}

std::vector<Outcome> outcomesBelow(const std::filesystem::path& folder) {
  std::vector<Outcome> outcomes;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() == ".geojson") outcomes.push_back(outcomeOf(entry.path()));
  }
  return outcomes;
}

/// What each defect has to be called at least.
const std::map<std::string, std::string>& names() {
  static const std::map<std::string, std::string> table = {
      {"invalid_exterior_not_ccw", "geojson.orientation"},
      {"invalid_interior_not_cw", "geojson.orientation"},
      {"invalid_less_three_unique_nodes", "geojson.few_positions"},
      {"invalid_unclosed", "read.ring_closed"},
      {"invalid_feature_geometry_is_string", "geojson.geometry"},
      {"invalid_feature_id_type", "geojson.id"},
      {"invalid_feature_no_properties", "geojson.properties"},
      {"invalid_feature_wrong_geometry_key", "geojson.geometry"},
      {"invalid_featurecollection_feature_nullfeature", "geojson.feature"},
      {"invalid_featurecollection_no_features_member", "geojson.feature"},
      {"invalid_featurecollection_type_lowercase", "geojson.type"},
      {"invalid_geometry_bbox_not4or6", "geojson.bbox"},
      {"invalid_geometry_coordinates_empty_position", "geojson.position"},
      {"invalid_geometry_coordinates_missing", "geojson.nesting"},
      {"invalid_geometry_depth_deep_polygon", "geojson.nesting"},
      {"invalid_geometry_depth_shallow_multipolygon", "geojson.nesting"},
      {"invalid_geometry_geometrycollection_null_geometry", "geojson.member"},
      {"invalid_geometry_mislabeled_point", "geojson.nesting"},
      {"problematic_3d_coordinates", "read.z_dropped"},
      {"problematic_4d_coordinates", "geojson.ordinates"},
      {"problematic_crosses_antimeridian", "geojson.antimeridian"},
      {"problematic_duplicate_nodes", "geojson.repeats"},
      {"problematic_excessive_coordinate_precision", "geojson.decimals"},
      {"problematic_excessive_vertices", "geojson.dense"},
      {"problematic_feature_null_geometry", "geojson.no_geometry"},
      {"problematic_inner_and_exterior_ring_intersect", "defect.self_intersection"},
      {"problematic_self_intersection_large", "defect.self_intersection"},
      {"problematic_self_intersection_small", "defect.self_intersection"},
      {"problematic_wrong_bbox_coordinate_order", "geojson.bbox_elsewhere"},
      {"problematic_zero_length_linestring", "geojson.length"},
      {"problematic_nested_geometrycollection", "read.collection"},
  };
  return table;
}

}  // namespace

TEST_CASE("Each of the defective GeoJSON files has its defect named", "[real]") {
  std::size_t files = 0;
  for (const char* folder :
       {"invalid_geometries", "invalid_structure", "problematic_geometries", "problematic_structure"}) {
    for (const Outcome& outcome : outcomesBelow(realData("geojson_invalid/examples") / folder)) {
      ++files;
      INFO(outcome.file << ": " << outcome.said);
      CHECK_FALSE(outcome.said.empty());
      const auto name = names().find(outcome.file);
      if (name != names().end()) CHECK(outcome.said.find(name->second) != std::string::npos);
    }
  }
  CHECK(files == 52);
}

TEST_CASE("The valid GeoJSON files load, and no text is said to break the format", "[real]") {
  const std::vector<Outcome> outcomes = outcomesBelow(realData("geojson_invalid/examples/valid"));
  CHECK(outcomes.size() == 22);
  for (const Outcome& outcome : outcomes) {
    INFO(outcome.file << ": " << outcome.said);
    CHECK_FALSE(outcome.fails);
    for (const char* wrong : {"type", "nesting", "position", "geometry", "properties", "bbox", "member", "feature"}) {
      CHECK(outcome.said.find("geojson." + std::string(wrong)) == std::string::npos);
    }
  }
}
