// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>

#include "gis/base/finding.h"
#include "gis/io/geojson_object.h"

namespace hectare::gis {

/// What was met, as findings: what breaks the format as warnings, then what only other programs stumble over as notes.
Findings geoJsonFindings(const GeoJsonCounts& counts, const std::string& layer);

/// The text stops being JSON after so many bytes.
Finding notJson(const std::string& layer, std::size_t bytes);

/// Fewer features were read than the file lists.
Finding geoJsonLeftOut(const std::string& layer, std::size_t listed, std::size_t read);

}  // namespace hectare::gis
