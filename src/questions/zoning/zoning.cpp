// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/zoning/zoning.h"

#include <map>
#include <mutex>
#include <optional>

#include "gis/base/parallel.h"
#include "gis/geometry/arrangement.h"
#include "src/answer/begin.h"
#include "src/land/ranked_features.h"
#include "src/land/zones_in_force.h"
#include "src/questions/zoning/zone_layer.h"

namespace hectare::questions {

namespace {

using answer::Cell;
using answer::Column;
using gis::Unit;
using land::inForce;
using land::RankedFeatures;
using land::zonesInForce;

constexpr std::uint32_t none = 0xffffffff;
constexpr double tellingOverlapM2 = 1.0;

std::string codeOf(const land::FeatureRef& zone) { return std::string(zone.text("code").value_or("")); }

/// Areas found in one window.
struct Found {
  std::map<std::uint32_t, double> perZone;                             ///< rank of the zone that holds, or none -> m²
  std::map<std::pair<std::uint32_t, std::uint32_t>, double> overlaps;  ///< zones of one layer over one another
};

struct Context {
  const RankedFeatures& zones;
  const RankedFeatures& parks;
  const RankedFeatures& parcels;
};

void add(std::vector<gis::Shape>& shapes, const land::FeatureRef& feature) {
  shapes.push_back({&feature.geometry(), feature.row});
}

/// Zones of one layer of which neither is newer; a newer plan over an older one is how plans work.
bool contradict(const land::FeatureRef& a, const land::FeatureRef& b) {
  return a.layer == b.layer && a.text("in_force_since").value_or("") == b.text("in_force_since").value_or("");
}

void tellOverlap(const Context& context, std::span<const std::uint32_t> ranks, double areaM2, Found& found) {
  for (std::size_t i = 1; i < ranks.size(); ++i) {
    if (contradict(context.zones[ranks[0]], context.zones[ranks[i]])) found.overlaps[{ranks[0], ranks[i]}] += areaM2;
  }
}

/// One park: each square metre under the zone of lowest rank.
gis::Result<Found> zoningOfPark(const Context& context, std::uint32_t park) {
  Found found;
  const gis::Box box = context.parks[park].box();
  std::vector<std::uint32_t> lower;
  for (const std::uint32_t rank : context.parks.query(box)) {
    if (rank <= park) lower.push_back(rank);
  }
  if (lower.empty()) return found;
  const std::vector<std::uint32_t> zones = zonesInForce(context.zones, box);
  std::vector<gis::Shape> shapes;
  for (const std::uint32_t rank : lower) add(shapes, context.parks[rank]);
  for (const std::uint32_t rank : zones) add(shapes, context.zones[rank]);
  HECTARE_ASSIGN(const gis::Arrangement arrangement, gis::Arrangement::build(shapes, box));
  const std::uint32_t self = static_cast<std::uint32_t>(lower.size() - 1);
  for (const auto& face : arrangement.faces()) {
    const auto cover = arrangement.cover(face.cover);
    if (cover.empty() || cover.front() != self) continue;  // outside, or left to a park of lower rank
    found.perZone[cover.size() > 1 ? zones[cover[1] - lower.size()] : none] += face.areaM2;
  }
  return found;
}

/// One zone: the land that it zones and that is in any parcel.
gis::Result<Found> parcelsOfZone(const Context& context, std::uint32_t zone) {
  Found found;
  if (!inForce(context.zones[zone])) return found;
  const gis::Box box = context.zones[zone].box();
  if (box.empty()) return found;
  const std::vector<std::uint32_t> zones = zonesInForce(context.zones, box);
  std::vector<gis::Shape> shapes;
  for (const std::uint32_t rank : zones) add(shapes, context.zones[rank]);
  for (const std::uint32_t rank : context.parcels.query(box)) add(shapes, context.parcels[rank]);
  HECTARE_ASSIGN(const gis::Arrangement arrangement, gis::Arrangement::build(shapes, box));
  std::vector<std::uint32_t> here;
  for (const auto& face : arrangement.faces()) {
    const auto cover = arrangement.cover(face.cover);
    here.clear();
    for (const std::uint32_t shape : cover) {
      if (shape < zones.size()) here.push_back(zones[shape]);
    }
    if (here.empty() || here.front() != zone) continue;
    tellOverlap(context, here, face.areaM2, found);
    if (cover.size() > here.size()) found.perZone[zone] += face.areaM2;
  }
  return found;
}

using Step = gis::Result<Found> (*)(const Context&, std::uint32_t);

gis::Result<std::vector<Found>> forAll(const Context& context, std::size_t count, Step step, gis::Progress& progress) {
  std::vector<Found> found(count);
  std::vector<std::optional<gis::Error>> errors(count);
  gis::parallelFor(count, 1, [&](std::size_t begin, std::size_t end) {
    for (auto i = static_cast<std::uint32_t>(begin); i < end && !progress.cancelled(); ++i) {
      auto one = step(context, i);
      if (one) {
        found[i] = std::move(*one);
      } else {
        errors[i] = one.error();
      }
    }
  });
  if (progress.cancelled()) return gis::cancelledError();
  for (const auto& error : errors) {
    if (error) return *error;
  }
  return found;
}

struct CodeAreas {
  std::string name;
  double inParksM2 = 0;
  double inParcelsM2 = 0;
};

/// By zoning code; the empty code is land without zoning in force.
using Codes = std::map<std::string, CodeAreas>;

CodeAreas& areasOf(Codes& codes, const RankedFeatures& zones, std::uint32_t rank) {
  if (rank == none) return codes[""];
  CodeAreas& areas = codes[codeOf(zones[rank])];
  if (areas.name.empty()) areas.name = std::string(zones[rank].text("name").value_or(""));
  return areas;
}

Cell codeCell(const std::string& code) { return code.empty() ? Cell(gis::Message{"zoning.none"}) : Cell(code); }

answer::Table codeTable(const Codes& codes, bool hasParcels) {
  answer::Table table{"zoning", {"table.zoning"}, {}, {}, {}};
  table.columns = {{"zoning_code", {"column.zoning_code"}, Unit::none, Column::Show::always},
                   {"zoning_name", {"column.zoning_name"}, Unit::none, Column::Show::ifPresent},
                   {"in_parks_m2", {"column.in_parks_m2"}, Unit::squareMetre, Column::Show::always},
                   {"in_parcels_m2", {"column.in_parcels_m2"}, Unit::squareMetre, Column::Show::ifPresent}};
  double parks = 0;
  double parcels = 0;
  for (const auto& [code, areas] : codes) {
    // Parcels are looked at zone by zone, so nothing is known of parcels outside all zones.
    const Cell inParcels = hasParcels && !code.empty() ? Cell(areas.inParcelsM2) : Cell();
    table.rows.push_back({codeCell(code), areas.name.empty() ? Cell() : Cell(areas.name), areas.inParksM2, inParcels});
    parks += areas.inParksM2;
    parcels += areas.inParcelsM2;
  }
  table.total = {Cell(), Cell(), parks, hasParcels ? Cell(parcels) : Cell()};
  return table;
}

answer::Table parkTable(const Context& context, const std::vector<Found>& perPark) {
  answer::Table table{"parks_zoning", {"table.parks_zoning"}, {}, {}, {}};
  table.columns = {{"park_id", {"column.park_id"}, Unit::none, Column::Show::always},
                   {"park", {"column.park"}, Unit::none, Column::Show::always},
                   {"zoning_code", {"column.zoning_code"}, Unit::none, Column::Show::always},
                   {"in_parks_m2", {"column.in_parks_m2"}, Unit::squareMetre, Column::Show::always}};
  for (std::uint32_t p = 0; p < perPark.size(); ++p) {
    const land::FeatureRef& park = context.parks[p];
    const auto name = park.text("name");
    std::map<std::string, double> byCode;
    for (const auto& [rank, area] : perPark[p].perZone) byCode[rank == none ? "" : codeOf(context.zones[rank])] += area;
    for (const auto& [code, area] : byCode) {
      table.rows.push_back({std::string(park.id()), name ? Cell(std::string(*name)) : Cell(), codeCell(code), area});
    }
  }
  return table;
}

void tellOverlaps(const Context& context, const std::vector<Found>& perZone, gis::Findings& findings) {
  for (const Found& found : perZone) {
    for (const auto& [pair, area] : found.overlaps) {
      if (area < tellingOverlapM2) continue;
      const land::FeatureRef& a = context.zones[pair.first];
      const land::FeatureRef& b = context.zones[pair.second];
      gis::Finding finding{
          "zoning.overlap", gis::Severity::warning, a.layer->name, std::string(a.id()), {}, {}, {}, {}, {}, false, {}};
      finding.text = {"zoning.overlap",
                      {{"zone", std::string(a.id())}, {"other", std::string(b.id())}, {"area", area}}};
      findings.push_back(std::move(finding));
    }
  }
}

}  // namespace

gis::Result<answer::Answer> zoning(const world::World& world, const plan::Plan& plan, const ZoningOptions& options,
                                   gis::Memo& /*memo*/, gis::Progress& progress) {
  HECTARE_ASSIGN(auto zoneLayers, world.layers(plan::Role::zoning));
  if (zoneLayers.empty()) {
    return gis::Error{gis::ErrorKind::undecided, {"zoning.no_source"}, {}, {"zoning.no_source_hint"}};
  }
  HECTARE_ASSIGN(auto parkLayers, world.layers(plan::Role::parks));
  HECTARE_ASSIGN(auto parcelLayers, world.layers(plan::Role::parcels));
  const RankedFeatures zones(std::move(zoneLayers));
  const RankedFeatures parks(std::move(parkLayers));
  const RankedFeatures parcels(std::move(parcelLayers));
  const Context context{zones, parks, parcels};
  gis::PartProgress forParks(progress, 0, 0.2);
  HECTARE_ASSIGN(const std::vector<Found> perPark, forAll(context, parks.size(), zoningOfPark, forParks));
  gis::PartProgress forZones(progress, 0.2, options.shapes ? 0.8 : 1);
  HECTARE_ASSIGN(const std::vector<Found> perZone, forAll(context, zones.size(), parcelsOfZone, forZones));
  Codes codes;
  for (const Found& found : perPark) {
    for (const auto& [rank, area] : found.perZone) areasOf(codes, zones, rank).inParksM2 += area;
  }
  for (const Found& found : perZone) {
    for (const auto& [rank, area] : found.perZone) areasOf(codes, zones, rank).inParcelsM2 += area;
  }
  answer::Answer result = answer::begin("zoning", plan, world.crs, world.provenance(), world.illustrative());
  result.areaMethod = "planar";
  result.tables.push_back(codeTable(codes, parcels.size() > 0));
  if (parks.size() > 0) result.tables.push_back(parkTable(context, perPark));
  if (options.shapes) {
    HECTARE_ASSIGN(answer::Layer layer, zoneLayer(zones, progress));
    result.layers.push_back(std::move(layer));
  }
  result.findings = world.allFindings(plan);
  tellOverlaps(context, perZone, result.findings);
  world::applyAcceptances(result.findings, plan);
  return result;
}

}  // namespace hectare::questions
