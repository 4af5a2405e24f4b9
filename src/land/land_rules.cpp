// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/land/land_rules.h"

#include <algorithm>

#include "src/land/park_land.h"
#include "src/plan/scheme_match.h"

namespace hectare::land {

namespace {

constexpr std::uint32_t inNoZone = 0;
constexpr std::uint32_t statusMissing = 1;

constexpr std::array<plan::Fact, unitFactCount> factOfUnit{plan::Fact::inUse, plan::Fact::built, plan::Fact::function,
                                                           plan::Fact::availability, plan::Fact::restriction};

/// The layers over a place, as the fact covered_by names them.
std::string coveredBy(bool unit, bool publicLand, bool hard) {
  std::string result;
  const auto add = [&](bool here, const char* name) {
    if (here) result += (result.empty() ? std::string() : std::string("|")) + name;
  };
  add(unit, "unit");
  add(publicLand, "public");
  add(hard, "hard_constraint");
  return result;
}

}  // namespace

LandRules::LandRules(const plan::Scheme& scheme, const UnitFacts& facts, const RankedFeatures& zones)
    : m_scheme(scheme), m_facts(facts), m_zoneStatuses{"none", ""} {
  for (const plan::Rule& rule : scheme.rules) {
    m_ruleClass.push_back(static_cast<std::uint8_t>(*scheme.classNumber(rule.landClass)));
  }
  m_remnantOf.resize(scheme.classes.size());
  for (const std::string& landClass : scheme.remnantOf) m_remnantOf[*scheme.classNumber(landClass)] = true;
  m_remnantClass = static_cast<std::uint8_t>(scheme.classNumber("remnant").value_or(0));  // unused without remnants
  for (std::uint32_t z = 0; z < zones.size(); ++z) m_zoneKind.push_back(zoneKind(zones[z].text("status")));
  decideAll();
}

std::uint32_t LandRules::zoneKind(std::optional<std::string_view> status) {
  if (!status || status->empty() || !plan::isKnownCode(m_scheme, "zone", *status)) return statusMissing;
  const auto found = std::find(m_zoneStatuses.begin() + statusMissing + 1, m_zoneStatuses.end(), *status);
  if (found == m_zoneStatuses.end()) {
    m_zoneStatuses.emplace_back(*status);
    return static_cast<std::uint32_t>(m_zoneStatuses.size() - 1);
  }
  return static_cast<std::uint32_t>(found - m_zoneStatuses.begin());
}

void LandRules::decideAll() {
  const plan::SchemeMatch match(m_scheme);
  const auto decide = [&](plan::Facts& facts, bool unit, bool publicLand, bool hard) {
    match.set(facts, plan::Fact::coveredBy, coveredBy(unit, publicLand, hard));
    const auto rule = static_cast<std::uint16_t>(match.firstRule(facts));
    return Verdict{m_ruleClass[rule], rule};
  };
  const auto decideFour = [&](plan::Facts& facts, bool unit, std::vector<Verdict>& into) {
    for (const bool publicLand : {false, true}) {
      for (const bool hard : {false, true}) into.push_back(decide(facts, unit, publicLand, hard));
    }
  };
  for (std::uint32_t kind = 0; kind < m_facts.kindCount(); ++kind) {
    plan::Facts facts;
    for (std::size_t f = 0; f < unitFactCount; ++f) {
      const std::uint16_t value = m_facts.rowOfKind(kind)[f];
      if (value != UnitFacts::missing) match.set(facts, factOfUnit[f], m_facts.value(static_cast<UnitFact>(f), value));
    }
    for (std::uint32_t zone = 0; zone < m_zoneStatuses.size(); ++zone) {
      if (zone == statusMissing) {
        plan::SchemeMatch::setMissing(facts, plan::Fact::zone);
      } else {
        match.set(facts, plan::Fact::zone, m_zoneStatuses[zone]);
      }
      decideFour(facts, true, m_unitVerdicts);
    }
  }
  plan::Facts nothingKnown;
  decideFour(nothingKnown, false, m_outsideVerdicts);
}

Verdict LandRules::outsideUnits(bool publicLand, bool hard) const {
  return m_outsideVerdicts[(publicLand ? 2U : 0U) + (hard ? 1U : 0U)];
}

Verdict LandRules::inUnit(std::uint32_t unitRank, bool publicLand, bool hard, std::uint32_t zone) const {
  const std::uint32_t zoneStatus = zone == noFeature ? inNoZone : m_zoneKind[zone];
  const std::size_t combination = m_facts.kind(unitRank) * m_zoneStatuses.size() + zoneStatus;
  return m_unitVerdicts[combination * 4 + (publicLand ? 2U : 0U) + (hard ? 1U : 0U)];
}

bool LandRules::asks(std::uint16_t rule, std::string_view fact, std::string_view value) const {
  const auto& conditions = m_scheme.rules[rule].all;
  return std::any_of(conditions.begin(), conditions.end(), [&](const plan::Condition& condition) {
    return condition.fact == fact && condition.op == plan::Condition::Op::is &&
           std::find(condition.values.begin(), condition.values.end(), value) != condition.values.end();
  });
}

bool LandRules::asksZone(std::uint16_t rule) const {
  const auto& conditions = m_scheme.rules[rule].all;
  return std::any_of(conditions.begin(), conditions.end(),
                     [](const plan::Condition& condition) { return condition.fact == "zone"; });
}

}  // namespace hectare::land
