// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

#include "ui/desk/canvas/sketch.h"

namespace hectare::desk {

/// Draws a line or a polygon: a click sets a point, Backspace takes the last one back, Enter, a double click or a click
/// on a polygon's first point finishes. Beside the pointer it says how long or large the sketch is.
class DrawTool : public CanvasTool {
 public:
  enum class Shape : std::uint8_t { line, polygon };
  /// \return whether it was taken: the tool is through then. Else the sketch stays, to be mended.
  using Done = std::function<bool(const std::vector<gis::Coord>& points)>;

  /// \param words may be empty.
  DrawTool(Shape shape, SketchWords words, Done done);

  void press(const ToolPoint& at) override;
  void move(const ToolPoint& at) override;
  void doubleClick(const ToolPoint& at) override;
  bool key(int key, Qt::KeyboardModifiers modifiers) override;
  void paint(QPainter& painter, const ScreenView& view, const QPalette& palette) const override;
  [[nodiscard]] gis::Message hint() const override;

  [[nodiscard]] const Sketch& sketch() const { return m_sketch; }

 private:
  void finish();
  [[nodiscard]] std::size_t needed() const { return m_shape == Shape::polygon ? 3 : 2; }

  Shape m_shape;
  SketchWords m_words;
  Done m_done;
  Sketch m_sketch;
};

/// Draws the line along which a polygon is cut.
class SplitTool : public DrawTool {
 public:
  explicit SplitTool(Done done, SketchWords words = {}) : DrawTool(Shape::line, std::move(words), std::move(done)) {}
  [[nodiscard]] gis::Message hint() const override { return {"tool.split_hint"}; }
};

}  // namespace hectare::desk
