// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "src/answer/answer.h"
#include "src/jobs/job_cells.h"
#include "src/jobs/job_columns.h"
#include "src/land/ledger.h"

namespace hectare::questions {

/// Which parks a row is of: business parks, campuses, or both.
enum class ParkKind { parks, campuses, all };

/// What the tables of one answer are made from.
struct DensityView {
  const land::Partition& partition;
  std::vector<std::uint32_t> parks;  ///< ranks of the chosen ones

  [[nodiscard]] bool isCampus(std::uint32_t park) const;
  [[nodiscard]] std::vector<std::uint32_t> of(ParkKind kind) const;
  [[nodiscard]] bool hasCampuses() const { return !of(ParkKind::campuses).empty(); }
  /// business parks and campuses, and both where there are both.
  [[nodiscard]] std::vector<ParkKind> kinds() const;
  [[nodiscard]] bool hasJobs() const { return partition.jobs != nullptr; }
  /// The jobs in the chosen parks of a kind, of the parts that pass. \pre hasJobs()
  [[nodiscard]] jobs::Figure figure(ParkKind kind, const jobs::JobTable::Choice& choice) const;
};

/// "parks", "campuses", "all".
[[nodiscard]] std::string kindId(ParkKind kind);

/// Land that jobs are divided by.
struct Land {
  double grossM2 = 0;
  std::optional<double> netM2;       ///< no value: the scheme cannot know
  std::optional<double> occupiedM2;  ///< in classes that are like "occupied"
};
[[nodiscard]] Land landOf(const land::Ledger& ledger, const plan::Scheme& scheme);

/// gross_m2, net_m2, occupied_m2, and those of jobs.
void addDensityColumns(std::vector<answer::Column>& columns);
/// The cells of those columns. Without establishments all that is said of jobs is empty.
void addDensityCells(std::vector<answer::Cell>& row, const land::Ledger& ledger, const DensityView& view);

}  // namespace hectare::questions
