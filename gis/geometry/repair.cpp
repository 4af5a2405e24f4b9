// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/geometry/repair.h"

#include <geos_c.h>

#include <algorithm>
#include <atomic>
#include <cmath>

#include "gis/base/parallel.h"
#include "gis/geometry/area.h"
#include "gis/geometry/clean_ring.h"
#include "gis/geometry/find_defect.h"
#include "gis/geometry/geos_session.h"

namespace hectare::gis {

namespace {

/// What the rings say they enclose: parts minus holes, whatever their orientation. For a ring that crosses itself this
/// is the net of its loops, which is what a program that does not look would have counted.
double statedArea(const GeometryColumn& column, std::size_t feature) { return std::abs(area(column, feature)); }

GeosSession::Geometry makeValid(const GeosSession& session, const GEOSGeometry& geometry) {
  GEOSMakeValidParams* params = GEOSMakeValidParams_create_r(session.handle());
  GEOSMakeValidParams_setMethod_r(session.handle(), params, GEOS_MAKE_VALID_STRUCTURE);
  GEOSMakeValidParams_setKeepCollapsed_r(session.handle(), params, 0);
  auto valid = session.own(GEOSMakeValidWithParams_r(session.handle(), &geometry, params));
  GEOSMakeValidParams_destroy_r(session.handle(), params);
  return valid;
}

/// A ring as a polygon of its own, made valid; null when it cannot be.
GeosSession::Geometry landOf(const GeosSession& session, Path ring) {
  GeometryColumn alone;
  alone.beginFeature(GeometryKind::polygon);
  alone.beginPart();
  alone.beginPath();
  for (const Coord c : ring) alone.add(c);
  const auto geometry = session.fromColumn(alone, 0);
  return geometry ? makeValid(session, *geometry) : session.own(nullptr);
}

using Ring = std::vector<Coord>;

/// The ring closed; empty when it has fewer than four coordinates.
Ring closed(Path path) {
  Ring ring(path.begin(), path.end());
  if (!ring.empty() && ring.front() != ring.back()) ring.push_back(ring.front());
  if (ring.size() < 4) ring.clear();
  return ring;
}

void append(GeometryColumn& out, const Ring& ring) {
  out.beginPath();
  for (const Coord c : ring) out.add(c);
}

/// The land within an outer ring, of which many holes can be asked: a network of roads has thousands.
class Shell {
 public:
  Shell(const GeosSession& session, Path outer) : m_session(session), m_land(landOf(session, outer)) {
    if (m_land) m_prepared = GEOSPrepare_r(session.handle(), m_land.get());
  }
  ~Shell() {
    if (m_prepared != nullptr) GEOSPreparedGeom_destroy_r(m_session.handle(), m_prepared);
  }
  Shell(const Shell&) = delete;
  Shell& operator=(const Shell&) = delete;

  /// A hole that lies wholly outside takes nothing out. The structure method would make land of it.
  [[nodiscard]] bool isCutBy(const Ring& hole) const {
    const auto land = landOf(m_session, hole);
    if (m_prepared == nullptr || !land) return true;
    return GEOSPreparedIntersects_r(m_session.handle(), m_prepared, land.get()) == 1;
  }

 private:
  const GeosSession& m_session;
  GeosSession::Geometry m_land;
  const GEOSPreparedGeometry* m_prepared = nullptr;
};

/// The feature as GEOS can take it: every ring closed, without rings of fewer than four coordinates and holes outside.
GeometryColumn usable(const GeosSession& session, const GeometryColumn& column, std::size_t feature) {
  GeometryColumn result;
  result.beginFeature(GeometryKind::polygon);
  for (std::size_t part = 0; part < column.partCount(feature); ++part) {
    const Ring outer = closed(column.path(feature, part, 0));
    if (outer.empty()) continue;  // without its outer ring the holes of a part mean nothing
    result.beginPart();
    append(result, outer);
    if (column.pathCount(feature, part) == 1) continue;
    const Shell shell(session, outer);
    for (std::size_t p = 1; p < column.pathCount(feature, part); ++p) {
      const Ring hole = closed(column.path(feature, part, p));
      if (!hole.empty() && shell.isCutBy(hole)) append(result, hole);
    }
  }
  return result;
}

Status makeValid(const GeosSession& session, const GeometryColumn& column, std::size_t feature, GeometryColumn& out) {
  const GeometryColumn given = usable(session, column, feature);
  const auto geometry = session.fromColumn(given, 0);
  if (!geometry) return session.error();
  const auto valid = makeValid(session, *geometry);
  if (!valid) return session.error();
  session.appendPolygons(out, *valid);
  return {};
}

std::string wordsOf(const Error& error) {
  for (const auto& [name, value] : error.what.args) {
    if (const auto* words = std::get_if<std::string>(&value)) return *words;
  }
  return error.what.id;
}

/// How a polygon was mended.
struct Mended {
  std::vector<Repaired> steps;  ///< empty: nothing was to be done
  GeometryColumn column;        ///< of one feature
};

/// One polygon on its way to being valid.
class Mending {
 public:
  Mending(const GeosSession& session, const GeometryColumn& column, std::size_t feature)
      : m_session(session), m_column(&column), m_feature(feature), m_original(feature) {}

  /// Cleaning may make invalid what was not, and rebuilding may leave what is to be cleaned: until neither is needed.
  void run() {
    constexpr int mostRounds = 8;
    for (int round = 0; round < mostRounds; ++round) {
      if (needsCleaning(*m_column, m_feature)) clean();
      const auto defect = findDefect(m_session, *m_column, m_feature);
      if (!defect) return;
      rebuild(*defect);
      if (m_steps.back().vanished) return;
    }
  }
  [[nodiscard]] Mended result() { return {std::move(m_steps), std::move(m_work)}; }

 private:
  void take(GeometryColumn next) {
    m_work = std::move(next);
    m_column = &m_work;
    m_feature = 0;
  }

  /// A kind that comes back in a later round is not told twice.
  void tell(const Defect& defect, std::size_t count, double before, double after) {
    const auto told = std::find_if(m_steps.begin(), m_steps.end(),
                                   [&](const Repaired& step) { return step.defect.kind == defect.kind; });
    if (told == m_steps.end()) {
      m_steps.push_back({m_original, defect, count, before, after, false, {}});
    } else {
      m_steps.back().areaAfterM2 = after;
    }
  }

  void clean() {
    const double before = statedArea(*m_column, m_feature);
    CleanNotes notes;
    GeometryColumn cleaned = cleanPolygon(*m_column, m_feature, notes);
    if (notes.repeatedPoints + notes.spikes == 0) return;
    take(std::move(cleaned));
    if (notes.repeatedPoints > 0) {
      tell({DefectKind::repeatedPoints, notes.firstRepeated}, notes.repeatedPoints, before, before);
    }
    if (notes.spikes > 0) {
      tell({DefectKind::spike, notes.firstSpike}, notes.spikes, before, statedArea(m_work, 0));
    }
  }

  void rebuild(const Defect& defect) {
    const double before = statedArea(*m_column, m_feature);
    GeometryColumn rebuilt;
    const Status made = makeValid(m_session, *m_column, m_feature, rebuilt);
    if (!made) {
      rebuilt = {};
      rebuilt.addNone();
    }
    take(std::move(rebuilt));
    const bool vanished = m_work.kind(0) == GeometryKind::none;
    tell(defect, 1, before, vanished ? 0 : area(m_work, 0));
    m_steps.back().vanished = vanished;
    if (!made) m_steps.back().failure = wordsOf(made.error());
  }

  const GeosSession& m_session;
  const GeometryColumn* m_column;
  std::size_t m_feature;
  std::size_t m_original;
  GeometryColumn m_work;
  std::vector<Repaired> m_steps;
};

/// Per feature how it was mended; null: nothing was to be done. \pre what comes of a cancelled run is thrown away.
std::vector<std::unique_ptr<Mended>> mendAll(const GeometryColumn& column, const Progress& progress) {
  std::vector<std::unique_ptr<Mended>> mended(column.size());
  parallelFor(column.size(), 256, [&](std::size_t begin, std::size_t end) {
    const GeosSession session;
    for (std::size_t f = begin; f < end && !progress.cancelled(); ++f) {
      if (column.kind(f) != GeometryKind::polygon) continue;
      Mending mending(session, column, f);
      mending.run();
      Mended done = mending.result();
      if (!done.steps.empty()) mended[f] = std::make_unique<Mended>(std::move(done));
    }
  });
  return mended;
}

}  // namespace

Result<RepairResult> repairPolygons(GeometryColumn column, const Progress& progress) {
  const auto mended = mendAll(column, progress);
  if (progress.cancelled()) return cancelledError();
  RepairResult result;
  if (std::none_of(mended.begin(), mended.end(), [](const auto& m) { return m != nullptr; })) {
    result.column = std::move(column);
    return result;
  }
  result.column.reserve(column.size(), column.coordCount());
  for (std::size_t f = 0; f < column.size(); ++f) {
    if (!mended[f]) {
      result.column.append(column, f);
      continue;
    }
    result.column.append(mended[f]->column, 0);
    result.repaired.insert(result.repaired.end(), mended[f]->steps.begin(), mended[f]->steps.end());
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
