// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/report_pictures.h"

#include <algorithm>
#include <iterator>

#include "ui/print/answer_charts.h"
#include "ui/print/answer_maps.h"
#include "ui/print/gui.h"

namespace hectare::print {

gis::Result<std::vector<writers::Picture>> reportPictures(const PictureInput& input, gis::Progress& progress) {
  HECTARE_TRY(startGui());
  HECTARE_ASSIGN(std::vector<writers::Picture> pictures, answerMaps(input, progress));
  HECTARE_ASSIGN(std::vector<writers::Picture> charts, answerCharts(input));
  std::ranges::move(charts, std::back_inserter(pictures));
  if (progress.cancelled()) return gis::cancelledError();
  return pictures;
}

}  // namespace hectare::print
