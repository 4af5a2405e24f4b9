// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "gis/table/survey.h"
#include "src/plan/recognition_rules.h"

namespace hectare::world {

/// Values of a column that a code list knows.
struct ListMatch {
  std::string list;                           ///< id
  std::size_t known = 0;                      ///< different values (or parts of values) that the list knows
  std::size_t unknown = 0;                    ///< … and does not know
  std::string separator;                      ///< between several values in one text
  std::map<std::string, std::string> values;  ///< value -> code; empty: the values are the codes
};

/// A code list made ready for comparing.
class CodeBook {
 public:
  explicit CodeBook(const plan::CodeList& list);
  [[nodiscard]] const plan::CodeList& list() const { return m_list; }
  /// The code that a value means; empty: none.
  [[nodiscard]] std::string_view codeOf(std::string_view value) const;
  /// No value when the column has more different values than were kept, or fewer than four in five of them are known.
  [[nodiscard]] std::optional<ListMatch> match(const gis::SurveyColumn& column) const;

 private:
  [[nodiscard]] ListMatch matchParts(const gis::SurveyColumn& column, std::string_view separator) const;

  const plan::CodeList& m_list;
  std::unordered_map<std::string, std::string_view> m_codes;  ///< letters -> code
};

/// The rules of recognition with every name in the letters that are compared. The rules must outlive it.
class RuleBook {
 public:
  explicit RuleBook(const plan::RecognitionRules& rules);
  [[nodiscard]] const plan::RecognitionRules& rules() const { return m_rules; }
  [[nodiscard]] const std::vector<CodeBook>& lists() const { return m_lists; }
  /// Letters of RecognitionRules::kinds[kind].names.
  [[nodiscard]] const std::vector<std::string>& kindNames(std::size_t kind) const { return m_kindNames[kind]; }
  /// Letters of RecognitionRules::columns[words].names.
  [[nodiscard]] const std::vector<std::string>& columnNames(std::size_t words) const { return m_columnNames[words]; }

 private:
  const plan::RecognitionRules& m_rules;
  std::vector<CodeBook> m_lists;
  std::vector<std::vector<std::string>> m_kindNames;
  std::vector<std::vector<std::string>> m_columnNames;
};

/// Whether rules for `roles` hold for a role.
[[nodiscard]] bool speaksOf(const std::vector<std::string>& roles, plan::Role role);

}  // namespace hectare::world
