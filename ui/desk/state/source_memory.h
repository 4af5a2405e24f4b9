// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "src/plan/plan.h"
#include "src/world/world.h"

namespace hectare::desk {

/// What a file held when a plan was read last.
struct KnownContent {
  std::string sha256;        ///< as gis::sourceHash states it
  std::uintmax_t bytes = 0;  ///< of the file itself
  friend bool operator==(const KnownContent&, const KnownContent&) = default;
};

/// By path, as the plan writes it.
using KnownContents = std::map<std::string, KnownContent>;

/// What the files held of which the world was made. Looks at the disk.
[[nodiscard]] KnownContents contentsOf(const plan::Plan& plan, const world::World& world);
/// Remembers it for this user, so that a file that is moved later is known again. Those of the plan that couldn't be
/// read stay as they are remembered.
void rememberContents(const plan::Plan& plan, KnownContents read);
[[nodiscard]] KnownContents knownContents(const plan::Plan& plan);

}  // namespace hectare::desk
