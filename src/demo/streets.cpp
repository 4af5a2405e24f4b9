// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include "src/demo/families.h"

namespace hectare::demo {
namespace {

void addStreet(const Drawing& drawing, Layers& layers, const Ring& ring, const std::vector<Ring>& holes = {}) {
  const std::string id = fmt::format("W{}-{}", drawing.index + 1, layers.roads.size() + 1);
  addPolygon(layers.roads, {id}, ring, holes);
}

Ring crossStreet(const BlockShape& left, const BlockShape& right) {
  Ring ring{left.lines.front().back().at};
  append(ring, rightEdge(left));
  ring.push_back(left.lines.back().back().at);
  ring.push_back(right.lines.back().front().at);
  appendReversed(ring, leftEdge(right));
  ring.push_back(right.lines.front().front().at);
  return ring;
}

/// Counter-clockwise: along the strip below, back along the strip above.
Ring longStreet(const StripShape& below, const StripShape& above) {
  Ring ring;
  append(ring, topLine(below, allBlocks(below)));
  appendReversed(ring, bottomLine(above, allBlocks(above)));
  return ring;
}

/// The inner side of the street around the quarter.
Ring innerRing(const QuarterShape& shape) {
  Ring left;
  Ring ring;
  append(ring, bottomLine(shape.strips.front(), allBlocks(shape.strips.front())));
  for (std::size_t s = 0; s < shape.strips.size(); ++s) {
    const BlockShape& first = shape.strips[s].blocks.front();
    const BlockShape& last = shape.strips[s].blocks.back();
    if (s > 0) {
      left.push_back(first.lines.front().front().at);
      ring.push_back(last.lines.front().back().at);
    }
    append(left, leftEdge(first));
    append(ring, rightEdge(last));
    if (s + 1 == shape.strips.size()) break;
    left.push_back(first.lines.back().front().at);
    ring.push_back(last.lines.back().back().at);
  }
  appendReversed(ring, topLine(shape.strips.back(), allBlocks(shape.strips.back())));
  appendReversed(ring, left);
  return ring;
}

}  // namespace

void addStreetsAndWater(const Drawing& drawing, Layers& layers) {
  const QuarterShape& shape = drawing.shape;
  for (std::size_t s = 0; s < shape.strips.size(); ++s) {
    const std::vector<BlockShape>& blocks = shape.strips[s].blocks;
    for (std::size_t b = 0; b + 1 < blocks.size(); ++b)
      addStreet(drawing, layers, crossStreet(blocks[b], blocks[b + 1]));
    if (s + 1 < shape.strips.size()) addStreet(drawing, layers, longStreet(shape.strips[s], shape.strips[s + 1]));
    if (drawing.quarter.strips[s].blocks.front().use != LandUse::water) continue;
    addPolygon(layers.water, {fmt::format("K{}", drawing.index + 1), "Kanaal (illustratief)"},
               blockRing(blocks.front()));
  }
  addStreet(drawing, layers, bandRing(drawing.frame, drawing.quarter, drawing.quarter.v0, drawing.quarter.v1),
            {innerRing(shape)});
}

}  // namespace hectare::demo
