// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/land/face_verdicts.h"

#include <algorithm>
#include <optional>
#include <tuple>

#include "src/land/remnants.h"

namespace hectare::land {

namespace {

/// What lies over a face, as far as it decides.
struct Over {
  std::vector<std::uint32_t> units;
  std::vector<std::uint32_t> zones;
  std::uint32_t publicLand = noFeature;
  std::uint32_t hard = noFeature;
  std::uint32_t municipality = noFeature;
};

class FaceJudge {
 public:
  FaceJudge(const ParkFaces& faces, const LandSources& sources, const LandRules& rules, Cutter units)
      : m_faces(faces), m_sources(sources), m_rules(rules), m_units(units) {}

  gis::Result<FaceVerdicts> run(const plan::RemnantRule& remnant) {
    FaceVerdicts verdicts;
    verdicts.remnantClass = m_rules.remnantClass();
    for (std::uint32_t c = 0; c < m_faces.arrangement.coverCount(); ++c) {
      Over over = m_faces.counted[c] ? overCover(c) : Over{};
      verdicts.keys.push_back(m_faces.counted[c] ? judge(over) : PieceKey{});
      verdicts.units.push_back(std::move(over.units));
    }
    HECTARE_ASSIGN(verdicts.remnant, remnants(verdicts, remnant));
    return verdicts;
  }

 private:
  /// Shapes were added kind by kind in ascending rank, so that the first of a kind is the one that wins.
  [[nodiscard]] Over overCover(std::uint32_t coverNumber) const {
    Over over;
    const auto take = [](std::uint32_t& first, std::uint32_t rank) { first = std::min(first, rank); };
    for (const std::uint32_t shape : m_faces.arrangement.cover(coverNumber)) {
      const CutterTag& tag = m_faces.tags[shape];
      if (tag.kind == m_units) over.units.push_back(tag.rank);
      if (tag.kind == Cutter::zone) over.zones.push_back(tag.rank);
      if (tag.kind == Cutter::publicLand) take(over.publicLand, tag.rank);
      if (tag.kind == Cutter::hard) take(over.hard, tag.rank);
      if (tag.kind == Cutter::municipality) take(over.municipality, tag.rank);
    }
    if (over.zones.empty()) over.zones.push_back(noFeature);
    return over;
  }

  /// Of several plots, and of several zones, the one that gives the class of highest precedence decides.
  [[nodiscard]] PieceKey judge(const Over& over) const {
    const bool isPublic = over.publicLand != noFeature;
    const bool isHard = over.hard != noFeature;
    using Candidate = std::tuple<std::uint8_t, std::uint32_t, std::uint16_t, std::uint32_t>;
    std::optional<Candidate> best;
    for (const std::uint32_t unit : over.units) {
      for (const std::uint32_t zone : over.zones) {
        const Verdict v = m_rules.inUnit(unit, isPublic, isHard, zone);
        const Candidate candidate{v.landClass, unit, v.rule, zone};
        if (!best || candidate < *best) best = candidate;
      }
    }
    if (!best) {
      const Verdict v = m_rules.outsideUnits(isPublic, isHard);
      best = {v.landClass, noFeature, v.rule, noFeature};
    }
    PieceKey key;
    key.municipality = over.municipality;
    std::uint32_t zone = noFeature;
    std::tie(key.landClass, key.unit, key.rule, zone) = *best;
    setDecider(key, over, zone);
    return key;
  }

  void setDecider(PieceKey& key, const Over& over, std::uint32_t zone) const {
    const auto set = [&](Decider decider, std::uint32_t rank) {
      if (rank == noFeature) return;
      key.decider = decider;
      key.decidedBy = rank;
    };
    if (m_rules.asks(key.rule, "covered_by", "public")) {
      set(Decider::publicLand, over.publicLand);
    } else if (m_rules.asks(key.rule, "covered_by", "hard_constraint")) {
      set(Decider::hardConstraint, over.hard);
    } else if (m_rules.asksZone(key.rule)) {
      set(Decider::zone, zone);
    }
  }

  [[nodiscard]] gis::Result<std::vector<RemnantCause>> remnants(const FaceVerdicts& verdicts,
                                                                const plan::RemnantRule& remnant) const {
    const auto faces = m_faces.arrangement.faces();
    std::vector<bool> candidate(faces.size());
    for (std::size_t f = 0; f < faces.size(); ++f) {
      const std::uint32_t cover = faces[f].cover;
      candidate[f] = m_faces.counted[cover] && m_rules.hasRemnants(verdicts.keys[cover].landClass);
    }
    const auto mayJoin = [&](std::uint32_t a, std::uint32_t b) {
      return belongTogether(verdicts.keys[faces[a].cover].unit, verdicts.keys[faces[b].cover].unit, m_sources.units,
                            remnant.join);
    };
    return findRemnants(m_faces.arrangement, candidate, m_faces.areaM2, remnant, mayJoin);
  }

  const ParkFaces& m_faces;
  const LandSources& m_sources;
  const LandRules& m_rules;
  Cutter m_units;
};

}  // namespace

PieceKey FaceVerdicts::keyOf(const ParkFaces& faces, std::size_t face) const {
  PieceKey key = keys[faces.arrangement.faces()[face].cover];
  if (remnant[face] != RemnantCause::none) {
    key.remnant = remnant[face];
    key.landClass = remnantClass;
  }
  return key;
}

gis::Result<FaceVerdicts> judgeFaces(const ParkFaces& faces, const LandSources& sources, const LandRules& rules,
                                     const plan::RemnantRule& remnant, Cutter units) {
  return FaceJudge(faces, sources, rules, units).run(remnant);
}

}  // namespace hectare::land
