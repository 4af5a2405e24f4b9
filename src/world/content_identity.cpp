// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/content_identity.h"

#include <algorithm>
#include <vector>

#include "gis/base/file.h"

namespace hectare::world {

std::string contentIdentity(const World& world, const plan::Plan& plan) {
  std::vector<std::string> lines;
  for (const Entry& entry : world.entries) {
    if (entry.role == plan::Role::overlay) continue;
    if (entry.layer && entry.layer->sourceIndex >= plan.sources.size()) continue;  // drawn: a setting
    std::string line(plan::roleName(entry.role));
    line += '\n' + entry.name;
    if (!entry.layer) line += "\nunread";
    if (entry.layer) {
      std::vector<std::string> hashes;
      for (const Provenance& file : entry.layer->provenance) hashes.push_back(file.sha256);
      std::ranges::sort(hashes);
      for (const std::string& hash : hashes) line += '\n' + hash;
    }
    lines.push_back(std::move(line));
  }
  std::ranges::sort(lines);
  std::string all;
  for (const std::string& line : lines) all += line + "\n\n";
  return gis::sha256OfText(all);
}

}  // namespace hectare::world
