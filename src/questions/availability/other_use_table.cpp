// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/availability/other_use_table.h"

#include <map>
#include <set>
#include <string>
#include <utility>

#include "src/land/piece_reason.h"

namespace hectare::questions {

namespace {

using answer::Cell;
using answer::Column;
using gis::Unit;

struct Use {
  std::set<std::uint32_t> parks;
  std::set<std::uint32_t> units;
  double areaM2 = 0;
};

std::map<std::string, Use> usesOf(const land::Partition& partition, const std::vector<std::uint32_t>& parks) {
  std::map<std::string, Use> uses;
  for (const std::uint32_t p : parks) {
    for (const land::Piece& piece : partition.parks[p].pieces) {
      if (partition.scheme.classes[piece.key.landClass].like != "occupied_other") continue;
      Use& use = uses[land::functionOf(piece, partition)];
      use.parks.insert(p);
      if (piece.key.unit != land::noFeature) use.units.insert(piece.key.unit);
      use.areaM2 += piece.areaM2;
    }
  }
  return uses;
}

Cell countOf(const std::set<std::uint32_t>& all) { return static_cast<std::int64_t>(all.size()); }

}  // namespace

answer::Table otherUseTable(const land::Partition& partition, const std::vector<std::uint32_t>& parks) {
  answer::Table table{"other_use", {"table.other_use"}, {}, {}, {}};
  table.columns = {{"function", {"column.function"}, Unit::none, Column::Show::always},
                   {"parks", {"column.parks"}, Unit::count, Column::Show::always},
                   {"plots", {"column.plots"}, Unit::count, Column::Show::always},
                   {"area_m2", {"column.area_m2"}, Unit::squareMetre, Column::Show::always}};
  double sum = 0;
  for (const auto& [function, use] : usesOf(partition, parks)) {
    table.rows.push_back(
        {function.empty() ? Cell() : Cell(function), countOf(use.parks), countOf(use.units), use.areaM2});
    sum += use.areaM2;
  }
  table.total = {Cell(), Cell(), Cell(), sum};
  return table;
}

}  // namespace hectare::questions
