// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/state/plot_facts.h"

#include <algorithm>
#include <array>

#include "gis/geometry/area.h"
#include "gis/geometry/point_in_polygon.h"
#include "src/plan/scheme.h"

namespace hectare::desk {

namespace {

constexpr std::array correctedRoles{plan::Role::plots, plan::Role::parcels};

std::string textIn(const world::Layer& layer, const std::string& column, std::uint32_t row) {
  const gis::Column* found = layer.table.find(column);
  return found == nullptr ? std::string() : found->asText(row).value_or(std::string());
}

/// The row of the same plot in the layer as its source has it: corrections change no rows.
const world::Layer& sourceOf(const world::Entry& entry) {
  return entry.uncorrected ? *entry.uncorrected : *entry.layer;
}

std::vector<std::string> valuesOfFact(const plan::Scheme* own, const std::string& fact) {
  if (own != nullptr && own->codes.contains(fact)) return own->codes.at(fact);
  const auto ours = plan::findScheme("vlaio", {});
  return ours && ours->codes.contains(fact) ? ours->codes.at(fact) : std::vector<std::string>();
}

PlotFacts factsOf(const Snapshot& snapshot, const world::Entry& entry, std::uint32_t row) {
  PlotFacts plot;
  plot.layer = entry.name;
  plot.id = textIn(*entry.layer, "id", row);
  plot.areaM2 = gis::area(entry.layer->table.geometry, row);
  plot.shape.append(entry.layer->table.geometry, row);
  for (const std::string& fact : plan::correctableFacts(entry.role)) {
    plot.facts.push_back({fact, textIn(sourceOf(entry), fact, row), textIn(*entry.layer, fact, row),
                          valuesOfFact(snapshot.scheme.get(), fact)});
  }
  for (const plan::CorrectionOutcome& outcome : entry.layer->corrections) {
    if (outcome.row == row) plot.corrections.insert(plot.corrections.begin(), outcome);
  }
  return plot;
}

/// The first that `rowIn` finds, among plots before parcels.
template <class RowIn>
std::optional<PlotFacts> firstPlot(const Snapshot& snapshot, RowIn rowIn) {
  if (!snapshot.world) return std::nullopt;
  for (const plan::Role role : correctedRoles) {
    for (const world::Entry& entry : snapshot.world->entries) {
      if (entry.role != role || !entry.layer) continue;
      if (const std::optional<std::uint32_t> row = rowIn(*entry.layer)) return factsOf(snapshot, entry, *row);
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<PlotFacts> plotAt(const Snapshot& snapshot, gis::Coord place) {
  return firstPlot(snapshot, [&](const world::Layer& layer) -> std::optional<std::uint32_t> {
    const auto rows = layer.index.query({place.x, place.y, place.x, place.y});
    const auto hit =
        std::ranges::find_if(rows, [&](std::uint32_t row) { return gis::contains(layer.table.geometry, row, place); });
    if (hit == rows.end()) return std::nullopt;
    return *hit;
  });
}

std::optional<PlotFacts> plotNamed(const Snapshot& snapshot, const std::string& id) {
  return firstPlot(snapshot, [&](const world::Layer& layer) -> std::optional<std::uint32_t> {
    const gis::Column* ids = layer.table.find("id");
    for (std::uint32_t row = 0; ids != nullptr && row < ids->size(); ++row) {
      if (!ids->missing(row) && ids->text(row) == id) return row;
    }
    return std::nullopt;
  });
}

bool hasSeveralValues(std::string_view fact) { return fact == "function" || fact == "restriction"; }

}  // namespace hectare::desk
