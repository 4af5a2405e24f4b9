// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/demo/shape.h"

#include <cmath>

namespace hectare::demo {
namespace {

/// Outlines have a vertex at every multiple of this, whatever quarter they belong to.
constexpr double outlineStepM = 50;

/// From `from` towards `to` without `to`, at both ends and every step between.
std::vector<double> outlinePlaces(double from, double to) {
  std::vector<double> places{from};
  for (double k = std::floor(from / outlineStepM) + 1; k * outlineStepM < to; ++k) places.push_back(k * outlineStepM);
  return places;
}

Ring edge(const BlockShape& shape, bool right) {
  Ring ring;
  for (std::size_t r = 0; r < shape.rows.size(); ++r) {
    const Cut& cut = right ? shape.rows[r].cuts.back() : shape.rows[r].cuts.front();
    append(ring, cut.between);
    if (r + 1 == shape.rows.size()) break;
    ring.push_back(right ? shape.lines[r + 1].back().at : shape.lines[r + 1].front().at);
  }
  return ring;
}

std::vector<Station> joined(const StripShape& strip, BlockRange blocks, bool top) {
  std::vector<Station> line;
  for (std::size_t b = blocks.first; b <= blocks.last; ++b) {
    const std::vector<Station>& part = top ? strip.blocks[b].lines.back() : strip.blocks[b].lines.front();
    line.insert(line.end(), part.begin(), part.end());
  }
  return line;
}

}  // namespace

QuarterShape shapeQuarter(const Frame& frame, const Quarter& quarter) {
  QuarterShape shape;
  for (const Strip& strip : quarter.strips) {
    StripShape& drawn = shape.strips.emplace_back();
    for (const Block& block : strip.blocks) drawn.blocks.push_back(shapeBlock(frame, strip, block));
  }
  return shape;
}

Ring rightEdge(const BlockShape& shape) { return edge(shape, true); }
Ring leftEdge(const BlockShape& shape) { return edge(shape, false); }

std::vector<Station> bottomLine(const StripShape& strip, BlockRange blocks) { return joined(strip, blocks, false); }
std::vector<Station> topLine(const StripShape& strip, BlockRange blocks) { return joined(strip, blocks, true); }
BlockRange allBlocks(const StripShape& strip) { return {0, strip.blocks.size() - 1}; }

Ring stripRing(const StripShape& strip, BlockRange blocks) {
  Ring ring;
  append(ring, bottomLine(strip, blocks));
  append(ring, rightEdge(strip.blocks[blocks.last]));
  appendReversed(ring, topLine(strip, blocks));
  appendReversed(ring, leftEdge(strip.blocks[blocks.first]));
  return ring;
}

Ring blockRing(const BlockShape& shape) { return stripRing({{shape}}, {0, 0}); }

Ring bandRing(const Frame& frame, const Quarter& q, double fromV, double toV) {
  Ring ring;
  const std::vector<double> us = outlinePlaces(q.u0, q.u1);
  const std::vector<double> vs = outlinePlaces(fromV, toV);
  for (const double u : us) ring.push_back(frame.at(u, fromV));
  for (const double v : vs) ring.push_back(frame.at(q.u1, v));
  ring.push_back(frame.at(q.u1, toV));
  for (std::size_t i = us.size(); i-- > 0;) ring.push_back(frame.at(us[i], toV));
  for (std::size_t i = vs.size(); i-- > 1;) ring.push_back(frame.at(q.u0, vs[i]));
  return ring;
}

void append(Ring& ring, const Ring& more) { ring.insert(ring.end(), more.begin(), more.end()); }
void append(Ring& ring, const std::vector<Station>& more) {
  for (const Station& s : more) ring.push_back(s.at);
}
void appendReversed(Ring& ring, const Ring& more) { ring.insert(ring.end(), more.rbegin(), more.rend()); }
void appendReversed(Ring& ring, const std::vector<Station>& more) {
  for (auto s = more.rbegin(); s != more.rend(); ++s) ring.push_back(s->at);
}

}  // namespace hectare::demo
