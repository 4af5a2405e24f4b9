// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>

#include "ui/desk/canvas/edited_rings.h"
#include "ui/desk/canvas/sketch.h"

namespace hectare::desk {

/// Changes the outline of a polygon: a corner is dragged, the middle of an edge is dragged to make a corner there,
/// Delete takes the corner under the pointer out, a drag inside moves the whole. Each of these is one edit; Escape
/// takes a drag back, and then ends the tool. The owner leaves the polygon itself out of what attracts
/// (snapLayersOf), else no corner could be moved a little.
class ReshapeTool : public CanvasTool {
 public:
  /// What the tool tells; each may be empty.
  struct Owner {
    /// \return whether the edit was taken; else the polygon is again as it was.
    std::function<bool(const gis::GeometryColumn& shape)> reshaped = {};
    /// The whole was moved, by metres to the east and north. As above.
    std::function<bool(double eastM, double northM)> moved = {};
    /// While something is dragged: how it would be.
    std::function<void(const gis::GeometryColumn& shape)> previewed = {};
    SketchWords words = {};  ///< of the ring that is dragged
  };

  /// \pre the feature is a polygon.
  ReshapeTool(const gis::GeometryColumn& shapes, std::size_t feature, Owner owner);

  /// The polygon as the plan has it now: undone, say.
  void show(const gis::GeometryColumn& shapes, std::size_t feature);
  [[nodiscard]] const EditedRings& rings() const { return m_rings; }

  void press(const ToolPoint& at) override;
  void move(const ToolPoint& at) override;
  void release(const ToolPoint& at) override;
  bool key(int key, Qt::KeyboardModifiers modifiers) override;
  [[nodiscard]] bool holding() const override { return m_held != Held::nothing; }
  void paint(QPainter& painter, const ScreenView& view, const QPalette& palette) const override;
  [[nodiscard]] Qt::CursorShape cursor() const override;
  [[nodiscard]] gis::Message hint() const override { return {"tool.reshape_hint"}; }

 private:
  enum class Held : std::uint8_t { nothing, corner, whole };
  void drag(const ToolPoint& at);
  bool removeCorner();
  void settle(bool taken);
  /// \param offset by which the whole was moved; none: it was reshaped.
  void tell(std::optional<gis::Coord> offset);
  void paintCorners(QPainter& painter, const ScreenView& view, const QPalette& palette) const;

  Owner m_owner;
  EditedRings m_rings;   ///< as they are shown
  EditedRings m_before;  ///< as the plan has them
  Held m_held = Held::nothing;
  RingPlace m_corner;  ///< that is held
  ToolPoint m_pointer;
  ToolPoint m_pressed;  ///< where something was taken hold of
};

}  // namespace hectare::desk
