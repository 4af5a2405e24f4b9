// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/state/network_sources.h"

#include <algorithm>

#include "gis/io/source_place.h"

namespace hectare::desk {

std::vector<std::string> networkSources(const plan::Plan& plan) {
  std::vector<std::string> names;
  for (const plan::Source& source : plan.sources) {
    if (!source.service.kind.empty() || std::ranges::any_of(source.paths, gis::leadsElsewhere))
      names.push_back(source.name);
  }
  return names;
}

}  // namespace hectare::desk
