// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/identify.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <utility>

#include "gis/geometry/canonical.h"
#include "src/world/findings.h"
#include "src/world/row_numbers.h"

namespace hectare::world {
namespace {

using Ids = std::vector<std::string>;

Ids rowNumbers(const Parts& parts) {
  Ids ids;
  ids.reserve(rowCount(parts));
  for (const Part& part : parts) {
    for (const std::uint32_t row : part.rows) ids.push_back(std::to_string(part.firstRow + row + 1));
  }
  return ids;
}

/// Puts the bound identifiers in the place of row numbers; tells how many are missing.
std::size_t takeBound(const gis::Column& bound, Ids& ids) {
  std::size_t missing = 0;
  for (std::size_t row = 0; row < ids.size(); ++row) {
    if (bound.missing(row)) {
      ++missing;
    } else {
      ids[row] = bound.text(row);
    }
  }
  return missing;
}

/// Where the land of each row is; empty for drawn polygons, whose identifiers the plan keeps apart.
using ShapePlaces = std::vector<std::pair<const gis::GeometryColumn*, std::uint32_t>>;

ShapePlaces placesOf(const Parts& parts) {
  ShapePlaces places;
  for (const Part& part : parts) {
    if (part.file.table.geometry.size() == 0) return {};
    for (const std::uint32_t row : part.rows) places.emplace_back(&part.file.table.geometry, row);
  }
  return places;
}

/// By identifier; rows of one identifier by their land, so that names do not hang on the order of the file.
std::vector<std::uint32_t> sorted(const Ids& ids, const ShapePlaces& places) {
  std::vector<std::uint32_t> order(ids.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    const int compared = ids[a].compare(ids[b]);
    if (compared != 0 || a == b) return compared < 0;
    if (places.empty()) return a < b;
    const auto byLand = gis::compareCanonically(*places[a].first, places[a].second, *places[b].first, places[b].second);
    return byLand < 0 || (byLand == 0 && a < b);
  });
  return order;
}

/// Answers whether an identifier was given by the source.
class Given {
 public:
  Given(const Ids& ids, const std::vector<std::uint32_t>& order) : m_ids(ids), m_order(order) {}
  [[nodiscard]] bool has(const std::string& id) const {
    const auto less = [this](std::uint32_t row, const std::string& value) { return m_ids[row] < value; };
    const auto found = std::lower_bound(m_order.begin(), m_order.end(), id, less);
    return found != m_order.end() && m_ids[*found] == id;
  }

 private:
  const Ids& m_ids;
  const std::vector<std::uint32_t>& m_order;
};

struct Renamed {
  std::uint32_t row;
  std::string id;
};

void reportDoubled(const std::string& id, std::size_t count, Layer& layer) {
  addFinding(layer, "table.id_doubled", gis::Severity::warning, id,
             {"source.id_doubled", {{"id", id}, {"count", counted(count)}}});
}

std::string numbered(const std::string& id, std::size_t number) { return fmt::format("{}#{}", id, number); }

/// The new names of rows [first, last) of `order`, which all bear the same identifier.
void renameLater(const Ids& ids, const std::vector<std::uint32_t>& order, std::size_t first, std::size_t last,
                 std::vector<Renamed>& renamed) {
  const Given given(ids, order);
  std::size_t number = 2;
  for (std::size_t i = first + 1; i < last; ++i, ++number) {
    const std::string& id = ids[order[i]];
    std::string name = numbered(id, number);
    while (given.has(name)) name = numbered(id, ++number);
    renamed.push_back({order[i], std::move(name)});
  }
}

void makeUnique(Ids& ids, const ShapePlaces& places, Layer& layer) {
  const auto order = sorted(ids, places);
  std::vector<Renamed> renamed;
  for (std::size_t first = 0, last = 0; first < order.size(); first = last) {
    for (last = first + 1; last < order.size() && ids[order[last]] == ids[order[first]];) ++last;
    if (last - first == 1) continue;
    reportDoubled(ids[order[first]], last - first, layer);
    renameLater(ids, order, first, last, renamed);
  }
  for (Renamed& one : renamed) ids[one.row].swap(one.id);
}

}  // namespace

void identify(const Parts& parts, Layer& layer) {
  Ids ids = rowNumbers(parts);
  auto& columns = layer.table.columns;
  const auto bound = std::find_if(columns.begin(), columns.end(), [](const auto& c) { return c.name() == "id"; });
  if (bound == columns.end()) {
    addFinding(layer, unboundId, gis::Severity::note, {}, {"source.id_unbound"});
  } else {
    const std::size_t missing = takeBound(*bound, ids);
    columns.erase(bound);
    if (missing > 0) {
      addFinding(layer, "table.id_missing", gis::Severity::warning, {},
                 {"source.id_missing", {{"count", counted(missing)}}});
    }
    makeUnique(ids, placesOf(parts), layer);
  }
  gis::Column column("id", gis::ColumnType::text);
  for (const std::string& id : ids) column.addText(id);
  columns.push_back(std::move(column));
  std::rotate(columns.begin(), columns.end() - 1, columns.end());
}

}  // namespace hectare::world
