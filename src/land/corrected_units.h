// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <set>
#include <vector>

#include "src/land/partition.h"
#include "src/plan/correction_outcome.h"

namespace hectare::land {

/// The plots or parcels of a partition whose facts a planner corrected. It must not outlive the partition.
class CorrectedUnits {
 public:
  explicit CorrectedUnits(const Partition& partition);

  /// Whether this unit is counted by another value than its source gives it.
  [[nodiscard]] bool has(std::uint32_t unitRank) const { return m_changed.contains(unitRank); }
  [[nodiscard]] bool empty() const { return m_changed.empty(); }
  /// The corrections of units that take part in these parks, those that the source confirms among them.
  [[nodiscard]] std::vector<plan::CorrectionOutcome> in(const std::vector<std::uint32_t>& parks) const;

 private:
  struct Found {
    std::uint32_t unit = 0;
    const plan::CorrectionOutcome* outcome = nullptr;
  };
  const Partition& m_partition;
  std::vector<Found> m_found;  ///< in the order of layers, then of their corrections
  std::set<std::uint32_t> m_changed;
};

/// The corrections that touch these parks in any of the partitions, each once.
std::vector<plan::CorrectionOutcome> correctionsIn(const std::vector<const Partition*>& partitions,
                                                   const std::vector<std::uint32_t>& parks);

}  // namespace hectare::land
