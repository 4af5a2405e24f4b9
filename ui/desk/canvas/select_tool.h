// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "ui/desk/canvas/sketch.h"

namespace hectare::desk {

/// Chooses what lies in a rectangle, which is dragged, or in a polygon, whose points are clicked (the first with Shift;
/// Enter or a double click finishes). It stays until Escape, so that one can choose again.
class SelectTool : public CanvasTool {
 public:
  /// The land that was chosen.
  struct Chosen {
    std::vector<gis::Coord> ring;  ///< open; a rectangle is its four corners, a click its one place
    gis::Box box;                  ///< of the ring
    bool more = false;             ///< to be added to what is chosen already: Ctrl was held
  };
  using Done = std::function<void(const Chosen& chosen)>;

  explicit SelectTool(Done done) : m_done(std::move(done)) {}

  void press(const ToolPoint& at) override;
  void move(const ToolPoint& at) override;
  void release(const ToolPoint& at) override;
  void doubleClick(const ToolPoint& at) override;
  bool key(int key, Qt::KeyboardModifiers modifiers) override;
  [[nodiscard]] bool holding() const override { return m_corner.has_value(); }
  void paint(QPainter& painter, const ScreenView& view, const QPalette& palette) const override;
  [[nodiscard]] bool snaps() const override { return false; }
  [[nodiscard]] gis::Message hint() const override;

 private:
  [[nodiscard]] std::vector<gis::Coord> rectangle() const;
  void finishPolygon();
  void tell(std::vector<gis::Coord> ring, Qt::KeyboardModifiers modifiers) const;

  Done m_done;
  std::optional<ToolPoint> m_corner;  ///< where a rectangle began
  ToolPoint m_pointer;
  Sketch m_polygon;
};

}  // namespace hectare::desk
