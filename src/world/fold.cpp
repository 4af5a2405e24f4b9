// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/fold.h"

#include <algorithm>
#include <functional>
#include <set>
#include <span>

#include "src/world/bind_numbers.h"
#include "src/world/yes_no.h"

namespace hectare::world {
namespace {

using Rows = std::span<const std::uint32_t>;

Rows group(const RowGroups& groups, std::size_t g) {
  return Rows(groups.rows).subspan(groups.starts[g], groups.starts[g + 1] - groups.starts[g]);
}

gis::Error invalid(std::string id, const std::string& ours, const std::string& value = {}) {
  gis::Message hint(id + "_hint");
  return {gis::ErrorKind::invalid, {std::move(id), {{"ours", ours}, {"value", value}}}, {}, std::move(hint)};
}

struct Said {
  bool yes = false;
  bool missing = false;
};

gis::Result<Said> saidBy(const gis::Column& column, Rows rows, const YesNo& words) {
  Said said;
  for (const std::uint32_t row : rows) {
    if (column.missing(row)) {
      said.missing = true;
    } else if (column.text(row) == words.yes) {
      said.yes = true;
    } else if (column.text(row) != words.no) {
      return invalid("join.any_not_yes_no", column.name(), std::string(column.text(row)));
    }
  }
  return said;
}

gis::Result<gis::Column> foldAny(const gis::Column& column, const RowGroups& groups) {
  if (column.type() != gis::ColumnType::text) return invalid("join.fold_not_number", column.name());
  const YesNo words = yesNoOf(column.name());
  gis::Column folded(column.name(), gis::ColumnType::text);
  for (std::size_t g = 0; g < groups.size(); ++g) {
    HECTARE_ASSIGN(const Said said, saidBy(column, group(groups, g), words));
    if (!said.yes && said.missing) {
      folded.addMissing();
    } else {
      folded.addText(said.yes ? words.yes : words.no);
    }
  }
  return folded;
}

gis::Column foldNumbers(const gis::Column& column, const RowGroups& groups,
                        const std::function<double(double, double)>& combine) {
  gis::Column folded(column.name(), gis::ColumnType::real);
  for (std::size_t g = 0; g < groups.size(); ++g) {
    std::optional<double> result;
    for (const std::uint32_t row : group(groups, g)) {
      if (const auto number = column.asNumber(row)) result = result ? combine(*result, *number) : *number;
    }
    if (result) {
      folded.addReal(*result);
    } else {
      folded.addMissing();
    }
  }
  return folded;
}

/// The distinct parts of values that may be lists themselves.
void addParts(std::string_view value, std::set<std::string, std::less<>>& parts) {
  for (auto bar = value.find('|'); bar != std::string_view::npos; bar = value.find('|')) {
    parts.emplace(value.substr(0, bar));
    value.remove_prefix(bar + 1);
  }
  parts.emplace(value);
}

gis::Result<gis::Column> foldList(const gis::Column& column, const RowGroups& groups) {
  if (column.type() != gis::ColumnType::text) return invalid("join.fold_not_number", column.name());
  gis::Column folded(column.name(), gis::ColumnType::text);
  for (std::size_t g = 0; g < groups.size(); ++g) {
    std::set<std::string, std::less<>> parts;
    for (const std::uint32_t row : group(groups, g)) {
      if (!column.missing(row)) addParts(column.text(row), parts);
    }
    std::string joined;
    for (const std::string& part : parts) joined += (joined.empty() ? "" : "|") + part;
    if (parts.empty()) {
      folded.addMissing();
    } else {
      folded.addText(joined);
    }
  }
  return folded;
}

/// No fold stated: the rows of a key must agree.
gis::Result<gis::Column> foldEqual(const gis::Column& column, const RowGroups& groups) {
  gis::Column folded(column.name(), column.type());
  for (std::size_t g = 0; g < groups.size(); ++g) {
    const Rows rows = group(groups, g);
    for (const std::uint32_t row : rows) {
      if (column.asText(row) != column.asText(rows.front())) return invalid("join.fold_missing", column.name());
    }
    if (column.missing(rows.front())) {
      folded.addMissing();
    } else if (column.type() == gis::ColumnType::text) {
      folded.addText(column.text(rows.front()));
    } else {
      folded.addReal(*column.asNumber(rows.front()));
    }
  }
  return folded;
}

/// Only counts stay numbers; every other column of ours is text.
gis::Column written(const gis::Column& numbers) {
  gis::Column column(numbers.name(), gis::ColumnType::text);
  for (std::size_t row = 0; row < numbers.size(); ++row) {
    if (const auto text = numbers.asText(row)) {
      column.addText(*text);
    } else {
      column.addMissing();
    }
  }
  return column;
}

gis::Result<gis::Column> foldAsNumbers(const gis::Column& column, const plan::ColumnBinding& binding,
                                       const RowGroups& groups) {
  const gis::Column numbers = binding.fold == "sum"
                                  ? foldNumbers(column, groups, std::plus<>())
                                  : foldNumbers(column, groups, [](double a, double b) { return std::max(a, b); });
  if (binding.above) return threshold(column.name(), *binding.above, numbers);
  return isNumber(column.name()) ? numbers : written(numbers);
}

}  // namespace

gis::Result<gis::Column> fold(const gis::Column& column, const plan::ColumnBinding& binding, const RowGroups& groups) {
  if (binding.fold == "any") return foldAny(column, groups);
  if (binding.fold == "max" || binding.fold == "sum") return foldAsNumbers(column, binding, groups);
  if (binding.fold == "list") return foldList(column, groups);
  return foldEqual(column, groups);
}

}  // namespace hectare::world
