// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/same_value.h"

#include <algorithm>

namespace hectare::world {

std::vector<std::string> valuesIn(std::string_view joined) {
  std::vector<std::string> values;
  while (!joined.empty()) {
    const std::string_view one = joined.substr(0, joined.find('|'));
    if (!one.empty()) values.emplace_back(one);
    joined.remove_prefix(std::min(joined.size(), one.size() + 1));
  }
  return values;
}

namespace {

std::vector<std::string> sorted(std::string_view fact, std::string_view joined) {
  std::vector<std::string> values = valuesIn(joined);
  if (values.empty() && fact == "restriction") values.emplace_back("none");
  std::sort(values.begin(), values.end());
  return values;
}

}  // namespace

bool sameValue(std::string_view fact, std::string_view a, std::string_view b) {
  return sorted(fact, a) == sorted(fact, b);
}

bool knownValue(const plan::Scheme& scheme, const std::string& fact, std::string_view value) {
  const auto list = scheme.codes.find(fact);
  if (list == scheme.codes.end()) return true;
  const std::vector<std::string> values = valuesIn(value);
  return std::all_of(values.begin(), values.end(), [&](const std::string& one) {
    return std::find(list->second.begin(), list->second.end(), one) != list->second.end();
  });
}

}  // namespace hectare::world
