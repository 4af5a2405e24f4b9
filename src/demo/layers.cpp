// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/demo/layers.h"

namespace hectare::demo {
namespace {

gis::FeatureTable table(const gis::Crs& crs, const char* name, std::initializer_list<const char*> columns) {
  gis::FeatureTable table;
  table.name = name;
  table.crs = crs;
  for (const char* column : columns) table.columns.emplace_back(column, gis::ColumnType::text);
  return table;
}

void addValue(gis::Column& column, const Cell& value) {
  if (const auto* text = std::get_if<std::string_view>(&value); text != nullptr && !text->empty()) {
    column.addText(*text);
  } else if (const auto* whole = std::get_if<std::int64_t>(&value)) {
    column.addInteger(*whole);
  } else if (const auto* real = std::get_if<double>(&value)) {
    column.addReal(*real);
  } else {
    column.addMissing();
  }
}

void addValues(gis::FeatureTable& table, std::initializer_list<Cell> values) {
  auto column = table.columns.begin();
  for (const Cell& value : values) addValue(*column++, value);
}

void addPath(gis::GeometryColumn& geometry, const Ring& ring) {
  geometry.beginPath();
  for (const gis::Coord c : ring) geometry.add(c);
  geometry.add(ring.front());
}

/// What a million parcels need is known beforehand; growing by doubling would take twice the memory.
void reserve(Layers& layers, const Layout& layout) {
  if (!layout.province) return;
  const std::size_t quarters = layout.quarters.size();
  layers.parcels.geometry.reserve(quarters * 390, quarters * 390 * 13);
  layers.buildings.geometry.reserve(quarters * 160, quarters * 160 * 6);
}

}  // namespace

gis::Result<Layers> newLayers(const Layout& layout) {
  HECTARE_ASSIGN(const gis::Crs crs, gis::Crs::parse("EPSG:31370"));
  Layers layers;
  layers.municipalities = table(crs, "municipalities", {"nis", "naam"});
  layers.parks = table(crs, "parks", {"parkid", "naam", "niveau", "gemeente"});
  layers.parcels = table(crs, "parcels", {"capakey", "nis"});
  layers.plots =
      table(crs, "plots", {"plotid", "parkid", "ingebruik", "bebouwing", "functie", "beschikbaarheid", "beperking"});
  layers.zones = table(crs, "zones", {"zoneid", "parkid", "status"});
  layers.buildings = table(crs, "buildings", {"gebouwid", "type"});
  layers.buildings.columns.emplace_back("bouwlagen", gis::ColumnType::integer);
  layers.zoning = table(crs, "zoning", {"zoneid", "code", "naam", "plantype", "toestand", "datum", "algplanid"});
  layers.flood = table(crs, "flood", {"id", "naam"});
  layers.nature = table(crs, "nature", {"id", "naam"});
  layers.pipelines = table(crs, "pipelines", {"id", "naam"});
  layers.roads = table(crs, "roads", {"id"});
  layers.water = table(crs, "water", {"id", "naam"});
  layers.rights = table(crs, "rights", {"id", "soort", "houder", "grondslag", "toestand", "vervalt"});
  layers.establishments = table(crs, "establishments", {"vestigingid", "nace", "onderneming", "zetel", "jobs"});
  reserve(layers, layout);
  return layers;
}

void addPolygon(gis::FeatureTable& table, std::initializer_list<Cell> values, const Ring& ring,
                const std::vector<Ring>& holes) {
  addValues(table, values);
  table.geometry.beginFeature(gis::GeometryKind::polygon);
  table.geometry.beginPart();
  addPath(table.geometry, ring);
  for (const Ring& hole : holes) addPath(table.geometry, {hole.rbegin(), hole.rend()});
}

void addPoint(gis::FeatureTable& table, std::initializer_list<Cell> values, gis::Coord point) {
  addValues(table, values);
  table.geometry.beginFeature(gis::GeometryKind::point);
  table.geometry.beginPart();
  table.geometry.beginPath();
  table.geometry.add(toMillimetre(point));
}

Drawing draw(const Layout& layout, std::size_t index) {
  const Quarter& quarter = layout.quarters[index];
  const Frame& frame = layout.frames[quarter.frame];
  Drawing drawing{layout, index, quarter, frame, shapeQuarter(frame, quarter), {}};
  for (const std::size_t park : quarter.parks) {
    drawing.parkRings.push_back(parkRing(layout.parks[park], quarter, drawing.shape));
  }
  return drawing;
}

}  // namespace hectare::demo
