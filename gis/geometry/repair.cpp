// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/geometry/repair.h"

#include <geos_c.h>

#include <algorithm>
#include <atomic>
#include <cmath>

#include "gis/base/parallel.h"
#include "gis/geometry/area.h"
#include "gis/geometry/geos_session.h"

namespace hectare::gis {

namespace {

/// What the rings say they enclose: parts minus holes, whatever their orientation. For a ring that crosses itself this
/// is the net of its loops, which is what a program that does not look would have counted.
double statedArea(const GeometryColumn& column, std::size_t feature) { return std::abs(area(column, feature)); }

std::optional<Defect> defectOf(const GeosSession& session, const GeometryColumn& column, std::size_t feature,
                               const GeosSession::Geometry& geometry) {
  const auto coords = column.coords(feature);
  const Coord first = coords.empty() ? Coord{} : coords.front();
  if (!geometry) return Defect{"Ring is not closed or has too few points", first};
  char* reason = nullptr;
  GEOSGeometry* place = nullptr;
  const char valid = GEOSisValidDetail_r(session.handle(), geometry.get(), 0, &reason, &place);
  const GeosSession::Geometry ownedPlace = session.own(place);
  const std::string text = reason == nullptr ? "" : reason;
  if (reason != nullptr) GEOSFree_r(session.handle(), reason);
  if (valid == 1) return std::nullopt;
  Defect defect{text, first};
  if (ownedPlace) {
    GEOSGeomGetX_r(session.handle(), place, &defect.place.x);
    GEOSGeomGetY_r(session.handle(), place, &defect.place.y);
  }
  return defect;
}

/// The feature with every ring closed and rings of fewer than four coordinates left out: what GEOS can take.
GeometryColumn closed(const GeometryColumn& column, std::size_t feature) {
  GeometryColumn result;
  result.beginFeature(GeometryKind::polygon);
  for (std::size_t part = 0; part < column.partCount(feature); ++part) {
    bool begun = false;
    for (std::size_t p = 0; p < column.pathCount(feature, part); ++p) {
      const Path path = column.path(feature, part, p);
      const bool open = !path.empty() && path.front() != path.back();
      if (path.size() + (open ? 1 : 0) < 4) continue;
      if (!begun) result.beginPart();
      begun = true;
      result.beginPath();
      for (const Coord c : path) result.add(c);
      if (open) result.add(path.front());
    }
  }
  return result;
}

Status makeValid(const GeosSession& session, const GeometryColumn& column, std::size_t feature, GeometryColumn& out) {
  const GeometryColumn usable = closed(column, feature);
  const auto geometry = session.fromColumn(usable, 0);
  if (!geometry) return session.error();
  GEOSMakeValidParams* params = GEOSMakeValidParams_create_r(session.handle());
  GEOSMakeValidParams_setMethod_r(session.handle(), params, GEOS_MAKE_VALID_STRUCTURE);
  GEOSMakeValidParams_setKeepCollapsed_r(session.handle(), params, 0);
  const auto repaired = session.own(GEOSMakeValidWithParams_r(session.handle(), geometry.get(), params));
  GEOSMakeValidParams_destroy_r(session.handle(), params);
  if (!repaired) return session.error();
  session.appendPolygons(out, *repaired);
  return {};
}

struct Bad {
  Defect defect;
  GeometryColumn repaired;  ///< one feature
  std::string failure;
};

std::string wordsOf(const Error& error) {
  for (const auto& [name, value] : error.what.args) {
    if (const auto* words = std::get_if<std::string>(&value)) return *words;
  }
  return error.what.id;
}

std::unique_ptr<Bad> mend(const GeosSession& session, const GeometryColumn& column, std::size_t feature,
                          const Defect& defect) {
  auto bad = std::make_unique<Bad>(Bad{defect, {}, {}});
  if (const auto made = makeValid(session, column, feature, bad->repaired); !made) {
    bad->repaired = {};
    bad->repaired.addNone();
    bad->failure = wordsOf(made.error());
  }
  return bad;
}

/// Per feature what was found; no value: valid, or no polygon.
std::vector<std::unique_ptr<Bad>> findBad(const GeometryColumn& column) {
  std::vector<std::unique_ptr<Bad>> bad(column.size());
  parallelFor(column.size(), 256, [&](std::size_t begin, std::size_t end) {
    const GeosSession session;
    for (std::size_t f = begin; f < end; ++f) {
      if (column.kind(f) != GeometryKind::polygon) continue;
      const auto defect = defectOf(session, column, f, session.fromColumn(column, f));
      if (defect) bad[f] = mend(session, column, f, *defect);
    }
  });
  return bad;
}

}  // namespace

std::optional<Defect> findDefect(const GeometryColumn& column, std::size_t feature) {
  const GeosSession session;
  return defectOf(session, column, feature, session.fromColumn(column, feature));
}

Result<RepairResult> repairPolygons(GeometryColumn column) {
  const auto bad = findBad(column);
  RepairResult result;
  if (std::none_of(bad.begin(), bad.end(), [](const auto& b) { return b != nullptr; })) {
    result.column = std::move(column);
    return result;
  }
  result.column.reserve(column.size(), column.coordCount());
  for (std::size_t f = 0; f < column.size(); ++f) {
    if (!bad[f]) {
      result.column.append(column, f);
      continue;
    }
    const GeometryColumn& repaired = bad[f]->repaired;
    result.column.append(repaired, 0);
    const bool vanished = repaired.kind(0) == GeometryKind::none;
    result.repaired.push_back(
        {f, bad[f]->defect, statedArea(column, f), vanished ? 0 : area(repaired, 0), vanished, bad[f]->failure});
  }
  return result;
}

Status appendBuffered(GeometryColumn& out, const GeometryColumn& column, std::size_t feature, double distanceM,
                      int segmentsPerQuarter) {
  const GeosSession session;
  const auto geometry = session.fromColumn(column, feature);
  if (!geometry) return session.error();
  const auto buffered = session.own(GEOSBuffer_r(session.handle(), geometry.get(), distanceM, segmentsPerQuarter));
  if (!buffered) return session.error();
  session.appendPolygons(out, *buffered);
  return {};
}

}  // namespace hectare::gis
