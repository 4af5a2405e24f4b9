// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/inspect/layer_looks.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "src/world/place_layers.h"
#include "src/world/rank_roles.h"

namespace hectare::questions {
namespace {

using plan::LayerShape;
using world::LayerGuess;

void append(world::Reasons& all, const world::Reasons& more) { all.insert(all.end(), more.begin(), more.end()); }

bool isKnown(const LayerGuess& guess) {
  return !guess.roles.empty() && guess.roles.front().points >= world::enoughPoints;
}

/// Of several layers that look alike a plan takes one; what the others look like does not change by that.
bool gaveWay(const LayerGuess& guess) {
  return guess.repeats || (!guess.reasons.empty() && guess.reasons.back().id == "recognise.other_taken");
}

/// Roles that nearly as much speaks for.
std::string rivals(const LayerGuess& guess) {
  std::string all;
  for (std::size_t i = 1; i < guess.roles.size(); ++i) {
    if (guess.roles.front().points - guess.roles[i].points >= world::clearLead) continue;
    all += fmt::format("{}{}", all.empty() ? "" : ", ", plan::roleName(guess.roles[i].role));
  }
  return all;
}

void lookAtTable(const LayerGuess& guess, LayerLook& look) {
  const bool joined = !guess.reasons.empty();
  look.role = joined ? plan::roleName(plan::Role::attributes) : "none";
  look.roleReasons.push_back(joined ? gis::Message{"inspect.table_idle"} : gis::Message{"inspect.table_alone"});
}

void lookAtRole(const world::Recognition& recognition, const LayerGuess& guess, LayerLook& look) {
  look.sure = guess.sure;
  look.roleReasons = guess.reasons;
  if (gaveWay(guess) && isKnown(guess)) {
    look.role = plan::roleName(guess.roles.front().role);
    if (guess.repeats) look.roleReasons = guess.roles.front().reasons;
  } else if (guess.role) {
    look.role = plan::roleName(*guess.role);
  } else if (guess.shape == LayerShape::table && !guess.repeats) {
    lookAtTable(guess, look);
  } else {
    look.role = "none";
  }
  const auto nameOf = [&](std::size_t layer) { return recognition.layers[layer].name; };
  if (guess.repeats) look.roleReasons.push_back({"inspect.repeats", {{"layer", nameOf(*guess.repeats)}}});
  if (guess.continues) look.roleReasons.push_back({"inspect.continues", {{"layer", nameOf(*guess.continues)}}});
  if (guess.sure || guess.join || !isKnown(guess)) return;
  if (const std::string others = rivals(guess); !others.empty()) {
    look.roleReasons.push_back({"recognise.column_others", {{"others", others}}});
  }
}

void lookAtColumns(const LayerGuess& guess, LayerLook& look) {
  for (const auto& [ours, column] : guess.columns) {
    ColumnLook& taken = look.columns[column.binding.column];
    taken.ours.push_back(ours);
    append(taken.reasons, column.reasons);
    taken.others.insert(taken.others.end(), column.others.begin(), column.others.end());
  }
  const auto take = [&](const std::string& column, const char* ours) {
    if (!column.empty()) look.columns[column].ours.emplace_back(ours);
  };
  if (guess.join) take(guess.join->key, "key");
  if (!guess.places) return;
  take(guess.places->x, "x");
  take(guess.places->y, "y");
  take(guess.places->wkt, "wkt");
}

/// The file's own word stands where nothing better is known.
void lookAtPlace(const gis::SurveyLayer& layer, const world::LayerPlace& place, LayerLook& look) {
  look.crs = place.crs.known() ? place.crs : layer.crs;
  look.crsOrigin = !look.crs.known() ? "unknown" : !place.stated ? "declared" : place.unsure ? "inferred" : "columns";
  look.crsReasons = place.reasons;
  // Its origin tells that already.
  std::erase_if(look.crsReasons, [](const gis::Message& reason) { return reason.id == "recognise.crs_inferred"; });
}

/// What cannot be named in a plan: the recognition knows nothing of it.
LayerLook unnamed(const gis::SurveyLayer& layer) {
  LayerLook look;
  look.role = "none";
  look.roleReasons = {{"recognise.not_utf8"}};
  lookAtPlace(layer, {}, look);
  return look;
}

}  // namespace

gis::Result<std::vector<LayerLook>> layerLooks(const gis::Survey& survey, const world::Recognition& recognition) {
  gis::Findings told;  // each is one of the looks
  HECTARE_ASSIGN(const auto places, world::placeLayers(survey, recognition, {}, told));
  std::map<std::pair<std::size_t, std::size_t>, std::size_t> guesses;
  for (std::size_t i = 0; i < recognition.layers.size(); ++i) {
    guesses[{recognition.layers[i].file, recognition.layers[i].layer}] = i;
  }
  std::vector<LayerLook> looks;
  for (std::size_t file = 0; file < survey.files.size(); ++file) {
    for (std::size_t at = 0; at < survey.files[file].layers.size(); ++at) {
      const gis::SurveyLayer& layer = survey.files[file].layers[at];
      const auto found = guesses.find({file, at});
      looks.push_back(found == guesses.end() ? unnamed(layer) : LayerLook{});
      if (found == guesses.end()) continue;
      const LayerGuess& guess = recognition.layers[found->second];
      lookAtRole(recognition, guess, looks.back());
      lookAtColumns(guess, looks.back());
      lookAtPlace(layer, places[found->second], looks.back());
    }
  }
  return looks;
}

}  // namespace hectare::questions
