// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include "src/demo/families.h"
#include "src/demo/plot_status.h"
#include "src/demo/random.h"

namespace hectare::demo {
namespace {

/// NACE-BEL 2025, five digits; 45201 is of the revision before it, as in lists that nobody has brought up to date.
constexpr std::array<const char*, 18> naceInParks{"20160", "22220", "22260", "25530", "26110", "28990",
                                                  "29320", "33120", "41001", "49410", "52100", "53200",
                                                  "62100", "62200", "71121", "78200", "45201", "85320"};
constexpr std::array<const char*, 5> naceElsewhere{"01110", "41001", "62100", "70200", "86210"};

/// Every ninth is a branch of one a little before it; of some branches all jobs are counted at the seat.
constexpr std::size_t everyNinth = 9;
constexpr std::size_t branchWithoutJobs = 135;
constexpr std::size_t branchOf = 4;
constexpr std::size_t stepsToSeat = 3;

/// Many small ones, few large ones.
std::int64_t jobsOf(Random& random) {
  const double x = random.unit();
  if (x < 0.45) return 1 + static_cast<std::int64_t>(random.below(9));
  if (x < 0.80) return 10 + static_cast<std::int64_t>(random.below(40));
  if (x < 0.96) return 50 + static_cast<std::int64_t>(random.below(150));
  return 200 + static_cast<std::int64_t>(random.below(600));
}

/// Jobs are text, as lists of them come; of some the number is not known.
void addOne(Layers& layers, Counters& counters, const char* nace, std::int64_t jobs, gis::Coord place, Random& random) {
  const std::size_t number = ++counters.establishments;
  const std::string id = fmt::format("V{:07}", number);
  std::string count = random.chance(0.06) ? std::string() : std::to_string(jobs);
  if (number % branchWithoutJobs == branchOf) count = "0";
  const bool isBranch = number % everyNinth == branchOf;
  const std::string enterprise = fmt::format("E{:07}", isBranch ? number - stepsToSeat : number);
  addPoint(layers.establishments, {id, nace, enterprise, isBranch ? "nee" : "ja", count}, place);
}

gis::Coord inside(const Corners& c, double s, double t) {
  const gis::Coord low{c[0].x + (c[1].x - c[0].x) * s, c[0].y + (c[1].y - c[0].y) * s};
  const gis::Coord high{c[3].x + (c[2].x - c[3].x) * s, c[3].y + (c[2].y - c[3].y) * s};
  return {low.x + (high.x - low.x) * t, low.y + (high.y - low.y) * t};
}

void addOnPlot(const Drawing& drawing, const Plot& plot, Counters& counters, Layers& layers, Random& random) {
  const BlockShape& shape = drawing.shape.strips[plot.strip].blocks[plot.block];
  const Corners corners = cornersOf(shape, plot.row, plot.from, plot.to);
  const double x = random.unit();
  const int count = x < 0.72 ? 1 : x < 0.92 ? 2 : 3;
  for (int i = 0; i < count; ++i) {
    const gis::Coord place = inside(corners, random.between(0.3, 0.7), random.between(0.35, 0.65));
    addOne(layers, counters, random.oneOf(naceInParks), jobsOf(random), place, random);
  }
}

void addInBlock(const BlockShape& shape, double share, Counters& counters, Layers& layers, Random& random) {
  for (std::size_t r = 0; r < shape.rows.size(); ++r) {
    const std::vector<Cut>& cuts = shape.rows[r].cuts;
    for (std::size_t k = 0; k + 1 < cuts.size(); ++k) {
      if (!random.chance(share)) continue;
      const gis::Coord place = inside(cornersOf(shape, r, cuts[k], cuts[k + 1]), 0.5, 0.4);
      addOne(layers, counters, random.oneOf(naceElsewhere), 1 + static_cast<std::int64_t>(random.below(12)), place,
             random);
    }
  }
}

}  // namespace

void addEstablishments(const Drawing& drawing, const std::vector<Plot>& plots, Counters& counters, Layers& layers) {
  Random random(stir(drawing.quarter.seed, 9));
  for (const Plot& plot : plots) {
    if (isEconomic(plot.status) && isBuilt(plot.status)) addOnPlot(drawing, plot, counters, layers, random);
  }
  const double share = drawing.layout.province ? 0.085 : 0.02;
  for (std::size_t s = 0; s < drawing.shape.strips.size(); ++s) {
    for (std::size_t b = 0; b < drawing.shape.strips[s].blocks.size(); ++b) {
      const LandUse use = drawing.quarter.strips[s].blocks[b].use;
      if (use != LandUse::housing && use != LandUse::mixed) continue;
      addInBlock(drawing.shape.strips[s].blocks[b], share, counters, layers, random);
    }
  }
}

}  // namespace hectare::demo
