// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/paint_paths.h"

#include <QPainter>
#include <algorithm>
#include <array>
#include <future>
#include <vector>

#include "gis/base/parallel.h"
#include "ui/map/layer_lines.h"
#include "ui/map/layer_paths.h"
#include "ui/map/marker_shape.h"

namespace hectare::map {

namespace {

constexpr std::size_t featuresPerPath = 4096;
constexpr std::size_t pathsAtOnce = 16;
constexpr double thinnestMm = 0.02;

using Features = std::vector<std::uint32_t>;

class PathPainter {
 public:
  PathPainter(QPainter& painter, const MapView& view, const MapLayer& layer, gis::Progress& progress)
      : m_painter(painter),
        m_layer(layer),
        m_progress(progress),
        m_steps(view, painter.deviceTransform()),
        m_paths(view, layer, m_steps),
        m_features(layer.symbols.size()) {
    for (const std::uint32_t f : featuresOf(layer, view.land())) {
      if (layer.symbolOf[f] < m_features.size()) m_features[layer.symbolOf[f]].push_back(f);
    }
    m_together = outlinesWithAreas();
  }

  gis::Status paint() {
    m_painter.save();
    m_painter.resetTransform();
    const QTransform rest = m_painter.deviceTransform();
    m_painter.setWorldTransform(QTransform::fromScale(m_steps.unit(), m_steps.unit()) * rest.inverted());
    for (std::size_t s = 0; s < m_features.size(); ++s) areas(s);
    for (std::size_t s = 0; s < m_features.size(); ++s) hatches(s);
    for (std::size_t s = 0; s < m_features.size(); ++s) lines(s);
    for (std::size_t s = 0; s < m_features.size(); ++s) markers(s);
    m_painter.restore();
    if (m_progress.cancelled()) return gis::cancelledError();
    return {};
  }

 private:
  [[nodiscard]] QColor colour(const QColor& own) const { return withOpacity(own, m_layer.opacity); }

  [[nodiscard]] QPen penOf(const QColor& own, double widthMm) const {
    const QColor seen = colour(own);
    if (!seen.isValid()) return Qt::NoPen;
    return {QBrush(seen), std::max(widthMm, thinnestMm) * m_steps.perMm(), Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin};
  }

  [[nodiscard]] QPen penOf(const Symbol& symbol) const {
    QPen pen = penOf(symbol.stroke, symbol.strokeMm);
    if (pen.style() == Qt::NoPen || !isDashed(symbol)) return pen;
    QList<qreal> pattern;
    for (const double length : symbol.dashMm) pattern.push_back(length * m_steps.perMm() / pen.widthF());
    if (pattern.size() % 2 == 1) pattern += QList<qreal>(pattern);
    pen.setDashPattern(pattern);
    return pen;
  }

  /// Areas and outlines go out in one path where it does not show: the outlines of all areas look the same, so a
  /// neighbour that hides half of one draws it again.
  [[nodiscard]] bool outlinesWithAreas() const {
    const Symbol* first = nullptr;
    for (std::size_t s = 0; s < m_features.size(); ++s) {
      if (m_features[s].empty()) continue;
      const Symbol& symbol = m_layer.symbols[s];
      const bool plain = symbol.hatches.empty() && !isDashed(symbol) && colour(symbol.fill).isValid() &&
                         colour(symbol.stroke).alpha() == 255;
      if (!plain || !colour(symbol.stroke).isValid()) return false;
      if (first != nullptr && (first->stroke != symbol.stroke || first->strokeMm != symbol.strokeMm)) return false;
      first = &symbol;
    }
    return first != nullptr;
  }

  using Group = std::vector<LayerPaths::Areas>;

  [[nodiscard]] Group made(std::span<const std::uint32_t> features) const {
    Group group(pathsAtOnce);
    gis::parallelFor(features.size(), featuresPerPath, [&](std::size_t begin, std::size_t end) {
      group[begin / featuresPerPath] = m_paths.areas(features.subspan(begin, end - begin), m_together);
    });
    return group;
  }

  /// Qt writes paths on one core; the next ones are made meanwhile.
  void areas(std::size_t s) {
    const QColor fill = colour(m_layer.symbols[s].fill);
    if (!fill.isValid()) return;
    const QPen pen = m_together ? penOf(m_layer.symbols[s]) : QPen(Qt::NoPen);
    std::span<const std::uint32_t> left = m_features[s];
    const auto taken = [&left] {
      const auto now = left.first(std::min(featuresPerPath * pathsAtOnce, left.size()));
      left = left.subspan(now.size());
      return now;
    };
    Group group = made(taken());
    while (!group.empty() && !m_progress.cancelled()) {
      std::future<Group> next;
      if (!left.empty()) next = std::async(std::launch::async, [this, now = taken()] { return made(now); });
      for (LayerPaths::Areas& areas : group) {
        draw(areas.whole, pen, fill);
        draw(areas.cut, Qt::NoPen, fill);
        draw(areas.cutLines, pen, Qt::NoBrush);
        areas = {};
      }
      group = next.valid() ? next.get() : Group();
    }
  }

  void hatches(std::size_t s) {
    for (const Hatch& hatch : m_layer.symbols[s].hatches) {
      if (m_features[s].empty() || m_progress.cancelled()) return;
      const QPen pen = penOf(hatch.colour, hatch.widthMm);
      if (pen.style() != Qt::NoPen) draw(m_paths.hatch(m_features[s], hatch), pen, Qt::NoBrush);
    }
  }

  void lines(std::size_t s) {
    const QPen pen = penOf(m_layer.symbols[s]);
    if (m_together || m_features[s].empty() || pen.style() == Qt::NoPen || m_progress.cancelled()) return;
    draw(m_paths.lines(m_features[s]), pen, Qt::NoBrush);
  }

  void markers(std::size_t s) {
    const Symbol& symbol = m_layer.symbols[s];
    const double size = symbol.marker.sizeMm;
    if (symbol.marker.shape == Marker::Shape::none || !(size > 0)) return;
    const QColor fill = colour(symbol.fill);
    const QPainterPath outline = outlineOf(symbol.marker);
    QPainterPath all;
    all.setFillRule(Qt::WindingFill);
    for (const QPointF place : m_paths.places(m_features[s], size)) all.addPath(outline.translated(place));
    draw(all, penOf(symbol), fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
  }

  [[nodiscard]] QPainterPath outlineOf(const Marker& marker) const {
    const double size = marker.sizeMm * m_steps.perMm();
    QPainterPath path;
    if (marker.shape == Marker::Shape::circle) {
      path.addEllipse(QPointF(0, 0), size / 2, size / 2);
      return path;
    }
    const std::vector<QPointF> outline = markerShape(marker.shape, size, size / 100).outline;
    path.addPolygon(QPolygonF(QList<QPointF>(outline.begin(), outline.end())));
    path.closeSubpath();
    return path;
  }

  void draw(const QPainterPath& path, const QPen& pen, const QBrush& brush) {
    if (path.isEmpty()) return;
    m_painter.setPen(pen);
    m_painter.setBrush(brush);
    m_painter.drawPath(path);
  }

  QPainter& m_painter;
  const MapLayer& m_layer;
  gis::Progress& m_progress;
  PathSteps m_steps;
  LayerPaths m_paths;
  std::vector<Features> m_features;  ///< per symbol
  bool m_together = false;
};

}  // namespace

gis::Status paintPaths(QPainter& painter, const MapView& view, const MapLayer& layer, gis::Progress& progress) {
  if (!painter.deviceTransform().isInvertible()) return {};
  return PathPainter(painter, view, layer, progress).paint();
}

}  // namespace hectare::map
