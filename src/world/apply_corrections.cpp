// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/apply_corrections.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "src/world/correction_place.h"
#include "src/world/find_plot.h"
#include "src/world/same_value.h"
#include "src/world/tell_corrections.h"

namespace hectare::world {
namespace {

using plan::CorrectedFact;
using plan::CorrectionOutcome;
using plan::CorrectionState;

using RowsById = std::unordered_map<std::string_view, std::uint32_t>;

/// The rows that bear the identifiers of corrections.
RowsById rowsOf(const gis::Column& ids, const std::vector<const plan::Correction*>& corrections) {
  std::set<std::string_view> wanted;
  for (const plan::Correction* correction : corrections) wanted.insert(correction->id);
  RowsById rows;
  for (std::uint32_t row = 0; row < ids.size(); ++row) {
    if (wanted.contains(ids.text(row))) rows.emplace(ids.text(row), row);
  }
  return rows;
}

/// One correction that cannot be placed keeps no layer out.
CorrectionOutcome unplaced(const plan::Correction& correction) {
  CorrectionOutcome outcome{correction, CorrectionState::unplaced};
  for (const auto& [fact, value] : correction.set) outcome.facts.push_back({fact, {}, value, outcome.match});
  return outcome;
}

CorrectionOutcome recognise(const Layer& layer, const gis::Column& ids, const RowsById& rows,
                            const plan::Correction& correction) {
  const auto sameId = rows.find(correction.id);
  std::optional<std::uint32_t> row;
  if (sameId != rows.end()) row = sameId->second;
  const auto moved = placeIn(layer.table.crs, correction);
  if (!moved) return unplaced(correction);
  const auto found = findPlot(layer, row, moved->place);
  if (!found) return unplaced(correction);
  CorrectionOutcome outcome{correction, found->state};
  outcome.place = moved->place;
  outcome.operation = moved->operation;
  outcome.row = found->row;
  if (found->row) outcome.id = ids.text(*found->row);
  for (const std::uint32_t there : found->there) {
    if (!found->row) outcome.successors.emplace_back(ids.text(there));
  }
  for (const auto& [fact, value] : correction.set) outcome.facts.push_back({fact, {}, value, found->state});
  return outcome;
}

std::optional<std::string> valueAt(const Layer& layer, const std::string& fact, std::uint32_t row) {
  const gis::Column* column = layer.table.find(fact);
  if (column == nullptr || column->missing(row)) return std::nullopt;
  return std::string(column->text(row));
}

/// The state of a fact of a recognised plot that no later correction sets.
CorrectionState stateOf(const CorrectionOutcome& outcome, const CorrectedFact& fact) {
  const std::string now = fact.sourceSays.value_or("");
  if (sameValue(fact.fact, now, fact.corrected)) return CorrectionState::confirmed;
  const auto was = outcome.correction.was.find(fact.fact);
  const bool changed = was != outcome.correction.was.end() && !sameValue(fact.fact, now, was->second);
  return changed ? CorrectionState::changed : outcome.match;
}

/// Per row and fact: the value that holds.
using Values = std::map<std::string, std::map<std::uint32_t, std::string>>;

/// Goes through them from the latest to the earliest: who comes first holds.
Values decide(const Layer& layer, const plan::Scheme* scheme, std::vector<CorrectionOutcome>& outcomes) {
  Values values;
  for (auto outcome = outcomes.rbegin(); outcome != outcomes.rend(); ++outcome) {
    if (!outcome->row) continue;
    for (CorrectedFact& fact : outcome->facts) {
      fact.sourceSays = valueAt(layer, fact.fact, *outcome->row);
      if (scheme != nullptr && !knownValue(*scheme, fact.fact, fact.corrected)) {
        fact.state = CorrectionState::unknownValue;
      } else if (values[fact.fact].emplace(*outcome->row, fact.corrected).second) {
        fact.state = stateOf(*outcome, fact);
      } else {
        fact.state = CorrectionState::superseded;
      }
    }
  }
  return values;
}

gis::Column corrected(const gis::Column* source, const std::string& fact, std::size_t rows,
                      const std::map<std::uint32_t, std::string>& values) {
  gis::Column column(fact, gis::ColumnType::text);
  for (std::uint32_t row = 0; row < rows; ++row) {
    const auto value = values.find(row);
    if (value != values.end()) {
      column.addText(value->second);
    } else if (source == nullptr || source->missing(row)) {
      column.addMissing();
    } else {
      column.addText(source->text(row));
    }
  }
  return column;
}

void write(const Values& values, Layer& layer) {
  for (const auto& [fact, perRow] : values) {
    if (perRow.empty()) continue;
    auto& columns = layer.table.columns;
    const auto there =
        std::find_if(columns.begin(), columns.end(), [&](const gis::Column& c) { return c.name() == fact; });
    if (there != columns.end()) {
      *there = corrected(&*there, fact, layer.table.size(), perRow);
    } else {
      columns.push_back(corrected(nullptr, fact, layer.table.size(), perRow));
      layer.columnsAdded.push_back(fact);
    }
  }
}

}  // namespace

gis::Result<Layer> correctLayer(const Layer& layer, const std::vector<const plan::Correction*>& corrections,
                                const plan::Scheme* scheme) {
  const gis::Column& ids = *layer.table.find("id");
  const RowsById rows = rowsOf(ids, corrections);
  std::vector<CorrectionOutcome> outcomes;
  for (const plan::Correction* correction : corrections) {
    outcomes.push_back(recognise(layer, ids, rows, *correction));
  }
  Layer result = layer;
  write(decide(layer, scheme, outcomes), result);
  result.corrections = std::move(outcomes);
  tellCorrections(scheme, result);
  return result;
}

}  // namespace hectare::world
