// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/land/kept_parks.h"

#include "src/land/same_feature.h"

namespace hectare::land {

namespace {

bool sameFacts(const UnitFacts& factsThen, std::uint32_t then, const UnitFacts& factsNow, std::uint32_t now) {
  for (std::size_t f = 0; f < unitFactCount; ++f) {
    const auto fact = static_cast<UnitFact>(f);
    if (factsThen.value(fact, factsThen.of(then)[f]) != factsNow.value(fact, factsNow.of(now)[f])) return false;
  }
  return true;
}

}  // namespace

KeptParks::KeptParks(std::shared_ptr<const Partition> before, const Partition& now)
    : m_before(std::move(before)), m_now(now) {
  if (!m_before || m_before->accuracy.operationM() != m_now.accuracy.operationM()) return;
  const RankedFeatures& parks = m_before->sources.parks;
  for (std::uint32_t p = 0; p < parks.size(); ++p) m_parksThen[parks[p].id()].push_back(p);
}

bool KeptParks::sameAccuracy(const world::Layer* then, const world::Layer* now) const {
  const LayerAccuracy& a = m_before->accuracy.of(then);
  const LayerAccuracy& b = m_now.accuracy.of(now);
  return a.accuracyM == b.accuracyM && a.operation == b.operation;
}

bool KeptParks::isSame(Cutter kind, std::uint32_t then, const FeatureRef& featureThen, std::uint32_t now,
                       const FeatureRef& featureNow) const {
  if (!sameFeature(featureThen, featureNow)) return false;
  if (kind == Cutter::unit && !sameFacts(*m_before->facts, then, *m_now.facts, now)) return false;
  // Soft constraints bound nothing.
  return kind == Cutter::soft || sameAccuracy(featureThen.layer, featureNow.layer);
}

bool KeptParks::addKind(Cutter kind, RankedFeatures LandSources::*features, const gis::Box& box,
                        RankChange& change) const {
  const RankedFeatures& all = m_before->sources.*features;
  const RankedFeatures& allNow = m_now.sources.*features;
  const std::vector<std::uint32_t> then = all.query(box);
  const std::vector<std::uint32_t> now = allNow.query(box);
  if (then.size() != now.size()) return false;
  const bool constraint = kind == Cutter::hard || kind == Cutter::soft;
  for (std::size_t i = 0; i < then.size(); ++i) {
    if (!isSame(kind, then[i], all[then[i]], now[i], allNow[now[i]])) return false;
    change.add(kind, then[i], now[i]);
    if (constraint) change.add(all[then[i]].layer, allNow[now[i]].layer);
  }
  return true;
}

std::optional<RankChange> KeptParks::changeOf(std::uint32_t parkThen, std::uint32_t parkNow) const {
  const gis::Box box = m_now.sources.parks[parkNow].box();
  RankChange change;
  const bool same = addKind(Cutter::park, &LandSources::parks, box, change) &&
                    change.pairs(Cutter::park, parkThen, parkNow) &&
                    addKind(Cutter::unit, &LandSources::units, box, change) &&
                    addKind(Cutter::publicLand, &LandSources::publicLand, box, change) &&
                    addKind(Cutter::hard, &LandSources::hard, box, change) &&
                    addKind(Cutter::soft, &LandSources::soft, box, change) &&
                    addKind(Cutter::zone, &LandSources::zones, box, change) &&
                    addKind(Cutter::municipality, &LandSources::municipalities, box, change);
  return same ? std::optional(std::move(change)) : std::nullopt;
}

bool KeptParks::take(std::uint32_t park, Gross& gross, ParkLand& land) const {
  const FeatureRef& feature = m_now.sources.parks[park];
  const auto found = m_parksThen.find(feature.id());
  if (found == m_parksThen.end() || feature.box().empty()) return false;
  for (const std::uint32_t then : found->second) {
    const auto change = changeOf(then, park);
    if (!change) continue;
    gross = m_before->gross[then];
    land = m_before->parks[then];
    if (change->isNone()) return true;
    change->apply(gross);
    change->apply(land);
    return true;
  }
  return false;
}

}  // namespace hectare::land
