// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "src/land/partition.h"

namespace hectare::land {

/// How a piece is held; none: it is not, or it is a remnant, which nobody could buy.
std::optional<plan::HeldAs> heldAs(const Piece& piece, const plan::Scheme& scheme);

/// From gross down to free: the hectares of a park, of several, or of part of one. Areas in m².
struct Ledger {
  double grossM2 = 0;  ///< measured from rings
  /// Measured from pieces, in the order of Scheme::classes.
  std::array<double, plan::Scheme::mostClasses> classM2{};
  /// Of that the land that is held, by how; remnants are none of it. Measured from pieces, in the order of
  /// plan::HeldAs.
  std::array<double, plan::heldAsCount> heldM2{};
  double offeredPremisesM2 = 0;      ///< built plots on offer; beside the classes
  std::vector<jobs::Part> jobParts;  ///< whose jobs are meant; JobTable::ofParts (sorted) tells them

  Ledger& operator+=(const Ledger& other);
  void add(const Piece& piece, const Partition& partition);
  /// What gross and classes differ by: rounding, or a defect.
  [[nodiscard]] double residualM2() const;
  /// A measure of the scheme (net, issuable, …); no value when the scheme cannot know it.
  [[nodiscard]] std::optional<double> measure(const plan::Scheme& scheme, std::string_view id) const;
  /// A class of the scheme; no value when the scheme has none of that name or cannot know it.
  [[nodiscard]] std::optional<double> of(const plan::Scheme& scheme, std::string_view landClass) const;
  /// All that is held, however.
  [[nodiscard]] double allHeldM2() const;
  /// What lies in classes that are public land.
  [[nodiscard]] double publicM2(const plan::Scheme& scheme) const;
};

/// Above this a ledger does not close, and what is printed from it is not final.
inline constexpr double closureToleranceM2 = 1.0;

/// The land of these parks by municipality, by its rank (noFeature: in none). \pre the partition has the parks.
std::map<std::uint32_t, Ledger> ledgersByMunicipality(const Partition& partition,
                                                      const std::vector<std::uint32_t>& parks);

/// \param municipality only the part in it (noFeature: the part in none); no value: all of the park.
Ledger ledgerOf(const Partition& partition, std::uint32_t park, std::optional<std::uint32_t> municipality = {});

/// The jobs of the ledger. \pre the partition has jobs.
jobs::Figure jobsOf(const Ledger& ledger, const Partition& partition);

}  // namespace hectare::land
