// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/land/park_land.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <tuple>

#include "gis/crs/transform.h"
#include "gis/geometry/arrangement.h"
#include "src/land/remnants.h"

namespace hectare::land {

namespace {

enum class Kind : std::uint8_t { park, unit, publicLand, hard, soft, zone, municipality };

/// What a shape of the arrangement stands for.
struct Tag {
  Kind kind;
  std::uint32_t rank;
};

/// What is decided once for all faces with the same cover.
struct Decision {
  bool counted = false;  ///< inside the park and not left to another
  PieceKey key;
  std::vector<std::uint32_t> units;
  std::vector<const world::Layer*> constraints;
};

class ParkCutter {
 public:
  ParkCutter(std::uint32_t park, const LandSources& sources, const LandRules& rules, const gis::Crs& crs,
             const ParkLandOptions& options)
      : m_park(park), m_sources(sources), m_rules(rules), m_crs(crs), m_options(options) {}

  gis::Result<ParkLand> cut() {
    const FeatureRef& park = m_sources.parks[m_park];
    const gis::Box box = park.box();
    if (box.empty()) return ParkLand{};
    gather(box);
    HECTARE_ASSIGN(m_arrangement, gis::Arrangement::build(m_shapes, box, m_options.stop));
    for (std::uint32_t c = 0; c < m_arrangement->coverCount(); ++c) m_decisions.push_back(decide(c));
    HECTARE_TRY(measure());
    HECTARE_TRY(splitRemnants());
    sumConstraintsAndOverlaps();
    return pieces();
  }

 private:
  void gather(const gis::Box& box) {
    add(Kind::park, m_sources.parks, box);
    add(Kind::unit, m_sources.units, box);
    add(Kind::publicLand, m_sources.publicLand, box);
    add(Kind::hard, m_sources.hard, box);
    add(Kind::soft, m_sources.soft, box);
    add(Kind::zone, m_sources.zones, box);
    add(Kind::municipality, m_sources.municipalities, box);
  }

  void add(Kind kind, const RankedFeatures& features, const gis::Box& box) {
    for (const std::uint32_t rank : features.query(box)) {
      const FeatureRef& feature = features[rank];
      if (feature.geometry().kind(feature.row) != gis::GeometryKind::polygon) continue;
      m_shapes.push_back({&feature.geometry(), feature.row});
      m_tags.push_back({kind, rank});
    }
  }

  /// Shapes were added kind by kind in ascending rank, so that the first of a kind is the one that wins.
  [[nodiscard]] Decision decide(std::uint32_t coverNumber) const {
    Decision decision;
    std::uint32_t firstPark = noFeature;
    std::uint32_t publicLand = noFeature;
    std::uint32_t hard = noFeature;
    std::vector<std::uint32_t> zones;
    for (const std::uint32_t shape : m_arrangement->cover(coverNumber)) {
      const Tag& tag = m_tags[shape];
      switch (tag.kind) {
        case Kind::park:
          firstPark = std::min(firstPark, tag.rank);
          break;
        case Kind::unit:
          decision.units.push_back(tag.rank);
          break;
        case Kind::publicLand:
          publicLand = std::min(publicLand, tag.rank);
          break;
        case Kind::hard:
          hard = std::min(hard, tag.rank);
          decision.constraints.push_back(m_sources.hard[tag.rank].layer);
          break;
        case Kind::soft:
          decision.constraints.push_back(m_sources.soft[tag.rank].layer);
          break;
        case Kind::zone:
          zones.push_back(tag.rank);
          break;
        case Kind::municipality:
          decision.key.municipality = std::min(decision.key.municipality, tag.rank);
          break;
      }
    }
    decision.counted = firstPark == m_park;
    if (!decision.counted) return decision;
    std::sort(decision.constraints.begin(), decision.constraints.end());
    decision.constraints.erase(std::unique(decision.constraints.begin(), decision.constraints.end()),
                               decision.constraints.end());
    judge(decision, publicLand, hard, zones);
    return decision;
  }

  /// Of several plots, and of several zones, the one that gives the class of highest precedence decides.
  void judge(Decision& decision, std::uint32_t publicLand, std::uint32_t hard,
             std::vector<std::uint32_t>& zones) const {
    const bool isPublic = publicLand != noFeature;
    const bool isHard = hard != noFeature;
    if (zones.empty()) zones.push_back(noFeature);
    using Candidate = std::tuple<std::uint8_t, std::uint32_t, std::uint16_t, std::uint32_t>;
    std::optional<Candidate> best;
    for (const std::uint32_t unit : decision.units) {
      for (const std::uint32_t zone : zones) {
        const Verdict v = m_rules.inUnit(unit, isPublic, isHard, zone);
        const Candidate candidate{v.landClass, unit, v.rule, zone};
        if (!best || candidate < *best) best = candidate;
      }
    }
    if (!best) {
      const Verdict v = m_rules.outsideUnits(isPublic, isHard);
      best = {v.landClass, noFeature, v.rule, noFeature};
    }
    std::uint32_t zone = noFeature;
    std::tie(decision.key.landClass, decision.key.unit, decision.key.rule, zone) = *best;
    setDecider(decision.key, publicLand, hard, zone);
  }

  void setDecider(PieceKey& key, std::uint32_t publicLand, std::uint32_t hard, std::uint32_t zone) const {
    const auto set = [&](Decider decider, std::uint32_t rank) {
      if (rank == noFeature) return;
      key.decider = decider;
      key.decidedBy = rank;
    };
    if (m_rules.asks(key.rule, "covered_by", "public")) {
      set(Decider::publicLand, publicLand);
    } else if (m_rules.asks(key.rule, "covered_by", "hard_constraint")) {
      set(Decider::hardConstraint, hard);
    } else if (m_rules.asksZone(key.rule)) {
      set(Decider::zone, zone);
    }
  }

  gis::Status measure() {
    const auto faces = m_arrangement->faces();
    m_areaM2.resize(faces.size());
    if (!m_options.geodesicArea) {
      std::transform(faces.begin(), faces.end(), m_areaM2.begin(), [](const auto& face) { return face.areaM2; });
      return {};
    }
    HECTARE_ASSIGN(const gis::GeodesicArea geodesic, gis::GeodesicArea::create(m_crs));
    std::vector<std::uint32_t> group(faces.size());
    std::iota(group.begin(), group.end(), 0U);
    for (std::uint32_t f = 0; f < faces.size(); ++f) {
      if (!m_decisions[faces[f].cover].counted) continue;
      for (const auto& ring : m_arrangement->rings(group, f, std::span(&f, 1))) m_areaM2[f] += geodesic.ring(ring);
    }
    return {};
  }

  gis::Status splitRemnants() {
    const auto faces = m_arrangement->faces();
    std::vector<bool> candidate(faces.size());
    for (std::size_t f = 0; f < faces.size(); ++f) {
      const Decision& d = m_decisions[faces[f].cover];
      candidate[f] = d.counted && m_rules.hasRemnants(d.key.landClass);
    }
    const auto mayJoin = [&](std::uint32_t a, std::uint32_t b) {
      return belongTogether(m_decisions[faces[a].cover].key.unit, m_decisions[faces[b].cover].key.unit);
    };
    HECTARE_ASSIGN(m_remnant, findRemnants(*m_arrangement, candidate, m_areaM2, m_options.remnant, mayJoin));
    return {};
  }

  [[nodiscard]] bool belongTogether(std::uint32_t unitA, std::uint32_t unitB) const {
    using Join = plan::RemnantRule::Join;
    if (m_options.remnant.join == Join::park || unitA == unitB) return true;
    if (m_options.remnant.join == Join::parcel || unitA == noFeature || unitB == noFeature) return false;
    const auto ownerA = m_sources.units[unitA].text("owner");
    const auto ownerB = m_sources.units[unitB].text("owner");
    return ownerA && ownerB && !ownerA->empty() && *ownerA == *ownerB;
  }

  void sumConstraintsAndOverlaps() {
    std::map<std::pair<std::uint32_t, std::uint32_t>, double> overlaps;
    const auto faces = m_arrangement->faces();
    for (std::size_t f = 0; f < faces.size(); ++f) {
      const Decision& d = m_decisions[faces[f].cover];
      if (!d.counted) continue;
      for (const world::Layer* layer : d.constraints) m_land.constraintM2[layer] += m_areaM2[f];
      // Each with the first of them: of a hundred stacked parcels that is a hundred pairs, not five thousand.
      for (std::size_t i = 1; i < d.units.size(); ++i) overlaps[{d.units[0], d.units[i]}] += m_areaM2[f];
    }
    for (const auto& [pair, area] : overlaps) m_land.overlaps.push_back({pair.first, pair.second, area});
  }

  [[nodiscard]] PieceKey keyOf(std::size_t face) const {
    PieceKey key = m_decisions[m_arrangement->faces()[face].cover].key;
    if (m_remnant[face] != RemnantCause::none) {
      key.remnant = m_remnant[face];
      key.landClass = m_rules.remnantClass();
    }
    return key;
  }

  ParkLand pieces() {
    const auto faces = m_arrangement->faces();
    std::map<PieceKey, std::vector<std::uint32_t>> facesOf;
    for (std::uint32_t f = 0; f < faces.size(); ++f) {
      if (m_decisions[faces[f].cover].counted) facesOf[keyOf(f)].push_back(f);
    }
    std::vector<std::uint32_t> group(faces.size(), gis::Arrangement::outside);
    for (const auto& [key, members] : facesOf) {
      Piece piece{key, 0};
      for (const std::uint32_t f : members) {
        piece.areaM2 += m_areaM2[f];
        group[f] = static_cast<std::uint32_t>(m_land.pieces.size());
      }
      m_land.pieces.push_back(piece);
    }
    if (m_options.shapes) {
      std::uint32_t number = 0;
      for (const auto& [key, members] : facesOf) {
        gis::appendPolygon(m_land.shapes, m_arrangement->rings(group, number, members));
        ++number;
      }
    }
    return std::move(m_land);
  }

  std::uint32_t m_park;
  const LandSources& m_sources;
  const LandRules& m_rules;
  const gis::Crs& m_crs;
  const ParkLandOptions& m_options;
  std::vector<gis::Shape> m_shapes;
  std::vector<Tag> m_tags;
  std::optional<gis::Arrangement> m_arrangement;
  std::vector<Decision> m_decisions;    ///< per cover
  std::vector<double> m_areaM2;         ///< per face
  std::vector<RemnantCause> m_remnant;  ///< per face
  ParkLand m_land;
};

}  // namespace

gis::Result<ParkLand> cutPark(std::uint32_t parkRank, const LandSources& sources, const LandRules& rules,
                              const gis::Crs& crs, const ParkLandOptions& options) {
  return ParkCutter(parkRank, sources, rules, crs, options).cut();
}

}  // namespace hectare::land
