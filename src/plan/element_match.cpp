// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/plan/element_match.h"

#include <algorithm>
#include <map>

namespace hectare::plan {
namespace {

using Match = std::vector<std::optional<std::size_t>>;

/// The n-th new element of a key is the n-th old one, wherever it stood.
Match byKey(const std::vector<std::string>& oldKeys, const std::vector<std::string>& newKeys) {
  std::map<std::string, std::vector<std::size_t>> places;
  for (std::size_t i = oldKeys.size(); i-- > 0;) places[oldKeys[i]].push_back(i);
  Match match(newKeys.size());
  for (std::size_t i = 0; i < newKeys.size(); ++i) {
    const auto it = places.find(newKeys[i]);
    if (it == places.end() || it->second.empty()) continue;
    match[i] = it->second.back();
    it->second.pop_back();
  }
  return match;
}

}  // namespace

Match matchElements(const std::vector<std::string>& oldKeys, const std::vector<std::string>& newKeys) {
  const Match all = byKey(oldKeys, newKeys);
  std::vector<std::size_t> ends;  // per length: the new element that ends the best sequence of that length
  std::vector<std::optional<std::size_t>> before(all.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!all[i]) continue;
    const auto it = std::lower_bound(ends.begin(), ends.end(), *all[i],
                                     [&](std::size_t end, std::size_t place) { return *all[end] < place; });
    if (it != ends.begin()) before[i] = *(it - 1);
    if (it == ends.end())
      ends.push_back(i);
    else
      *it = i;
  }
  Match match(all.size());
  std::optional<std::size_t> at;
  if (!ends.empty()) at = ends.back();
  for (; at; at = before[*at]) match[*at] = all[*at];
  return match;
}

}  // namespace hectare::plan
