// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/report_pictures.h"

#include "ui/print/answer_charts.h"
#include "ui/print/gui.h"

namespace hectare::print {

gis::Result<std::vector<writers::Picture>> reportPictures(const PictureInput& input, gis::Progress& progress) {
  HECTARE_TRY(startGui());
  HECTARE_ASSIGN(std::vector<writers::Picture> pictures, answerCharts(input));
  if (progress.cancelled()) return gis::cancelledError();
  return pictures;
}

}  // namespace hectare::print
