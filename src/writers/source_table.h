// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "src/answer/answer.h"

namespace hectare::writers {

/// Where the layers came from, a row each: source, layer, date, features, crs, crs_operation, accuracy_m and, for
/// machines, sha256.
answer::Table sourceTable(const std::vector<gis::Provenance>& provenance);

}  // namespace hectare::writers
