// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/inspect/inferred_crs.h"

#include "gis/crs/transform.h"
#include "src/world/infer_crs.h"

namespace hectare::questions {
namespace {

/// Layers of one place seldom end at the same metre; about 100 m.
constexpr double marginDegrees = 0.001;

/// The layer's sampled coordinates in degrees, as a box; no value when it is not known where they lie.
std::optional<gis::Box> degreesOf(const gis::SurveyLayer& layer) {
  if (!layer.crs.known() || layer.sample.empty()) return std::nullopt;
  const auto degrees = gis::Crs::parse("EPSG:4326");
  if (!degrees) return std::nullopt;
  const auto transform = gis::Transform::create(layer.crs, *degrees, layer.extent);
  std::vector<gis::Coord> coords = layer.sample;
  if (!transform || !transform->apply(coords)) return std::nullopt;
  gis::Box box;
  for (const gis::Coord c : coords) box.add(c);
  return gis::Box{box.minX - marginDegrees, box.minY - marginDegrees, box.maxX + marginDegrees,
                  box.maxY + marginDegrees};
}

std::vector<gis::Box> knownPlaces(const gis::Survey& survey) {
  std::vector<gis::Box> boxes;
  for (const gis::SurveyFile& file : survey.files) {
    for (const gis::SurveyLayer& layer : file.layers) {
      if (const auto box = degreesOf(layer)) boxes.push_back(*box);
    }
  }
  return boxes;
}

gis::Result<LayerCrs> crsOf(const gis::SurveyLayer& layer, const std::vector<gis::Box>& others) {
  if (layer.crs.known()) return LayerCrs{layer.crs.definition(), layer.crs.name(), false, {}};
  if (layer.sample.empty()) return LayerCrs{};
  HECTARE_ASSIGN(const auto guesses, world::inferCrs({layer.sample, others}));
  if (!world::standsAlone(guesses)) return LayerCrs{};
  return LayerCrs{guesses.front().crs, guesses.front().name, true, guesses.front().reason};
}

}  // namespace

gis::Result<std::vector<LayerCrs>> crsOfLayers(const gis::Survey& survey) {
  const std::vector<gis::Box> others = knownPlaces(survey);
  std::vector<LayerCrs> all;
  for (const gis::SurveyFile& file : survey.files) {
    for (const gis::SurveyLayer& layer : file.layers) {
      HECTARE_ASSIGN(LayerCrs crs, crsOf(layer, others));
      all.push_back(std::move(crs));
    }
  }
  return all;
}

}  // namespace hectare::questions
