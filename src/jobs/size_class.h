// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace hectare::jobs {

/// How many jobs, as far as it is known: at least `low`, at most `high`.
struct Range {
  double low = 0;
  std::optional<double> high;  ///< no value: nobody says how many at most ("1000 and more")
  /// The middle, by which sums are made; of an open class its lower end.
  [[nodiscard]] double mid() const { return high ? (low + *high) / 2 : low; }
  friend bool operator==(const Range&, const Range&) = default;
};

/// A size class as lists write it: "10-19", "10 tot 19", "10 t.e.m. 19", "van 10 tot en met 19", "< 5", "minder dan 5",
/// "5+", ">= 1000", "1000 en meer", "7". Points between thousands are read over. No value for anything else, and where
/// the upper end is below the lower one.
[[nodiscard]] std::optional<Range> readSizeClass(std::string_view text);

}  // namespace hectare::jobs
