// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/fit_shapes.h"

#include <algorithm>
#include <cmath>

#include "src/world/findings.h"
#include "src/world/keep_rows.h"
#include "src/world/worst.h"

namespace hectare::world {
namespace {

using plan::Role;

enum class Wanted { land, points, anything };

Wanted wantedShape(const plan::Source& source) {
  switch (source.role) {
    case Role::network:
    case Role::overlay:
    case Role::attributes:
      return Wanted::anything;
    case Role::establishments:
      return Wanted::points;
    case Role::constraint:  // a pipeline is a line until its buffer makes land of it
      return source.bufferM > 0 ? Wanted::anything : Wanted::land;
    default:
      return Wanted::land;
  }
}

bool fits(Wanted wanted, gis::GeometryKind kind) {
  return wanted == Wanted::anything ||
         kind == (wanted == Wanted::land ? gis::GeometryKind::polygon : gis::GeometryKind::point);
}

bool finite(std::span<const gis::Coord> coords) {
  for (const gis::Coord& c : coords) {
    if (!std::isfinite(c.x) || !std::isfinite(c.y)) return false;
  }
  return true;
}

/// Features without a geometry, one by one as far as that stays readable, the rest as a number.
void reportEmpty(const std::vector<std::uint32_t>& rows, Layer& layer) {
  const std::size_t told = std::min(rows.size(), toldOneByOne);
  for (std::size_t i = 0; i < told; ++i) {
    addFinding(layer, "geometry.empty", gis::Severity::warning, idOf(layer, rows[i]), {"source.geometry_empty"});
  }
  if (told == rows.size()) return;
  addFinding(layer, "geometry.empty", gis::Severity::warning, {},
             {"source.geometries_empty_more", {{"count", counted(rows.size() - told)}}});
}

struct LeftOut {
  std::string rule;
  std::string text;
  std::size_t count = 0;
  std::size_t first = 0;
  void add(std::size_t row) {
    if (count++ == 0) first = row;
  }
};

void report(const LeftOut& out, Layer& layer) {
  if (out.count == 0) return;
  const std::string first = idOf(layer, out.first);
  addFinding(layer, out.rule, gis::Severity::warning, first,
             {out.text, {{"count", counted(out.count)}, {"first", first}}});
}

}  // namespace

gis::Status checkNotEmpty(Layer& layer) {
  if (layer.table.size() > 0) return {};
  if (layer.role == Role::parks) {
    return gis::Error{gis::ErrorKind::undecided,
                      {"source.no_parks", {{"source", layer.name}}},
                      layer.name,
                      {"source.no_features_hint"}};
  }
  const auto said = [](const gis::Finding& finding) { return finding.rule == "read.no_features"; };
  if (std::any_of(layer.findings.begin(), layer.findings.end(), said)) return {};
  addFinding(layer, "source.no_features", gis::Severity::warning, {}, {"source.no_features"});
  return {};
}

gis::Status fitShapes(const plan::Source& source, Layer& layer) {
  const Wanted wanted = wantedShape(source);
  std::vector<std::uint32_t> empty;
  LeftOut wrong{"geometry.wrong_kind", wanted == Wanted::land ? "source.not_land" : "source.not_points"};
  LeftOut notFinite{"geometry.not_finite", "source.geometry_not_finite"};
  std::vector<std::uint32_t> kept;
  const gis::GeometryColumn& geometry = layer.table.geometry;
  for (std::uint32_t row = 0; row < geometry.size(); ++row) {
    const gis::GeometryKind kind = geometry.kind(row);
    if (kind == gis::GeometryKind::none) {
      empty.push_back(row);
    } else if (!fits(wanted, kind)) {
      wrong.add(row);
    } else if (!finite(geometry.coords(row))) {
      notFinite.add(row);
    } else {
      kept.push_back(row);
    }
  }
  reportEmpty(empty, layer);
  for (const LeftOut* out : {&wrong, &notFinite}) report(*out, layer);
  if (kept.size() < geometry.size()) keepRows(layer.table, kept);
  return checkNotEmpty(layer);
}

}  // namespace hectare::world
