// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "gis/base/progress.h"
#include "gis/base/result.h"
#include "gis/crs/crs.h"
#include "ui/map/map_view.h"
#include "ui/print/page_format.h"

class QPainter;

namespace hectare::print {

/// What blocks are painted on: the painter's unit is a millimetre of the page, y downwards.
struct Canvas {
  QPainter& painter;
  double dotMm = 0.1;   ///< the smallest thing that the target can show
  bool vector = false;  ///< paths stay paths
  gis::Progress& progress;
  QRectF visibleMm = {};  ///< a band of the page, where only that is painted; null: all of it
};

/// A part of a page, finished but for the painting.
struct Block {
  std::string id;  ///< title, map, legend, …
  QRectF boxMm;    ///< where it is; it paints nothing outside
  std::function<gis::Status(Canvas&)> paint;
  std::string layer = {};  ///< heading of the layer of a PDF that it belongs to; empty: it is always shown
};

/// A page: blocks from bottom to top.
struct Page {
  PageFormat format;
  std::vector<Block> blocks;
  std::optional<map::MapView> view = {};  ///< of the main map, for georeference
  QRectF frameMm = {};                    ///< where that map is
  gis::Crs crs = {};                      ///< that it is drawn in

  /// Null when there is none.
  [[nodiscard]] const Block* find(std::string_view id) const;
};

/// Pages with what a file says of itself.
struct Document {
  std::string title;
  std::string author;
  std::string subject;
  std::vector<std::string> keywords;
  std::string language;  ///< nl or en
  std::size_t pageCount = 0;
  /// Makes a page when it is wanted, from 0; a document of a thousand pages is never in memory as a whole.
  std::function<gis::Result<Page>(std::size_t)> page;
};

/// Paints all blocks of a page. Errors: cancelled, and what a block gives.
gis::Status paintPage(const Page& page, Canvas& canvas);

}  // namespace hectare::print
