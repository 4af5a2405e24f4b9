// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/changes/feature_matches.h"

#include <algorithm>
#include <array>
#include <mutex>
#include <set>
#include <string>

#include "gis/base/parallel.h"
#include "gis/geometry/area.h"
#include "gis/geometry/arrangement.h"
#include "src/world/row_numbers.h"

namespace hectare::questions {

namespace {

using land::FeatureRef;

bool isPolygon(const FeatureRef& feature) { return feature.geometry().kind(feature.row) == gis::GeometryKind::polygon; }

gis::Result<double> overlapM2(const FeatureRef& a, const FeatureRef& b) {
  const std::array<gis::Shape, 2> shapes{{{&a.geometry(), a.row}, {&b.geometry(), b.row}}};
  HECTARE_ASSIGN(const gis::Arrangement arrangement, gis::Arrangement::build(shapes, a.box()));
  double sum = 0;
  for (const auto& face : arrangement.faces()) {
    if (arrangement.cover(face.cover).size() == 2) sum += face.areaM2;
  }
  return sum;
}

/// Each covers nearly all of the other.
gis::Result<bool> samePlace(const FeatureRef& a, const FeatureRef& b) {
  if (!isPolygon(a) || !isPolygon(b)) return false;
  const double areaA = gis::area(a.geometry(), a.row);
  const double areaB = gis::area(b.geometry(), b.row);
  const double least = FeatureMatches::samePlaceShare * std::max(areaA, areaB);
  if (std::min(areaA, areaB) < least) return false;
  HECTARE_ASSIGN(const double both, overlapM2(a, b));
  return both >= least;
}

using Ids = std::set<std::string_view>;

Ids idsOf(const land::RankedFeatures& features) {
  Ids ids;
  for (std::uint32_t rank = 0; rank < features.size(); ++rank) ids.insert(features[rank].id());
  return ids;
}

class Matcher {
 public:
  Matcher(const land::RankedFeatures& from, const land::RankedFeatures& to)
      : m_from(from), m_to(to), m_fromIds(idsOf(from)) {
    for (const land::RankedFeatures* features : {&from, &to}) {
      for (const world::Layer* layer : features->layers()) {
        if (world::hasRowNumbers(*layer)) m_numbered.insert(layer);
      }
    }
  }

  struct Match {
    std::optional<FeatureRef> feature;
    bool byPlace = false;
  };

  [[nodiscard]] gis::Result<Match> match(std::uint32_t rank) const {
    const FeatureRef& feature = m_from[rank];
    const gis::Box box = feature.box();
    if (box.empty()) return Match{};
    const std::vector<std::uint32_t> near = m_to.query(box);
    for (const std::uint32_t other : near) {
      const bool comparable = !isNumbered(feature) && !isNumbered(m_to[other]);
      if (comparable && m_to[other].id() == feature.id()) return Match{m_to[other], false};
    }
    for (const std::uint32_t other : near) {
      const bool comparable = !isNumbered(feature) && !isNumbered(m_to[other]);
      if (comparable && m_fromIds.contains(m_to[other].id())) continue;  // that one is somebody else
      HECTARE_ASSIGN(const bool same, samePlace(feature, m_to[other]));
      if (same) return Match{m_to[other], true};
    }
    return Match{};
  }

 private:
  [[nodiscard]] bool isNumbered(const FeatureRef& feature) const { return m_numbered.contains(feature.layer); }

  const land::RankedFeatures& m_from;
  const land::RankedFeatures& m_to;
  Ids m_fromIds;
  std::set<const world::Layer*> m_numbered;  ///< whose identifiers are row numbers
};

}  // namespace

gis::Result<FeatureMatches> matchFeatures(const land::RankedFeatures& from, const land::RankedFeatures& to,
                                          const gis::Progress& progress) {
  const Matcher matcher(from, to);
  std::vector<Matcher::Match> found(from.size());
  std::mutex mutex;
  std::optional<gis::Error> failed;
  gis::parallelFor(from.size(), 256, [&](std::size_t begin, std::size_t end) {
    for (std::size_t rank = begin; rank < end && !progress.cancelled(); ++rank) {
      auto match = matcher.match(static_cast<std::uint32_t>(rank));
      if (match) {
        found[rank] = *match;
        continue;
      }
      const std::scoped_lock lock(mutex);
      failed = match.error();
    }
  });
  if (progress.cancelled()) return gis::cancelledError();
  if (failed) return *failed;
  FeatureMatches matches;
  for (const Matcher::Match& match : found) {
    matches.of.push_back(match.feature);
    matches.byPlace.push_back(match.byPlace);
  }
  return matches;
}

}  // namespace hectare::questions
