// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "src/land/partition.h"
#include "src/land/renumber.h"

namespace hectare::land {

/// The parks of an earlier partition on whose land nothing bears otherwise now: the same features in the same order,
/// with the same facts and accuracies. Cutting one anew would give what is kept, bit for bit, but for ranks, which are
/// renumbered. May be asked by several threads.
class KeptParks {
 public:
  /// \param before of the same scheme, parameters, options and CRS; null: nothing is kept.
  /// \param now with its sources, accuracy and facts; both outlive this.
  KeptParks(std::shared_ptr<const Partition> before, const Partition& now);

  /// Fills the gross and the land of a park, if they are kept.
  bool take(std::uint32_t park, Gross& gross, ParkLand& land) const;

 private:
  [[nodiscard]] std::optional<RankChange> changeOf(std::uint32_t parkThen, std::uint32_t parkNow) const;
  bool addKind(Cutter kind, RankedFeatures LandSources::*features, const gis::Box& box, RankChange& change) const;
  [[nodiscard]] bool isSame(Cutter kind, std::uint32_t then, const FeatureRef& featureThen, std::uint32_t now,
                            const FeatureRef& featureNow) const;
  [[nodiscard]] bool sameAccuracy(const world::Layer* then, const world::Layer* now) const;

  std::shared_ptr<const Partition> m_before;
  const Partition& m_now;
  std::map<std::string_view, std::vector<std::uint32_t>> m_parksThen;  ///< by id: ranks
};

}  // namespace hectare::land
