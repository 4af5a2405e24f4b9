// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/text/data_rows.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include "gis/base/file.h"
#include "src/text/language.h"

namespace hectare::text {
namespace {

void takeList(const toml::array& array, const std::string& name, DataRow& row) {
  for (const toml::node& item : array) {
    if (const auto number = item.value<double>()) row.numbers[name].push_back(*number);
    if (const auto* text = item.as_string()) row.words[name].push_back(text->get());
  }
}

DataRow rowOf(const toml::table& table) {
  DataRow row;
  for (const auto& [key, node] : table) {
    const std::string name(key.str());
    row.keys.push_back(name);
    if (const auto* text = node.as_string()) {
      row.texts[name] = text->get();
    } else if (const auto* day = node.as_date()) {
      const toml::date& d = day->get();
      row.texts[name] = fmt::format("{:04}-{:02}-{:02}", d.year, d.month, d.day);
    } else if (const auto* array = node.as_array()) {
      takeList(*array, name, row);
    } else if (const auto* yes = node.as_boolean()) {
      row.numbers[name] = {yes->get() ? 1.0 : 0.0};
    } else if (const auto number = node.value<double>()) {
      row.numbers[name] = {*number};
    }
  }
  return row;
}

}  // namespace

std::string DataRow::text(std::string_view key) const {
  const auto found = texts.find(key);
  return found == texts.end() ? std::string() : found->second;
}

std::vector<double> DataRow::list(std::string_view key) const {
  const auto found = numbers.find(key);
  return found == numbers.end() ? std::vector<double>() : found->second;
}

gis::Result<std::vector<DataRow>> readDataRows(std::string_view file, std::string_view entry) {
  HECTARE_ASSIGN(const std::filesystem::path folder, dataFolder());
  return readDataRowsOf(folder / file, entry);
}

gis::Result<std::vector<DataRow>> readDataRowsOf(const std::filesystem::path& path, std::string_view entry) {
  HECTARE_ASSIGN(const std::string content, gis::readFile(path));
  std::vector<DataRow> rows;
  try {
    const toml::table root = toml::parse(content);
    if (const toml::array* entries = root[entry].as_array()) {
      for (const toml::node& node : *entries) {
        const toml::table* table = node.as_table();
        if (table == nullptr) continue;
        rows.push_back(rowOf(*table));
        rows.back().where = fmt::format("{}:{}", path.string(), table->source().begin.line);
      }
    }
  } catch (const toml::parse_error& e) {
    const auto& at = e.source().begin;
    return gis::Error{gis::ErrorKind::invalid,
                      {"error.toml_syntax", {{"detail", std::string(e.description())}}},
                      fmt::format("{}:{}:{}", path.string(), at.line, at.column),
                      {}};
  }
  return rows;
}

}  // namespace hectare::text
