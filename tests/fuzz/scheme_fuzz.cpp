// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Schemes as text: what is read gives every combination of facts one class, the one that the rules say.
#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "src/plan/scheme.h"
#include "src/plan/scheme_match.h"
#include "tests/fuzz/fuzz_target.h"

namespace hectare::fuzz {
namespace {

using plan::Condition;
using plan::Scheme;
using Values = std::set<std::string>;
/// Per fact what is known; no value: nobody knows.
using Known = std::array<std::optional<Values>, plan::factCount>;

bool isAmong(const std::string& value, const std::vector<std::string>& patterns) {
  return std::ranges::any_of(patterns, [&](const std::string& pattern) {
    if (!pattern.ends_with('*')) return value == pattern;
    return value.starts_with(pattern.substr(0, pattern.size() - 1));
  });
}

/// A condition as plan::Condition describes it.
bool holds(const Condition& condition, const std::optional<Values>& fact) {
  const bool among =
      fact && std::ranges::any_of(*fact, [&](const std::string& v) { return isAmong(v, condition.values); });
  switch (condition.op) {
    case Condition::Op::is:
      return among;
    case Condition::Op::isNot:
      return fact && !among;
    case Condition::Op::unless:
      return !among;
    case Condition::Op::known:
      return fact.has_value();
    case Condition::Op::missing:
      return !fact.has_value();
  }
  return false;
}

std::size_t factNumber(const std::string& name) {
  return static_cast<std::size_t>(std::ranges::find(plan::factNames(), name) - plan::factNames().begin());
}

std::optional<std::size_t> firstRule(const Scheme& scheme, const Known& known) {
  const auto rule = std::ranges::find_if(scheme.rules, [&](const plan::Rule& each) {
    return std::ranges::all_of(each.all, [&](const Condition& c) { return holds(c, known[factNumber(c.fact)]); });
  });
  if (rule == scheme.rules.end()) return std::nullopt;
  return static_cast<std::size_t>(rule - scheme.rules.begin());
}

/// What each fact may be: unknown, known without a value, a value of no rule, one of each value, two of them.
std::vector<std::vector<std::optional<Values>>> choicesOf(const Scheme& scheme) {
  std::vector<std::vector<std::optional<Values>>> choices(plan::factCount, {std::nullopt, Values{}, Values{"nowhere"}});
  for (const plan::Rule& rule : scheme.rules) {
    for (const Condition& condition : rule.all) {
      auto& some = choices[factNumber(condition.fact)];
      for (std::string value : condition.values) {
        if (value.find('|') != std::string::npos) continue;  // parts a list of values
        if (value.ends_with('*')) value.back() = 'x';
        if (!value.empty()) some.emplace_back(Values{value});
      }
    }
  }
  for (auto& some : choices) {
    if (some.size() < 5) continue;
    some.emplace_back(*some[3]);
    some.back()->merge(Values(*some[4]));
  }
  return choices;
}

std::string joined(const Values& values) {
  std::string out;
  for (const std::string& value : values) out += (out.empty() ? "" : "|") + value;
  return out;
}

void checkOne(const Scheme& scheme, const plan::SchemeMatch& match, const Known& known) {
  plan::Facts facts;
  for (std::size_t f = 0; f < known.size(); ++f) {
    if (known[f]) match.set(facts, static_cast<plan::Fact>(f), joined(*known[f]));
  }
  const auto expected = firstRule(scheme, known);
  require(expected.has_value(), "some rule holds for every land");
  require(match.firstRule(facts) == *expected, "the rule that is found is the first that holds");
  const std::string& landClass = scheme.rules[*expected].landClass;
  require(scheme.classNumber(landClass).has_value(), "the class of a rule is one of the scheme");
  require(!scheme.isAbsent(landClass), "no land is in a class that the scheme cannot know");
}

void scheme(Bytes bytes) {
  const auto scheme = plan::parseScheme(asText(bytes), "fuzzed.toml");
  if (!scheme) return;
  require(scheme->classes.size() <= Scheme::mostClasses, "no more classes than there may be");
  const plan::SchemeMatch match(*scheme);
  const auto choices = choicesOf(*scheme);
  std::size_t combinations = 1;
  for (const auto& some : choices) combinations = std::min<std::size_t>(combinations * some.size(), 1U << 30U);
  // All of them where they are few; else some, spread evenly.
  constexpr std::size_t most = 3000;
  const std::size_t step = std::max<std::size_t>(1, combinations / most) | 1U;
  for (std::size_t number = 0; number < combinations; number += step) {
    std::size_t left = number;
    Known known;
    for (std::size_t f = 0; f < known.size(); ++f) {
      known[f] = choices[f][left % choices[f].size()];
      left /= choices[f].size();
    }
    checkOne(*scheme, match, known);
  }
}

}  // namespace
}  // namespace hectare::fuzz

HECTARE_FUZZ_TARGET("scheme", scheme)
