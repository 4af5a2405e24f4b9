// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/hint_crs.h"

#include <algorithm>
#include <array>

#include "gis/crs/transform.h"
#include "src/world/infer_crs.h"
#include "src/world/read_parts.h"

namespace hectare::world {
namespace {

bool lacksCrs(const gis::Error& error) {
  static constexpr std::array<std::string_view, 4> ids = {"world.crs_missing", "world.crs_degrees", "world.crs_metres",
                                                          "world.crs_elsewhere"};
  return std::find(ids.begin(), ids.end(), error.what.id) != ids.end();
}

std::vector<gis::Box> extentsOf(const World& world) {
  std::vector<gis::Box> extents;
  for (const Entry& entry : world.entries) {
    if (!entry.layer) continue;
    const auto degrees = gis::boxInDegrees(world.crs, entry.layer->table.geometry.box());
    if (degrees) extents.push_back(*degrees);
  }
  return extents;
}

gis::Result<CrsClue> clueOf(const plan::Plan& plan, const plan::Source& source, const World& world,
                            const gis::Consent& consent, gis::Progress& progress) {
  HECTARE_ASSIGN(Parts parts, readParts(plan, source, consent, progress));
  CrsClue clue;
  for (const Part& part : parts) {
    const auto sample = sampleOf(part.file.table.geometry);
    clue.sample.insert(clue.sample.end(), sample.begin(), sample.end());
  }
  if (source.axesSwapped) {
    for (gis::Coord& c : clue.sample) std::swap(c.x, c.y);
  }
  clue.othersDegrees = extentsOf(world);
  return clue;
}

/// As a person would write it in the plan: "EPSG:4326 (WGS 84), axes = "swapped"".
std::string written(const CrsGuess& guess) {
  return guess.crs + " (" + guess.name + ")" + (guess.axesSwapped ? ", axes = \"swapped\"" : "");
}

gis::Message hintOf(const std::vector<CrsGuess>& guesses) {
  constexpr std::size_t most = 3;
  std::vector<const CrsGuess*> best;
  for (const CrsGuess& guess : guesses) {
    const bool equal = guess.fit == guesses.front().fit && guess.axesSwapped == guesses.front().axesSwapped;
    if (equal && best.size() < most) best.push_back(&guess);
  }
  if (best.size() == 1) return {"crs_guess.hint", {{"guess", written(*best.front())}, {"crs", best.front()->crs}}};
  std::string all;
  for (const CrsGuess* guess : best) all += (all.empty() ? "" : "; ") + written(*guess);
  return {"crs_guess.hint_several", {{"guesses", all}}};
}

}  // namespace

void hintCrs(const plan::Plan& plan, World& world, const gis::Consent& consent, gis::Progress& progress) {
  for (std::size_t i = 0; i < plan.sources.size(); ++i) {
    Entry& entry = world.entries[i];
    if (!entry.error || !lacksCrs(*entry.error) || progress.cancelled()) continue;
    gis::Progress silent;
    const auto clue = clueOf(plan, plan.sources[i], world, consent, silent);
    if (!clue) continue;
    const auto guesses = inferCrs(*clue);
    if (guesses && !guesses->empty()) entry.error->hint = hintOf(*guesses);
  }
}

}  // namespace hectare::world
