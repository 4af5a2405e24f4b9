// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/rule_book.h"

#include <algorithm>
#include <set>

#include "src/world/spelling.h"
#include "src/world/trimmed.h"

namespace hectare::world {
namespace {

constexpr double knownShare = 0.8;

/// The parts of a text; without a separator the text itself, as it stands.
std::vector<std::string> partsOf(std::string_view text, std::string_view separator) {
  if (separator.empty()) return {std::string(text)};
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(separator, begin), text.size());
    parts.emplace_back(trimmed(text.substr(begin, end - begin)));
    begin = end + separator.size();
  }
  return parts;
}

std::vector<std::string> lettersOfAll(const std::vector<std::string>& names) {
  std::vector<std::string> letters;
  for (const std::string& name : names) letters.push_back(lettersOf(name));
  return letters;
}

}  // namespace

CodeBook::CodeBook(const plan::CodeList& list) : m_list(list) {
  for (const auto& [code, spellings] : list.means) m_codes.emplace(lettersOf(code), code);
  for (const auto& [code, spellings] : list.means) {
    for (const std::string& spelling : spellings) m_codes.emplace(lettersOf(spelling), code);
  }
}

std::string_view CodeBook::codeOf(std::string_view value) const {
  const auto found = m_codes.find(codeLetters(value));
  return found == m_codes.end() ? std::string_view() : found->second;
}

ListMatch CodeBook::matchParts(const gis::SurveyColumn& column, std::string_view separator) const {
  ListMatch match{m_list.id, 0, 0, std::string(separator), {}};
  std::set<std::string> all;
  for (const std::string& sample : column.samples) {
    for (std::string& part : partsOf(sample, separator)) {
      if (!trimmed(part).empty()) all.insert(std::move(part));
    }
  }
  bool asWritten = true;
  for (const std::string& value : all) {
    const std::string_view code = codeOf(value);
    if (code.empty() || !isUtf8(value)) continue;
    match.values.emplace(value, code);
    asWritten = asWritten && value == code;
  }
  match.known = match.values.size();
  match.unknown = all.size() - match.known;
  if (static_cast<double>(match.known) < knownShare * static_cast<double>(all.size())) match.known = 0;
  if (asWritten || m_list.keep) match.values.clear();
  return match;
}

std::optional<ListMatch> CodeBook::match(const gis::SurveyColumn& column) const {
  if (column.samples.empty() || column.distinct > column.samples.size()) return std::nullopt;
  // Texts of several values look like values that nobody knows, until they are divided.
  std::optional<ListMatch> best;
  for (const std::string_view separator : {"", ";", "|", ","}) {
    ListMatch match = matchParts(column, separator);
    if (match.known > 0 && (!best || match.unknown < best->unknown)) best = std::move(match);
  }
  return best;
}

RuleBook::RuleBook(const plan::RecognitionRules& rules) : m_rules(rules) {
  for (const plan::CodeList& list : rules.lists) m_lists.emplace_back(list);
  for (const plan::LayerKind& kind : rules.kinds) m_kindNames.push_back(lettersOfAll(kind.names));
  for (const plan::ColumnWords& words : rules.columns) m_columnNames.push_back(lettersOfAll(words.names));
}

bool speaksOf(const std::vector<std::string>& roles, plan::Role role) {
  return std::ranges::any_of(roles,
                             [&](const std::string& name) { return name == "any" || name == plan::roleName(role); });
}

}  // namespace hectare::world
