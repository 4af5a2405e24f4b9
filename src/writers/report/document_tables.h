// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "src/answer/answer.h"
#include "src/text/language.h"
#include "src/writers/report/document.h"

namespace hectare::writers {

/// A table of an answer as blocks of a document: its heading is in the table. One that is too wide for paper stands in
/// parts, each with the names and the references of its rows; one row that a waterfall tells stands upright.
/// \param id of the table in the document; parts get a number behind it.
std::vector<DocumentBlock> tableBlocks(const answer::Answer& answer, const answer::Table& table, const std::string& id,
                                       const text::Language& language);

/// All columns that people see, in one table.
DocumentTable wholeTable(const answer::Table& table, const std::string& id, const text::Language& language);

}  // namespace hectare::writers
