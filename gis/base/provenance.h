// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "gis/base/message.h"

namespace hectare::gis {

/// Where a layer came from and how it got here.
struct Provenance {
  std::string source;  ///< file name(s), as the plan writes them
  std::string layer;
  std::string sha256;
  std::string date;  ///< ISO, empty: unknown
  std::size_t features = 0;
  std::string crs;                  ///< of the file
  std::string crsOperation;         ///< empty: none was needed
  std::optional<double> accuracyM;  ///< of the operation, or 0 when none was needed; no value: unknown
  /// Positional accuracy of the source: the standard deviation of each coordinate of a vertex; no value: unknown.
  std::optional<double> positionM = {};
  Message positionFrom = {};  ///< who says so; empty when it is unknown and nothing is known about it
};

}  // namespace hectare::gis
