// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/availability/parcel_table.h"

#include <algorithm>
#include <array>
#include <map>

#include "src/answer/cells.h"
#include "src/answer/correction_table.h"
#include "src/land/corrected_units.h"
#include "src/land/ledger.h"
#include "src/questions/availability/held_figures.h"
#include "src/questions/availability/ledger_table.h"
#include "src/questions/availability/site_tables.h"
#include "src/questions/availability/size_table.h"

namespace hectare::questions {

namespace {

using answer::Cell;
using answer::Column;
using answer::textCell;
using answer::textColumn;
using gis::Unit;
using land::Ledger;
using land::Partition;
using Show = Column::Show;

/// What stands beside the area of a plot in a park, which is its gross, in every row.
constexpr std::array<const char*, 3> unitMeasures{"net", "issuable", "offered"};

bool isUnitMeasure(const std::string& id) {
  return std::find(unitMeasures.begin(), unitMeasures.end(), id) != unitMeasures.end();
}

double areaIn(const Ledger& unit, const plan::Scheme& scheme, const std::vector<std::string>& classes) {
  if (classes.empty()) return unit.grossM2;
  double sum = 0;
  for (std::size_t c = 0; c < scheme.classes.size(); ++c) {
    if (isAsked(scheme.classes[c], classes)) sum += unit.classM2[c];
  }
  return sum;
}

/// Whether any land in these classes may be held.
bool asksHeld(const plan::Scheme& scheme, const std::vector<std::string>& classes) {
  return std::ranges::any_of(scheme.rules, [&](const plan::Rule& rule) {
    return rule.heldAs && isAsked(scheme.classes[*scheme.classNumber(rule.landClass)], classes);
  });
}

/// The land of each plot or parcel in one park.
std::map<std::uint32_t, Ledger> unitsOf(const Partition& partition, std::uint32_t park) {
  std::map<std::uint32_t, Ledger> units;
  for (const land::Piece& piece : partition.parks[park].pieces) {
    if (piece.key.unit == land::noFeature) continue;
    Ledger& unit = units[piece.key.unit];
    unit.grossM2 += piece.areaM2;
    unit.add(piece, partition);
  }
  return units;
}

Cell plusMinusCell(const land::ParkLand& park, std::uint32_t unit) {
  const auto found = park.uncertainty.units.find(unit);
  const auto plusMinus = found == park.uncertainty.units.end() ? std::nullopt : found->second.plusMinusM2();
  return plusMinus ? Cell(*plusMinus) : Cell();
}

void appendClassCells(std::vector<Cell>& row, const Ledger& unit, const plan::Scheme& scheme) {
  for (const char* id : unitMeasures) {
    const auto area = unit.measure(scheme, id);
    row.push_back(area ? Cell(*area) : Cell());
  }
  for (std::size_t c = 0; c < scheme.classes.size(); ++c) {
    if (isUnitMeasure(scheme.classes[c].id)) continue;
    row.push_back(scheme.isAbsent(scheme.classes[c].id) ? Cell() : Cell(unit.classM2[c]));
  }
}

std::map<std::pair<std::uint32_t, std::uint32_t>, const land::SiteCover*> sitesByPlace(const land::SiteCovers* covers) {
  std::map<std::pair<std::uint32_t, std::uint32_t>, const land::SiteCover*> sites;
  if (covers == nullptr) return sites;
  for (const land::SiteCover& site : covers->sites)
    sites.emplace_hint(sites.end(), std::pair(site.park, site.unit), &site);
  return sites;
}

/// What a plot or parcel is looked for by.
std::vector<Column> placeColumns() {
  return {textColumn("parcel_id"),
          textColumn("park_id"),
          textColumn("park"),
          answer::areaColumn("in_park_m2"),
          textColumn("park_level", Show::ifPresent),
          textColumn("zoning_code", Show::ifPresent),
          textColumn("zoning_name", Show::machineOnly),
          answer::areaColumn("zoning_m2", Show::ifPresent)};
}

std::vector<Cell> placeCells(const Partition& partition, std::uint32_t park, std::uint32_t unit, double inParkM2,
                             const land::UnitZonings* zonings) {
  const land::FeatureRef& of = partition.sources.parks[park];
  std::vector<Cell> row{std::string(partition.sources.units[unit].id()), std::string(of.id()),
                        textCell(of.text("name")), inParkM2, textCell(of.text("level"))};
  row.resize(row.size() + 3);
  if (zonings == nullptr) return row;
  const auto found = zonings->find({park, unit});
  if (found == zonings->end()) return row;
  const land::UnitZoning& zoning = found->second;
  Cell* const cells = &row[row.size() - 3];
  cells[0] = zoning.code.empty() ? Cell(gis::Message{"zoning.none"}) : Cell(zoning.code);
  if (!zoning.name.empty()) cells[1] = zoning.name;
  // Cut apart from the pieces, on a grid of its own: the last square millimetre may differ, and a part is never more.
  cells[2] = std::min(zoning.areaM2, inParkM2);
  return row;
}

std::vector<Column> classColumns(const Partition& partition, const ParcelTableOptions& options) {
  std::vector<Column> columns;
  for (const std::string id : unitMeasures) {
    columns.push_back({id + "_m2", ledgerTitle(partition.scheme, id), Unit::squareMetre, Show::always});
  }
  for (const plan::LandClass& c : partition.scheme.classes) {
    if (isUnitMeasure(c.id)) continue;
    columns.push_back({c.id + "_m2", ledgerTitle(partition.scheme, c.id), Unit::squareMetre,
                       isAsked(c, options.classes) ? Show::ifPresent : Show::machineOnly});
  }
  return columns;
}

/// Makes the rows of the table one after another.
class ParcelRows {
 public:
  ParcelRows(const Partition& partition, const ParcelTableOptions& options)
      : m_partition(partition),
        m_options(options),
        m_held(partition),
        m_corrected(partition),
        m_sites(sitesByPlace(options.covers)) {}

  [[nodiscard]] std::vector<Column> columns(const Ledger& sum) const {
    std::vector<Column> columns = placeColumns();
    const auto add = [&](std::vector<Column> more) { columns.insert(columns.end(), more.begin(), more.end()); };
    add(coverColumns());
    add(classColumns(m_partition, m_options));
    const bool asked = asksHeld(m_partition.scheme, m_options.classes);
    add(m_held.columns(sum, asked ? Show::ifPresent : Show::machineOnly));
    if (m_options.plusMinus) columns.push_back(answer::areaColumn("in_park_pm_m2", Show::ifPresent));
    if (m_options.owners) columns.push_back(textColumn("owner"));
    if (!m_corrected.empty()) columns.push_back(answer::correctedColumn());
    return columns;
  }

  [[nodiscard]] std::vector<Cell> row(std::uint32_t park, std::uint32_t unit, const Ledger& ledger) const {
    std::vector<Cell> row = placeCells(m_partition, park, unit, ledger.grossM2, m_options.zonings);
    const auto site = m_sites.find({park, unit});
    appendCoverCells(row, site == m_sites.end() ? nullptr : site->second,
                     m_options.covers != nullptr && m_options.covers->floorsKnown);
    appendClassCells(row, ledger, m_partition.scheme);
    m_held.append(row, ledger);
    if (m_options.plusMinus) row.push_back(plusMinusCell(m_partition.parks[park], unit));
    if (m_options.owners) row.push_back(textCell(m_partition.sources.units[unit].text("owner")));
    if (!m_corrected.empty()) row.push_back(answer::correctedCell(m_corrected.has(unit)));
    return row;
  }

  [[nodiscard]] std::vector<Cell> total(const Ledger& sum, std::size_t columns) const {
    std::vector<Cell> row{Cell(), Cell(), Cell(), sum.grossM2};
    row.resize(placeColumns().size());
    appendCoverCells(row, nullptr, false);
    appendClassCells(row, sum, m_partition.scheme);
    m_held.append(row, sum);
    row.resize(columns);
    return row;
  }

 private:
  const Partition& m_partition;
  const ParcelTableOptions& m_options;
  HeldFigures m_held;
  land::CorrectedUnits m_corrected;
  std::map<std::pair<std::uint32_t, std::uint32_t>, const land::SiteCover*> m_sites;
};

}  // namespace

answer::Table parcelTable(const Partition& partition, const std::vector<std::uint32_t>& parks,
                          const ParcelTableOptions& options) {
  const ParcelRows rows(partition, options);
  Ledger all;
  for (const std::uint32_t p : parks) all += land::ledgerOf(partition, p);
  answer::Table table{"parcels", {"table.parcels"}, rows.columns(all), {}, {}};
  Ledger sum;
  for (const std::uint32_t p : parks) {
    for (const auto& [unit, ledger] : unitsOf(partition, p)) {
      const double areaM2 = areaIn(ledger, partition.scheme, options.classes);
      if (areaM2 <= 0 || areaM2 < options.minAreaM2) continue;
      table.rows.push_back(rows.row(p, unit, ledger));
      sum += ledger;
    }
  }
  table.total = rows.total(sum, table.columns.size());
  return table;
}

}  // namespace hectare::questions
