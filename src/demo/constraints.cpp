// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <cmath>

#include "src/demo/families.h"
#include "src/demo/random.h"

namespace hectare::demo {
namespace {

struct Blob {
  gis::Coord centre;
  double radiusM = 0;
  std::size_t vertices = 0;
  std::uint64_t seed = 0;
};

/// A point of the unit circle, a fraction of a turn from the right, by the rational parametrisation of each quadrant:
/// no library function decides a digit.
gis::Coord onCircle(double turn) {
  const double quadrant = std::floor(turn * 4);
  const double t = turn * 4 - quadrant;
  const double c = (1 - t * t) / (1 + t * t);
  const double s = 2 * t / (1 + t * t);
  switch (static_cast<int>(quadrant)) {
    case 0:
      return {c, s};
    case 1:
      return {-s, c};
    case 2:
      return {-c, -s};
    default:
      return {s, -c};
  }
}

/// A smooth, longish patch of land. Its distance from the centre is one number for each direction, so it never crosses
/// itself.
Ring blobRing(const Blob& blob) {
  constexpr double stretch = 1.9;
  const Heading heading = headingOf(blob.seed >> 40U);
  Ring ring;
  for (std::size_t i = 0; i < blob.vertices; ++i) {
    const gis::Coord c = onCircle(static_cast<double>(i) / static_cast<double>(blob.vertices));
    const double r = blob.radiusM * (1 + 0.38 * noise(blob.seed, c.x * 1.6, c.y * 1.6) +
                                     0.06 * noise(blob.seed + 1, c.x * 3.5, c.y * 3.5));
    const gis::Coord turned = heading.turn({c.x * r * stretch, c.y * r / stretch});
    ring.push_back(toMillimetre({blob.centre.x + turned.x, blob.centre.y + turned.y}));
  }
  return ring;
}

/// Somewhere in a quarter, chosen by lot.
gis::Coord placeByLot(const Layout& layout, Random& random) {
  const Quarter& q = layout.quarters[random.below(layout.quarters.size())];
  const double u = random.between(q.u0, q.u1);
  return layout.frames[q.frame].at(u, random.between(q.v0, q.v1));
}

/// At the lower edge of a park, a little aside of its middle.
gis::Coord placeAtPark(const Layout& layout, std::size_t park, double aside) {
  const Park& p = layout.parks[park];
  const Quarter& q = layout.quarters[p.quarter];
  return layout.frames[q.frame].at((q.u0 + q.u1) / 2 + aside, q.strips[p.firstStrip].v0 + 40);
}

void addFlood(Layers& layers, const Blob& blob) {
  const std::string id = fmt::format("O{:04}", layers.flood.size() + 1);
  addPolygon(layers.flood, {id, "overstromingsgevoelig gebied (illustratief)"}, blobRing(blob));
}

void addNature(Layers& layers, const Blob& blob) {
  const std::string id = fmt::format("N{:04}", layers.nature.size() + 1);
  addPolygon(layers.nature, {id, "natuurgebied (illustratief)"}, blobRing(blob));
}

void addAroundParks(const Layout& layout, Layers& layers) {
  std::size_t n = 0;
  for (const std::size_t park : {5U, 7U, 12U, 17U}) {
    ++n;
    addFlood(layers, {placeAtPark(layout, park, 60.0 * static_cast<double>(n) - 150), 170, 320 + 90 * n,
                      stir(layout.seed, 300 + n)});
  }
  for (const std::size_t park : {1U, 6U, 7U, 10U, 14U, 18U}) {
    ++n;
    addNature(layers, {placeAtPark(layout, park, 260), 150, 180 + 20 * n, stir(layout.seed, 300 + n)});
  }
}

void addByLot(const Layout& layout, std::size_t parcels, Layers& layers) {
  Random random(stir(layout.seed, 12));
  for (std::size_t i = 0; i < parcels / 500; ++i) {
    const gis::Coord place = placeByLot(layout, random);
    addFlood(layers, {place, random.between(60, 240), 500 + random.below(4501), random.next()});
  }
  for (std::size_t i = 0; i < parcels / 2000; ++i) {
    const gis::Coord place = placeByLot(layout, random);
    addNature(layers, {place, random.between(100, 400), 150 + random.below(350), random.next()});
  }
}

}  // namespace

void addFloodAndNature(const Layout& layout, std::size_t parcels, Layers& layers) {
  if (layout.province) {
    addByLot(layout, parcels, layers);
  } else {
    addAroundParks(layout, layers);
  }
}

void addPipelines(const Drawing& drawing, Layers& layers) {
  const std::size_t every = drawing.layout.province ? 37 : 6;
  if (drawing.index % every != 3) return;
  const Quarter& q = drawing.quarter;
  constexpr double halfWidthM = 5;
  constexpr double steps = 40;
  Ring ring;
  Ring back;
  for (double k = 0; k <= steps; ++k) {
    const double u = q.u0 + (q.u1 - q.u0) * k / steps;
    const double v = q.v0 + (q.v1 - q.v0) * (0.35 + 0.3 * k / steps);
    ring.push_back(drawing.frame.at(u, v - halfWidthM));
    back.push_back(drawing.frame.at(u, v + halfWidthM));
  }
  appendReversed(ring, back);
  addPolygon(layers.pipelines, {fmt::format("L{}", drawing.index + 1), "leidingstrook (illustratief)"}, ring);
}

}  // namespace hectare::demo
