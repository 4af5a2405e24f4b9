// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/decide_crs.h"

#include "src/world/findings.h"

namespace hectare::world {
namespace {

gis::Error undecided(std::string id, std::vector<std::pair<std::string, gis::MessageArg>> args, const Layer& layer,
                     gis::Message hint) {
  return {gis::ErrorKind::undecided, {std::move(id), std::move(args)}, layer.name, std::move(hint)};
}

gis::Result<gis::Crs> declared(const Parts& parts, const Layer& layer) {
  const gis::Crs& first = parts.front().file.table.crs;
  for (const Part& part : parts) {
    const gis::Crs& other = part.file.table.crs;
    if (other.known() == first.known() && (!first.known() || other.sameAs(first))) continue;
    return undecided("world.crs_differ",
                     {{"first", parts.front().path},
                      {"firstCrs", first.definition()},
                      {"file", part.path},
                      {"crs", other.definition()}},
                     layer, {"world.crs_differ_hint"});
  }
  return first;
}

gis::Result<gis::Crs> said(const plan::Source& source, const Layer& layer) {
  if (source.crs.empty()) return gis::Crs();
  auto crs = gis::Crs::parse(source.crs);
  if (!crs) {
    gis::Error error = std::move(crs).error();
    if (error.where.empty()) error.where = layer.name;
    return error;
  }
  return crs;
}

bool isGeoJson(const Parts& parts) { return parts.front().file.driver == "GeoJSON"; }

bool inDegrees(const gis::Box& box) { return gis::Box{-180, -90, 180, 90}.contains(box); }

gis::Result<gis::Crs> settle(const gis::Crs& file, const gis::Crs& plan, const Parts& parts, Layer& layer) {
  if (isGeoJson(parts) && file.isGeographic() && !inDegrees(layer.table.geometry.box())) {
    addFinding(layer, "world.crs_assumed", gis::Severity::warning, {},
               {"world.crs_assumed", {{"crs", plan.definition()}}});
    return plan;
  }
  return undecided("world.crs_conflict",
                   {{"source", layer.name}, {"file", file.definition()}, {"plan", plan.definition()}}, layer,
                   {"world.crs_conflict_hint"});
}

}  // namespace

gis::Result<gis::Crs> decideCrs(const plan::Source& source, const Parts& parts, Layer& layer) {
  HECTARE_ASSIGN(gis::Crs file, declared(parts, layer));
  HECTARE_ASSIGN(gis::Crs plan, said(source, layer));
  if (!file.known() && !plan.known()) {
    return undecided("world.crs_missing", {{"source", layer.name}}, layer, {"world.crs_missing_hint"});
  }
  if (!plan.known()) return file;
  if (!file.known() || file.sameAs(plan)) return plan;
  return settle(file, plan, parts, layer);
}

}  // namespace hectare::world
