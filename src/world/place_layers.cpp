// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/place_layers.h"

#include <algorithm>

#include "gis/crs/transform.h"
#include "src/world/spelling.h"

namespace hectare::world {
namespace {

constexpr int gridSteps = 4;  // of the sample of a box, each way

std::vector<gis::Coord> gridOf(const gis::Box& box) {
  std::vector<gis::Coord> grid;
  for (int i = 0; i <= gridSteps; ++i) {
    for (int j = 0; j <= gridSteps; ++j) {
      grid.push_back(
          {box.minX + (box.maxX - box.minX) * i / gridSteps, box.minY + (box.maxY - box.minY) * j / gridSteps});
    }
  }
  return grid;
}

const gis::SurveyColumn* columnOf(const gis::SurveyLayer& layer, const std::string& name) {
  const auto found = std::ranges::find(layer.columns, name, &gis::SurveyColumn::name);
  return found == layer.columns.end() ? nullptr : &*found;
}

/// Of a list with coordinates: what its columns span.
gis::Box extentOf(const gis::SurveyLayer& layer, const LayerGuess& guess) {
  if (!guess.places) return layer.extent;
  const auto* x = columnOf(layer, guess.places->x);
  const auto* y = columnOf(layer, guess.places->y);
  gis::Box box;
  if (x == nullptr || y == nullptr || !x->min || !y->min || !x->max || !y->max) return box;
  box.add(gis::Coord{*x->min, *y->min});
  box.add(gis::Coord{*x->max, *y->max});
  return box;
}

/// GeoJSON without a word of its own counts as degrees; coordinates that cannot be are of another system.
bool declares(const gis::SurveyLayer& layer, const gis::Box& extent) {
  if (!layer.crs.known()) return false;
  return !layer.crs.isGeographic() || extent.empty() || gis::Box{-180, -90, 180, 90}.contains(extent);
}

std::optional<gis::Box> degreesOf(const gis::Crs& crs, const gis::Box& extent) {
  if (!crs.known() || extent.empty()) return std::nullopt;
  const auto degrees = gis::Crs::parse("EPSG:4326");
  if (!degrees) return std::nullopt;
  auto transform = gis::Transform::create(crs, *degrees, extent);
  std::vector<gis::Coord> grid = gridOf(extent);
  if (!transform || !transform->apply(grid)) return std::nullopt;
  gis::Box box;
  for (const gis::Coord& at : grid) box.add(at);
  return box;
}

/// In degrees, where the layers lie whose CRS is no guess.
std::vector<gis::Box> surelyThere(const std::vector<LayerPlace>& places) {
  std::vector<gis::Box> boxes;
  for (const LayerPlace& place : places) {
    if (place.degrees && !place.unsure) boxes.push_back(*place.degrees);
  }
  return boxes;
}

class Placer {
 public:
  Placer(const gis::Survey& survey, const Recognition& recognition, gis::Findings& findings)
      : m_survey(survey), m_recognition(recognition), m_findings(findings), m_places(recognition.layers.size()) {}

  gis::Result<std::vector<LayerPlace>> run(const std::vector<CrsSaid>& said) {
    HECTARE_TRY(takeSaid(said));
    for (std::size_t i = 0; i < m_places.size(); ++i) HECTARE_TRY(takeDeclared(i));
    for (std::size_t i = 0; i < m_places.size(); ++i) HECTARE_TRY(infer(i));
    return std::move(m_places);
  }

 private:
  [[nodiscard]] const gis::SurveyLayer& layer(std::size_t i) const {
    return surveyLayer(m_survey, m_recognition.layers[i]);
  }
  [[nodiscard]] gis::Box extent(std::size_t i) const { return extentOf(layer(i), m_recognition.layers[i]); }
  [[nodiscard]] bool hasShapes(std::size_t i) const { return m_recognition.layers[i].shape != plan::LayerShape::table; }

  gis::Status takeSaid(const std::vector<CrsSaid>& all) {
    for (const CrsSaid& said : all) {
      auto crs = gis::Crs::parse(said.crs);
      if (!crs) return gis::Error{gis::ErrorKind::usage, {"recognise.no_crs", {{"crs", said.crs}}}, {}, {}};
      HECTARE_ASSIGN(const auto layers, layersOf(said));
      for (const std::size_t i : layers) take(i, *crs, said.layer.empty());
    }
    return {};
  }

  gis::Result<std::vector<std::size_t>> layersOf(const CrsSaid& said) const {
    if (!said.layer.empty()) return layersNamed(m_survey, m_recognition.layers, said.layer);
    std::vector<std::size_t> undeclared;
    for (std::size_t i = 0; i < m_places.size(); ++i) {
      if (hasShapes(i) && !declares(layer(i), extent(i))) undeclared.push_back(i);
    }
    return undeclared;
  }

  /// What is said of one file goes before what is said of all.
  void take(std::size_t i, const gis::Crs& crs, bool ofAll) {
    LayerPlace& place = m_places[i];
    if (!hasShapes(i) || (ofAll && place.crs.known())) return;
    place.crs = crs;
    place.stated = true;
    place.reasons = {{"recognise.crs_said"}};
    place.degrees = degreesOf(crs, extent(i));
  }

  gis::Status takeDeclared(std::size_t i) {
    LayerPlace& place = m_places[i];
    if (place.crs.known() || !hasShapes(i) || !declares(layer(i), extent(i))) return {};
    place.crs = layer(i).crs;
    place.degrees = degreesOf(place.crs, extent(i));
    return place.crs.isGeographic() ? lookForExchange(i) : gis::Status();
  }

  /// Latitude before longitude still lies somewhere on earth: that it is exchanged shows when it so falls at home.
  gis::Status lookForExchange(std::size_t i) {
    HECTARE_ASSIGN(const std::vector<CrsGuess> guesses, inferCrs({layer(i).sample, {}}));
    if (guesses.empty() || !guesses.front().axesSwapped || guesses.front().fit == CrsFit::elsewhere) return {};
    LayerPlace& place = m_places[i];
    place.axesSwapped = true;
    const gis::Box given = extent(i);
    place.degrees = degreesOf(place.crs, {given.minY, given.minX, given.maxY, given.maxX});
    const gis::Message exchanged{"recognise.axes_exchanged"};
    place.reasons.push_back(exchanged);
    tell(i, "recognise.axes_exchanged", {"recognise.axes_to_confirm"}, {"recognise.axes_fix"});
    return {};
  }

  gis::Status infer(std::size_t i) {
    LayerPlace& place = m_places[i];
    if (place.crs.known() || !hasShapes(i)) return {};
    if (namesDegrees(m_recognition.layers[i])) return takeDegrees(i);
    CrsClue clue;
    clue.sample = m_recognition.layers[i].places ? std::vector<gis::Coord>() : layer(i).sample;
    if (clue.sample.empty() && !extent(i).empty()) clue.sample = gridOf(extent(i));
    clue.othersDegrees = surelyThere(m_places);
    HECTARE_ASSIGN(const std::vector<CrsGuess> guesses, inferCrs(clue));
    if (guesses.empty() || guesses.front().axesSwapped) {
      tell(i, "recognise.crs_unknown", {"recognise.crs_unknown"});
      return {};
    }
    return takeGuess(i, guesses);
  }

  static bool namesDegrees(const LayerGuess& guess) {
    return guess.places && lettersOf(guess.places->x).starts_with("lo");
  }

  gis::Status takeDegrees(std::size_t i) {
    LayerPlace& place = m_places[i];
    HECTARE_ASSIGN(place.crs, gis::Crs::parse("EPSG:4326"));
    place.stated = true;
    place.reasons = {{"recognise.crs_degrees"}};
    place.degrees = degreesOf(place.crs, extent(i));
    return {};
  }

  gis::Status takeGuess(std::size_t i, const std::vector<CrsGuess>& guesses) {
    LayerPlace& place = m_places[i];
    HECTARE_ASSIGN(place.crs, gis::Crs::parse(guesses.front().crs));
    place.stated = true;
    place.unsure = true;
    place.reasons = {
        layer(i).crs.known() ? gis::Message{"recognise.crs_no_degrees"} : gis::Message{"recognise.crs_inferred"},
        guesses.front().reason};
    place.degrees = degreesOf(place.crs, extent(i));
    std::string others;
    for (std::size_t g = 1; g < guesses.size(); ++g) {
      // One that places the layer elsewhere, or only with its axes exchanged, does not weigh against one at home.
      if (guesses[g].fit != guesses.front().fit || guesses[g].axesSwapped) continue;
      others += (others.empty() ? "" : ", ") + guesses[g].crs;
    }
    if (!others.empty()) place.reasons.push_back({"recognise.crs_others", {{"others", others}}});
    tell(i, "recognise.crs_inferred",
         {"recognise.crs_to_confirm", {{"crs", guesses.front().crs}, {"name", guesses.front().name}}});
    return {};
  }

  void tell(std::size_t i, const char* rule, gis::Message text, gis::Message fix = {}) {
    const LayerGuess& guess = m_recognition.layers[i];
    if (!guess.role) return;
    gis::Finding finding;
    finding.rule = rule;
    finding.severity = gis::Severity::error;
    finding.layer = guess.name;
    finding.subject = "crs";
    finding.text = std::move(text);
    finding.fix = std::move(fix);
    if (finding.fix.empty()) {
      finding.fix = {"recognise.crs_fix", {{"file", m_survey.files[guess.file].path.filename().string()}}};
    }
    m_findings.push_back(std::move(finding));
  }

  const gis::Survey& m_survey;
  const Recognition& m_recognition;
  gis::Findings& m_findings;
  std::vector<LayerPlace> m_places;
};

/// What a layer counts when the CRS of the plan is chosen: the land that is accounted before what lies around.
int weightOf(const LayerGuess& guess) {
  using plan::Role;
  if (!guess.role) return 0;
  if (guess.role == Role::plots || guess.role == Role::parcels) return 100;
  return guess.role == Role::parks ? 50 : 1;
}

gis::Box around(const Recognition& recognition, const std::vector<LayerPlace>& places) {
  gis::Box main;
  gis::Box all;
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (!places[i].degrees || weightOf(recognition.layers[i]) == 0) continue;
    all.add(*places[i].degrees);
    if (weightOf(recognition.layers[i]) > 1) main.add(*places[i].degrees);
  }
  return main.empty() ? all : main;
}

}  // namespace

gis::Result<std::vector<LayerPlace>> placeLayers(const gis::Survey& survey, const Recognition& recognition,
                                                 const std::vector<CrsSaid>& said, gis::Findings& findings) {
  return Placer(survey, recognition, findings).run(said);
}

gis::Result<std::vector<CrsGuess>> guessRasterCrs(const gis::SurveyRaster& raster,
                                                  const std::vector<LayerPlace>& places) {
  if (raster.crs.known() || raster.extent.empty()) return std::vector<CrsGuess>();
  return inferCrs({gridOf(raster.extent), surelyThere(places)});
}

gis::Result<PlanCrs> choosePlanCrs(const Recognition& recognition, const std::vector<LayerPlace>& places) {
  std::map<std::string, int> votes;
  for (std::size_t i = 0; i < places.size(); ++i) {
    const gis::Crs& crs = places[i].crs;
    if (crs.known() && gis::checkFitForAreas(crs)) votes[crs.definition()] += weightOf(recognition.layers[i]);
  }
  const auto most = std::ranges::max_element(votes, {}, [](const auto& vote) { return vote.second; });
  if (most != votes.end() && most->second > 0) {
    return PlanCrs{most->first, {"recognise.plan_crs_of_sources", {{"crs", most->first}}}, true};
  }
  const gis::Box degrees = around(recognition, places);
  if (degrees.empty()) {
    return gis::Error{gis::ErrorKind::undecided, {"recognise.no_plan_crs"}, {}, {"recognise.no_plan_crs_hint"}};
  }
  const std::string fitting = gis::metricCrsFor(degrees);
  const std::string first = fitting.substr(0, fitting.find(','));
  return PlanCrs{first, {"recognise.plan_crs_of_place", {{"crs", first}, {"fitting", fitting}}}, false};
}

}  // namespace hectare::world
