// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QImage>
#include <QPointF>
#include <vector>

#include "ui/desk/canvas/screen_view.h"
#include "ui/map/place_labels.h"

namespace hectare::desk {

/// A name as a small picture that goes with the land. While the map is zoomed it keeps its size.
struct NameSprite {
  gis::Coord at;   ///< of the middle of its letters
  QPointF corner;  ///< of the picture from there, in dots
  QImage picture;
};

/// Letters and their halos take long to draw: here it is done once for each name, beside the window, and neither anew
/// for each frame nor for each view. To be used from one thread at a time.
class NameSprites {
 public:
  /// \param placed for that view. \param dotMm of the screen.
  std::vector<NameSprite> of(const std::vector<map::PlacedLabel>& placed, const ScreenView& view, double dotMm);

 private:
  QHash<QString, QImage> m_drawn;  ///< by all that decides how it looks
};

void paintSprites(QPainter& painter, const std::vector<NameSprite>& sprites, const ScreenView& view);

}  // namespace hectare::desk
