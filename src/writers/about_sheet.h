// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "src/answer/answer.h"
#include "src/writers/table_sheet.h"
#include "src/writers/workbook.h"

namespace hectare::writers {

/// The first sheet: what was asked of which plan, how to read the figures, what is on the other sheets.
/// \param title what was asked, in words. \param pictures name of the sheet with pictures; empty: there is none.
void writeAbout(Workbook& book, const std::string& name, const std::string& title, const answer::Answer& answer,
                const std::vector<SheetTable>& tables, const std::string& pictures, const SheetFrame& frame);

}  // namespace hectare::writers
