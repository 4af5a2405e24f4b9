// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

namespace hectare::jobs {

/// What somebody can compute of figures that are not negative, who knows some of their sums: the least and the most
/// that another sum can be, by linear programming.
class LinearBounds {
 public:
  explicit LinearBounds(std::size_t unknowns);
  ~LinearBounds();
  LinearBounds(LinearBounds&&) noexcept;
  LinearBounds& operator=(LinearBounds&&) noexcept;
  LinearBounds(const LinearBounds&) = delete;
  LinearBounds& operator=(const LinearBounds&) = delete;

  /// A sum that is known: the figures of `unknowns` make `value`. Gives its number.
  std::size_t addSum(const std::vector<std::uint32_t>& unknowns, double value);
  /// It is not known any more.
  void forgetSum(std::size_t number);

  struct Bound {
    bool bounded = true;               ///< false: it can be as much as one likes
    double value = 0;                  ///< where bounded
    bool proven = true;                ///< false: the arithmetic gave up, nothing may be concluded
    std::vector<std::size_t> fixedBy;  ///< numbers of the known sums that keep it from going further
  };
  /// \pre the known sums can all be true at once.
  Bound least(const std::vector<std::uint32_t>& unknowns);
  Bound most(const std::vector<std::uint32_t>& unknowns);

 private:
  struct Problem;
  Bound solve(const std::vector<std::uint32_t>& unknowns, bool largest);
  std::unique_ptr<Problem> m_problem;
};

}  // namespace hectare::jobs
