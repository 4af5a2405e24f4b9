// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/bind_numbers.h"

#include <cmath>

#include "src/world/findings.h"
#include "src/world/owners.h"
#include "src/world/yes_no.h"

namespace hectare::world {
namespace {

/// Counts the values that are there but are no usable number, and keeps the first of them.
struct NotNumbers {
  std::size_t count = 0;
  std::string sample;
  void add(const std::string& value) {
    if (count++ == 0) sample = value;
  }
};

bool usable(const std::optional<double>& number, bool isCountColumn) {
  return number && std::isfinite(*number) && !(isCountColumn && *number < 0);
}

/// What must not be quoted: names of owners, and texts that may say the jobs of one establishment. Whether those may be
/// told is asked long after.
bool isConfidential(const std::string& ours, const Layer& layer) {
  if (ours == ownerColumn) return true;
  const bool mayBeTheirs = layer.role == plan::Role::establishments || layer.role == plan::Role::attributes;
  return mayBeTheirs && ours.starts_with("jobs");
}

void report(const NotNumbers& notNumbers, const std::string& ours, const std::string& column, Layer& layer) {
  if (notNumbers.count == 0) return;
  const std::string sample = isConfidential(ours, layer) ? std::string(hiddenValue) : notNumbers.sample;
  addFinding(layer, "values.not_a_number", gis::Severity::warning, ours,
             {"column_binding.not_a_number",
              {{"count", counted(notNumbers.count)}, {"column", column}, {"ours", ours}, {"sample", sample}}});
}

}  // namespace

gis::Column bindNumbers(const std::string& ours, const plan::ColumnBinding& binding, const Parts& parts, Layer& layer) {
  gis::Column numbers(ours, gis::ColumnType::real);
  NotNumbers notNumbers;
  forEachValue(parts, binding.column, [&](const gis::Column& values, std::size_t row) {
    const auto number = values.asNumber(row);
    if (usable(number, isCount(ours))) return numbers.addReal(*number);
    numbers.addMissing();
    if (const auto text = values.asText(row); text && !text->empty()) notNumbers.add(*text);
  });
  report(notNumbers, ours, binding.column, layer);
  return numbers;
}

gis::Column threshold(const std::string& ours, double above, const gis::Column& numbers) {
  const YesNo words = yesNoOf(ours);
  gis::Column column(ours, gis::ColumnType::text);
  for (std::size_t row = 0; row < numbers.size(); ++row) {
    if (const auto number = numbers.asNumber(row)) {
      column.addText(*number > above ? words.yes : words.no);
    } else {
      column.addMissing();
    }
  }
  return column;
}

gis::Column bindThreshold(const std::string& ours, const plan::ColumnBinding& binding, const Parts& parts,
                          Layer& layer) {
  return threshold(ours, binding.above.value_or(0), bindNumbers(ours, binding, parts, layer));
}

}  // namespace hectare::world
