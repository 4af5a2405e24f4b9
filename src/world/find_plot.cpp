// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/find_plot.h"

#include <algorithm>

#include "gis/geometry/area.h"
#include "gis/geometry/arrangement.h"
#include "gis/geometry/point_in_polygon.h"

namespace hectare::world {
namespace {

using plan::CorrectionState;

/// Below this share of an outline a plot is a neighbour of which the border moved.
constexpr double tellingShare = 0.05;
/// From this share on a thing lies within another.
constexpr double mostOf = 0.9;

/// A plot of today on the land of the earlier one.
struct Share {
  std::uint32_t row = 0;
  double ofOld = 0;  ///< of the earlier plot's area
  double ofNew = 0;  ///< of its own area
  [[nodiscard]] double likeness() const {
    if (ofOld <= 0 || ofNew <= 0) return 0;
    return 1 / (1 / ofOld + 1 / ofNew - 1);  // shared / (old + new - shared)
  }
};

Share shareOf(const Layer& layer, std::uint32_t row, double sharedM2, double oldM2) {
  const double newM2 = gis::area(layer.table.geometry, row);
  return {row, std::min(1.0, sharedM2 / oldM2), newM2 > 0 ? std::min(1.0, sharedM2 / newM2) : 0};
}

gis::Result<std::vector<Share>> sharesOfOutline(const Layer& layer, const gis::GeometryColumn& outline) {
  const gis::Box box = outline.box(0);
  const std::vector<std::uint32_t> near = layer.index.query(box);
  std::vector<gis::Shape> shapes{{&outline, 0}};
  for (const std::uint32_t row : near) shapes.push_back({&layer.table.geometry, row});
  HECTARE_ASSIGN(const gis::Arrangement arrangement, gis::Arrangement::build(shapes, box));
  std::vector<double> shared(near.size(), 0);
  double oldM2 = 0;
  for (const auto& face : arrangement.faces()) {
    const auto cover = arrangement.cover(face.cover);
    if (cover.empty() || cover.front() != 0) continue;
    oldM2 += face.areaM2;
    for (const std::uint32_t shape : cover.subspan(1)) shared[shape - 1] += face.areaM2;
  }
  std::vector<Share> shares;
  for (std::size_t i = 0; i < near.size() && oldM2 > 0; ++i) {
    shares.push_back(shareOf(layer, near[i], shared[i], oldM2));
  }
  return shares;
}

std::vector<Share> sharesAtPoint(const Layer& layer, const plan::PlotPlace& place) {
  gis::Box box;
  box.add(place.inside);
  std::vector<Share> shares;
  for (const std::uint32_t row : layer.index.query(box)) {
    if (!gis::contains(layer.table.geometry, row, place.inside)) continue;
    const double common = std::min(place.areaM2, gis::area(layer.table.geometry, row));
    shares.push_back(shareOf(layer, row, common, place.areaM2));
  }
  return shares;
}

/// The largest share first; equal ones in the order of identifiers, not of rows.
gis::Result<std::vector<Share>> sharesOf(const Layer& layer, const plan::PlotPlace& place) {
  std::vector<Share> shares;
  if (place.outline.empty()) {
    shares = sharesAtPoint(layer, place);
  } else {
    gis::GeometryColumn outline;
    HECTARE_TRY(gis::appendWkt(outline, place.outline));
    HECTARE_ASSIGN(shares, sharesOfOutline(layer, outline));
  }
  std::erase_if(shares, [](const Share& share) { return share.ofOld < tellingShare; });
  const gis::Column* ids = layer.table.find("id");
  std::sort(shares.begin(), shares.end(), [&](const Share& a, const Share& b) {
    if (a.ofOld != b.ofOld) return a.ofOld > b.ofOld;
    return ids->text(a.row) < ids->text(b.row);
  });
  return shares;
}

/// Why a plot was not recognised in what lies there now.
CorrectionState fateOf(const std::vector<Share>& shares, bool idIsThere) {
  if (shares.empty()) return idIsThere ? CorrectionState::elsewhere : CorrectionState::vanished;
  if (shares.front().ofOld >= mostOf && shares.front().ofNew < mostOf) return CorrectionState::merged;
  if (shares.size() > 1 || shares.front().ofNew >= mostOf) return CorrectionState::split;
  return CorrectionState::redrawn;
}

}  // namespace

gis::Result<FoundPlot> findPlot(const Layer& layer, std::optional<std::uint32_t> sameId, const plan::PlotPlace& place) {
  HECTARE_ASSIGN(const std::vector<Share> shares, sharesOf(layer, place));
  FoundPlot found;
  std::size_t alike = 0;
  for (const Share& share : shares) {
    found.there.push_back(share.row);
    if (share.row == sameId && share.likeness() >= changedOutline) {
      found.row = share.row;
      found.state = share.likeness() >= sameOutline ? CorrectionState::applied : CorrectionState::reshaped;
      return found;
    }
    alike += share.likeness() >= nearlySameOutline ? 1U : 0U;
  }
  // Of two plots that lie over one another nobody can tell which of them was meant.
  if (alike == 1) {
    found.state = CorrectionState::renumbered;
    found.row = std::find_if(shares.begin(), shares.end(), [](const Share& share) {
                  return share.likeness() >= nearlySameOutline;
                })->row;
  } else {
    found.state = alike > 1 ? CorrectionState::split : fateOf(shares, sameId.has_value());
  }
  return found;
}

}  // namespace hectare::world
