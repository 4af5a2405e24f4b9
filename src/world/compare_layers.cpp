// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/compare_layers.h"

#include <algorithm>
#include <utility>

#include "gis/crs/transform.h"
#include "src/world/infer_crs.h"
#include "src/world/nis_codes.h"

namespace hectare::world {
namespace {

gis::Finding finding(std::string rule, gis::Severity severity, const std::string& layer, gis::Message text) {
  gis::Finding made;
  made.rule = std::move(rule);
  made.severity = severity;
  made.layer = layer;
  made.text = std::move(text);
  return made;
}

gis::Box parksExtent(const World& world) {
  gis::Box extent;
  for (const Entry& entry : world.entries) {
    if (entry.layer && entry.role == plan::Role::parks) extent.add(entry.layer->table.geometry.box());
  }
  return extent;
}

bool hasLand(const Entry& entry) { return entry.layer && !plan::isTable(entry.role) && entry.layer->table.size() > 0; }

/// Whether a layer falls on the parks once x and y of its file are exchanged.
bool meetsExchanged(const World& world, const Layer& layer, const gis::Box& parks) {
  if (layer.provenance.empty()) return false;
  const auto file = gis::Crs::parse(layer.provenance.front().crs);
  if (!file) return false;
  const auto toFile = gis::Transform::create(world.crs, *file, layer.table.geometry.box());
  if (!toFile) return false;
  std::vector<gis::Coord> sample = sampleOf(layer.table.geometry, 64);
  if (sample.empty() || !toFile->apply(sample)) return false;
  for (gis::Coord& c : sample) std::swap(c.x, c.y);
  const auto back = gis::Transform::create(*file, world.crs, {});
  if (!back || !back->apply(sample)) return false;
  gis::Box exchanged;
  for (const gis::Coord c : sample) exchanged.add(c);
  return exchanged.intersects(parks);
}

void reportApart(const World& world, gis::Findings& findings) {
  const gis::Box parks = parksExtent(world);
  if (parks.empty()) return;
  for (const Entry& entry : world.entries) {
    if (!hasLand(entry) || entry.layer->table.geometry.box().intersects(parks)) continue;
    if (meetsExchanged(world, *entry.layer, parks)) {
      findings.push_back(finding("world.axes_swapped", gis::Severity::error, entry.name,
                                 {"world.axes_swapped_apart", {{"source", entry.name}}}));
      findings.back().fix = {"world.axes_swapped_hint"};
      continue;
    }
    findings.push_back(finding("world.layers_apart", gis::Severity::error, entry.name,
                               {"world.layers_apart", {{"source", entry.name}}}));
  }
}

struct Dates {
  std::string first;
  std::string last;
  void add(const std::string& date) {
    if (first.empty() || date < first) first = date;
    last = std::max(last, date);
  }
};

/// Tables that are joined are entries of their own and speak for themselves there; drawn polygons have no file.
bool ownFile(const World& world, const Entry& entry, const Provenance& provenance) {
  if (provenance.sha256.empty()) return false;
  return entry.role == plan::Role::attributes ||
         std::none_of(world.entries.begin(), world.entries.end(), [&](const Entry& table) {
           return table.role == plan::Role::attributes && table.layer &&
                  table.layer->provenance.front().sha256 == provenance.sha256;
         });
}

void addDates(const World& world, const Entry& entry, Dates& dates, bool& unknown) {
  for (const Provenance& provenance : entry.layer->provenance) {
    if (!ownFile(world, entry, provenance)) continue;
    if (provenance.date.empty()) {
      unknown = true;
    } else {
      dates.add(provenance.date);
    }
  }
}

/// Municipalities before and after a merger do not go together.
void reportNis(const World& world, gis::Findings& findings) {
  std::string from;
  std::string until;
  for (const Entry& entry : world.entries) {
    const bool hasCodes = entry.role == plan::Role::municipalities || entry.role == plan::Role::stock;
    if (!entry.layer || !hasCodes) continue;
    const auto vintage = nisVintage(*entry.layer);
    if (!vintage) continue;
    from = std::max(from, vintage->from);
    if (!vintage->until.empty() && (until.empty() || vintage->until < until)) until = vintage->until;
  }
  if (from.empty() || until.empty() || from < until) return;
  findings.push_back(finding("world.nis_differ", gis::Severity::warning, {},
                             {"world.nis_differ", {{"from", from}, {"until", until}}}));
}

void reportDates(const World& world, gis::Findings& findings) {
  Dates dates;
  gis::Findings unknownDates;
  for (const Entry& entry : world.entries) {
    if (!entry.layer) continue;
    bool unknown = false;
    addDates(world, entry, dates, unknown);
    if (!unknown) continue;
    unknownDates.push_back(finding("world.date_unknown", gis::Severity::note, entry.name,
                                   {"world.date_unknown", {{"source", entry.name}}}));
  }
  if (dates.first != dates.last) {
    findings.push_back(finding("world.dates_differ", gis::Severity::note, {},
                               {"world.dates_differ", {{"first", dates.first}, {"last", dates.last}}}));
  }
  findings.insert(findings.end(), unknownDates.begin(), unknownDates.end());
}

}  // namespace

gis::Findings compareLayers(const World& world) {
  gis::Findings findings;
  reportApart(world, findings);
  reportNis(world, findings);
  reportDates(world, findings);
  return findings;
}

}  // namespace hectare::world
