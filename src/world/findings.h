// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>

#include "gis/base/finding.h"
#include "src/world/world.h"

namespace hectare::world {

/// Adds a finding about a layer and returns it for what is still to be said.
gis::Finding& addFinding(Layer& layer, std::string rule, gis::Severity severity, std::string subject,
                         gis::Message text);

/// A count as an argument of a message.
inline gis::MessageArg counted(std::size_t count) { return static_cast<std::int64_t>(count); }

}  // namespace hectare::world
