// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/load_grids.h"

#include <algorithm>
#include <string>

#include "gis/io/raster.h"
#include "gis/io/tile_service.h"

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

/// What may be told of an address: without a name and password, and without what follows "?", where keys stand.
std::string toldAddress(std::string url) {
  url.erase(std::min(url.find('?'), url.size()));
  const std::size_t scheme = url.find("://");
  if (scheme == std::string::npos) return url;
  const std::size_t host = scheme + 3;
  const std::size_t end = std::min(url.find('/', host), url.size());
  const std::size_t at = url.rfind('@', end);
  if (at != std::string::npos && at >= host) url.erase(host, at + 1 - host);
  return url;
}

}  // namespace

bool isGrid(const gis::Error& error) { return error.what.id == "format.raster"; }

gis::Status loadGrids(const plan::Plan& plan, const plan::Source& source, Layer& layer, const gis::Consent& consent,
                      gis::Progress& progress) {
  for (const std::string& path : source.paths) {
    HECTARE_ASSIGN(gis::RasterFile file, gis::lookAtRaster(plan.resolve(path), consent, progress));
    for (gis::Finding& finding : file.findings) {
      if (finding.rule == "read.raster_no_crs" && !source.crs.empty()) continue;
      finding.layer = layer.name;
      layer.findings.push_back(std::move(finding));
    }
    HECTARE_ASSIGN(file.info.crs, gridCrs(file.info.crs, source, layer));
    layer.provenance.push_back({path, {}, file.sha256, source.date, 0, file.info.crs.definition(), {}, std::nullopt});
    layer.grids.push_back(gis::rasterSource(file, consent));
  }
  return {};
}

gis::Status loadService(const plan::Source& source, const gis::Crs& planCrs, Layer& layer,
                        const gis::Consent& consent) {
  gis::TileAddress address;
  const auto& kinds = plan::serviceNames();
  const auto kind = std::ranges::find(kinds, source.service.kind) - kinds.begin();
  address.kind = static_cast<gis::TileAddress::Kind>(kind);
  address.name = source.name;
  address.url = source.paths.front();
  address.layer = source.layer;
  address.crs = planCrs;
  address.maxZoom = source.service.maxZoom;
  address.timeLimitS = source.service.timeLimitS;
  address.cache = gis::tileCacheFolder();
  const std::string crs = address.kind == gis::TileAddress::Kind::xyz ? "EPSG:3857" : source.crs;
  if (!crs.empty()) {
    HECTARE_ASSIGN(address.crs, gis::Crs::parse(crs));
  }
  layer.provenance.push_back(
      {toldAddress(address.url), source.layer, {}, source.date, 0, address.crs.definition(), {}, std::nullopt});
  layer.grids.push_back(gis::tileService(address, consent));
  return {};
}

}  // namespace hectare::world
