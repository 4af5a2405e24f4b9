// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/land/parameters.h"

#include <algorithm>

namespace hectare::land {

namespace {

bool isShare(const std::string& name, const plan::Scheme& scheme) {
  return name == "built_min_share" ||
         std::ranges::any_of(scheme.measures, [&](const plan::Measure& m) { return m.lessShare == name; });
}

gis::Status checkShare(const std::string& name, double value, const plan::Scheme& scheme, const std::string& where) {
  if (!isShare(name, scheme) || (value >= 0 && value <= 1)) return {};
  return gis::Error{gis::ErrorKind::invalid,
                    {"land.no_share", {{"parameter", name}, {"value", value}, {"scheme", scheme.id}}},
                    where,
                    {"land.no_share_hint"}};
}

}  // namespace

gis::Result<plan::Scheme> withParameters(plan::Scheme scheme, const plan::Plan& plan) {
  for (const auto& [name, value] : scheme.parameters) HECTARE_TRY(checkShare(name, value, scheme, scheme.id));
  for (const auto& [name, value] : plan.parameters) {
    HECTARE_TRY(checkShare(name, value, scheme, plan.file.string()));
    const auto own = scheme.parameters.find(name);
    if (own != scheme.parameters.end()) own->second = value;
  }
  return scheme;
}

void tellUnusedParameters(const plan::Plan& plan, const plan::Scheme& scheme, gis::Findings& findings) {
  for (const auto& [name, value] : plan.parameters) {
    if (scheme.parameters.contains(name) || std::ranges::find(askedAnyway, name) != askedAnyway.end()) continue;
    gis::Finding finding;
    finding.rule = "parameters.unused";
    finding.severity = gis::Severity::note;
    finding.subject = name;
    finding.text = {"land.unused_parameter", {{"parameter", name}, {"scheme", scheme.id}}};
    findings.push_back(std::move(finding));
  }
}

}  // namespace hectare::land
