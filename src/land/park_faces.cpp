// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/land/park_faces.h"

#include <algorithm>
#include <numeric>

#include "gis/crs/transform.h"

namespace hectare::land {

namespace {

/// Gathers the polygons around a park, kind by kind.
class Cutters {
 public:
  explicit Cutters(const gis::Box& box) : m_box(box) {}

  void add(Cutter kind, const RankedFeatures& features) {
    for (const std::uint32_t rank : features.query(m_box)) {
      const FeatureRef& feature = features[rank];
      if (feature.geometry().kind(feature.row) != gis::GeometryKind::polygon) continue;
      shapes.push_back({&feature.geometry(), feature.row});
      tags.push_back({kind, rank});
    }
  }

  std::vector<gis::Shape> shapes;
  std::vector<CutterTag> tags;

 private:
  const gis::Box& m_box;
};

/// Parks were added first and in ascending rank, so that the first of a cover is the one that has the land.
std::vector<bool> countedCovers(std::uint32_t park, const std::vector<CutterTag>& tags,
                                const gis::Arrangement& arrangement) {
  std::vector<bool> counted(arrangement.coverCount());
  for (std::uint32_t c = 0; c < counted.size(); ++c) {
    const auto cover = arrangement.cover(c);
    if (cover.empty()) continue;
    const CutterTag& first = tags[cover.front()];
    counted[c] = first.kind == Cutter::park && first.rank == park;
  }
  return counted;
}

gis::Result<std::vector<double>> faceAreas(const gis::Arrangement& arrangement, const std::vector<bool>& counted,
                                           const gis::Crs& crs, bool geodesicArea) {
  const auto faces = arrangement.faces();
  std::vector<double> areaM2(faces.size());
  if (!geodesicArea) {
    std::transform(faces.begin(), faces.end(), areaM2.begin(), [](const auto& face) { return face.areaM2; });
    return areaM2;
  }
  HECTARE_ASSIGN(const gis::GeodesicArea geodesic, gis::GeodesicArea::create(crs));
  std::vector<std::uint32_t> group(faces.size());
  std::iota(group.begin(), group.end(), 0U);
  for (std::uint32_t f = 0; f < faces.size(); ++f) {
    if (!counted[faces[f].cover]) continue;
    for (const auto& ring : arrangement.rings(group, f, std::span(&f, 1))) areaM2[f] += geodesic.ring(ring);
  }
  return areaM2;
}

}  // namespace

gis::Result<ParkFaces> cutFaces(std::uint32_t park, const LandSources& sources, const RankedFeatures* otherUnits,
                                const gis::Crs& crs, const ParkLandOptions& options) {
  const gis::Box box = sources.parks[park].box();
  Cutters cutters(box);
  cutters.add(Cutter::park, sources.parks);
  cutters.add(Cutter::unit, sources.units);
  cutters.add(Cutter::publicLand, sources.publicLand);
  cutters.add(Cutter::hard, sources.hard);
  cutters.add(Cutter::soft, sources.soft);
  cutters.add(Cutter::zone, sources.zones);
  cutters.add(Cutter::municipality, sources.municipalities);
  if (otherUnits != nullptr) cutters.add(Cutter::otherUnit, *otherUnits);
  HECTARE_ASSIGN(gis::Arrangement arrangement, gis::Arrangement::build(cutters.shapes, box, options.stop));
  std::vector<bool> counted = countedCovers(park, cutters.tags, arrangement);
  HECTARE_ASSIGN(std::vector<double> areaM2, faceAreas(arrangement, counted, crs, options.geodesicArea));
  return ParkFaces{park, std::move(cutters.tags), std::move(arrangement), std::move(counted), std::move(areaM2)};
}

}  // namespace hectare::land
