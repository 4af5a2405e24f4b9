// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/canvas/sketch.h"

namespace hectare::desk {

/// Measures a line, or the land in a ring once it is closed by a click on its first point. What was measured stays on
/// the map; the next click begins anew, and Escape ends it.
class MeasureTool : public CanvasTool {
 public:
  explicit MeasureTool(SketchWords words) : m_words(std::move(words)) {}

  void press(const ToolPoint& at) override;
  void move(const ToolPoint& at) override;
  void doubleClick(const ToolPoint& at) override;
  bool key(int key, Qt::KeyboardModifiers modifiers) override;
  void paint(QPainter& painter, const ScreenView& view, const QPalette& palette) const override;
  [[nodiscard]] gis::Message hint() const override;

  /// What is said now; empty while there is nothing to measure.
  [[nodiscard]] QString words() const;

 private:
  void finish(bool ring);
  [[nodiscard]] std::vector<gis::Coord> shown() const;

  SketchWords m_words;
  Sketch m_sketch;
  bool m_ring = false;
  bool m_finished = false;
};

}  // namespace hectare::desk
