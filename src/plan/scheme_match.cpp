// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/plan/scheme_match.h"

#include <algorithm>

namespace hectare::plan {
namespace {

std::size_t indexOf(std::vector<std::string_view>& patterns, std::string_view pattern) {
  const auto it = std::find(patterns.begin(), patterns.end(), pattern);
  if (it != patterns.end()) return static_cast<std::size_t>(it - patterns.begin());
  patterns.push_back(pattern);
  return patterns.size() - 1;
}

}  // namespace

bool matchesPattern(std::string_view pattern, std::string_view value) {
  if (!pattern.empty() && pattern.back() == '*')
    return value.substr(0, pattern.size() - 1) == pattern.substr(0, pattern.size() - 1);
  return value == pattern;
}

bool isKnownCode(const Scheme& scheme, std::string_view fact, std::string_view value) {
  const auto list = scheme.codes.find(std::string(fact));
  if (list == scheme.codes.end()) return true;
  while (!value.empty()) {
    const std::string_view code = value.substr(0, value.find('|'));
    if (std::find(list->second.begin(), list->second.end(), code) == list->second.end()) return false;
    value.remove_prefix(std::min(value.size(), code.size() + 1));
  }
  return true;
}

SchemeMatch::SchemeMatch(const Scheme& scheme) {
  const auto& names = factNames();
  for (const Rule& rule : scheme.rules) {
    for (const Condition& condition : rule.all) {
      const auto fact = static_cast<std::size_t>(std::find(names.begin(), names.end(), condition.fact) - names.begin());
      std::uint64_t values = 0;
      for (const std::string& value : condition.values) {
        values |= std::uint64_t{1} << indexOf(m_patterns[fact], value);
      }
      using Op = Condition::Op;
      const bool onlyKnown = condition.op == Op::known || condition.op == Op::missing;
      m_tests.push_back({static_cast<std::uint8_t>(fact), condition.op != Op::is && condition.op != Op::known,
                         condition.op == Op::isNot, onlyKnown ? known : values});
    }
    m_ruleEnds.push_back(static_cast<std::uint32_t>(m_tests.size()));
  }
}

std::uint64_t SchemeMatch::mask(Fact fact, std::string_view values) const {
  const auto& patterns = m_patterns[at(fact)];
  std::uint64_t bits = 0;
  while (!values.empty()) {
    const std::string_view value = values.substr(0, values.find('|'));
    for (std::size_t i = 0; i < patterns.size(); ++i) {
      if (matchesPattern(patterns[i], value)) bits |= std::uint64_t{1} << i;
    }
    values.remove_prefix(std::min(values.size(), value.size() + 1));
  }
  return bits;
}

std::size_t SchemeMatch::firstRule(const Facts& facts) const {
  std::size_t begin = 0;
  for (std::size_t rule = 0; rule < m_ruleEnds.size(); ++rule) {
    const bool holds = std::all_of(m_tests.begin() + static_cast<std::ptrdiff_t>(begin),
                                   m_tests.begin() + m_ruleEnds[rule], [&](const Test& t) {
                                     const std::uint64_t bits = facts.bits[t.fact];
                                     return ((bits & t.test) == 0) == t.none && (!t.needsKnown || (bits & known) != 0);
                                   });
    if (holds) return rule;
    begin = m_ruleEnds[rule];
  }
  return m_ruleEnds.size() - 1;
}

const Rule& firstRule(const Scheme& scheme, const Facts& facts) {
  return scheme.rules[SchemeMatch(scheme).firstRule(facts)];
}

}  // namespace hectare::plan
