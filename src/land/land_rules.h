// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "src/land/unit_facts.h"
#include "src/plan/scheme.h"

namespace hectare::land {

/// A class and the rule that gave it.
struct Verdict {
  std::uint8_t landClass = 0;  ///< in Scheme::classes; lower wins
  std::uint16_t rule = 0;      ///< in Scheme::rules
  friend auto operator<=>(const Verdict&, const Verdict&) = default;
};

/// What the scheme's rules say of every combination of facts that can occur, decided beforehand: land is cut into far
/// more pieces than there are combinations. Immutable; may be asked by several threads.
class LandRules {
 public:
  LandRules(const plan::Scheme& scheme, const UnitFacts& facts, const RankedFeatures& zones);

  /// Land in no unit.
  [[nodiscard]] Verdict outsideUnits(bool publicLand, bool hard) const;
  /// Land of a unit. \param zone rank of a zone that covers it, or none.
  [[nodiscard]] Verdict inUnit(std::uint32_t unitRank, bool publicLand, bool hard, std::uint32_t zone) const;

  [[nodiscard]] const plan::Scheme& scheme() const { return m_scheme; }
  [[nodiscard]] const UnitFacts& facts() const { return m_facts; }
  /// True when the rule asks that \p fact is \p value: that is what decided.
  [[nodiscard]] bool asks(std::uint16_t rule, std::string_view fact, std::string_view value) const;
  /// True when the rule asks for the status of a zone, in whatever way.
  [[nodiscard]] bool asksZone(std::uint16_t rule) const;
  /// Whether remnants are split off a class.
  [[nodiscard]] bool hasRemnants(std::uint8_t landClass) const { return m_remnantOf[landClass]; }
  [[nodiscard]] std::uint8_t remnantClass() const { return m_remnantClass; }

 private:
  std::uint32_t zoneKind(std::optional<std::string_view> status);
  void decideAll();

  const plan::Scheme& m_scheme;
  const UnitFacts& m_facts;
  std::vector<std::string> m_zoneStatuses;  ///< 0: in no zone, 1: status missing, then those that occur
  std::vector<std::uint32_t> m_zoneKind;    ///< per zone rank: its status
  std::vector<Verdict> m_unitVerdicts;      ///< by kind of facts, zone status, public or not, hard or not
  std::vector<Verdict> m_outsideVerdicts;   ///< by public or not, hard or not
  std::vector<std::uint8_t> m_ruleClass;
  std::vector<bool> m_remnantOf;
  std::uint8_t m_remnantClass = 0;
};

}  // namespace hectare::land
