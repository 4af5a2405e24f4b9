// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "src/answer/answer.h"
#include "src/text/language.h"

namespace hectare::writers {

/// A number as machines get it: rounded by the rule of its unit (machineDecimals), never minus zero; no value when it
/// is not finite.
std::optional<double> machineNumber(double value, gis::Unit unit);

/// Decimals that machines get at most: ratio and none 6, everything else 3 (areas to 0.001 m²).
int machineDecimals(gis::Unit unit);

/// The unit in JSON: m2, m, count, jobs, jobs/ha, ratio, percent or the empty text.
std::string_view machineUnit(gis::Unit unit);

/// C notation without trailing zeros: 1234.5.
std::string machineText(double value, gis::Unit unit);

/// A cell as machines get it: a code stays a code, a message is rendered, a number is rounded, what is not finite is
/// missing. Texts are valid UTF-8.
using MachineCell = std::variant<std::monostate, std::string, double, std::int64_t>;
MachineCell machineCell(const answer::Cell& cell, const answer::Column& column, const text::Language& language);

/// True when the cell is known and withheld by disclosure control (the message jobs.suppressed): machines read the text
/// "suppressed" whatever the language, people a word for it.
bool isSuppressed(const answer::Cell& cell);
/// True when nobody can know the cell.
bool isMissing(const answer::Cell& cell);
/// The cell as a number; no value for texts and missing cells.
std::optional<double> numberOf(const answer::Cell& cell);

/// The column of a closing error, which is far below a hundredth of a hectare: people see it in m².
bool isClosingError(const answer::Column& column);

/// Decimals of a ratio that people see: two, but six where it lies so near to 1 that two would hide it.
int ratioDecimals(const answer::Column& column);

/// A cell as people read it: areas in hectares (the residual in m²), a code by its name, "–" when missing.
std::string humanCell(const answer::Cell& cell, const answer::Column& column, const text::Language& language);

/// The name of a code in its column ("free" is "Vrij"), or the text itself.
std::string codeName(const std::string& code, const answer::Column& column, const text::Language& language);

/// The unit of a column as people read it ("ha"), or the empty text.
std::string humanUnit(const answer::Column& column, const text::Language& language);

/// The title of a column, and on a line of its own its unit where it has one.
std::string columnHead(const answer::Column& column, const text::Language& language);

/// Title of a column or table, from its message, else from the catalogue, else its id.
std::string columnTitle(const answer::Column& column, const text::Language& language);
std::string tableTitle(const answer::Table& table, const text::Language& language);

/// The question in words: "Availability of land for business".
std::string questionTitle(const answer::Answer& answer, const text::Language& language);

}  // namespace hectare::writers
