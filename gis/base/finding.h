// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gis/base/message.h"

namespace hectare::gis {

struct Coord {
  double x = 0;
  double y = 0;
  friend bool operator==(const Coord&, const Coord&) = default;
};

/// note: for the record. warning: a figure may be touched. error: undecided until it is fixed or accepted with a
/// reason.
enum class Severity { note, warning, error };

/// Something about the data that a person should know, with the place and the areas it changed.
struct Finding {
  std::string rule;  ///< stable id, for example "geometry.invalid"; the text lives in Message
  Severity severity = Severity::note;
  std::string layer;    ///< name of the plan's source, or of the file's layer
  std::string subject;  ///< identifier of the feature(s), empty for the whole layer
  Message text;
  std::optional<Coord> place;  ///< in the plan's CRS
  std::optional<double> areaBeforeM2;
  std::optional<double> areaAfterM2;
  Message fix;            ///< what would mend it; may be empty
  bool accepted = false;  ///< a person accepted it, with this reason
  std::string acceptedReason;
};

using Findings = std::vector<Finding>;

}  // namespace hectare::gis
