// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/zoning/zone_layer.h"

#include "gis/base/parallel.h"
#include "gis/geometry/area.h"
#include "gis/geometry/arrangement.h"
#include "src/land/zones_in_force.h"

namespace hectare::questions {

namespace {

using land::inForce;
using land::RankedFeatures;
using land::zonesInForce;

/// Appends what a zone has that the others do not. \param others of lower rank, in force, near.
gis::Status appendRest(const land::FeatureRef& zone, const std::vector<std::uint32_t>& others,
                       const RankedFeatures& zones, const gis::Progress& progress, gis::GeometryColumn& out) {
  std::vector<gis::Shape> shapes;
  for (const std::uint32_t rank : others) shapes.push_back({&zones[rank].geometry(), zones[rank].row});
  shapes.push_back({&zone.geometry(), zone.row});
  HECTARE_ASSIGN(const gis::Arrangement arrangement, gis::Arrangement::build(shapes, zone.box(), &progress));
  std::vector<std::uint32_t> group(arrangement.faces().size(), 0);
  std::vector<std::uint32_t> members;
  for (std::uint32_t f = 0; f < arrangement.faces().size(); ++f) {
    const auto cover = arrangement.cover(arrangement.faces()[f].cover);
    if (cover.empty() || cover.front() != others.size()) continue;
    group[f] = 1;
    members.push_back(f);
  }
  gis::appendPolygon(out, arrangement.rings(group, 1, members));
  return {};
}

gis::Status appendLand(std::uint32_t rank, const RankedFeatures& zones, const gis::Progress& progress,
                       gis::GeometryColumn& out) {
  const land::FeatureRef& zone = zones[rank];
  if (!inForce(zone) || zone.box().empty()) {
    out.addNone();
    return {};
  }
  std::vector<std::uint32_t> others = zonesInForce(zones, zone.box());
  others.erase(std::lower_bound(others.begin(), others.end(), rank), others.end());
  if (!others.empty()) return appendRest(zone, others, zones, progress, out);
  out.append(zone.geometry(), zone.row);
  return {};
}

answer::Cell textCell(const land::FeatureRef& zone, const char* column) {
  const auto text = zone.text(column);
  return text ? answer::Cell(std::string(*text)) : answer::Cell();
}

answer::Table emptyTable() {
  using answer::Column;
  answer::Table table{"zones", {"table.zones"}, {}, {}, {}};
  for (const char* id : {"zone_id", "zoning_code", "zoning_name"}) {
    table.columns.push_back({id, {std::string("column.") + id}, gis::Unit::none, Column::Show::always});
  }
  table.columns.push_back({"area_m2", {"column.area_m2"}, gis::Unit::squareMetre, Column::Show::always});
  return table;
}

}  // namespace

gis::Result<answer::Layer> zoneLayer(const RankedFeatures& zones, gis::Progress& progress) {
  std::vector<gis::GeometryColumn> land(zones.size());
  std::vector<std::optional<gis::Error>> errors(zones.size());
  gis::parallelFor(zones.size(), 1, [&](std::size_t begin, std::size_t end) {
    for (auto i = static_cast<std::uint32_t>(begin); i < end && !progress.cancelled(); ++i) {
      if (auto done = appendLand(i, zones, progress, land[i]); !done) errors[i] = done.error();
    }
  });
  if (progress.cancelled()) return gis::cancelledError();
  answer::Layer layer{emptyTable(), {}, "zoning"};
  for (std::uint32_t i = 0; i < zones.size(); ++i) {
    if (errors[i]) return *errors[i];
    if (land[i].kind(0) == gis::GeometryKind::none) continue;
    const land::FeatureRef& zone = zones[i];
    layer.table.rows.push_back(
        {std::string(zone.id()), textCell(zone, "code"), textCell(zone, "name"), gis::area(land[i], 0)});
    layer.shapes.append(land[i], 0);
    land[i] = {};
  }
  return layer;
}

}  // namespace hectare::questions
