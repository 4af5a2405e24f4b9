// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/plan/scheme_cases.h"

#include <algorithm>
#include <map>

namespace hectare::plan {

namespace {

constexpr std::size_t mostUnions = 256;  ///< of values that one fact has at once
const char* const anotherValue = "other";

const std::string& nameOf(Fact fact) { return factNames()[static_cast<std::size_t>(fact)]; }

bool hasSeveral(Fact fact) { return fact == Fact::function || fact == Fact::restriction; }

bool holds(const Condition& condition, bool isKnown, const std::vector<std::string>& values) {
  const bool among = std::any_of(values.begin(), values.end(), [&](const std::string& value) {
    return std::any_of(condition.values.begin(), condition.values.end(),
                       [&](const std::string& pattern) { return matchesPattern(pattern, value); });
  });
  switch (condition.op) {
    case Condition::Op::is:
      return isKnown && among;
    case Condition::Op::isNot:
      return isKnown && !among;
    case Condition::Op::unless:
      return !among;
    case Condition::Op::known:
      return isKnown;
    case Condition::Op::missing:
      return !isKnown;
  }
  return false;
}

/// A word for {…:listed}: the id of its text, and what stands there where no text is known.
std::string wordOf(const std::string& fact, const std::string& value) {
  return "facts." + fact + "." + value + "\t" + fact + " = " + value;
}

/// The layers over land, as their values of covered_by, and what to call them.
std::string wordsOfCover(const std::vector<std::string>& layers, const std::string& unit) {
  const auto covered = [&](const char* layer) {
    return std::find(layers.begin(), layers.end(), layer) != layers.end();
  };
  std::string words = covered("unit") ? "facts.in_unit." + unit : "facts.in_no_unit." + unit;
  if (covered("public")) words += "\nfacts.covered_by.public";
  if (covered("hard_constraint")) words += "\nfacts.covered_by.hard_constraint";
  return words;
}

}  // namespace

SchemeCases::SchemeCases(const Scheme& scheme) : m_scheme(scheme), m_values(factCount) {
  for (std::size_t fact = 0; fact < factCount; ++fact) gather(static_cast<Fact>(fact));
  for (std::size_t fact = 0; fact <= factCount; ++fact) {
    std::vector<bool> asks;
    for (const Rule& rule : scheme.rules) {
      asks.push_back(std::any_of(rule.all.begin(), rule.all.end(), [&](const Condition& condition) {
        const auto& names = factNames();
        const auto at = std::find(names.begin(), names.end(), condition.fact) - names.begin();
        return static_cast<std::size_t>(at) >= fact;
      }));
    }
    m_asksLater.push_back(std::move(asks));
  }
}

/// What the fact can be on land of this scheme, the plainest first.
void SchemeCases::gather(Fact fact) {
  if (fact == Fact::coveredBy) {
    for (const bool unit : {true, false}) {
      for (const int more : {0, 1, 2, 3}) {
        std::vector<std::string> layers;
        if (unit) layers.emplace_back("unit");
        if (more % 2 == 1) layers.emplace_back("public");
        if (more / 2 == 1) layers.emplace_back("hard_constraint");
        addValue(fact, wordsOfCover(layers, m_scheme.unit), true, layers);
      }
    }
    m_outside.emplace_back();
    return;
  }
  const std::vector<std::string> possible = possibleValues(fact);
  for (const std::string& value : possible) addValue(fact, wordOf(nameOf(fact), value), true, {value});
  // A parcel says nothing about restrictions, which is that none is on record.
  const bool alwaysSaid = m_scheme.unit == "parcels" && fact == Fact::restriction;
  if (!alwaysSaid) addValue(fact, wordOf(nameOf(fact), "missing"), false, {});
  if (hasSeveral(fact)) addUnions(fact, possible);
  m_outside.push_back({});
  for (const Rule& rule : m_scheme.rules) {
    m_outside.back().holds.push_back(std::all_of(rule.all.begin(), rule.all.end(), [&](const Condition& condition) {
      return condition.fact != nameOf(fact) || holds(condition, false, {});
    }));
  }
}

std::vector<std::string> SchemeCases::possibleValues(Fact fact) const {
  const bool ofParcels = fact == Fact::built || fact == Fact::zone;
  if (m_scheme.unit == "parcels" && fact == Fact::restriction) return {"none"};
  if (m_scheme.unit == "parcels" && !ofParcels) return {};
  std::vector<std::string> values;
  const auto add = [&](const std::string& value) {
    if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
  };
  if (fact == Fact::restriction || fact == Fact::zone) add("none");
  if (const auto codes = m_scheme.codes.find(nameOf(fact)); codes != m_scheme.codes.end()) {
    for (const std::string& code : codes->second) add(code);
    return values;
  }
  for (const Rule& rule : m_scheme.rules) {
    for (const Condition& condition : rule.all) {
      if (condition.fact != nameOf(fact)) continue;
      for (const std::string& value : condition.values) add(value);
    }
  }
  add(anotherValue);
  return values;
}

/// Values that no rule tells apart from one that is there already are left out.
void SchemeCases::addValue(Fact fact, std::string said, bool isKnown, const std::vector<std::string>& values) {
  Value value{std::move(said), {}};
  for (const Rule& rule : m_scheme.rules) {
    value.holds.push_back(std::all_of(rule.all.begin(), rule.all.end(), [&](const Condition& condition) {
      return condition.fact != nameOf(fact) || holds(condition, isKnown, values);
    }));
  }
  auto& known = m_values[static_cast<std::size_t>(fact)];
  const auto same = [&](const Value& other) { return other.holds == value.holds; };
  const bool unitMatters = fact == Fact::coveredBy;  // land in and outside plots differs in what may be known of it
  if (unitMatters || std::none_of(known.begin(), known.end(), same)) known.push_back(std::move(value));
}

/// Several values at once, as far as the conditions tell them apart.
void SchemeCases::addUnions(Fact fact, const std::vector<std::string>& values) {
  std::vector<const Condition*> conditions;
  for (const Rule& rule : m_scheme.rules) {
    for (const Condition& condition : rule.all) {
      if (condition.fact == nameOf(fact) && !condition.values.empty()) conditions.push_back(&condition);
    }
  }
  const auto signature = [&](const std::vector<std::string>& together) {
    std::vector<bool> among;
    for (const Condition* condition : conditions) {
      among.push_back(holds({condition->fact, Condition::Op::is, condition->values}, true, together));
    }
    return among;
  };
  std::map<std::vector<bool>, std::vector<std::string>> found;
  std::vector<std::vector<std::string>> open;
  for (const std::string& value : values) {
    if (value != "none" && found.emplace(signature({value}), std::vector{value}).second) open.push_back({value});
  }
  const auto singles = open;
  for (std::size_t next = 0; next < open.size() && open.size() < mostUnions; ++next) {
    for (const auto& single : singles) {
      m_steps += conditions.size();
      if (gaveUp()) return;
      std::vector<std::string> together = open[next];
      together.push_back(single.front());
      if (!found.emplace(signature(together), together).second) continue;
      std::string words;
      for (const std::string& value : together) words += (words.empty() ? "" : "\n") + wordOf(nameOf(fact), value);
      addValue(fact, words, true, together);
      open.push_back(std::move(together));
    }
  }
}

/// Rules after one that holds for certain are never asked.
void SchemeCases::forgetBeaten(std::size_t fact, Alive& alive) const {
  for (std::size_t rule = 0; rule < alive.size(); ++rule) {
    if (!alive[rule] || m_asksLater[fact][rule]) continue;
    std::fill(alive.begin() + static_cast<std::ptrdiff_t>(rule) + 1, alive.end(), false);
    return;
  }
}

bool SchemeCases::search(std::size_t fact, Alive alive, const std::function<bool(std::size_t)>& wanted,
                         std::size_t meeting) {
  forgetBeaten(fact, alive);
  if (++m_steps > mostSteps || !m_seen.emplace(fact * 2 + (m_inUnit ? 1 : 0), alive).second) return false;
  if (fact == factCount) {
    const auto first = std::find(alive.begin(), alive.end(), true);
    m_found = first == alive.end() ? none : static_cast<std::size_t>(first - alive.begin());
    return wanted(m_found);
  }
  const bool outside = !m_inUnit && fact > 0;
  const std::size_t count = outside ? 1 : m_values[fact].size();
  for (std::size_t i = 0; i < count; ++i) {
    const Value& value = outside ? m_outside[fact] : m_values[fact][i];
    if (meeting != none && !value.holds[meeting]) continue;
    if (fact == 0) m_inUnit = i < m_values[0].size() / 2;
    Alive left = alive;
    for (std::size_t rule = 0; rule < left.size(); ++rule) left[rule] = left[rule] && value.holds[rule];
    m_path[fact] = m_values[fact].size() > 1 ? value.said : std::string();
    if (search(fact + 1, std::move(left), wanted, meeting)) return true;
  }
  return false;
}

std::optional<std::string> SchemeCases::find(const std::function<bool(std::size_t)>& wanted, std::size_t meeting) {
  m_seen.clear();
  m_path.assign(factCount, {});
  if (!search(0, Alive(m_scheme.rules.size(), true), wanted, meeting)) return std::nullopt;
  std::string words;
  for (const std::string& word : m_path) {
    if (!word.empty()) words += (words.empty() ? "" : "\n") + word;
  }
  return words;
}

}  // namespace hectare::plan
