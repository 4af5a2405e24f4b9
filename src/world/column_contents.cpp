// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/column_contents.h"

#include <algorithm>

#include "src/world/find_columns.h"

namespace hectare::world {

using gis::SurveyColumn;
using gis::SurveyType;

namespace {

constexpr double mostNumbers = 0.8;

/// Numbers, with a word here and there ("onbekend").
bool isMostlyNumbers(const SurveyColumn& column) {
  if (isNumber(column)) return true;
  const auto isDigits = [](const std::string& text) {
    return !text.empty() && text.find_first_not_of("0123456789.,- ") == std::string::npos;
  };
  const auto numbers = std::ranges::count_if(column.samples, isDigits);
  return numbers > 0 && static_cast<double>(numbers) >= mostNumbers * static_cast<double>(column.samples.size());
}

bool isHectares(const std::string& ours) {
  return ours == "total_ha" || ours == "occupied_ha" || ours == "unoccupied_ha";
}

/// Years of our time, as numbers or within a date.
bool canBeYear(const SurveyColumn& column) {
  constexpr double first = 1900;
  constexpr double last = 2100;
  if (isNumber(column)) return column.min.value_or(0) >= first && column.max.value_or(last) <= last;
  return !column.samples.empty() && std::ranges::all_of(column.samples, [](const std::string& text) {
    return text.size() >= 4 && (text.starts_with("19") || text.starts_with("20")) &&
           text.find_first_not_of("0123456789-/") == std::string::npos;
  });
}

/// NIS codes have five digits.
bool canBeNis(const SurveyColumn& column) {
  return !column.samples.empty() && std::ranges::all_of(column.samples, [](const std::string& text) {
    return text.size() == 5 && text.find_first_not_of("0123456789") == std::string::npos;
  });
}

/// All land cannot be less than a part of it.
void checkTotal(const gis::SurveyLayer& layer, std::map<std::string, ColumnGuess>& all) {
  const auto most = [&](const char* ours) -> std::optional<double> {
    const auto guess = all.find(ours);
    if (guess == all.end()) return std::nullopt;
    const auto column = std::ranges::find(layer.columns, guess->second.binding.column, &SurveyColumn::name);
    return column == layer.columns.end() ? std::nullopt : column->max;
  };
  const auto total = most("total_ha");
  if (!total) return;
  for (const char* part : {"occupied_ha", "unoccupied_ha"}) {
    if (most(part).value_or(0) > *total) all.erase(part);
  }
}

/// A column of hectares is one of them: all, what is occupied, or what is not; the one that its name fits best.
void keepOnce(std::map<std::string, ColumnGuess>& all) {
  std::erase_if(all, [&](const auto& one) {
    return isHectares(one.first) && std::ranges::any_of(all, [&](const auto& other) {
             return isHectares(other.first) && other.first != one.first &&
                    other.second.binding.column == one.second.binding.column &&
                    std::pair(other.second.points, one.first) > std::pair(one.second.points, other.first);
           });
  });
}

}  // namespace

bool canBe(const std::string& ours, const SurveyColumn& column, bool asNumber) {
  if (column.present == 0) return false;
  if (asNumber) return isNumber(column) && column.max.value_or(1) > 0;
  if (ours == "jobs" || ours == "jobs_low" || ours == "jobs_high") return isMostlyNumbers(column);
  if (isHectares(ours)) return isMostlyNumbers(column) && column.min.value_or(0) >= 0;
  if (ours == "year") return canBeYear(column);
  if (ours == "nis") return canBeNis(column);
  if (ours == "size_class") return column.type == SurveyType::text;
  if (ours == "in_force_since") return column.type == SurveyType::date;
  if (ours == "name" || ours == "owner") return column.type == SurveyType::text;
  if (ours == "code") return column.type != SurveyType::real && column.type != SurveyType::date;
  return true;
}

void checkHectares(const gis::SurveyLayer& layer, std::map<std::string, ColumnGuess>& all) {
  keepOnce(all);
  checkTotal(layer, all);
}

}  // namespace hectare::world
