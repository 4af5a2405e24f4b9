// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/bind_by_hand.h"

#include <algorithm>
#include <optional>
#include <set>

#include "src/world/find_columns.h"
#include "src/world/rule_book.h"

namespace hectare::world {

namespace {

std::optional<ListMatch> bestMatch(const RuleBook& book, plan::Role role, const std::string& ours,
                                   const gis::SurveyColumn& column) {
  std::optional<ListMatch> best;
  for (const CodeBook& list : book.lists()) {
    if (list.list().ours != ours || !speaksOf(list.list().roles, role)) continue;
    auto match = list.match(column);
    if (match && (!best || match->unknown < best->unknown)) best = std::move(match);
  }
  return best;
}

std::optional<double> yesAbove(const plan::RecognitionRules& rules, plan::Role role, const std::string& ours) {
  const auto says = std::ranges::find_if(rules.columns, [&](const plan::ColumnWords& words) {
    return words.ours == ours && words.above && speaksOf(words.roles, role);
  });
  return says == rules.columns.end() ? std::nullopt : says->above;
}

}  // namespace

gis::Result<plan::ColumnBinding> bindByHand(plan::Role role, const std::string& ours, const gis::SurveyColumn& column) {
  HECTARE_ASSIGN(const plan::RecognitionRules rules, plan::readRecognitionRules());
  const RuleBook book(rules);
  plan::ColumnBinding binding;
  binding.column = column.name;
  if (column.type == gis::SurveyType::boolean && !column.keptAsText) return binding;
  if (const auto match = bestMatch(book, role, ours, column)) {
    binding.separator = match->separator;
    binding.values = match->values;
  } else if (isNumber(column)) {
    binding.above = yesAbove(rules, role, ours);
  }
  return binding;
}

gis::Result<std::vector<std::string>> codesOf(plan::Role role, const std::string& ours) {
  HECTARE_ASSIGN(const plan::RecognitionRules rules, plan::readRecognitionRules());
  std::set<std::string> codes;
  for (const plan::CodeList& list : rules.lists) {
    if (list.ours != ours || list.keep || !speaksOf(list.roles, role)) continue;
    for (const auto& [code, spellings] : list.means) codes.insert(code);
  }
  return std::vector<std::string>(codes.begin(), codes.end());
}

}  // namespace hectare::world
