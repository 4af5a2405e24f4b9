// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "src/plan/plan.h"

namespace hectare::asking {

/// What `--join` says: parcel, owner or park; empty: nothing.
inline std::optional<plan::RemnantRule::Join> joinFromName(const std::string& name) {
  using Join = plan::RemnantRule::Join;
  if (name.empty()) return std::nullopt;
  if (name == "parcel") return Join::parcel;
  return name == "owner" ? Join::owner : Join::park;
}

}  // namespace hectare::asking
