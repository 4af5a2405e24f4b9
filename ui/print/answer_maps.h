// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "ui/print/report_pictures.h"

namespace hectare::print {

/// Maps of an answer as PNG, with legend and scale: one of all its land and, where there are few parks and that map is
/// too small to read them, one of each. Empty when the answer has no shapes. The text alternative says scale and
/// extent, what the legend says, and the hectares of each class. Errors: cancelled, and those of mapContent.
/// \pre startGui.
gis::Result<std::vector<writers::Picture>> answerMaps(const PictureInput& input, gis::Progress& progress);

}  // namespace hectare::print
