// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "gis/base/finding.h"
#include "gis/base/progress.h"
#include "gis/base/result.h"
#include "src/land/land_sources.h"

namespace hectare::land {

/// The facts that a plot or parcel has of itself.
enum class UnitFact : std::uint8_t { inUse, built, function, availability, restriction };
inline constexpr std::size_t unitFactCount = 5;
/// Name in schemes and column in layers.
std::string_view unitFactName(UnitFact fact);

/// The values of those facts for every unit, each text once: what is the same is decided once.
class UnitFacts {
 public:
  static constexpr std::uint16_t missing = 0;
  using Row = std::array<std::uint16_t, unitFactCount>;

  /// Values that the scheme does not know are missing, with a finding per value; `built` is measured from buildings
  /// where the layer does not say it: built when buildings cover at least `built_min_share` of the unit.
  static gis::Result<UnitFacts> gather(const LandSources& sources, const plan::Scheme& scheme, double builtMinShare,
                                       gis::Findings& findings, gis::Progress& progress);

  [[nodiscard]] const Row& of(std::uint32_t unitRank) const { return m_rows[unitRank]; }
  /// The value as the source gives it, several joined by "|"; empty for missing.
  [[nodiscard]] const std::string& value(UnitFact fact, std::uint16_t number) const {
    return m_values[static_cast<std::size_t>(fact)][number];
  }
  /// Numbers of different rows: units with the same number have the same facts.
  [[nodiscard]] std::uint32_t kind(std::uint32_t unitRank) const { return m_kinds[unitRank]; }
  [[nodiscard]] std::size_t kindCount() const { return m_kindRows.size(); }
  [[nodiscard]] const Row& rowOfKind(std::uint32_t kindNumber) const { return m_kindRows[kindNumber]; }

 private:
  std::uint16_t number(UnitFact fact, const std::string& value);
  void numberKinds();
  std::vector<Row> m_rows;
  std::array<std::vector<std::string>, unitFactCount> m_values;
  std::vector<std::uint32_t> m_kinds;
  std::vector<Row> m_kindRows;
};

/// Share of a unit that buildings cover, 0 to 1, each square metre once.
gis::Result<double> builtShare(const FeatureRef& unit, const RankedFeatures& buildings);

}  // namespace hectare::land
