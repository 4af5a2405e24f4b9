// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/availability/site_tables.h"

#include <algorithm>
#include <string>

#include "src/answer/cells.h"
#include "src/questions/availability/size_table.h"

namespace hectare::questions {

namespace {

using answer::Cell;
using answer::Column;
using answer::column;
using answer::textCell;
using gis::Unit;
using land::SiteCover;
using Show = Column::Show;

Cell percent(double part, double whole) { return whole > 0 ? Cell(part / whole * 100) : Cell(); }

/// All sites of a park, or of several.
struct CoverSum {
  std::int64_t units = 0;
  SiteCover cover;
  void add(const SiteCover& site) {
    ++units;
    cover.measured = cover.measured && site.measured;
    cover.areaM2 += site.areaM2;
    cover.builtM2 += site.builtM2;
    cover.floorM2 += site.floorM2;
    cover.unknownM2 += site.floorAreaRatio() ? 0 : site.unknownM2;
  }
};

void appendSum(std::vector<Cell>& row, const CoverSum& sum, bool floorsKnown) {
  row.emplace_back(sum.units);
  row.emplace_back(sum.cover.areaM2);
  appendCoverCells(row, &sum.cover, floorsKnown);
}

}  // namespace

std::vector<Column> coverColumns() {
  return {column("building_m2", Unit::squareMetre, Show::ifPresent),
          column("building_coverage", Unit::percent, Show::ifPresent),
          column("floor_area_ratio", Unit::ratio, Show::ifPresent)};
}

void appendCoverCells(std::vector<Cell>& row, const SiteCover* site, bool floorsKnown) {
  if (site == nullptr || !site->measured) {
    row.resize(row.size() + 3);
    return;
  }
  const auto ratio = floorsKnown ? site->floorAreaRatio() : std::nullopt;
  row.emplace_back(site->builtM2);
  row.push_back(percent(site->builtM2, site->areaM2));
  row.push_back(ratio ? Cell(*ratio) : Cell());
}

answer::Table coverageTable(const land::Partition& partition, const land::SiteCovers& covers) {
  answer::Table table{"coverage", {"table.coverage"}, {}, {}, {}};
  table.columns = {column("park_id"), column("park"), column("plots", Unit::count),
                   column("in_plots_m2", Unit::squareMetre)};
  for (const Column& one : coverColumns()) table.columns.push_back(one);
  CoverSum all;
  for (std::size_t i = 0; i < covers.sites.size();) {
    const std::uint32_t p = covers.sites[i].park;
    CoverSum sum;
    for (; i < covers.sites.size() && covers.sites[i].park == p; ++i) {
      sum.add(covers.sites[i]);
      all.add(covers.sites[i]);
    }
    const land::FeatureRef& park = partition.sources.parks[p];
    std::vector<Cell> row{std::string(park.id()), textCell(park.text("name"))};
    appendSum(row, sum, covers.floorsKnown);
    table.rows.push_back(std::move(row));
  }
  table.total.resize(2);
  appendSum(table.total, all, covers.floorsKnown);
  return table;
}

namespace {

double rectangleM2(const SiteCover& site) { return site.room->rectangle ? site.room->rectangle->areaM2 : 0; }

/// Those with room, the largest rectangle first; equal ones as the sites come.
std::vector<const SiteCover*> partlyUsed(const land::Partition& partition, const land::SiteCovers& covers,
                                         const RoomFilter& filter) {
  std::vector<const SiteCover*> sites;
  for (const SiteCover& site : covers.sites) {
    if (!site.room || site.room->freeM2 <= 0 || rectangleM2(site) < filter.minAreaM2) continue;
    if (!isAsked(partition.scheme.classes[site.useClass], filter.classes)) continue;
    sites.push_back(&site);
  }
  std::stable_sort(sites.begin(), sites.end(),
                   [](const SiteCover* a, const SiteCover* b) { return rectangleM2(*a) > rectangleM2(*b); });
  return sites;
}

std::vector<Column> roomColumns() {
  std::vector<Column> columns{column("parcel_id"), column("park_id", Unit::none, Show::machineOnly), column("park"),
                              column("class"), column("in_park_m2", Unit::squareMetre)};
  for (const Column& one : coverColumns()) columns.push_back(one);
  columns.push_back(column("uncovered_m2", Unit::squareMetre));
  columns.push_back(column("rectangle_m2", Unit::squareMetre));
  for (const char* id : {"rectangle_width_m", "rectangle_length_m", "circle_diameter_m"})
    columns.push_back(column(id, Unit::metre));
  for (const char* id : {"circle_x", "circle_y", "corner_1_x", "corner_1_y", "corner_2_x", "corner_2_y", "corner_3_x",
                         "corner_3_y", "corner_4_x", "corner_4_y"})
    columns.push_back({id, {"column.coordinate"}, Unit::metre, Show::machineOnly});
  return columns;
}

void appendRoom(std::vector<Cell>& row, const land::SiteRoom& room) {
  const auto& rectangle = room.rectangle;
  const auto& circle = room.circle;
  row.emplace_back(room.freeM2);
  row.push_back(rectangle ? Cell(rectangle->areaM2) : Cell());
  row.push_back(rectangle ? Cell(rectangle->widthM) : Cell());
  row.push_back(rectangle ? Cell(rectangle->lengthM) : Cell());
  row.push_back(circle ? Cell(2 * circle->radiusM) : Cell());
  row.push_back(circle ? Cell(circle->centre.x) : Cell());
  row.push_back(circle ? Cell(circle->centre.y) : Cell());
  for (std::size_t corner = 0; corner < 4; ++corner) {
    row.push_back(rectangle ? Cell(rectangle->corners[corner].x) : Cell());
    row.push_back(rectangle ? Cell(rectangle->corners[corner].y) : Cell());
  }
}

void addRectangle(gis::GeometryColumn& shapes, const std::optional<gis::InscribedRectangle>& rectangle) {
  if (!rectangle) {
    shapes.addNone();
    return;
  }
  shapes.beginFeature(gis::GeometryKind::polygon);
  shapes.beginPart();
  shapes.beginPath();
  for (std::size_t corner = 0; corner <= 4; ++corner) shapes.add(rectangle->corners[corner % 4]);
}

}  // namespace

answer::Table partlyUsedTable(const land::Partition& partition, const land::SiteCovers& covers,
                              const RoomFilter& filter) {
  answer::Table table{"partly_used", {"table.partly_used"}, roomColumns(), {}, {}};
  for (const SiteCover* site : partlyUsed(partition, covers, filter)) {
    const land::FeatureRef& park = partition.sources.parks[site->park];
    std::vector<Cell> row{std::string(partition.sources.units[site->unit].id()), std::string(park.id()),
                          textCell(park.text("name")), partition.scheme.classes[site->useClass].id, site->areaM2};
    appendCoverCells(row, site, covers.floorsKnown);
    appendRoom(row, *site->room);
    table.rows.push_back(std::move(row));
  }
  return table;
}

answer::Layer roomLayer(const land::Partition& partition, const land::SiteCovers& covers, const RoomFilter& filter) {
  answer::Layer layer{partlyUsedTable(partition, covers, filter), {}, ""};
  layer.table.id = "largest_rectangles";
  layer.table.title = {"table.largest_rectangles"};
  for (const SiteCover* site : partlyUsed(partition, covers, filter)) addRectangle(layer.shapes, site->room->rectangle);
  return layer;
}

std::vector<gis::Message> siteNotes(const land::SiteCovers& covers, double storeyHeightM, bool room) {
  std::vector<gis::Message> notes;
  if (!covers.floorsKnown) {
    notes.emplace_back("room.no_floors");
  } else if (storeyHeightM > 0) {
    notes.push_back({"room.floors_by_height", {{"height", storeyHeightM}}});
  } else {
    notes.emplace_back("room.floors");
  }
  if (room) notes.push_back({"room.method", {{"tolerance", 2 * land::circleToleranceM}}});
  return notes;
}

namespace {

/// Sites that a finding is about.
struct Told {
  std::int64_t count = 0;
  double areaM2 = 0;
  std::string first;
  void add(const SiteCover& site, const land::Partition& partition) {
    if (count++ == 0) first = partition.sources.units[site.unit].id();
    areaM2 += site.areaM2;
  }
  [[nodiscard]] std::optional<gis::Finding> finding(const char* rule, gis::Severity severity, gis::Message text) const {
    if (count == 0) return std::nullopt;
    gis::Finding result{rule, severity, "buildings", {}, std::move(text), {}, areaM2, {}, {}, false, {}};
    result.text.args = {{"count", count}, {"area", areaM2}, {"first", first}};
    return result;
  }
};

}  // namespace

std::optional<gis::Finding> unmeasuredSites(const land::Partition& partition, const land::SiteCovers& covers) {
  Told told;
  for (const SiteCover& site : covers.sites) {
    if (!site.measured) told.add(site, partition);
  }
  return told.finding("buildings.unmeasured", gis::Severity::warning, {"room.unmeasured"});
}

std::optional<gis::Finding> missingBuildings(const land::Partition& partition, const land::SiteCovers& covers) {
  const land::UnitFacts& facts = *partition.facts;
  Told told;
  for (const SiteCover& site : covers.sites) {
    const auto built = facts.of(site.unit)[static_cast<std::size_t>(land::UnitFact::built)];
    if (!site.measured || site.builtM2 > 0 || facts.value(land::UnitFact::built, built) != "bebouwd") continue;
    told.add(site, partition);
  }
  return told.finding("buildings.missing", gis::Severity::note, {"room.buildings_missing"});
}

}  // namespace hectare::questions
