// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>
#include <QPointF>
#include <Qt>
#include <functional>
#include <optional>
#include <utility>

#include "gis/base/message.h"
#include "ui/desk/canvas/screen_view.h"
#include "ui/desk/canvas/snap_points.h"

class QPainter;

namespace hectare::desk {

/// Where the pointer is.
struct ToolPoint {
  gis::Coord land;     ///< under it, exactly
  gis::Coord snapped;  ///< the vertex or edge that attracts it, else `land`
  std::optional<SnapPoint::Kind> snap = std::nullopt;
  Qt::KeyboardModifiers modifiers = Qt::NoModifier;
  double reachM = 0;  ///< what is nearer than this counts as under the pointer
};

/// What the left button and the keys do on the map in place of panning and clicking: a measure, a sketch, a selection.
/// The canvas holds at most one and hands it what happens; the middle button, the wheel and Ctrl with an arrow key
/// still move the map. A tool tells its result by a callback of its own (`done`) and then ends itself.
class CanvasTool {
 public:
  CanvasTool() = default;
  virtual ~CanvasTool() = default;
  CanvasTool(const CanvasTool&) = delete;
  CanvasTool& operator=(const CanvasTool&) = delete;

  /// The left button goes down (the first press of a double click too; the second is `doubleClick` alone).
  virtual void press(const ToolPoint& /*at*/) {}
  /// The pointer moves, whether or not a button is down.
  virtual void move(const ToolPoint& /*at*/) {}
  virtual void release(const ToolPoint& /*at*/) {}
  virtual void doubleClick(const ToolPoint& /*at*/) {}
  /// True: the key is dealt with. Escape ends any tool that does not deal with it.
  virtual bool key(int /*key*/, Qt::KeyboardModifiers /*modifiers*/) { return false; }
  /// Something hangs on the pointer until the release: whoever works by keys picks it up with Enter, moves it with the
  /// arrows and lays it down with Enter.
  [[nodiscard]] virtual bool holding() const { return false; }
  /// Draws what the tool has so far over the map. A unit of the painter is a dot of the screen, as in the view.
  virtual void paint(QPainter& painter, const ScreenView& view, const QPalette& palette) const = 0;
  [[nodiscard]] virtual Qt::CursorShape cursor() const { return Qt::CrossCursor; }
  /// Whether vertices and edges of the land attract its points.
  [[nodiscard]] virtual bool snaps() const { return true; }
  /// What to do now, in a line of the status bar.
  [[nodiscard]] virtual gis::Message hint() const { return {}; }

  /// For who holds the tool: called when it looks different, and when it is through.
  void setHolder(std::function<void()> changed, std::function<void()> ended) {
    m_changed = std::move(changed);
    m_ended = std::move(ended);
  }

 protected:
  void changed() const {
    if (m_changed) m_changed();
  }
  /// The tool may be gone once its caller returns.
  void end() const {
    if (m_ended) m_ended();
  }

 private:
  std::function<void()> m_changed;
  std::function<void()> m_ended;
};

}  // namespace hectare::desk
