// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/crosswalk/crosswalk_tables.h"

#include <cmath>

#include "src/answer/cells.h"
#include "src/land/piece_reason.h"

namespace hectare::questions {

namespace {

using answer::areaColumn;
using answer::Cell;
using answer::cell;
using answer::Column;
using answer::textColumn;
using gis::Unit;
using plan::Scheme;
using Sums = std::array<double, Scheme::mostClasses>;

gis::Message named(gis::Message id, const Scheme& scheme, std::size_t landClass) {
  const std::string& title = scheme.classes[landClass].title;
  if (!title.empty()) id.args.emplace_back("otherwise", title);
  return id;
}

gis::Message className(const Scheme& scheme, std::size_t landClass) {
  return named({"class." + scheme.classes[landClass].id}, scheme, landClass);
}

Column classColumn(const Scheme& scheme, std::size_t landClass) {
  const std::string id = scheme.classes[landClass].id + "_m2";
  return {id, named({"column." + id}, scheme, landClass), Unit::squareMetre, Column::Show::always};
}

/// The classes that a scheme can know, by their numbers.
std::vector<std::size_t> knownClasses(const Scheme& scheme) {
  std::vector<std::size_t> known;
  for (std::size_t c = 0; c < scheme.classes.size(); ++c) {
    if (!scheme.isAbsent(scheme.classes[c].id)) known.push_back(c);
  }
  return known;
}

Sums rowSums(const ClassMatrix& matrix) {
  Sums sums{};
  for (std::size_t r = 0; r < matrix.size(); ++r) {
    for (const double area : matrix[r]) sums[r] += area;
  }
  return sums;
}

Sums columnSums(const ClassMatrix& matrix) {
  Sums sums{};
  for (const Sums& row : matrix) {
    for (std::size_t c = 0; c < row.size(); ++c) sums[c] += row[c];
  }
  return sums;
}

ClassMatrix sumOf(const std::vector<land::ParkCrosswalk>& crossed) {
  ClassMatrix sum{};
  for (const land::ParkCrosswalk& park : crossed) {
    const ClassMatrix one = matrixOf(park);
    for (std::size_t r = 0; r < sum.size(); ++r) {
      for (std::size_t c = 0; c < sum.size(); ++c) sum[r][c] += one[r][c];
    }
  }
  return sum;
}

land::Ledger ledgerOfAll(const land::Partition& partition, const std::vector<std::uint32_t>& parks) {
  land::Ledger sum;
  for (const std::uint32_t p : parks) sum += land::ledgerOf(partition, p);
  return sum;
}

void appendClosure(answer::Table& table, const land::Partition& partition, const Sums& crossed,
                   const std::vector<std::uint32_t>& parks) {
  const land::Ledger ledger = ledgerOfAll(partition, parks);
  for (const std::size_t c : knownClasses(partition.scheme)) {
    table.rows.push_back({partition.scheme.id, className(partition.scheme, c), crossed[c], ledger.classM2[c],
                          ledger.classM2[c] - crossed[c]});
  }
}

bool differs(const Sums& crossed, const land::Ledger& ledger) {
  for (std::size_t c = 0; c < crossed.size(); ++c) {
    if (!(std::abs(crossed[c] - ledger.classM2[c]) < land::closureToleranceM2)) return true;
  }
  return false;
}

Cell unitCell(const land::PieceKey& key, const land::Partition& partition) {
  return key.unit == land::noFeature ? Cell() : Cell(std::string(partition.sources.units[key.unit].id()));
}

}  // namespace

ClassMatrix matrixOf(const land::ParkCrosswalk& crossed) {
  ClassMatrix matrix{};
  for (const land::CommonPiece& piece : crossed.pieces) {
    matrix[piece.from.landClass][piece.to.landClass] += piece.areaM2;
  }
  return matrix;
}

answer::Table crosswalkTable(const BothLedgers& both) {
  const ClassMatrix matrix = sumOf(both.crossed);
  const auto rows = knownClasses(both.from.scheme);
  const auto columns = knownClasses(both.to.scheme);
  answer::Table table{
      "crosswalk", {"crosswalk.table", {{"from", both.from.scheme.id}, {"to", both.to.scheme.id}}}, {}, {}, {}};
  table.columns = {
      {"class", {"crosswalk.class_of", {{"scheme", both.from.scheme.id}}}, Unit::none, Column::Show::always}};
  for (const std::size_t c : columns) table.columns.push_back(classColumn(both.to.scheme, c));
  table.columns.push_back(areaColumn("sum_m2"));
  const Sums ofRows = rowSums(matrix);
  const Sums ofColumns = columnSums(matrix);
  double whole = 0;
  for (const std::size_t r : rows) {
    std::vector<Cell> row{className(both.from.scheme, r)};
    for (const std::size_t c : columns) row.emplace_back(matrix[r][c]);
    row.emplace_back(ofRows[r]);
    table.rows.push_back(std::move(row));
    whole += ofRows[r];
  }
  table.total = {Cell()};
  for (const std::size_t c : columns) table.total.emplace_back(ofColumns[c]);
  table.total.emplace_back(whole);
  return table;
}

answer::Table closureTable(const BothLedgers& both) {
  const ClassMatrix matrix = sumOf(both.crossed);
  answer::Table table{"closure", {"crosswalk.closure"}, {}, {}, {}};
  table.columns = {textColumn("scheme"), textColumn("class"), areaColumn("crossed_m2"), areaColumn("ledger_m2"),
                   areaColumn("residual_m2")};
  appendClosure(table, both.from, rowSums(matrix), both.parks);
  appendClosure(table, both.to, columnSums(matrix), both.parks);
  return table;
}

answer::Table bothSchemesTable(const BothLedgers& both) {
  answer::Table table{"schemes", {"schemes.side_by_side"}, {}, {}, {}};
  table.columns = {textColumn("scheme")};
  for (const char* id : {"gross_m2", "net_m2", "issuable_m2", "offered_m2"}) table.columns.push_back(areaColumn(id));
  for (const land::Partition* partition : {&both.from, &both.to}) {
    const land::Ledger ledger = ledgerOfAll(*partition, both.parks);
    std::vector<Cell> row{partition->scheme.id, ledger.grossM2};
    for (const char* id : {"net", "issuable", "offered"}) row.push_back(cell(ledger.measure(partition->scheme, id)));
    table.rows.push_back(std::move(row));
  }
  return table;
}

answer::Layer commonPieceLayer(const BothLedgers& both) {
  answer::Layer layer{{"common_pieces", {"crosswalk.pieces"}, {}, {}, {}}, {}, {}};
  for (const char* id : {"from_class", "to_class", "from_rule", "to_rule", "park_id", "from_unit", "to_unit"}) {
    layer.table.columns.push_back(textColumn(id));
  }
  layer.table.columns.push_back(areaColumn("area_m2"));
  for (std::size_t i = 0; i < both.parks.size(); ++i) {
    const land::ParkCrosswalk& crossed = both.crossed[i];
    const std::string park(both.from.sources.parks[both.parks[i]].id());
    for (std::size_t p = 0; p < crossed.pieces.size(); ++p) {
      const land::CommonPiece& piece = crossed.pieces[p];
      layer.table.rows.push_back({both.from.scheme.classes[piece.from.landClass].id,
                                  both.to.scheme.classes[piece.to.landClass].id,
                                  both.from.scheme.rules[piece.from.rule].id, both.to.scheme.rules[piece.to.rule].id,
                                  park, unitCell(piece.from, both.from), unitCell(piece.to, both.to), piece.areaM2});
      if (crossed.shapes.size() > 0) {
        layer.shapes.append(crossed.shapes, p);
      } else {
        layer.shapes.addNone();
      }
    }
  }
  return layer;
}

std::vector<std::uint32_t> openParks(const BothLedgers& both) {
  std::vector<std::uint32_t> open;
  for (std::size_t i = 0; i < both.parks.size(); ++i) {
    const ClassMatrix matrix = matrixOf(both.crossed[i]);
    const std::uint32_t park = both.parks[i];
    if (differs(rowSums(matrix), land::ledgerOf(both.from, park)) ||
        differs(columnSums(matrix), land::ledgerOf(both.to, park))) {
      open.push_back(park);
    }
  }
  return open;
}

}  // namespace hectare::questions
