// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "src/plan/scheme.h"

namespace hectare::world {

/// Whether two values of a fact say the same: several joined by "|" in any order, and no restriction on record for
/// "none".
bool sameValue(std::string_view fact, std::string_view a, std::string_view b);

/// Whether the scheme lists every value of `value`; a scheme without a list for the fact knows any.
bool knownValue(const plan::Scheme& scheme, const std::string& fact, std::string_view value);

/// "a|b" -> a, b; none for the empty text.
std::vector<std::string> valuesIn(std::string_view joined);

}  // namespace hectare::world
