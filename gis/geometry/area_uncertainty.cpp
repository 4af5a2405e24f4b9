// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/geometry/area_uncertainty.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <queue>
#include <tuple>

#include "gis/geometry/arrangement.h"
#include "gis/geometry/repair.h"

namespace hectare::gis {

namespace {

double distanceToSegment(Coord p, Coord a, Coord b) {
  const double dx = b.x - a.x;
  const double dy = b.y - a.y;
  const double length2 = dx * dx + dy * dy;
  const double along = length2 > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length2, 0.0, 1.0) : 0.0;
  return std::hypot(p.x - (a.x + along * dx), p.y - (a.y + along * dy));
}

/// Takes corners away one by one. Neighbours are linked, so that the corners between two that stay can be walked in the
/// ring as it was given.
class CornerDropper {
 public:
  explicit CornerDropper(const AccurateRing& ring)
      : m_ring(ring), m_count(ring.corners.size()), m_chordM(ring.accuracyM), m_version(m_count, 0) {
    for (std::size_t i = 0; i < m_count; ++i) {
      m_next.push_back((i + 1) % m_count);
      m_before.push_back((i + m_count - 1) % m_count);
    }
  }

  AccurateRing run() {
    for (std::size_t i = 0; i < m_count; ++i) consider(i);
    std::size_t left = m_count;
    while (left > 3 && !m_queue.empty()) {
      const Candidate best = m_queue.top();
      m_queue.pop();
      const std::size_t corner = std::get<3>(best);
      if (std::get<4>(best) != m_version[corner] || !mayGo(corner)) continue;
      drop(corner);
      --left;
    }
    return rest();
  }

 private:
  /// Distance from the chord, then the place, so that where the ring begins decides nothing.
  using Candidate = std::tuple<double, double, double, std::size_t, std::uint32_t>;
  static constexpr std::uint32_t gone = 0xffffffff;

  void consider(std::size_t i) {
    const Coord p = m_ring.corners[i];
    const double distance = distanceToSegment(p, m_ring.corners[m_before[i]], m_ring.corners[m_next[i]]);
    if (distance <= chordM(i)) m_queue.emplace(distance, p.x, p.y, i, ++m_version[i]);
  }

  /// Accuracy of the chord that would take the place of the two edges at a corner.
  [[nodiscard]] double chordM(std::size_t i) const { return std::max(m_chordM[m_before[i]], m_chordM[i]); }

  /// Those that went before stay near the boundary as well.
  [[nodiscard]] bool mayGo(std::size_t i) const {
    const std::size_t from = m_before[i];
    const std::size_t to = m_next[i];
    const double allowed = chordM(i);
    for (std::size_t k = (from + 1) % m_count; k != to; k = (k + 1) % m_count) {
      if (distanceToSegment(m_ring.corners[k], m_ring.corners[from], m_ring.corners[to]) > allowed) return false;
    }
    return true;
  }

  void drop(std::size_t i) {
    const std::size_t from = m_before[i];
    const std::size_t to = m_next[i];
    m_chordM[from] = chordM(i);
    m_next[from] = to;
    m_before[to] = from;
    m_version[i] = gone;
    for (const std::size_t neighbour : {from, to}) {
      ++m_version[neighbour];
      consider(neighbour);
    }
  }

  [[nodiscard]] AccurateRing rest() const {
    AccurateRing result;
    for (std::size_t i = 0; i < m_count; ++i) {
      if (m_version[i] == gone) continue;
      result.corners.push_back(m_ring.corners[i]);
      result.accuracyM.push_back(m_chordM[i]);
    }
    return result;
  }

  const AccurateRing& m_ring;
  std::size_t m_count;
  std::vector<double> m_chordM;  ///< per corner that is left: of the chord that begins there
  std::vector<std::size_t> m_next;
  std::vector<std::size_t> m_before;
  std::vector<std::uint32_t> m_version;  ///< candidates of an older one are out of date
  std::priority_queue<Candidate, std::vector<Candidate>, std::greater<>> m_queue;
};

/// Lines of one distance widened by it.
Result<GeometryColumn> widened(const std::map<double, std::vector<const Strip*>>& byDistance) {
  GeometryColumn result;
  for (const auto& [distance, strips] : byDistance) {
    GeometryColumn lines;
    lines.beginFeature(GeometryKind::line);
    const Strip* before = nullptr;
    for (const Strip* strip : strips) {  // those that go on from one another are one line, which is far less to unite
      if (before == nullptr || before->to != strip->from) {
        lines.beginPart();
        lines.beginPath();
        lines.add(strip->from);
      }
      lines.add(strip->to);
      before = strip;
    }
    HECTARE_TRY(appendBuffered(result, lines, 0, distance));
  }
  return result;
}

}  // namespace

AccurateRing withoutIdleCorners(const AccurateRing& ring) {
  return ring.corners.size() <= 3 ? ring : CornerDropper(ring).run();
}

double areaVarianceM4(const AccurateRing& ring) {
  const std::size_t count = ring.corners.size();
  double sum = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t before = (i + count - 1) % count;
    const Coord a = ring.corners[before];
    const Coord b = ring.corners[(i + 1) % count];
    const double sigma = std::max(ring.accuracyM[before], ring.accuracyM[i]);
    sum += sigma * sigma * ((b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y));
  }
  return sum / 4;
}

Result<double> areaWithinStrips(const std::vector<std::vector<Coord>>& rings, std::span<const Strip> strips) {
  std::map<double, std::vector<const Strip*>> byDistance;
  for (const Strip& strip : strips) {
    if (strip.distanceM > 0) byDistance[strip.distanceM].push_back(&strip);
  }
  GeometryColumn land;
  appendPolygon(land, rings);
  if (byDistance.empty() || land.kind(0) == GeometryKind::none) return 0.0;
  HECTARE_ASSIGN(const GeometryColumn bands, widened(byDistance));
  std::vector<Shape> shapes{{&land, 0}};
  for (std::size_t band = 0; band < bands.size(); ++band) shapes.push_back({&bands, band});
  HECTARE_ASSIGN(const Arrangement arrangement, Arrangement::build(shapes, land.box(0)));
  double sum = 0;
  for (const Arrangement::Face& face : arrangement.faces()) {
    const auto cover = arrangement.cover(face.cover);
    if (cover.size() > 1 && cover.front() == 0) sum += face.areaM2;
  }
  return sum;
}

}  // namespace hectare::gis
