// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/plan/scheme.h"

#include <algorithm>
#include <set>

namespace hectare::plan {

const Measure* Scheme::measure(std::string_view measureId) const {
  const auto it = std::find_if(measures.begin(), measures.end(), [&](const Measure& m) { return m.id == measureId; });
  return it == measures.end() ? nullptr : &*it;
}

std::vector<std::string> Scheme::measuresBeside() const {
  std::vector<std::string> ids;
  for (const Measure& measure : measures) {
    if (std::find(columns.begin(), columns.end(), measure.id) == columns.end()) ids.push_back(measure.id);
  }
  return ids;
}

std::optional<std::size_t> Scheme::classNumber(std::string_view classId) const {
  const auto it = std::find_if(classes.begin(), classes.end(), [&](const LandClass& c) { return c.id == classId; });
  if (it == classes.end()) return std::nullopt;
  return static_cast<std::size_t>(it - classes.begin());
}

bool Scheme::isAbsent(std::string_view classId) const {
  return std::find(absent.begin(), absent.end(), classId) != absent.end();
}

std::vector<HeldAs> Scheme::waysHeld() const {
  std::set<HeldAs> ways;
  for (const Rule& rule : rules) {
    if (rule.heldAs) ways.insert(*rule.heldAs);
  }
  return {ways.begin(), ways.end()};
}

const std::vector<std::string>& heldAsNames() {
  static const std::vector<std::string> names = {"option", "reserve",         "frozen_by_owner", "frozen_by_government",
                                                 "frozen", "legal_procedure", "rezoning",        "unknown"};
  return names;
}

const std::vector<std::string>& ledgerClasses() {
  static const std::vector<std::string> classes = {"public",     "occupied",    "occupied_other", "vacant_built",
                                                   "unserviced", "constrained", "held",           "offered",
                                                   "free",       "unknown",     "remnant"};
  return classes;
}

const std::vector<std::string>& factNames() {
  static const std::vector<std::string> names = {"covered_by",   "in_use",      "built", "function",
                                                 "availability", "restriction", "zone"};
  return names;
}

}  // namespace hectare::plan
