// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "src/answer/answer.h"
#include "src/land/ledger.h"

namespace hectare::questions {

/// Held land, a column for each way of being held that the scheme tells apart: held_option_m2, …, held_unknown_m2. They
/// add up to held_m2, which stands before them where the scheme has no class of that name. A way that hangs on a fact
/// which no plots state is empty, and so is then that sum: nobody knows, which is not zero.
class HeldFigures {
 public:
  explicit HeldFigures(const land::Partition& partition);

  /// \param sum of the rows: what nobody holds so in all of them is for machines only.
  [[nodiscard]] std::vector<answer::Column> columns(const land::Ledger& sum, answer::Column::Show show) const;
  /// All that is held, however; empty where part of it nobody knows.
  [[nodiscard]] answer::Cell allOf(const land::Ledger& ledger) const;
  void append(std::vector<answer::Cell>& row, const land::Ledger& ledger) const;

 private:
  struct Way {
    std::size_t number;  ///< plan::HeldAs
    bool known;
  };
  std::vector<Way> m_ways;
  bool m_needsSum;
};

/// Whether any plots or parcels state a fact, or buildings do where it is whether they are built.
bool isStated(const land::Partition& partition, const std::string& fact);

}  // namespace hectare::questions
