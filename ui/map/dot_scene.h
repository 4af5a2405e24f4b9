// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QTransform>
#include <optional>
#include <vector>

#include "ui/map/dash_lines.h"
#include "ui/map/hatch_dots.h"
#include "ui/map/land_to_target.h"
#include "ui/map/map_layer.h"
#include "ui/map/marker_shape.h"

namespace hectare::map {

/// A layer made ready for dots: symbols in dots, lines of one look told apart, dashes laid out. Shared by all tiles.
class DotScene {
 public:
  struct HatchPaint {
    HatchDots dots;
    QColor colour;
  };
  /// What lines look like. Lines of one look are drawn together, so that where they meet they are not darker.
  struct Pen {
    QColor colour;
    double width = 0;  ///< in dots
    friend bool operator==(const Pen&, const Pen&) = default;
  };
  struct Look {
    QColor fill;  ///< with the layer's opacity; not valid: none
    std::vector<HatchPaint> hatches;
    std::optional<std::size_t> pen;
    bool dashed = false;
    MarkerShape marker;
    [[nodiscard]] bool hasArea() const { return fill.isValid() || !hatches.empty(); }
  };
  struct Dash {
    MapLine line;  ///< in dots of the target
    QRectF box;
    std::size_t pen;
  };

  /// \param toDots  from millimetres of the map to dots of the target.
  DotScene(const MapView& view, const MapLayer& layer, const QTransform& toDots);

  [[nodiscard]] const MapLayer& layer() const { return m_layer; }
  /// Those of the layer, or coarser ones of which nobody sees the difference.
  [[nodiscard]] const gis::GeometryColumn& shapes() const { return *m_shapes; }
  [[nodiscard]] const LandToTarget& toDots() const { return m_toDots; }
  [[nodiscard]] const std::vector<Look>& looks() const { return m_looks; }
  [[nodiscard]] const std::vector<Pen>& pens() const { return m_pens; }
  [[nodiscard]] const std::vector<Dash>& dashLines() const { return m_dashes; }
  /// How far beyond a tile something can lie that reaches into it, in dots.
  [[nodiscard]] double reach() const { return m_reach; }
  /// The features that may show in a rectangle of the target, in order.
  [[nodiscard]] std::vector<std::uint32_t> featuresIn(const QRect& dots) const;

 private:
  [[nodiscard]] Look lookOf(const Symbol& symbol, const MapView& view, const QTransform& toDots);
  std::size_t penFor(const Pen& pen);
  void layOutDashes(const MapView& view);
  void findBoxes();

  const MapLayer& m_layer;
  double m_dotsPerMm;
  std::shared_ptr<const gis::GeometryColumn> m_shapes;
  LandToTarget m_toDots;
  std::vector<Look> m_looks;
  std::vector<Pen> m_pens;
  std::vector<Dash> m_dashes;
  double m_reach = 1;
  std::vector<gis::Box> m_boxes;  ///< of the features of a layer without index
};

}  // namespace hectare::map
