// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "gis/base/error.h"
#include "gis/base/message.h"
#include "gis/base/result.h"

namespace hectare::text {

/// Where the project's data is: the environment variable HECTARE_DATA, else share/hectare beside the executable's bin,
/// else `data` beside its build. Errors: notFound, naming the places looked at.
gis::Result<std::filesystem::path> dataFolder();

/// A language that people read: its catalogue and how it writes numbers and dates. The catalogue is every file
/// data/texts/<code>/*.toml together, one line per message: "id" = "template"; an id that stands twice is an error.
/// In a template {name} inserts an argument, {name:FORMAT} formats a number:
///   ha (m² shown as hectares, 2 decimals) · ha4 · m2 (no decimals) · m2.2 · m (metres) · n (whole number) ·
///   f0 … f6 (decimals) · pct (ratio as percent, 2 decimals) · listed (lines of "id<tab>words where it has none").
class Language {
 public:
  /// \param code "en" or "nl". Errors: notFound, invalid with file:line:column.
  static gis::Result<Language> load(std::string_view code);
  /// The same with the catalogue in `folder` instead of data/texts/<code>.
  static gis::Result<Language> load(std::string_view code, const std::filesystem::path& folder);

  [[nodiscard]] const std::string& code() const { return m_code; }
  /// The text of a message. An id that the catalogue does not have gives the id and its arguments, never nothing.
  [[nodiscard]] std::string render(const gis::Message& message) const;
  [[nodiscard]] bool has(std::string_view id) const;
  /// All ids, sorted: tests hold the catalogues against each other and against the code.
  [[nodiscard]] std::vector<std::string> ids() const;

  /// en: 1,234,567.89 — nl: 1.234.567,89 (nl-BE).
  [[nodiscard]] std::string number(double value, int decimals) const;
  /// ISO date in; en: 2026-01-31 — nl: 31/01/2026. Anything else is returned as it is.
  [[nodiscard]] std::string date(std::string_view iso) const;
  [[nodiscard]] char decimalMark() const { return m_decimalMark; }

 private:
  std::string m_code;
  char m_decimalMark = '.';
  char m_groupMark = ',';
  [[nodiscard]] const std::string* find(std::string_view id) const;
  [[nodiscard]] std::string format(const gis::MessageArg& arg, std::string_view format) const;

  std::vector<std::pair<std::string, std::string>> m_templates;  ///< sorted by id
};

/// "what (where)\n  hint" for people.
std::string render(const Language& language, const gis::Error& error);

}  // namespace hectare::text
