// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>
#include <memory>
#include <optional>
#include <vector>

#include "ui/desk/canvas/name_sprites.h"
#include "ui/desk/canvas/screen_view.h"
#include "ui/desk/canvas/tile_store.h"
#include "ui/desk/canvas/tool_hand.h"
#include "ui/desk/state/background_work.h"
#include "ui/map/place_labels.h"

namespace hectare::desk {

/// The map on the screen. It never waits: while it moves it shows what it has, tiles and names are made beside the
/// window and come when they are there.
class MapCanvas : public QWidget {
  Q_OBJECT
 public:
  explicit MapCanvas(QWidget* parent = nullptr);

  /// The same land stays in view. \param content null: an empty map.
  void show(std::shared_ptr<const map::MapContent> content);
  [[nodiscard]] const ScreenView& view() const { return m_view; }
  [[nodiscard]] double denominator() const;
  void setDenominator(double denominator);
  void showLand(const gis::Box& box);
  /// Nearer by a step (above 0) or farther, around the middle.
  void zoomBy(double steps);
  /// Shapes that are lit up, over all others.
  void light(gis::GeometryColumn shapes);
  [[nodiscard]] const gis::GeometryColumn& lit() const { return m_lit; }
  /// Everything that is in view is drawn.
  [[nodiscard]] bool isSharp() const;
  /// What the left button and the keys do from now on; null: panning and clicking. Whatever the tool is, the middle
  /// button, the wheel and Ctrl with an arrow key move the map, and Escape ends it.
  void setTool(std::unique_ptr<CanvasTool> tool);
  [[nodiscard]] CanvasTool* tool() const { return m_hand.tool(); }
  /// What attracts the points that a tool sets, the first before those after it.
  void setSnapLayers(std::vector<SnapLayer> layers) { m_hand.setSnapLayers(std::move(layers)); }

 Q_SIGNALS:
  void viewChanged();
  /// Everything that is in view has been drawn.
  void sharpened();
  void pointed(gis::Coord land);
  void clicked(gis::Coord land);
  /// A tool has gone: it was through, ended by Escape or replaced by another.
  void toolEnded();
  /// A tool looks different: its hint may be another.
  void toolChanged();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  bool event(QEvent* event) override;

 private:
  [[nodiscard]] double dots() const { return devicePixelRatioF(); }
  void setView(const ScreenView& view);
  [[nodiscard]] ToolPoint toolPoint(const QMouseEvent& event) const;
  /// \pre m_pressed
  void pan(QPointF to);
  void dressPointer();
  bool toolKey(const QKeyEvent& event);
  /// What was drawn of land that is not shown any more.
  void forget();
  void wantTiles();
  void wantNames();
  void paintTiles(QPainter& painter);
  void paintLit(QPainter& painter) const;

  std::shared_ptr<const map::MapContent> m_content;
  ScreenView m_view;
  TileStore m_tiles;
  BackgroundWork m_naming;
  std::shared_ptr<NameSprites> m_sprites = std::make_shared<NameSprites>();  ///< for m_naming alone
  std::vector<NameSprite> m_names;
  QImage m_last;  ///< the last picture that was whole, for what is not drawn yet
  ScreenView m_lastView;
  QImage m_next;                    ///< what it was drawn on before: as long as it fits, no frame asks for memory
  std::optional<gis::Box> m_shown;  ///< what is to stay in view, whole, until somebody moves the map
  gis::GeometryColumn m_lit;
  std::optional<QPointF> m_pressed;  ///< where a drag began, in dots
  bool m_dragged = false;
  ToolHand m_hand;
};

}  // namespace hectare::desk
