// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "src/answer/answer.h"
#include "src/writers/table_sheet.h"
#include "src/writers/workbook.h"

namespace hectare::writers {

/// The first sheet: what was asked of which plan, how to read the figures, what is on the other sheets.
void writeAbout(Workbook& book, const std::string& name, const answer::Answer& answer,
                const std::vector<SheetTable>& tables, const SheetFrame& frame);

}  // namespace hectare::writers
