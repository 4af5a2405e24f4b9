// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gis/crs/crs.h"
#include "gis/crs/proj_handles.h"

namespace hectare::gis {

/// The best coordinate operation between two systems that can run here.
struct ChosenOperation {
  ProjObject operation;  ///< x = easting or longitude on both sides; null: there is none (ballpark ones do not count)
  std::string name;
  std::optional<double> accuracyM;
  std::vector<std::string> missingGrids;  ///< of better operations, sorted, each once
  std::optional<double> betterAccuracyM;  ///< of the best operation that lacks its grid
};

/// \param area box in the coordinates of `from`; empty: anywhere.
ChosenOperation chooseOperation(pj_ctx* context, const Crs& from, const Crs& to, const Box& area);

}  // namespace hectare::gis
