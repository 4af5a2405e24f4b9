// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "src/asking/asked_form.h"
#include "src/questions/explain/explain_row.h"

namespace hectare::asking {

/// What explainRow is asked of a row of an answer to a form. \param cells of `table`, whose last column is that of
/// references. \param table of `answer`.
questions::RowToExplain rowToExplain(const AskedForm& form, const answer::Answer& answer, const answer::Table& table,
                                     const std::vector<answer::Cell>& cells, bool isTotal);

/// The same of one figure of the row: a class, or a sum of classes. \param column id, free_m2. Of what is no area of a
/// class the row stays as it is.
questions::RowToExplain figureToExplain(questions::RowToExplain row, std::string_view column);

}  // namespace hectare::asking
