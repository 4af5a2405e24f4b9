// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <vector>

namespace hectare::world {

/// How many findings of one rule a layer tells one by one; the rest is told as a sum.
inline constexpr std::size_t toldOneByOne = 50;

/// Puts the `toldOneByOne` largest by `size` first, each part in the order that it had. Returns how many they are.
template <class T, class Size>
std::size_t worstFirst(std::vector<T>& all, Size&& size) {
  if (all.size() <= toldOneByOne) return all.size();
  std::vector<double> sizes;
  for (const T& one : all) sizes.push_back(size(one));
  const auto limit = sizes.begin() + static_cast<std::ptrdiff_t>(toldOneByOne - 1);
  std::nth_element(sizes.begin(), limit, sizes.end(), std::greater<>());
  std::size_t left = toldOneByOne - static_cast<std::size_t>(std::count_if(
                                        all.begin(), all.end(), [&](const T& one) { return size(one) > *limit; }));
  std::stable_partition(all.begin(), all.end(), [&](const T& one) {
    if (size(one) != *limit) return size(one) > *limit;
    return left > 0 && left-- > 0;
  });
  return toldOneByOne;
}

}  // namespace hectare::world
