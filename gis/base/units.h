// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace hectare::gis {

inline constexpr double squareMetresPerHectare = 10'000.0;

/// Unit of a column or figure. Areas are kept in m² everywhere; only what people read shows hectares.
enum class Unit { none, squareMetre, metre, count, jobs, jobsPerHectare, ratio, percent };

}  // namespace hectare::gis
