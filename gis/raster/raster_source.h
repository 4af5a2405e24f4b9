// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "gis/base/progress.h"
#include "gis/base/result.h"
#include "gis/crs/crs.h"
#include "gis/geometry/geometry_column.h"
#include "gis/raster/affine.h"

namespace hectare::gis {

/// What the numbers of a band are.
enum class BandMeaning : std::uint8_t {
  value,  ///< a measurement: a height, a temperature, a class
  grey,   ///< brightness of a picture, 0 to 255
  red,    ///< 0 to 255, as green and blue
  green,
  blue,
  palette,  ///< an index in RasterInfo::palette
  last = palette
};

struct RasterBand {
  BandMeaning meaning = BandMeaning::value;
  /// Of the cells that were looked at, which is a thinned grid where the whole is large; no value: none is known.
  std::optional<double> least, greatest;
};

/// What is known of a grid before its cells are read.
struct RasterInfo {
  std::int64_t columns = 0;  ///< 0: without end (a service)
  std::int64_t rows = 0;
  Affine place;                   ///< from cells (column, row; whole numbers are corners) to the land
  Crs crs;                        ///< of the land
  std::vector<RasterBand> bands;  ///< without those that only say where nothing is known
  std::vector<std::array<std::uint8_t, 4>> palette;  ///< red, green, blue, opacity
  bool service = false;                              ///< comes over a network, or out of what was kept of it

  /// Of the outer edges of the cells; empty without end.
  [[nodiscard]] Box extent() const;
};

/// A window on a grid: so many cells of equal size that fill a piece of land, rows from north to south.
struct RasterRequest {
  Box land;  ///< in `crs`
  Crs crs;
  int columns = 0;
  int rows = 0;
  bool smooth = true;  ///< values between cells are interpolated; false: that of the nearest cell (classes)
};

/// Cells in memory.
struct RasterWindow {
  Box land;
  int columns = 0;
  int rows = 0;
  /// Per band of RasterInfo, row by row; not a number where nothing is known.
  std::vector<std::vector<float>> bands;
  std::vector<std::uint8_t> opacity;  ///< of each cell: 255 where all of it is known, 0 where nothing is
  std::vector<Message> notes = {};    ///< why parts that should be known are not: a service does not answer

  [[nodiscard]] double cellWidth() const { return (land.maxX - land.minX) / columns; }
  [[nodiscard]] double cellHeight() const { return (land.maxY - land.minY) / rows; }
};

/// A grid that lies elsewhere and is read by windows; never whole in memory. Can be read by several threads.
class RasterSource {
 public:
  RasterSource() = default;
  virtual ~RasterSource() = default;
  RasterSource(const RasterSource&) = delete;
  RasterSource& operator=(const RasterSource&) = delete;

  [[nodiscard]] virtual const RasterInfo& info() const = 0;
  /// Land outside the grid is not known. Cells coarser than those of the grid are made of all that lie in them, from
  /// the overview that is fine enough. \pre columns and rows above 0, their product at most `mostWindowCells`.
  /// Errors: unreadable, refused, cancelled.
  [[nodiscard]] virtual Result<RasterWindow> read(const RasterRequest& request, Progress& progress) const = 0;

  static constexpr std::int64_t mostWindowCells = std::int64_t{1} << 24U;
};

}  // namespace hectare::gis
