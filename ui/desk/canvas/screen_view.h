// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QSize>
#include <vector>

#include "ui/map/map_view.h"

namespace hectare::desk {

/// What part of the land a window shows. Lengths are in dots of the screen, from the upper left corner, y down.
struct ScreenView {
  gis::Coord centre;
  double metresPerDot = 1;
  QSize dots;  ///< of the window

  friend bool operator==(const ScreenView&, const ScreenView&) = default;

  [[nodiscard]] gis::Coord toLand(QPointF dot) const;
  [[nodiscard]] QPointF toScreen(gis::Coord land) const;
  [[nodiscard]] gis::Box land() const;
  /// Moved so that the land goes with the pointer.
  [[nodiscard]] ScreenView panned(QPointF byDots) const;
  /// Nearer (factor above 1) or farther; what lies under the dot stays there.
  [[nodiscard]] ScreenView zoomed(double factor, QPointF around) const;
  /// All of a box with a margin. An empty box, or one without size, shows a kilometre around it.
  static ScreenView showing(const gis::Box& box, QSize dots);
};

/// How long a dot of a screen is, in mm, when it shows so many dots for one of Qt's units.
double dotMm(double devicePixelRatio);
/// The denominator of the scale.
double denominatorOf(const ScreenView& view, double dotMm);
/// The same as the painter wants it.
map::MapView mapView(const ScreenView& view, double dotMm);

/// A square of the land at one scale. Its place does not depend on what a window shows, so tiles serve while the map
/// moves.
struct TileKey {
  double metresPerDot = 1;
  std::int64_t column = 0;  ///< from west to east, 0 begins at x = 0
  std::int64_t row = 0;     ///< from north to south, 0 begins at y = 0
  friend auto operator<=>(const TileKey&, const TileKey&) = default;
};

inline constexpr int tileDots = 256;

gis::Box landOf(const TileKey& tile);
/// The tiles that a view touches, those in its middle first.
std::vector<TileKey> tilesIn(const ScreenView& view);

}  // namespace hectare::desk
