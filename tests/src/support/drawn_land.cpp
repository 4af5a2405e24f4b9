// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/src/support/drawn_land.h"

#include <set>

#include "gis/crs/crs.h"

namespace hectare::tests {

namespace {

bool isNumber(const std::string& name) { return name == "jobs" || name == "floors" || name == "height_m"; }

gis::Column columnOf(const std::string& name, const std::vector<Attributes>& rows) {
  gis::Column column(name, isNumber(name) ? gis::ColumnType::real : gis::ColumnType::text);
  for (const Attributes& row : rows) {
    const auto it = row.find(name);
    if (it == row.end()) {
      column.addMissing();
    } else if (isNumber(name)) {
      column.addReal(std::stod(it->second));
    } else {
      column.addText(it->second);
    }
  }
  return column;
}

void addSquare(gis::GeometryColumn& shapes, double x, double y, double width, double height) {
  shapes.beginPart();
  shapes.beginPath();
  for (const gis::Coord c : {gis::Coord{x, y}, {x + width, y}, {x + width, y + height}, {x, y + height}, {x, y}})
    shapes.add(c);
}

}  // namespace

world::Layer& DrawnLand::add(plan::Role role, gis::GeometryColumn shapes, const std::vector<Attributes>& rows) {
  if (!m_world.crs.known()) m_world.crs = *gis::Crs::parse("EPSG:31370");
  auto layer = std::make_shared<world::Layer>();
  layer->name = std::string(plan::roleName(role)) +
                (role == plan::Role::constraint ? std::to_string(m_world.entries.size()) : "");
  layer->role = role;
  layer->table.name = layer->name;
  layer->table.crs = m_world.crs;
  std::set<std::string> names;
  for (const Attributes& row : rows) {
    for (const auto& [name, value] : row) names.insert(name);
  }
  for (const std::string& name : names) layer->table.columns.push_back(columnOf(name, rows));
  layer->table.geometry = std::move(shapes);
  layer->index = gis::SpatialIndex(layer->table.geometry);
  layer->provenance.push_back({});
  layer->provenance.back().source = layer->name;
  world::Layer& result = *layer;
  m_world.entries.push_back({layer->name, role, layer->name + std::to_string(m_world.entries.size()), layer, {}});
  return result;
}

DrawnLand& DrawnLand::map(plan::Role role, const std::vector<std::string>& rows,
                          const std::map<char, Attributes>& attributes) {
  std::set<char> letters;
  for (const std::string& row : rows) letters.insert(row.begin(), row.end());
  letters.erase('.');
  gis::GeometryColumn shapes;
  std::vector<Attributes> features;
  for (const char letter : letters) {
    shapes.beginFeature(gis::GeometryKind::polygon);
    for (std::size_t r = 0; r < rows.size(); ++r) {
      const double y = static_cast<double>(rows.size() - 1 - r) * m_cellM;
      for (std::size_t from = 0; from < rows[r].size();) {
        std::size_t to = from;
        while (to < rows[r].size() && rows[r][to] == letter) ++to;
        if (to > from)
          addSquare(shapes, static_cast<double>(from) * m_cellM, y, static_cast<double>(to - from) * m_cellM, m_cellM);
        from = to > from ? to : from + 1;
      }
    }
    const auto found = attributes.find(letter);
    features.push_back(found == attributes.end() ? Attributes{} : found->second);
    features.back().try_emplace("id", 1, letter);
  }
  add(role, std::move(shapes), features);
  return *this;
}

DrawnLand& DrawnLand::wkt(plan::Role role, const std::vector<std::pair<std::string, Attributes>>& features) {
  gis::GeometryColumn shapes;
  std::vector<Attributes> rows;
  for (const auto& [text, attributes] : features) {
    if (!gis::appendWkt(shapes, text)) shapes.addNone();
    rows.push_back(attributes);
    rows.back().try_emplace("id", std::to_string(rows.size()));
  }
  add(role, std::move(shapes), rows);
  return *this;
}

DrawnLand& DrawnLand::soft() {
  std::const_pointer_cast<world::Layer>(m_world.entries.back().layer)->hard = false;
  return *this;
}

DrawnLand& DrawnLand::priority(int value) {
  std::const_pointer_cast<world::Layer>(m_world.entries.back().layer)->priority = value;
  return *this;
}

DrawnLand& DrawnLand::accuracy(std::optional<double> metres, const std::string& operation,
                               std::optional<double> operationM) {
  gis::Provenance& from = std::const_pointer_cast<world::Layer>(m_world.entries.back().layer)->provenance.front();
  from.positionM = metres;
  from.crsOperation = operation;
  from.accuracyM = operationM;
  return *this;
}

plan::Plan DrawnLand::plan(const std::string& scheme) const {
  plan::Plan plan;
  plan.name = "drawn";
  plan.crs = "EPSG:31370";
  plan.scheme = scheme;
  return plan;
}

}  // namespace hectare::tests
