// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "gis/base/provenance.h"
#include "src/text/language.h"
#include "src/writers/writers.h"

namespace hectare::writers {

/// Each source with its layer, date, features, CRS, and how it was brought into the plan's CRS, as a table.
std::string sourcesText(const std::vector<gis::Provenance>& provenance, const text::Language& language,
                        const TextOptions& options);

}  // namespace hectare::writers
