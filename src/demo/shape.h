// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "src/demo/layout.h"

namespace hectare::demo {

/// An open ring: the first coordinate isn't repeated.
using Ring = std::vector<gis::Coord>;

/// A vertex on a line that runs along u, with its place on the unbent sheet.
struct Station {
  double u = 0;
  gis::Coord at;
};

/// A border that runs across a row, from a station of the line below to one of the line above.
struct Cut {
  std::size_t lower = 0;
  std::size_t upper = 0;
  std::vector<gis::Coord> between;
};

/// Parcel k of a row lies between cuts k and k + 1.
struct Row {
  std::vector<Cut> cuts;
};

/// A block as rows of parcels between lines. Neighbours are traced along the same stations and cuts, so borders are
/// shared to the last bit and parcels tile their block.
struct BlockShape {
  std::vector<std::vector<Station>> lines;  ///< rows + 1 of them, from bottom to top
  std::vector<Row> rows;
};

struct StripShape {
  std::vector<BlockShape> blocks;
};

struct QuarterShape {
  std::vector<StripShape> strips;
};

QuarterShape shapeQuarter(const Frame& frame, const Quarter& quarter);
BlockShape shapeBlock(const Frame& frame, const Strip& strip, const Block& block);

/// The land of a row between two cuts, counter-clockwise.
Ring rowRing(const BlockShape& shape, std::size_t row, const Cut& from, const Cut& to);
/// The block's whole outline, counter-clockwise.
Ring blockRing(const BlockShape& shape);

/// A cut through the middle of the parcel between two cuts, over stations that are there already.
/// \pre both lines have a station between the two cuts
Cut halfway(const Cut& from, const Cut& to);

/// What lies on a block's right or left side strictly between its lowest and highest line, upwards.
Ring rightEdge(const BlockShape& shape);
Ring leftEdge(const BlockShape& shape);

/// The lowest or highest lines of some blocks of a strip, one after the other.
std::vector<Station> bottomLine(const StripShape& strip, BlockRange blocks);
std::vector<Station> topLine(const StripShape& strip, BlockRange blocks);
BlockRange allBlocks(const StripShape& strip);

/// The land of some neighbouring blocks of a strip with the streets between them.
Ring stripRing(const StripShape& strip, BlockRange blocks);

/// The outline of a quarter from v to v, with stations that neighbouring quarters share.
Ring bandRing(const Frame& frame, const Quarter& quarter, double fromV, double toV);

void append(Ring& ring, const Ring& more);
void append(Ring& ring, const std::vector<Station>& more);
void appendReversed(Ring& ring, const Ring& more);
void appendReversed(Ring& ring, const std::vector<Station>& more);

}  // namespace hectare::demo
