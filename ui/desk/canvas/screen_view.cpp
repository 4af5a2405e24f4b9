// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/canvas/screen_view.h"

#include <algorithm>
#include <cmath>

#include "ui/map/map_text.h"

namespace hectare::desk {

namespace {

constexpr double nearest = 0.001;  // metres per dot
constexpr double farthest = 1e5;

std::int64_t tileOf(double metres, double metresPerTile) {
  return static_cast<std::int64_t>(std::floor(metres / metresPerTile));
}

}  // namespace

gis::Coord ScreenView::toLand(QPointF dot) const {
  return {centre.x + (dot.x() - dots.width() / 2.0) * metresPerDot,
          centre.y - (dot.y() - dots.height() / 2.0) * metresPerDot};
}

QPointF ScreenView::toScreen(gis::Coord land) const {
  return {dots.width() / 2.0 + (land.x - centre.x) / metresPerDot,
          dots.height() / 2.0 - (land.y - centre.y) / metresPerDot};
}

gis::Box ScreenView::land() const {
  const gis::Coord northWest = toLand({0, 0});
  const gis::Coord southEast = toLand({static_cast<double>(dots.width()), static_cast<double>(dots.height())});
  return {northWest.x, southEast.y, southEast.x, northWest.y};
}

ScreenView ScreenView::panned(QPointF byDots) const {
  ScreenView view = *this;
  view.centre = {centre.x - byDots.x() * metresPerDot, centre.y + byDots.y() * metresPerDot};
  return view;
}

ScreenView ScreenView::zoomed(double factor, QPointF around) const {
  ScreenView view = *this;
  view.metresPerDot = std::clamp(metresPerDot / factor, nearest, farthest);
  const gis::Coord before = toLand(around);
  const gis::Coord after = view.toLand(around);
  view.centre = {centre.x + before.x - after.x, centre.y + before.y - after.y};
  return view;
}

ScreenView ScreenView::showing(const gis::Box& box, QSize dots) {
  constexpr double usualMetres = 1000;
  constexpr double filled = 0.92;
  const QSize room = dots.expandedTo({1, 1});
  ScreenView view{{}, usualMetres / std::min(room.width(), room.height()), room};
  if (box.empty()) return view;
  view.centre = {(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2};
  const double across = std::max((box.maxX - box.minX) / room.width(), (box.maxY - box.minY) / room.height());
  if (across > 0) view.metresPerDot = std::clamp(across / filled, nearest, farthest);
  return view;
}

double dotMm(double devicePixelRatio) {
  constexpr double unitsPerInch = 96;
  return map::mmPerInch / unitsPerInch / devicePixelRatio;
}

double denominatorOf(const ScreenView& view, double dotMm) { return view.metresPerDot / (dotMm / 1000); }

map::MapView mapView(const ScreenView& view, double dotMm) {
  return {view.centre, denominatorOf(view, dotMm), QSizeF(view.dots.expandedTo({1, 1})) * dotMm, dotMm};
}

gis::Box landOf(const TileKey& tile) {
  const double metres = tileDots * tile.metresPerDot;
  const double west = static_cast<double>(tile.column) * metres;
  const double north = -static_cast<double>(tile.row) * metres;
  return {west, north - metres, west + metres, north};
}

std::vector<TileKey> tilesIn(const ScreenView& view) {
  const gis::Box land = view.land();
  const double metres = tileDots * view.metresPerDot;
  std::vector<TileKey> tiles;
  for (auto row = tileOf(-land.maxY, metres); row <= tileOf(-land.minY, metres); ++row) {
    for (auto column = tileOf(land.minX, metres); column <= tileOf(land.maxX, metres); ++column) {
      tiles.push_back({view.metresPerDot, column, row});
    }
  }
  const auto farness = [&](const TileKey& tile) {
    const gis::Box box = landOf(tile);
    return std::hypot((box.minX + box.maxX) / 2 - view.centre.x, (box.minY + box.maxY) / 2 - view.centre.y);
  };
  std::ranges::stable_sort(tiles, {}, farness);
  return tiles;
}

}  // namespace hectare::desk
