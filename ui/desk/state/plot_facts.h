// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/desk/state/snapshot.h"

namespace hectare::desk {

/// What is said of a plot in one respect.
struct PlotFact {
  std::string fact;
  std::string sourceSays;  ///< empty: nothing
  std::string counted;     ///< with the plan's corrections; empty: nothing
  /// Those that can be counted: of the plan's scheme, else of the schemes of ours that know any.
  std::vector<std::string> values;
};

/// A plot of use, or a parcel, that can be corrected.
struct PlotFacts {
  std::string layer;  ///< name of the source
  std::string id;
  double areaM2 = 0;
  gis::GeometryColumn shape;
  std::vector<PlotFact> facts;
  /// What the plan corrects of it, the last first, and how that meets this delivery.
  std::vector<plan::CorrectionOutcome> corrections;
};

/// The plot at a place, else the parcel. No value: there is none, or nothing is known yet.
std::optional<PlotFacts> plotAt(const Snapshot& snapshot, gis::Coord place);

/// The plot of that id, else the parcel.
std::optional<PlotFacts> plotNamed(const Snapshot& snapshot, const std::string& id);

/// Whether a plot can have several values of a fact.
bool hasSeveralValues(std::string_view fact);

}  // namespace hectare::desk
