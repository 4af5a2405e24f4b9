// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gis/table/survey.h"

namespace hectare::gis {

/// Whether a file is text for people, which reads as separated values as any text does. Only files that are called so
/// (.txt, .md, LICENSE…, README…) are, when they have one column, no row, or commas here and there: in most rows
/// another number than in the first.
bool isProse(const SurveyFile& file);

}  // namespace hectare::gis
