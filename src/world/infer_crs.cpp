// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/infer_crs.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "gis/crs/transform.h"
#include "src/text/data_rows.h"

namespace hectare::world {
namespace {

/// Deliveries have stray vertices, at 0, 0 most of all; a system must place nearly all the others.
constexpr double enough = 0.9;

using Boxes = std::vector<gis::Box>;
using Coords = std::vector<gis::Coord>;

gis::Box boxAround(gis::Coord c) { return {c.x, c.y, c.x, c.y}; }

bool inAny(const Boxes& boxes, gis::Coord c) {
  return std::any_of(boxes.begin(), boxes.end(), [&](const gis::Box& box) { return box.contains(boxAround(c)); });
}

/// Share of the sample that lies in one of the boxes.
double shareIn(const Boxes& boxes, const Coords& degrees, std::size_t sampled) {
  const auto inside = std::count_if(degrees.begin(), degrees.end(), [&](gis::Coord c) { return inAny(boxes, c); });
  return sampled == 0 ? 0 : static_cast<double>(inside) / static_cast<double>(sampled);
}

gis::Result<Boxes> homes() {
  HECTARE_ASSIGN(const std::vector<text::DataRow> rows, text::readDataRows("recognise/crs.toml", "home"));
  Boxes boxes;
  for (const text::DataRow& row : rows) {
    const std::vector<double> edges = row.list("degrees");
    if (edges.size() == 4) boxes.push_back({edges[0], edges[1], edges[2], edges[3]});
  }
  return boxes;
}

/// No place on earth is a metre or two from a metric system's origin, and none is beyond these in degrees.
bool lookLikeDegrees(const Coords& sample) {
  return std::all_of(sample.begin(), sample.end(),
                     [](gis::Coord c) { return std::abs(c.x) <= 180 && std::abs(c.y) <= 180; });
}

Coords exchanged(Coords coords) {
  for (gis::Coord& c : coords) std::swap(c.x, c.y);
  return coords;
}

/// A system that may be the one, with its way to WGS 84.
struct Candidate {
  gis::Crs crs;
  bool isWgs84 = false;
  std::optional<gis::Transform> toWgs84 = {};
};

gis::Result<Candidate> candidateFor(const std::string& code, bool inDegrees) {
  HECTARE_ASSIGN(gis::Crs crs, gis::Crs::parse(code));
  HECTARE_ASSIGN(const gis::Crs wgs84, gis::Crs::parse("EPSG:4326"));
  Candidate candidate{std::move(crs)};
  candidate.isWgs84 = candidate.crs.sameAs(wgs84);
  if (candidate.isWgs84 || candidate.crs.isGeographic() != inDegrees) return candidate;
  if (auto way = gis::Transform::create(candidate.crs, wgs84, {})) candidate.toWgs84 = std::move(*way);
  return candidate;
}

/// The coordinates in degrees, without those that the system cannot hold.
Coords inDegrees(const Candidate& candidate, const Coords& coords) {
  const gis::Box earth{-180, -90, 180, 90};
  Coords degrees;
  for (gis::Coord c : coords) {
    if (!candidate.isWgs84 && (!candidate.toWgs84 || !candidate.toWgs84->apply({&c, 1}))) continue;
    if (earth.contains(boxAround(c))) degrees.push_back(c);
  }
  return degrees;
}

gis::Coord middleOf(Coords degrees) {
  const auto half = static_cast<std::ptrdiff_t>(degrees.size() / 2);
  const auto median = [&](auto less) {
    std::nth_element(degrees.begin(), degrees.begin() + half, degrees.end(), less);
    return degrees[static_cast<std::size_t>(half)];
  };
  const double x = median([](gis::Coord a, gis::Coord b) { return a.x < b.x; }).x;
  const double y = median([](gis::Coord a, gis::Coord b) { return a.y < b.y; }).y;
  return {x, y};
}

gis::Message reasonOf(const CrsGuess& guess, gis::Coord at) {
  const char* id = nullptr;
  switch (guess.fit) {
    case CrsFit::onOthers:
      id = guess.axesSwapped ? "crs_guess.on_others_swapped" : "crs_guess.on_others";
      break;
    case CrsFit::atHome:
      id = guess.axesSwapped ? "crs_guess.at_home_swapped" : "crs_guess.at_home";
      break;
    case CrsFit::elsewhere:
      id = guess.axesSwapped ? "crs_guess.elsewhere_swapped" : "crs_guess.elsewhere";
      break;
  }
  return {id, {{"crs", guess.crs}, {"name", guess.name}, {"lon", at.x}, {"lat", at.y}}};
}

/// What every candidate is held against.
struct Places {
  const CrsClue& clue;
  const Boxes& homes;
  bool degrees;  ///< the coordinates look like longitudes and latitudes
};

std::optional<CrsGuess> guess(const Candidate& candidate, bool swapped, const Places& places) {
  const gis::Crs& crs = candidate.crs;
  if (crs.isGeographic() != places.degrees) return std::nullopt;
  const Coords& sample = places.clue.sample;
  const Coords degrees = inDegrees(candidate, swapped ? exchanged(sample) : sample);
  const Boxes used{crs.areaOfUse().value_or(gis::Box{-180, -90, 180, 90})};
  CrsGuess made{crs.definition(), crs.name(), swapped, CrsFit::elsewhere, 0, {}};
  const double inUse = shareIn(used, degrees, sample.size());
  if (inUse < enough) return std::nullopt;
  made.share = inUse;
  if (const double home = shareIn(places.homes, degrees, sample.size()); home >= enough) {
    made.fit = CrsFit::atHome;
    made.share = home;
  }
  if (const double others = shareIn(places.clue.othersDegrees, degrees, sample.size()); others >= enough) {
    made.fit = CrsFit::onOthers;
    made.share = others;
  }
  made.reason = reasonOf(made, middleOf(degrees));
  return made;
}

}  // namespace

gis::Result<std::vector<CrsGuess>> inferCrs(const CrsClue& clue) {
  std::vector<CrsGuess> guesses;
  if (clue.sample.empty()) return guesses;
  HECTARE_ASSIGN(const std::vector<text::DataRow> rows, text::readDataRows("recognise/crs.toml", "crs"));
  HECTARE_ASSIGN(const Boxes home, homes());
  const Places places{clue, home, lookLikeDegrees(clue.sample)};
  for (const text::DataRow& row : rows) {
    HECTARE_ASSIGN(const Candidate candidate, candidateFor(row.text("code"), places.degrees));
    for (const bool swapped : {false, true}) {
      if (auto made = guess(candidate, swapped, places)) guesses.push_back(std::move(*made));
    }
  }
  std::stable_sort(guesses.begin(), guesses.end(), [](const CrsGuess& a, const CrsGuess& b) {
    return std::pair(a.fit, a.axesSwapped) < std::pair(b.fit, b.axesSwapped);
  });
  return guesses;
}

bool standsAlone(const std::vector<CrsGuess>& guesses) {
  if (guesses.empty() || guesses.front().fit == CrsFit::elsewhere || guesses.front().axesSwapped) return false;
  return std::count_if(guesses.begin(), guesses.end(), [&](const CrsGuess& other) {
           return other.fit == guesses.front().fit && !other.axesSwapped;
         }) == 1;
}

std::vector<gis::Coord> sampleOf(const gis::GeometryColumn& geometry, std::size_t most) {
  const auto coords = geometry.coords();
  const std::size_t step = std::max<std::size_t>(1, (coords.size() + most - 1) / std::max<std::size_t>(1, most));
  Coords sample;
  for (std::size_t i = 0; i < coords.size(); i += step) {
    if (std::isfinite(coords[i].x) && std::isfinite(coords[i].y)) sample.push_back(coords[i]);
  }
  return sample;
}

}  // namespace hectare::world
