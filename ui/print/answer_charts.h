// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "ui/print/report_pictures.h"

namespace hectare::print {

/// The charts of an answer: each waterfall that it names, and the densities of its parks where it has them. Empty when
/// there is nothing to draw.
gis::Result<std::vector<writers::Picture>> answerCharts(const PictureInput& input);

}  // namespace hectare::print
