// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "src/answer/answer.h"

namespace hectare::writers {

/// What every row of a table has to say of itself wherever the table goes alone: in CSV and in a GeoPackage.
struct Marks {
  Marks(bool isIllustrative = false, bool isConfidential = false)  // NOLINT(google-explicit-constructor)
      : illustrative(isIllustrative), confidential(isConfidential) {}
  explicit Marks(const answer::Answer& answer)
      : illustrative(answer.illustrative),
        confidential(answer.confidential),
        areaMethod(answer.areaMethod),
        crs(answer.crs) {}

  bool illustrative;
  bool confidential;
  std::string areaMethod = {};  ///< CSV, tables with areas: planar or geodesic; empty: not said
  std::string crs = {};         ///< in which they were measured
};

}  // namespace hectare::writers
