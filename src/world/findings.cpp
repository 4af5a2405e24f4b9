// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/findings.h"

namespace hectare::world {

gis::Finding& addFinding(Layer& layer, std::string rule, gis::Severity severity, std::string subject,
                         gis::Message text) {
  gis::Finding finding;
  finding.rule = std::move(rule);
  finding.severity = severity;
  finding.layer = layer.name;
  finding.subject = std::move(subject);
  finding.text = std::move(text);
  layer.findings.push_back(std::move(finding));
  return layer.findings.back();
}

}  // namespace hectare::world
