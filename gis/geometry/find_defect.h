// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "gis/geometry/geos_session.h"
#include "gis/geometry/repair.h"

namespace hectare::gis {

/// findDefect with a session at hand. Internal to gis/geometry.
std::optional<Defect> findDefect(const GeosSession& session, const GeometryColumn& column, std::size_t feature);

}  // namespace hectare::gis
