// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>

#include "src/demo/families.h"
#include "src/demo/random.h"

namespace hectare::demo {
namespace {

constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

double dot(gis::Coord a, gis::Coord b) { return a.x * b.x + a.y * b.y; }
gis::Coord minus(gis::Coord a, gis::Coord b) { return {a.x - b.x, a.y - b.y}; }

/// As far from three places. Computed from the lower indices up, so the three cells that meet here get the same bits.
gis::Coord meetingPoint(const std::vector<gis::Coord>& sites, std::array<std::size_t, 3> three) {
  std::sort(three.begin(), three.end());
  const gis::Coord a = sites[three[0]];
  const gis::Coord b = minus(sites[three[1]], a);
  const gis::Coord c = minus(sites[three[2]], a);
  const double d = 2 * (b.x * c.y - b.y * c.x);
  return toMillimetre({a.x + (c.y * dot(b, b) - b.y * dot(c, c)) / d, a.y + (b.x * dot(c, c) - c.x * dot(b, b)) / d});
}

/// The border between two cells: all points as far from i as from j and farther from every other site.
struct Border {
  std::size_t neighbour;
  std::size_t before;  ///< the third cell at its start, seen counter-clockwise around i
  std::size_t after;
};

/// No value where the cells of i and j don't touch.
std::optional<Border> borderBetween(const std::vector<gis::Coord>& sites, std::size_t i, std::size_t j) {
  const gis::Coord middle{(sites[i].x + sites[j].x) / 2, (sites[i].y + sites[j].y) / 2};
  const gis::Coord across = minus(sites[j], sites[i]);
  const gis::Coord along{-across.y, across.x};  // counter-clockwise around i
  double low = -std::numeric_limits<double>::infinity();
  double high = std::numeric_limits<double>::infinity();
  Border border{j, none, none};
  for (std::size_t k = 0; k < sites.size(); ++k) {
    if (k == i || k == j) continue;
    const gis::Coord toK = minus(sites[k], sites[i]);
    const double slope = 2 * dot(along, toK);
    const double limit = (dot(toK, toK) - 2 * dot(minus(middle, sites[i]), toK)) / slope;
    if (slope > 0 && limit < high) {
      high = limit;
      border.after = k;
    } else if (slope < 0 && limit > low) {
      low = limit;
      border.before = k;
    }
  }
  if (!(low < high) || border.before == none || border.after == none) return std::nullopt;
  return border;
}

/// Bends a line by moving its middle aside, and the middles of its halves, and so on.
void bend(gis::Coord a, gis::Coord b, std::uint64_t seed, int depth, Ring& ring) {
  if (depth == 0) return;
  const double aside = 0.11 * (2 * unitOf(stir(seed)) - 1);
  const gis::Coord m = toMillimetre({(a.x + b.x) / 2 - aside * (b.y - a.y), (a.y + b.y) / 2 + aside * (b.x - a.x)});
  bend(a, m, stir(seed, 1), depth - 1, ring);
  ring.push_back(m);
  bend(m, b, stir(seed, 2), depth - 1, ring);
}

/// A border without its end; the same vertices whichever of the two cells asks.
Ring bentBorder(const std::vector<gis::Coord>& sites, std::size_t i, const Border& border, std::uint64_t seed) {
  const std::size_t j = border.neighbour;
  const gis::Coord start = meetingPoint(sites, {i, j, border.before});
  const gis::Coord end = meetingPoint(sites, {i, j, border.after});
  const std::uint64_t key = stir(stir(seed, std::min(i, j)), std::max(i, j));
  Ring ring;
  if (i < j) {
    ring.push_back(start);
    bend(start, end, key, 5, ring);
    return ring;
  }
  bend(end, start, key, 5, ring);
  ring.push_back(start);
  return {ring.rbegin(), ring.rend()};
}

Ring cell(const std::vector<gis::Coord>& sites, std::size_t i, std::uint64_t seed) {
  std::vector<Border> borders;
  for (std::size_t j = 0; j < sites.size(); ++j) {
    if (j == i) continue;
    if (const auto border = borderBetween(sites, i, j)) borders.push_back(*border);
  }
  Ring ring;
  std::size_t at = 0;
  for (std::size_t done = 0; done < borders.size(); ++done) {
    append(ring, bentBorder(sites, i, borders[at], seed));
    const auto next =
        std::find_if(borders.begin(), borders.end(), [&](const Border& b) { return b.neighbour == borders[at].after; });
    at = static_cast<std::size_t>(next - borders.begin());
    if (at == 0 || at == borders.size()) break;
  }
  return ring;
}

}  // namespace

gis::Status addMunicipalities(const Layout& layout, Layers& layers) {
  std::vector<gis::Coord> sites;
  for (const Municipality& m : layout.gazetteer.municipalities) sites.push_back(m.centre);
  sites.insert(sites.end(), layout.gazetteer.outside.begin(), layout.gazetteer.outside.end());
  for (std::size_t i = 0; i < layout.gazetteer.municipalities.size(); ++i) {
    const Municipality& m = layout.gazetteer.municipalities[i];
    const Ring ring = cell(sites, i, stir(layout.seed, 13));
    if (ring.size() < 3) return gis::Error{gis::ErrorKind::invalid, {"demo.no_cell"}, m.name, {}};
    addPolygon(layers.municipalities, {m.nis, m.name}, ring);
  }
  return {};
}

}  // namespace hectare::demo
