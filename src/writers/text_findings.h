// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "gis/base/finding.h"
#include "src/text/language.h"
#include "src/writers/writers.h"

namespace hectare::writers {

/// How many of each severity and, when asked, the findings: errors first, grouped by rule, at most twenty lines each.
std::string findingsText(const gis::Findings& findings, const text::Language& language, const TextOptions& options);

}  // namespace hectare::writers
