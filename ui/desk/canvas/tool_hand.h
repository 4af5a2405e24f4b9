// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "ui/desk/canvas/canvas_tool.h"

class QKeyEvent;

namespace hectare::desk {

/// Holds the tool of a map and turns what happens in dots of the screen into what a tool understands: land, snapped
/// land, a cross moved by keys. The owner says when the view moves the cross out of sight.
class ToolHand {
 public:
  /// Called when the map has to be painted anew, and when a tool has gone (whichever way).
  ToolHand(std::function<void()> changed, std::function<void()> gone);

  /// \param tool null: none.
  void take(std::shared_ptr<CanvasTool> tool);
  [[nodiscard]] CanvasTool* tool() const { return m_tool.get(); }
  void setSnapLayers(std::vector<SnapLayer> layers) { m_layers = std::move(layers); }

  /// What moves or presses at a dot of the screen means on the land. \param dotsPerUnit of the screen.
  [[nodiscard]] ToolPoint at(QPointF dot, const ScreenView& view, Qt::KeyboardModifiers modifiers,
                             double dotsPerUnit) const;
  void press(const ToolPoint& at);
  void move(const ToolPoint& at);
  void release(const ToolPoint& at);
  void doubleClick(const ToolPoint& at);

  /// Arrows move the cross, Enter sets a point at it; everything else is the tool's, Escape ends it.
  /// True: the key is dealt with.
  bool key(const QKeyEvent& event, const ScreenView& view, double dotsPerUnit);
  /// The cross, in dots, while the keys are used.
  [[nodiscard]] std::optional<QPointF> cross(const ScreenView& view) const;
  void paint(QPainter& painter, const ScreenView& view, const QPalette& palette, double dotsPerUnit) const;

 private:
  void drop();
  bool moveCross(const QKeyEvent& event, const ScreenView& view, double dotsPerUnit);
  bool enter(const QKeyEvent& event, const ScreenView& view, double dotsPerUnit);

  std::function<void()> m_onChanged;
  std::function<void()> m_onGone;
  std::shared_ptr<CanvasTool> m_tool;  ///< shared, so that it lives until a call that ends it returns
  std::vector<SnapLayer> m_layers;
  std::optional<ToolPoint> m_last;    ///< where the pointer or the cross was last
  std::optional<gis::Coord> m_cross;  ///< on the land
  bool m_crossMoved = false;          ///< since a point was set at it
  bool m_held = false;                ///< something was picked up with Enter
};

}  // namespace hectare::desk
