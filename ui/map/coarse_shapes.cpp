// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/coarse_shapes.h"

#include <QPointF>
#include <algorithm>
#include <cmath>
#include <map>
#include <mutex>

#include "gis/base/parallel.h"
#include "ui/map/simplify_path.h"

namespace hectare::map {

namespace {

using Shapes = std::shared_ptr<const gis::GeometryColumn>;

/// How far a corner may be moved by leaving others out, in dots.
constexpr double mostShift = 0.12;

/// Below this it costs more to make coarse shapes than it takes to draw the fine ones.
constexpr std::size_t fewCorners = 100'000;
constexpr std::size_t fewCornersEach = 24;

constexpr double worthwhile = 0.75;  // of the corners; when more are left they are not worth their memory

void addPath(gis::Path path, double toleranceM, PathSimplifier& simplifier, std::vector<QPointF>& points,
             gis::GeometryColumn& out) {
  points.clear();
  const gis::Coord origin = path.front();
  for (const gis::Coord c : path) points.emplace_back(c.x - origin.x, c.y - origin.y);
  simplifier.simplify(points, toleranceM);
  out.beginPath();
  for (const QPointF& p : points) out.add({p.x() + origin.x, p.y() + origin.y});
}

/// Part of the features.
gis::GeometryColumn simplified(const gis::GeometryColumn& shapes, std::size_t begin, std::size_t end,
                               double toleranceM) {
  gis::GeometryColumn out;
  PathSimplifier simplifier;
  std::vector<QPointF> points;
  for (std::size_t f = begin; f < end; ++f) {
    if (shapes.kind(f) == gis::GeometryKind::none || shapes.kind(f) == gis::GeometryKind::point) {
      out.append(shapes, f);
      continue;
    }
    out.beginFeature(shapes.kind(f));
    for (std::size_t part = 0; part < shapes.partCount(f); ++part) {
      out.beginPart();
      for (std::size_t path = 0; path < shapes.pathCount(f, part); ++path)
        addPath(shapes.path(f, part, path), toleranceM, simplifier, points, out);
    }
  }
  return out;
}

gis::GeometryColumn simplified(const gis::GeometryColumn& shapes, double toleranceM) {
  constexpr std::size_t perPiece = 256;
  std::vector<gis::GeometryColumn> pieces((shapes.size() + perPiece - 1) / perPiece);
  gis::parallelFor(pieces.size(), 1, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i)
      pieces[i] = simplified(shapes, i * perPiece, std::min((i + 1) * perPiece, shapes.size()), toleranceM);
  });
  gis::GeometryColumn all;
  for (const gis::GeometryColumn& piece : pieces) {
    for (std::size_t f = 0; f < piece.size(); ++f) all.append(piece, f);
  }
  return all;
}

/// What was made of some shapes, by the power of two.
class Levels {
 public:
  explicit Levels(const Shapes& shapes) : m_shapes(shapes) {}
  [[nodiscard]] bool areOf(const Shapes& shapes) const { return m_shapes.lock() == shapes; }
  [[nodiscard]] bool gone() const { return m_shapes.expired(); }

  Shapes at(int level, const Shapes& shapes) {
    const std::lock_guard lock(m_mutex);
    const auto found = m_made.find(level);
    if (found != m_made.end()) return found->second ? found->second : shapes;
    auto made = std::make_shared<gis::GeometryColumn>(simplified(*finer(level, shapes), std::exp2(level - 1)));
    const bool worth = static_cast<double>(made->coordCount()) < worthwhile * static_cast<double>(shapes->coordCount());
    m_made[level] = worth ? std::move(made) : nullptr;
    return worth ? m_made[level] : shapes;
  }

 private:
  /// The coarsest of those that are finer. Each moves corners by half its tolerance, so that all before it together
  /// move them by less than the other half.
  Shapes finer(int level, const Shapes& shapes) const {
    for (auto made = std::make_reverse_iterator(m_made.lower_bound(level)); made != m_made.rend(); ++made) {
      if (made->second) return made->second;
    }
    return shapes;
  }

  std::weak_ptr<const gis::GeometryColumn> m_shapes;
  std::mutex m_mutex;
  std::map<int, Shapes> m_made;  ///< null: the shapes themselves
};

/// Of all shapes that are drawn; those of shapes that are gone go with the next that come.
std::shared_ptr<Levels> levelsOf(const Shapes& shapes) {
  static std::mutex mutex;
  static std::map<const gis::GeometryColumn*, std::shared_ptr<Levels>> all;
  const std::lock_guard lock(mutex);
  const auto found = all.find(shapes.get());
  if (found != all.end() && found->second->areOf(shapes)) return found->second;
  std::erase_if(all, [](const auto& entry) { return entry.second->gone(); });
  return all[shapes.get()] = std::make_shared<Levels>(shapes);
}

}  // namespace

Shapes coarseShapes(const Shapes& shapes, double toleranceM) {
  return levelsOf(shapes)->at(static_cast<int>(std::floor(std::log2(toleranceM))), shapes);
}

namespace {

bool isFine(const MapLayer& layer) {
  const std::size_t corners = layer.shapes->coordCount();
  return layer.index && corners >= std::max(fewCorners, fewCornersEach * layer.shapes->size());
}

}  // namespace

Shapes shapesToDraw(const MapLayer& layer, const MapView& view, double dotsPerMm) {
  if (!isFine(layer)) return layer.shapes;
  const std::size_t each = layer.shapes->coordCount() / layer.shapes->size();
  if (layer.index->query(view.land()).size() * each < fewCorners) return layer.shapes;
  return coarseShapes(layer.shapes, mostShift * view.metresPerMm() / dotsPerMm);
}

void prepareCoarseShapes(std::span<const MapLayer> layers) {
  constexpr double nearestM = 0.5;  // tolerance at about 1:20,000 …
  constexpr double farthestM = 32;  // … and at 1:1,000,000
  for (const MapLayer& layer : layers) {
    if (layer.raster != nullptr || !isFine(layer)) continue;
    for (double toleranceM = nearestM; toleranceM <= farthestM; toleranceM *= 2) coarseShapes(layer.shapes, toleranceM);
  }
}

}  // namespace hectare::map
