// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "gis/base/finding.h"
#include "src/text/language.h"
#include "src/writers/report/document.h"

namespace hectare::writers {

/// The findings under headings of level 3, a table per severity, the worst first; of one rule at most a hundred, and
/// how many more. A finding that stands twice is told once.
std::vector<DocumentBlock> findingBlocks(const std::vector<const gis::Findings*>& findings,
                                         const text::Language& language);

}  // namespace hectare::writers
