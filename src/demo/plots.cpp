// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include "src/demo/families.h"
#include "src/demo/plot_status.h"
#include "src/demo/random.h"

namespace hectare::demo {
namespace {

bool canHalve(const Cut& from, const Cut& to) { return to.lower - from.lower >= 2 && to.upper - from.upper >= 2; }

/// The ends of the plots of a row, its left edge first: mostly parcel by parcel, at times two parcels in one plot, or
/// a parcel that is shared by two plots.
std::vector<Cut> plotCuts(const Row& row, Random& random) {
  std::vector<Cut> ends{row.cuts.front()};
  bool halved = false;
  for (std::size_t i = 1; i < row.cuts.size();) {
    const double x = random.unit();
    if (x > 0.78 && !halved && canHalve(row.cuts[i - 1], row.cuts[i])) {
      ends.push_back(halfway(row.cuts[i - 1], row.cuts[i]));
      halved = true;
      continue;
    }
    if (x > 0.62 && i + 1 < row.cuts.size()) ++i;
    ends.push_back(row.cuts[i++]);
    halved = false;
  }
  return ends;
}

/// Some land between plots belongs to none: green, basins, what is left over.
constexpr double shareInNoPlot = 0.02;

class PlotPlanner {
 public:
  PlotPlanner(const Drawing& drawing, Counters& counters)
      : m_drawing(drawing), m_counters(counters), m_random(stir(drawing.quarter.seed, 5)) {}

  std::vector<Plot> plan() {
    for (const std::size_t p : m_drawing.quarter.parks) {
      const Park& park = m_drawing.layout.parks[p];
      for (std::size_t s = 0; s < park.blocks.size(); ++s) planStrip(p, s);
    }
    return std::move(m_plots);
  }

 private:
  void planStrip(std::size_t park, std::size_t s) {
    const Park& p = m_drawing.layout.parks[park];
    const std::size_t strip = p.firstStrip + s;
    for (std::size_t b = p.blocks[s].first; b <= p.blocks[s].last; ++b) {
      const BlockShape& shape = m_drawing.shape.strips[strip].blocks[b];
      for (std::size_t r = 0; r < shape.rows.size(); ++r) {
        planRow({{}, park, strip, b, r, {}, {}, {}}, plotCuts(shape.rows[r], m_random), p.development[s]);
      }
    }
  }

  void planRow(Plot plot, const std::vector<Cut>& ends, const std::string& development) {
    const std::size_t first = m_plots.size();
    for (std::size_t i = 0; i + 1 < ends.size(); ++i) {
      if (m_random.chance(shareInNoPlot)) continue;
      plot.from = ends[i];
      plot.to = ends[i + 1];
      plot.status = statusOf(m_counters.plots, development, m_random);
      plot.id = fmt::format("{:04}", ++m_counters.plots);
      m_plots.push_back(plot);
    }
    makeOverlap(first);
  }

  /// Once: the first plot that has another beside it is drawn up to the middle of that one.
  void makeOverlap(std::size_t first) {
    for (std::size_t i = first; i + 1 < m_plots.size() && !m_counters.overlapMade; ++i) {
      const Plot& next = m_plots[i + 1];
      const bool neighbours = m_plots[i].to.lower == next.from.lower && m_plots[i].to.upper == next.from.upper;
      if (!neighbours || !canHalve(next.from, next.to)) continue;
      m_plots[i].to = halfway(next.from, next.to);
      m_counters.overlapMade = true;
    }
  }

  const Drawing& m_drawing;
  Counters& m_counters;
  Random m_random;
  std::vector<Plot> m_plots;
};

}  // namespace

std::vector<Plot> planPlots(const Drawing& drawing, Counters& counters) {
  return PlotPlanner(drawing, counters).plan();
}

void addPlots(const Drawing& drawing, const std::vector<Plot>& plots, Layers& layers) {
  for (const Plot& plot : plots) {
    const PlotStatus& s = plot.status;
    addPolygon(
        layers.plots,
        {plot.id, drawing.layout.parks[plot.park].id, s.inUse, s.built, s.function, s.availability, s.restriction},
        rowRing(drawing.shape.strips[plot.strip].blocks[plot.block], plot.row, plot.from, plot.to));
  }
}

void addRights(const Drawing& drawing, const std::vector<Plot>& plots, Layers& layers) {
  Random random(stir(drawing.quarter.seed, 6));
  for (const Plot& plot : plots) {
    if (!isVacantLand(plot.status) || !random.chance(0.3)) continue;
    const bool existing = random.chance(0.7);
    const std::string id = fmt::format("R{}", plot.id);
    const std::string expires = fmt::format("{}-12-31", 2027 + random.below(12));
    addPolygon(layers.rights,
               {id, random.chance(0.6) ? "voorkooprecht" : "terugkooprecht", "houder (illustratief)",
                existing ? "akte (illustratief)" : "", existing ? "bestaand" : "gevraagd",
                existing ? std::string_view(expires) : std::string_view()},
               rowRing(drawing.shape.strips[plot.strip].blocks[plot.block], plot.row, plot.from, plot.to));
  }
}

}  // namespace hectare::demo
