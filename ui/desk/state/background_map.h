// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "src/plan/plan.h"

namespace hectare::desk {

/// The service of map tiles that an address leads to, as a source of the plan to be drawn under its land: `xyz` where
/// it has the places of the numbers of a tile, `wmts` or `wms` where it says so itself, else `wms`. What an address
/// asks for besides, such as its capabilities, is completed or left out as the kind wants it. \param layer of a WMS or
/// WMTS, as its capabilities name it. Whether all of it will do is for the verb that adds it.
[[nodiscard]] plan::Source backgroundMap(const std::string& address, const std::string& layer);

/// Whether the service of that address has to be told a layer.
[[nodiscard]] bool wantsLayer(const std::string& address);

}  // namespace hectare::desk
