// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "src/writers/writers.h"

namespace hectare::writers {

/// The code of a severity: note, warning or error.
std::string_view severityCode(gis::Severity severity);

}  // namespace hectare::writers
