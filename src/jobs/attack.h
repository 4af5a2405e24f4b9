// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "src/jobs/disclosure.h"
#include "src/jobs/linear_bounds.h"

namespace hectare::jobs {

/// Somebody who knows every figure that is told, how many establishments there are and where, and that no jobs are
/// negative. Looks at some of the atoms, taking the others as known: what stays open so, stays open.
class Attack {
 public:
  Attack(const Disclosure& disclosure, Atoms view);

  /// No value: the rule leaves room enough. Else the told cells that keep the target from having it.
  [[nodiscard]] std::optional<std::vector<std::uint32_t>> on(const Atoms& target);
  void forget(std::uint32_t cell);

 private:
  struct Side {
    double room = 0;
    bool open = false;
    std::vector<std::uint32_t> fixedBy;
  };
  Side side(const Atoms& target, bool above);
  double room(const LinearBounds::Bound& bound, double value, Side& side) const;

  const Disclosure& m_disclosure;
  Atoms m_view;
  bool m_widths = false;  ///< some shares are size classes
  LinearBounds m_low;
  LinearBounds m_width;
  std::vector<std::uint32_t> m_cellOf;  ///< known sum -> cell
};

}  // namespace hectare::jobs
