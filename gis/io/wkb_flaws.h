// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "gis/base/finding.h"

namespace hectare::gis {

/// How many parts well-known binary says that it has (ISO or EWKB, either byte order): rings of a polygon, members of
/// a multi geometry; 0 for other types, for collections and for what is cut off.
[[nodiscard]] std::size_t membersStated(std::span<const std::byte> wkb);

/// Whether it is one polygon and not several.
[[nodiscard]] bool isSinglePart(std::span<const std::byte> wkb);

/// Where the first ring begins that does not end there. No value: there is none.
[[nodiscard]] std::optional<Coord> openRing(std::span<const std::byte> wkb);

}  // namespace hectare::gis
