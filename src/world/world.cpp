// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/world.h"

#include "gis/base/file.h"

namespace hectare::world {
namespace {

/// The rule of a source that could not be read. Those of the world have names of their own ("world.crs_missing").
std::string ruleOf(const gis::Error& error) {
  if (error.what.id.starts_with("world.")) return error.what.id;
  switch (error.kind) {
    case gis::ErrorKind::notFound:
      return "source.not_found";
    case gis::ErrorKind::invalid:
      return "source.not_valid";
    case gis::ErrorKind::undecided:
      return "source.undecided";
    case gis::ErrorKind::refused:
      return "source.refused";
    default:
      return "source.unreadable";
  }
}

gis::Finding asFinding(const Entry& entry) {
  gis::Finding finding;
  finding.rule = ruleOf(*entry.error);
  finding.severity = gis::Severity::error;
  finding.layer = entry.name;
  finding.text = entry.error->what;
  finding.fix = entry.error->hint;
  return finding;
}

}  // namespace

gis::Result<std::vector<const Layer*>> World::layers(plan::Role role) const {
  std::vector<const Layer*> found;
  for (const Entry& entry : entries) {
    if (entry.role != role) continue;
    if (entry.error) return *entry.error;
    found.push_back(entry.layer.get());
  }
  return found;
}

gis::Findings World::allFindings(const plan::Plan& plan) const {
  gis::Findings all;
  for (const Entry& entry : entries) {
    if (entry.error) all.push_back(asFinding(entry));
    if (entry.layer) all.insert(all.end(), entry.layer->findings.begin(), entry.layer->findings.end());
  }
  all.insert(all.end(), findings.begin(), findings.end());
  applyAcceptances(all, plan);
  return all;
}

std::string World::key() const {
  std::string keys = crs.definition();
  for (const Entry& entry : entries) keys += "\n" + entry.key;
  return gis::sha256OfText(keys);
}

}  // namespace hectare::world
