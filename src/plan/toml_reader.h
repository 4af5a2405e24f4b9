// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <toml++/toml.h>

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gis/base/result.h"

namespace hectare::plan {

using Names = std::vector<std::string>;

/// A TOML text as a table. Errors: invalid with file:line:column (no TOML, larger than 64 MiB, nested beyond reason).
gis::Result<toml::table> parseToml(std::string_view text, const std::filesystem::path& file);

bool has(const Names& names, std::string_view name);

/// The known name nearest to a misspelled one, or empty when none is near.
std::string nearestName(std::string_view name, const Names& known);

/// Hint for a name that is not known: the nearest one, else all of them.
gis::Message hintFor(std::string_view name, const Names& known);

/// Reads values of expected types out of a parsed file, and keeps the problem that stands first in the file. Reading
/// goes on after a problem with the value left out, so that callers stay simple.
class TomlReader {
 public:
  explicit TomlReader(std::filesystem::path file) : m_file(std::move(file)) {}

  // Each: no value when the key is missing, or when it has another type (a problem).
  std::optional<std::string> text(const toml::table& table, std::string_view key);
  std::optional<double> number(const toml::table& table, std::string_view key);
  std::optional<int> whole(const toml::table& table, std::string_view key);
  std::optional<bool> flag(const toml::table& table, std::string_view key);
  /// A TOML date, or text of the form 2026, 2026-01 or 2026-01-31; ISO.
  std::optional<std::string> date(const toml::table& table, std::string_view key);
  /// One of `known`.
  std::optional<std::string> choice(const toml::table& table, std::string_view key, const Names& known);
  /// Texts; whole numbers are taken as their digits. Not empty.
  Names texts(const toml::table& table, std::string_view key);
  std::vector<double> numbers(const toml::table& table, std::string_view key);
  std::map<std::string, std::string> textMap(const toml::table& table, std::string_view key);
  std::map<std::string, double> numberMap(const toml::table& table, std::string_view key);
  const toml::table* table(const toml::table& table, std::string_view key);
  std::vector<const toml::table*> tables(const toml::table& table, std::string_view key);

  /// A problem at the table when `key` is missing.
  void need(const toml::table& table, std::string_view key, gis::Message hint = {});
  /// A problem at every key that is not among `known`.
  void allowOnly(const toml::table& table, const Names& known);
  void fail(const toml::source_region& at, gis::Message what, gis::Message hint = {}, const std::string& more = {});

  /// The problem that stands first in the file, if any.
  [[nodiscard]] gis::Status status() const;

 private:
  void wrongType(const toml::node& node, std::string_view key, const char* message);

  std::filesystem::path m_file;
  std::optional<gis::Error> m_first;
  toml::source_position m_place{};
};

/// Whether `text` is a day that exists, a month or a year: 2026-01-31, 2026-01, 2026.
bool isDate(std::string_view text);

}  // namespace hectare::plan
