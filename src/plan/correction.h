// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>

#include "gis/base/finding.h"

namespace hectare::plan {

/// Where a plot was when something was said of it, in the CRS of its correction: it is found again by this when a new
/// delivery gives it another identifier, and told from another plot that has got its identifier.
struct PlotPlace {
  gis::Coord inside;  ///< a point of the plot
  double areaM2 = 0;
  std::string outline = {};  ///< POLYGON or MULTIPOLYGON, to 1 mm; empty: only the point and the area are known
  friend bool operator==(const PlotPlace&, const PlotPlace&) = default;
};

/// What a planner knows better of one plot or parcel than its source: part of the plan, and applied to every delivery
/// of the data in which the plot is recognised.
struct Correction {
  std::string layer = {};  ///< name of the source; empty: the plan's source of role plots
  std::string id;
  std::string crs = {};  ///< of the place; empty: the plan's
  PlotPlace place = {};
  std::map<std::string, std::string> set;       ///< fact -> value; see correctableFacts
  std::map<std::string, std::string> was = {};  ///< fact -> what the source said then, empty: it said nothing
  std::string reason;
  std::string source;  ///< where the knowledge comes from: a visit, a letter, a permit
  std::string date;    ///< ISO
  std::string author;
  friend bool operator==(const Correction&, const Correction&) = default;
};

}  // namespace hectare::plan
