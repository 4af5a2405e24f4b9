// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "src/plan/plan.h"
#include "src/world/world.h"

namespace hectare::tests {

/// Columns of one feature: name -> value; a column that is not named is missing.
using Attributes = std::map<std::string, std::string>;

/// Land drawn by hand, as a World without files. Layers are WKT, or ASCII maps in which each letter is a feature and
/// each cell a square of `cellM` metres; '.' is nothing. The first row is the north.
class DrawnLand {
 public:
  explicit DrawnLand(double cellM = 10) : m_cellM(cellM) {}

  /// \param attributes per letter; `id` is the letter unless it is named.
  DrawnLand& map(plan::Role role, const std::vector<std::string>& rows,
                 const std::map<char, Attributes>& attributes = {});
  /// One feature per WKT, any kind.
  DrawnLand& wkt(plan::Role role, const std::vector<std::pair<std::string, Attributes>>& features);
  /// The layer drawn last: a constraint's kind and order.
  DrawnLand& soft();
  DrawnLand& priority(int value);
  /// The layer drawn last: its positional accuracy, and the operation by which it came into the plan's CRS.
  DrawnLand& accuracy(std::optional<double> metres, const std::string& operation = {},
                      std::optional<double> operationM = 0.0);

  [[nodiscard]] const world::World& world() const { return m_world; }
  /// A plan that fits: EPSG:31370, vlaio, no remnants.
  [[nodiscard]] plan::Plan plan(const std::string& scheme = "vlaio") const;

 private:
  world::Layer& add(plan::Role role, gis::GeometryColumn shapes, const std::vector<Attributes>& rows);
  double m_cellM;
  world::World m_world;
};

}  // namespace hectare::tests
