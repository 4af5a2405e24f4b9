// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "src/answer/answer.h"

namespace hectare::tests {

/// A figure of a table, rounded to 1 mm² so that whole square metres can be compared; no value where the cell is empty.
/// Throws when there is no such table, row or column.
std::optional<double> figure(const answer::Answer& answer, const std::string& table, std::size_t row,
                             const std::string& column);
std::optional<double> total(const answer::Answer& answer, const std::string& table, const std::string& column);
double sum(const answer::Answer& answer, const std::string& table, const std::string& column);
std::string text(const answer::Answer& answer, const std::string& table, std::size_t row, const std::string& column);
std::size_t findingsOf(const answer::Answer& answer, const std::string& rule);
const answer::Table& tableOf(const answer::Answer& answer, const std::string& table);

}  // namespace hectare::tests
