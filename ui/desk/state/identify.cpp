// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/state/identify.h"

#include <algorithm>
#include <cmath>

#include "gis/geometry/point_in_polygon.h"
#include "src/answer/cells.h"

namespace hectare::desk {

namespace {

using Rows = std::vector<std::uint32_t>;

double toSegmentM(gis::Coord p, gis::Coord a, gis::Coord b) {
  const double dx = b.x - a.x;
  const double dy = b.y - a.y;
  const double square = dx * dx + dy * dy;
  const double t = square <= 0 ? 0 : std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / square, 0.0, 1.0);
  return std::hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}

bool isAt(const gis::GeometryColumn& shapes, std::uint32_t row, gis::Coord place, double reachM) {
  if (shapes.kind(row) == gis::GeometryKind::polygon) return gis::contains(shapes, row, place);
  bool near = false;
  shapes.forEachPath(row, [&](gis::Path path) {
    for (std::size_t i = 0; i < path.size() && !near; ++i) {
      near = toSegmentM(place, path[i], path[std::min(i + 1, path.size() - 1)]) <= reachM;
    }
  });
  return near;
}

Rows rowsAt(const world::Layer& layer, gis::Coord place, double reachM) {
  Rows rows = layer.index.query({place.x - reachM, place.y - reachM, place.x + reachM, place.y + reachM});
  std::erase_if(rows, [&](std::uint32_t row) { return !isAt(layer.table.geometry, row, place, reachM); });
  return rows;
}

/// Owners stay inside: what stands in their place tells nobody anything.
bool isTold(const gis::Column& column) { return column.name() != "owner"; }

answer::Table tableOf(const world::Layer& layer, const Rows& rows) {
  answer::Table table{layer.name, {"desk.lies_in", {{"source", layer.name}}}, {}, {}, {}};
  table.columns = {answer::textColumn("attribute"), answer::textColumn("value")};
  for (const std::uint32_t row : rows) {
    for (const gis::Column& column : layer.table.columns) {
      const auto value = isTold(column) ? column.asText(row) : std::nullopt;
      if (value && !value->empty()) table.rows.push_back({gis::Message{"attribute." + column.name()}, *value});
    }
  }
  return table;
}

/// The row of the ledger's pieces that lies there.
std::optional<std::size_t> pieceAt(const answer::Layer& layer, gis::Coord place) {
  for (std::size_t row = 0; row < layer.shapes.size(); ++row) {
    if (layer.shapes.kind(row) != gis::GeometryKind::polygon) continue;
    const gis::Box box = layer.shapes.box(row);
    const bool near = place.x >= box.minX && place.x <= box.maxX && place.y >= box.minY && place.y <= box.maxY;
    if (near && gis::contains(layer.shapes, row, place)) return row;
  }
  return std::nullopt;
}

/// One row of a table, each cell on a line of its own.
answer::Table upright(const answer::Table& from, std::size_t row) {
  answer::Table table{"piece", {"desk.piece_here"}, {}, {}, {}};
  table.columns = {answer::textColumn("attribute"), answer::textColumn("value")};
  for (std::size_t c = 0; c < from.columns.size(); ++c) {
    const answer::Cell& cell = from.rows[row][c];
    if (std::holds_alternative<std::monostate>(cell) || from.columns[c].id == "ref") continue;
    const answer::Column& column = from.columns[c];
    answer::Cell told = cell;
    if (const auto* number = std::get_if<double>(&cell); number != nullptr && column.unit == gis::Unit::squareMetre) {
      told = gis::Message{"desk.square_metres", {{"area", *number}}};
    } else if (const auto* code = std::get_if<std::string>(&cell); code != nullptr && column.id == "class") {
      told = gis::Message{"class." + *code};
    }
    table.rows.push_back({column.title, std::move(told)});
  }
  return table;
}

}  // namespace

answer::Answer identify(const Snapshot& snapshot, gis::Coord place, double reachM) {
  answer::Answer found;
  found.question = "identify";
  if (snapshot.answer) {
    for (const answer::Layer& layer : snapshot.answer->layers) {
      if (const auto row = pieceAt(layer, place)) found.tables.push_back(upright(layer.table, *row));
    }
  }
  if (!snapshot.world) return found;
  for (const world::Entry& entry : snapshot.world->entries) {
    if (!entry.layer || plan::isTable(entry.role)) continue;
    const Rows rows = rowsAt(*entry.layer, place, reachM);
    if (!rows.empty()) found.tables.push_back(tableOf(*entry.layer, rows));
  }
  return found;
}

gis::GeometryColumn shapesAt(const Snapshot& snapshot, gis::Coord place, const std::vector<plan::Role>& roles) {
  gis::GeometryColumn shapes;
  if (!snapshot.world) return shapes;
  for (const world::Entry& entry : snapshot.world->entries) {
    if (!entry.layer || std::ranges::find(roles, entry.role) == roles.end()) continue;
    for (const std::uint32_t row : rowsAt(*entry.layer, place, 0)) shapes.append(entry.layer->table.geometry, row);
  }
  return shapes;
}

}  // namespace hectare::desk
