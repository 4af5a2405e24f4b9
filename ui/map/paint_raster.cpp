// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/paint_raster.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/map/raster_layer.h"
#include "ui/map/render_raster.h"

namespace hectare::map {

namespace {

/// Finer than this no print shows a photograph; outlines are another matter.
constexpr double finestMm = 25.4 / 254;
/// Of one picture; an A3 at 254 dpi has 12 million.
constexpr double mostCells = 24e6;
constexpr double cellsAtATime = 2e6;

/// The cells of a part of the frame, on a raster that begins at the frame's corner.
struct CellRegion {
  double cellMm = finestMm;
  QRect cells;

  [[nodiscard]] QRectF placeMm() const {
    return {cells.x() * cellMm, cells.y() * cellMm, cells.width() * cellMm, cells.height() * cellMm};
  }
};

CellRegion regionOf(const QRectF& partMm, double dotMm) {
  CellRegion region;
  region.cellMm = std::max(dotMm, finestMm);
  const double cells = partMm.width() * partMm.height() / (region.cellMm * region.cellMm);
  if (cells > mostCells) region.cellMm *= std::sqrt(cells / mostCells);
  const auto floored = [&](double mm) { return static_cast<int>(std::floor(mm / region.cellMm + 1e-6)); };
  const auto ceiled = [&](double mm) { return static_cast<int>(std::ceil(mm / region.cellMm - 1e-6)); };
  region.cells.setCoords(floored(partMm.left()), floored(partMm.top()), ceiled(partMm.right()) - 1,
                         ceiled(partMm.bottom()) - 1);
  return region;
}

/// The window of some rows of a region, with its margin.
gis::RasterRequest requestFor(const MapView& view, const CellRegion& region, int firstRow, int rows,
                              const RasterLayer& layer, const gis::RasterInfo& info) {
  const int margin = marginOf(layer);
  const double cell = region.cellMm;
  const int left = region.cells.x() - margin;
  const int top = firstRow - margin;
  const int columns = region.cells.width() + 2 * margin;
  rows += 2 * margin;
  const gis::Coord upperLeft = view.toLand({left * cell, top * cell});
  const gis::Coord lowerRight = view.toLand({(left + columns) * cell, (top + rows) * cell});
  const bool indices = !info.bands.empty() && info.bands[0].meaning == gis::BandMeaning::palette;
  return {{upperLeft.x, lowerRight.y, lowerRight.x, upperLeft.y}, layer.crs, columns, rows, !indices};
}

void addOnce(const gis::Message& note, std::vector<gis::Message>& notes) {
  if (std::ranges::find(notes, note) == notes.end()) notes.push_back(note);
}

/// Reads one grid strip by strip into a picture of a region.
gis::Result<QImage> gridPicture(const MapView& view, const CellRegion& region, const RasterLayer& layer,
                                const gis::RasterSource& grid, std::vector<gis::Message>& notes,
                                gis::Progress& progress) {
  QImage image(region.cells.size(), QImage::Format_ARGB32_Premultiplied);
  image.fill(Qt::transparent);
  const int step = std::max(1, static_cast<int>(cellsAtATime / region.cells.width()));
  for (int row = 0; row < region.cells.height(); row += step) {
    const int rows = std::min(step, region.cells.height() - row);
    const auto request = requestFor(view, region, region.cells.y() + row, rows, layer, grid.info());
    HECTARE_ASSIGN(const gis::RasterWindow window, grid.read(request, progress));
    for (const gis::Message& note : window.notes) addOnce(note, notes);
    QPainter(&image).drawImage(0, row, renderRaster(layer, grid.info(), window));
  }
  return image;
}

/// Shade is made of the grid's own cells and then smoothed: between cells the slope would be that of the interpolation.
double leastCellMm(const MapView& view, const RasterLayer& layer, const gis::RasterInfo& info) {
  if (layer.look != RasterLayer::Look::hillshade) return 0;
  return std::hypot(info.place.columnX, info.place.columnY) * info.crs.metresPerUnit() / view.metresPerMm();
}

/// Draws one grid into the picture of a region.
gis::Status addGrid(const MapView& view, const CellRegion& region, const RasterLayer& layer,
                    const gis::RasterSource& grid, QImage& image, std::vector<gis::Message>& notes,
                    gis::Progress& progress) {
  const QRectF place = region.placeMm();
  const CellRegion own = regionOf(place, std::max(region.cellMm, leastCellMm(view, layer, grid.info())));
  HECTARE_ASSIGN(const QImage picture, gridPicture(view, own, layer, grid, notes, progress));
  const QRectF placed = own.placeMm().translated(-place.topLeft());
  QPainter painter(&image);
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  painter.scale(1 / region.cellMm, 1 / region.cellMm);
  painter.drawImage(placed, picture);
  return {};
}

bool isOpaque(const QImage& image) {
  for (int row = 0; row < image.height(); ++row) {
    const auto* line = reinterpret_cast<const QRgb*>(image.constScanLine(row));
    if (std::any_of(line, line + image.width(), [](QRgb cell) { return qAlpha(cell) != 255; })) return false;
  }
  return true;
}

/// What grids have in a part of the frame. \param failed gets the errors of grids that could not be read.
gis::Result<RasterPicture> pictureOf(const MapView& view, const QRectF& partMm, const MapLayer& layer,
                                     std::vector<gis::Message>& notes, std::vector<gis::Error>& failed,
                                     gis::Progress& progress) {
  const CellRegion region = regionOf(partMm, view.dotMm());
  QImage image(region.cells.size(), QImage::Format_ARGB32_Premultiplied);
  image.fill(Qt::transparent);
  for (std::size_t i = 0; i < layer.raster->grids.size(); ++i) {
    const gis::RasterSource& grid = *layer.raster->grids[i];
    const auto feature = static_cast<std::uint32_t>(i);
    const bool outside = feature < layer.shapes->size() && !layer.shapes->box(feature).empty() &&
                         !layer.shapes->box(feature).intersects(view.land());
    if (outside) continue;
    const gis::Status added = addGrid(view, region, *layer.raster, grid, image, notes, progress);
    if (added) continue;
    if (added.error().kind == gis::ErrorKind::cancelled) return added.error();
    failed.push_back(added.error());
  }
  // Without an alpha channel a PDF keeps photographs as photographs, at a tenth of the size.
  if (isOpaque(image)) image = image.convertToFormat(QImage::Format_RGB32);
  return RasterPicture{view, region.placeMm(), std::move(image)};
}

bool sameView(const MapView& one, const MapView& other) {
  return one.centre() == other.centre() && one.denominator() == other.denominator() && one.frameMm() == other.frameMm();
}

/// The part of the frame that the painter's device shows.
QRectF shownMm(const QPainter& painter, const MapView& view) {
  QRectF shown(QPointF(), view.frameMm());
  const QTransform toDevice = painter.combinedTransform();
  if (toDevice.isInvertible()) shown &= toDevice.inverted().mapRect(QRectF(painter.viewport()));
  if (painter.hasClipping()) shown &= painter.clipBoundingRect();
  return shown;
}

void draw(QPainter& painter, const RasterPicture& picture, double opacity) {
  painter.save();
  painter.setOpacity(painter.opacity() * opacity);
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  painter.drawImage(picture.placeMm, picture.image);
  painter.restore();
}

}  // namespace

gis::Status prepareRasters(std::vector<MapLayer>& layers, const MapView& view, std::vector<gis::Message>& notes,
                           gis::Progress& progress) {
  for (MapLayer& layer : layers) {
    if (layer.raster == nullptr || !layer.drawnAt(view.denominator())) continue;
    std::vector<gis::Error> failed;
    HECTARE_ASSIGN(RasterPicture picture,
                   pictureOf(view, QRectF(QPointF(), view.frameMm()), layer, notes, failed, progress));
    for (const gis::Error& error : failed) addOnce(error.what, notes);
    RasterLayer ready = *layer.raster;
    ready.picture = std::make_shared<const RasterPicture>(std::move(picture));
    layer.raster = std::make_shared<const RasterLayer>(std::move(ready));
  }
  return {};
}

gis::Status paintRaster(QPainter& painter, const MapView& view, const MapLayer& layer, gis::Progress& progress) {
  const auto& ready = layer.raster->picture;
  if (ready != nullptr && sameView(ready->view, view)) {
    draw(painter, *ready, layer.opacity);
    return {};
  }
  const QRectF shown = shownMm(painter, view);
  if (shown.isEmpty()) return {};
  std::vector<gis::Message> notes;
  std::vector<gis::Error> failed;
  HECTARE_ASSIGN(const RasterPicture picture, pictureOf(view, shown, layer, notes, failed, progress));
  if (!failed.empty()) return failed.front();
  draw(painter, picture, layer.opacity);
  return {};
}

}  // namespace hectare::map
