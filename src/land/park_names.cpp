// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/land/park_names.h"

#include <map>
#include <string>
#include <vector>

namespace hectare::land {

void tellParksOfOneName(const RankedFeatures& parks, gis::Findings& findings) {
  std::map<std::string_view, std::vector<std::uint32_t>> named;
  for (std::uint32_t p = 0; p < parks.size(); ++p) {
    const auto name = parks[p].text("name");
    if (name && !name->empty()) named[*name].push_back(p);
  }
  for (const auto& [name, ranks] : named) {
    if (ranks.size() < 2) continue;
    std::string ids;
    for (const std::uint32_t p : ranks) ids += (ids.empty() ? "" : ", ") + std::string(parks[p].id());
    gis::Finding finding{"parks.same_name",
                         gis::Severity::warning,
                         parks[ranks.front()].layer->name,
                         ids,
                         {},
                         {},
                         {},
                         {},
                         {},
                         false,
                         {}};
    finding.text = {"land.parks_same_name", {{"name", std::string(name)}, {"parks", ids}}};
    findings.push_back(std::move(finding));
  }
}

}  // namespace hectare::land
