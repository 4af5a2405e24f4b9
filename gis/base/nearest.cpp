// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/base/nearest.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace hectare::gis {
namespace {

char lower(char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter; }

using Row = std::vector<std::size_t>;

/// Cost of turning the first i letters of `a` into the first j of `b`, from the rows for i-1 and i-2.
std::size_t step(std::string_view a, std::string_view b, std::size_t i, std::size_t j, const std::array<Row, 3>& rows) {
  const bool same = lower(a[i - 1]) == lower(b[j - 1]);
  std::size_t cost = std::min({rows[1][j] + 1, rows[0][j - 1] + 1, rows[1][j - 1] + (same ? 0U : 1U)});
  const bool swapped = i > 1 && j > 1 && lower(a[i - 1]) == lower(b[j - 2]) && lower(a[i - 2]) == lower(b[j - 1]);
  return swapped ? std::min(cost, rows[2][j - 2] + 1) : cost;
}

/// Optimal string alignment distance; rows[0] is the current row, rows[1] the one before.
std::size_t distance(std::string_view a, std::string_view b) {
  std::array<Row, 3> rows;
  rows.fill(Row(b.size() + 1));
  for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::rotate(rows.begin(), rows.begin() + 2, rows.end());
    rows[0][0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) rows[0][j] = step(a, b, i, j, rows);
  }
  return rows[0][b.size()];
}

}  // namespace

std::string nearest(std::string_view word, const std::vector<std::string>& known) {
  std::string best;
  std::size_t bestDistance = static_cast<std::size_t>(-1);
  for (const auto& candidate : known) {
    const std::size_t allowed = std::max<std::size_t>(1, std::max(word.size(), candidate.size()) / 3);
    const std::size_t found = distance(word, candidate);
    if (found > allowed || found >= bestDistance) continue;
    best = candidate;
    bestDistance = found;
  }
  return best;
}

std::vector<std::string> nearestFirst(std::string_view word, std::vector<std::string> known) {
  std::vector<std::pair<std::size_t, std::string>> ranked;
  ranked.reserve(known.size());
  for (std::string& each : known) {
    const std::size_t found = distance(word, each);
    ranked.emplace_back(found, std::move(each));
  }
  std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<std::string> sorted;
  sorted.reserve(ranked.size());
  for (auto& each : ranked) sorted.push_back(std::move(each.second));
  return sorted;
}

std::string joinNames(const std::vector<std::string>& names, std::size_t most) {
  std::string out;
  for (std::size_t i = 0; i < std::min(most, names.size()); ++i) {
    if (i > 0) out += ", ";
    out += names[i];
  }
  if (names.size() > most) out += ", …";
  return out;
}

}  // namespace hectare::gis
