// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/load_source.h"

#include <algorithm>
#include <utility>

#include "src/world/bind_columns.h"
#include "src/world/buffer_layer.h"
#include "src/world/check_coverage.h"
#include "src/world/check_extent.h"
#include "src/world/check_keys.h"
#include "src/world/check_orientation.h"
#include "src/world/check_stored_areas.h"
#include "src/world/decide_crs.h"
#include "src/world/filter_rows.h"
#include "src/world/find_duplicates.h"
#include "src/world/findings.h"
#include "src/world/fit_shapes.h"
#include "src/world/gather_geometry.h"
#include "src/world/identify.h"
#include "src/world/join_table.h"
#include "src/world/load_grids.h"
#include "src/world/nis_codes.h"
#include "src/world/owners.h"
#include "src/world/positional_accuracy.h"
#include "src/world/project.h"
#include "src/world/read_parts.h"
#include "src/world/repair_layer.h"
#include "src/world/state_jobs.h"

namespace hectare::world {
namespace {

/// What was guessed when the plan was made and nobody has confirmed. CRS and axes decide where all lies, so they have
/// to be confirmed before a figure counts as final.
void tellUnsure(const plan::Source& source, Layer& layer) {
  for (const std::string& key : source.unsure) {
    const bool place = key == "crs" || key == "axes";
    gis::Finding& finding =
        addFinding(layer, "source.unsure", place ? gis::Severity::error : gis::Severity::warning, key,
                   {"world.unsure", {{"source", source.name}, {"key", key}, {"why", source.why}}});
    finding.fix = {"world.unsure_fix", {{"key", key}}};
  }
}

Layer emptyLayer(const plan::Plan& plan, std::size_t sourceIndex) {
  const plan::Source& source = plan.sources[sourceIndex];
  Layer layer{source.name, source.role, sourceIndex, source.hard, source.priority, false, {}, {}, {}, {}};
  layer.table.name = source.name;
  tellUnsure(source, layer);
  return layer;
}

/// What the reader said, and where each file came from.
void takeFileNotes(const plan::Source& source, Parts& parts, Layer& layer) {
  for (Part& part : parts) {
    layer.illustrative = layer.illustrative || part.file.illustrative;
    for (gis::Finding& finding : part.file.findings) {
      finding.layer = layer.name;
      layer.findings.push_back(std::move(finding));
    }
    const std::string& layerName = source.layer.empty() ? part.file.table.name : source.layer;
    const std::string& date = source.date.empty() ? part.file.date : source.date;
    layer.provenance.push_back({part.path,
                                layerName,
                                part.file.sha256,
                                date,
                                part.file.table.size(),
                                part.file.table.crs.definition(),
                                {},
                                std::nullopt});
  }
}

/// Keys of the kept rows for each table, before anything is dropped.
std::vector<gis::Column> joinKeys(const std::vector<JoinedTable>& tables, const Parts& parts) {
  std::vector<gis::Column> keys;
  for (const JoinedTable& table : tables) keys.push_back(textColumn(keyColumn, table.source->join->on, parts));
  return keys;
}

gis::Status joinTables(const plan::Source& source, const std::vector<JoinedTable>& tables, const Parts& parts,
                       Layer& layer) {
  const auto keys = joinKeys(tables, parts);
  for (std::size_t i = 0; i < tables.size(); ++i) {
    const plan::Source& table = *tables[i].source;
    const bool byOwner = isOwnerColumn(source, table.join->on) || isOwnerColumn(table, table.join->key);
    HECTARE_TRY(joinTable(table, *tables[i].layer, keys[i], layer, byOwner));
  }
  return {};
}

void takeProjection(const gis::Crs& from, const Projection& projection, std::size_t files, Layer& layer) {
  for (std::size_t i = 0; i < files; ++i) {
    layer.provenance[i].crs = from.definition();
    layer.provenance[i].crsOperation = projection.operation;
    layer.provenance[i].accuracyM = projection.accuracyM;
  }
}

/// From the file's coordinates to valid land in the plan's CRS. Validity is looked at on both sides of the projection.
gis::Status placeLand(const gis::Crs& from, const gis::Crs& to, std::size_t files, const gis::Progress& progress,
                      Layer& layer) {
  HECTARE_TRY(checkExtent(from, layer));
  std::optional<Defects> before;
  if (!from.sameAs(to)) {
    HECTARE_ASSIGN(Defects defects, findDefects(layer.table.geometry, progress));
    before = std::move(defects);
  }
  const gis::Box given = layer.table.geometry.box();
  HECTARE_ASSIGN(const Projection projection, project(from, to, layer));
  takeProjection(from, projection, files, layer);
  HECTARE_TRY(checkPlanCrs(from, given, to, layer));
  return repairLayer(before, progress, layer);
}

gis::Status finish(const plan::Source& source, const gis::Progress& progress, Layer& layer) {
  if (source.role == plan::Role::constraint) HECTARE_TRY(bufferLayer(source.bufferM, layer));
  using plan::Role;
  if (source.role == Role::parks || source.role == Role::plots || source.role == Role::parcels) findDuplicates(layer);
  if (progress.cancelled()) return gis::cancelledError();
  layer.index = gis::SpatialIndex(layer.table.geometry);
  checkStoredAreas(layer);
  if (source.role == Role::municipalities) HECTARE_TRY(checkNisCodes(layer));
  return checkCoverage(layer, progress);
}

/// The land as the file gives it, with its axes in our order and only what the role can use.
gis::Status takeLand(const plan::Source& source, Parts& parts, Layer& layer) {
  gatherGeometry(parts, layer);
  if (source.axesSwapped) {
    for (gis::Coord& c : layer.table.geometry.coords()) std::swap(c.x, c.y);
    for (gis::Finding& finding : layer.findings) {
      if (finding.place) std::swap(finding.place->x, finding.place->y);
    }
    addFinding(layer, "world.axes_exchanged", gis::Severity::note, {}, {"layer_check.axes_exchanged"});
  }
  HECTARE_TRY(fitShapes(source, layer));
  if (std::any_of(parts.begin(), parts.end(), [](const Part& part) { return saysWayOfRings(part.file.driver); })) {
    checkOrientation(layer);
  }
  return {};
}

void bindRows(const plan::Source& source, const gis::Consent& consent, Parts& parts, Layer& layer) {
  takeFileNotes(source, parts, layer);
  filterRows(source, parts, layer);
  bindColumns(source, parts, layer);
  takeOwners(consent.owners, layer);
}

}  // namespace

gis::Result<Layer> loadSource(const plan::Plan& plan, std::size_t sourceIndex, const gis::Crs& crs,
                              const std::vector<JoinedTable>& tables, const gis::Consent& consent,
                              gis::Progress& progress) {
  const plan::Source& source = plan.sources[sourceIndex];
  Layer layer = emptyLayer(plan, sourceIndex);
  if (!source.service.kind.empty()) {
    HECTARE_TRY(loadService(source, crs, layer, consent));
    return layer;
  }
  gis::PartProgress reading(progress, 0.0, 0.6);
  gis::Result<Parts> read = readParts(plan, source, consent, reading);
  if (!read && source.role == plan::Role::overlay && isGrid(read.error())) {
    HECTARE_TRY(loadGrids(plan, source, layer, consent, reading));
    return layer;
  }
  HECTARE_ASSIGN(Parts parts, std::move(read));
  bindRows(source, consent, parts, layer);
  identify(parts, layer);
  checkKeys(layer);
  HECTARE_TRY(joinTables(source, tables, parts, layer));
  stateJobs(source, tables, layer);
  HECTARE_TRY(takeLand(source, parts, layer));
  HECTARE_ASSIGN(const gis::Crs from, decideCrs(source, parts, layer));
  const std::size_t files = parts.size();
  HECTARE_TRY(takeAccuracy(source, files, layer));
  parts.clear();  // the columns of the files are not needed any more
  if (progress.cancelled()) return gis::cancelledError();
  HECTARE_TRY(placeLand(from, crs, files, progress, layer));
  HECTARE_TRY(finish(source, progress, layer));
  return layer;
}

gis::Result<Layer> loadTable(const plan::Plan& plan, std::size_t sourceIndex, const gis::Consent& consent,
                             gis::Progress& progress) {
  const plan::Source& source = plan.sources[sourceIndex];
  Layer layer = emptyLayer(plan, sourceIndex);
  HECTARE_ASSIGN(Parts parts, readParts(plan, source, consent, progress));
  bindRows(source, consent, parts, layer);
  if (source.join) layer.table.columns.push_back(textColumn(keyColumn, source.join->key, parts));
  gatherGeometry(parts, layer);
  if (source.role == plan::Role::stock) HECTARE_TRY(checkNisCodes(layer));
  HECTARE_TRY(checkNotEmpty(layer));
  return layer;
}

}  // namespace hectare::world
