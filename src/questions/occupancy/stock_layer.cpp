// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/occupancy/stock_layer.h"

#include <map>

#include "gis/geometry/arrangement.h"

namespace hectare::questions {

namespace {

using Ranks = std::vector<std::uint32_t>;

/// Appends the land of several features as one, without the borders between them.
gis::Status appendUnion(const Ranks& ranks, const land::RankedFeatures& features, gis::GeometryColumn& out) {
  if (ranks.size() == 1) {
    out.append(features[ranks.front()].geometry(), features[ranks.front()].row);
    return {};
  }
  gis::Box box;
  std::vector<gis::Shape> shapes;
  for (const std::uint32_t rank : ranks) {
    box.add(features[rank].box());
    shapes.push_back({&features[rank].geometry(), features[rank].row});
  }
  if (box.empty()) {
    out.addNone();
    return {};
  }
  HECTARE_ASSIGN(const gis::Arrangement arrangement, gis::Arrangement::build(shapes, box));
  std::vector<std::uint32_t> group(arrangement.faces().size(), 0);
  std::vector<std::uint32_t> members;
  for (std::uint32_t f = 0; f < arrangement.faces().size(); ++f) {
    if (arrangement.cover(arrangement.faces()[f].cover).empty()) continue;
    group[f] = 1;
    members.push_back(f);
  }
  gis::appendPolygon(out, arrangement.rings(group, 1, members));
  return {};
}

}  // namespace

std::string nisAmong(const land::FeatureRef& municipality, const world::NisChanges& changes,
                     const std::set<std::string>& known) {
  return changes.codeAmong(std::string(municipality.text("nis").value_or(municipality.id())), known);
}

gis::Result<answer::Layer> stockLayer(const answer::Table& table, const land::RankedFeatures& municipalities,
                                      const world::NisChanges& changes) {
  std::set<std::string> known;
  for (const auto& row : table.rows) known.insert(std::get<std::string>(row.front()));
  std::map<std::string, Ranks> byCode;
  for (std::uint32_t rank = 0; rank < municipalities.size(); ++rank) {
    byCode[nisAmong(municipalities[rank], changes, known)].push_back(rank);
  }
  answer::Layer layer{table, {}, "occupancy"};
  layer.table.id += "_land";
  layer.table.total.clear();
  for (const auto& row : table.rows) {
    const auto found = byCode.find(std::get<std::string>(row.front()));
    if (found == byCode.end()) {
      layer.shapes.addNone();
    } else {
      HECTARE_TRY(appendUnion(found->second, municipalities, layer.shapes));
    }
  }
  return layer;
}

}  // namespace hectare::questions
