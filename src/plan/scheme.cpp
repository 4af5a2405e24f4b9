// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/plan/scheme.h"

#include <algorithm>

namespace hectare::plan {

const Measure* Scheme::measure(std::string_view measureId) const {
  const auto it = std::find_if(measures.begin(), measures.end(), [&](const Measure& m) { return m.id == measureId; });
  return it == measures.end() ? nullptr : &*it;
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
