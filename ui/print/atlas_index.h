// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "ui/print/figure_table.h"
#include "ui/print/sheet_input.h"

namespace hectare::print {

/// What an atlas has a page of.
struct AtlasEntry {
  std::string id;
  std::string name;
};

/// The index of an atlas: the land at a glance, and under it a row per page with its number and the figures of the
/// answer's row of that id.
class AtlasIndex {
 public:
  /// \param input  the answer's first table has a row per entry, in a column of ids. Errors: as composeSheet.
  static gis::Result<AtlasIndex> make(SheetInput input, std::vector<AtlasEntry> entries);

  /// How many pages the index takes; those of the entries follow.
  [[nodiscard]] std::size_t pageCount() const { return m_starts.size(); }
  /// \param number from 0. Errors: as composeSheet.
  [[nodiscard]] gis::Result<Page> page(std::size_t number) const;

 private:
  AtlasIndex(SheetInput input, std::vector<AtlasEntry> entries);
  [[nodiscard]] gis::Status paginate();
  [[nodiscard]] TableText rows(std::size_t begin, std::size_t end) const;

  SheetInput m_input;
  std::vector<AtlasEntry> m_entries;
  std::vector<std::size_t> m_starts;  ///< per page of the index: its first entry
};

}  // namespace hectare::print
