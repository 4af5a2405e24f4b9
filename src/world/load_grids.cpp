// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/load_grids.h"

#include "gis/io/raster_facts.h"

namespace hectare::world {
namespace {

gis::Error undecided(gis::Message what, const Layer& layer, gis::Message hint) {
  return {gis::ErrorKind::undecided, std::move(what), layer.name, std::move(hint)};
}

/// What the file declares, else what the plan says.
gis::Result<gis::Crs> gridCrs(const gis::Crs& declared, const plan::Source& source, const Layer& layer) {
  if (source.crs.empty()) {
    if (declared.known()) return declared;
    return undecided({"world.crs_missing", {{"source", layer.name}}}, layer, {"world.crs_missing_hint"});
  }
  HECTARE_ASSIGN(const gis::Crs said, gis::Crs::parse(source.crs));
  if (!declared.known() || declared.sameAs(said)) return said;
  return undecided(
      {"world.crs_conflict", {{"source", layer.name}, {"file", declared.definition()}, {"plan", said.definition()}}},
      layer, {"world.crs_conflict_hint"});
}

}  // namespace

bool isGrid(const gis::Error& error) { return error.what.id == "format.raster"; }

gis::Status loadGrids(const plan::Plan& plan, const plan::Source& source, Layer& layer, const gis::Consent& consent,
                      gis::Progress& progress) {
  for (const std::string& path : source.paths) {
    HECTARE_ASSIGN(gis::SurveyFile file, gis::rasterFacts(plan.resolve(path), progress, consent));
    gis::SurveyRaster& grid = *file.raster;
    for (gis::Finding& finding : grid.findings) {
      if (finding.rule == "read.raster_no_crs" && !source.crs.empty()) continue;
      finding.layer = layer.name;
      layer.findings.push_back(std::move(finding));
    }
    HECTARE_ASSIGN(grid.crs, gridCrs(grid.crs, source, layer));
    layer.illustrative = layer.illustrative || file.illustrative;
    layer.provenance.push_back({path, {}, file.sha256, source.date, 0, grid.crs.definition(), {}, std::nullopt});
    layer.rasters.push_back(std::move(grid));
  }
  return {};
}

}  // namespace hectare::world
