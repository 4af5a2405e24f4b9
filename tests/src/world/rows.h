// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <numeric>
#include <optional>
#include <stdexcept>
#include <string>

#include "src/world/parts.h"
#include "src/world/world.h"

namespace hectare::tests {

using Text = std::optional<std::string>;

inline gis::Column texts(const std::string& name, std::initializer_list<Text> values) {
  gis::Column column(name, gis::ColumnType::text);
  for (const Text& value : values) {
    if (value) {
      column.addText(*value);
    } else {
      column.addMissing();
    }
  }
  return column;
}

inline gis::Column numbers(const std::string& name, std::initializer_list<std::optional<double>> values) {
  gis::Column column(name, gis::ColumnType::real);
  for (const auto& value : values) {
    if (value) {
      column.addReal(*value);
    } else {
      column.addMissing();
    }
  }
  return column;
}

/// A file of one or more columns, all rows kept.
inline world::Part part(std::initializer_list<gis::Column> columns, std::size_t firstRow = 0) {
  world::Part part;
  part.path = "file";
  part.firstRow = firstRow;
  part.file.table.columns = columns;
  const std::size_t rows = part.file.table.columns.front().size();
  for (std::size_t row = 0; row < rows; ++row) part.file.table.geometry.addNone();
  part.rows.resize(rows);
  std::iota(part.rows.begin(), part.rows.end(), 0U);
  return part;
}

/// The values of a column with "-" for what is missing: "a b - c".
inline std::string shown(const gis::Column& column) {
  std::string all;
  for (std::size_t row = 0; row < column.size(); ++row) {
    all += (row == 0 ? "" : " ") + column.asText(row).value_or("-");
  }
  return all;
}

inline std::string shown(const world::Layer& layer, const std::string& column) {
  const gis::Column* const found = layer.table.find(column);
  return found == nullptr ? "no column " + column : shown(*found);
}

/// A layer named "layer" of the given shapes, with ids 1, 2, …
inline world::Layer layer(std::initializer_list<std::string> wkts, plan::Role role = plan::Role::parcels) {
  world::Layer made;
  made.name = "layer";
  made.role = role;
  gis::Column ids("id", gis::ColumnType::text);
  for (const std::string& wkt : wkts) {
    ids.addText(std::to_string(ids.size() + 1));
    if (wkt.empty()) {
      made.table.geometry.addNone();
    } else {
      if (!gis::appendWkt(made.table.geometry, wkt)) throw std::invalid_argument(wkt);
    }
  }
  made.table.columns.push_back(std::move(ids));
  return made;
}

/// The findings of a rule: "subject" joined by ";".
inline std::string subjects(const gis::Findings& findings, const std::string& rule) {
  std::string all;
  for (const gis::Finding& finding : findings) {
    if (finding.rule == rule) all += (all.empty() ? "" : "; ") + finding.subject;
  }
  return all;
}

inline std::size_t countOf(const gis::Findings& findings, const std::string& rule) {
  std::size_t count = 0;
  for (const gis::Finding& finding : findings) count += finding.rule == rule ? 1 : 0;
  return count;
}

/// An argument of the first finding of a rule, as text; "none" where there is no such finding.
inline std::string argument(const gis::Findings& findings, const std::string& rule, const std::string& name) {
  for (const gis::Finding& finding : findings) {
    if (finding.rule != rule) continue;
    for (const auto& [key, value] : finding.text.args) {
      if (key != name) continue;
      if (const auto* const text = std::get_if<std::string>(&value)) return *text;
      if (const auto* const whole = std::get_if<std::int64_t>(&value)) return std::to_string(*whole);
      return std::to_string(std::get<double>(value));
    }
  }
  return "none";
}

}  // namespace hectare::tests
