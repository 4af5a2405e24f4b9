// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/answer/correction_table.h"

namespace hectare::answer {
namespace {

Cell textCell(const std::string& text) { return text.empty() ? Cell() : Cell(text); }

/// The identifier that the plot has now; the one in the plan where it was not recognised.
const std::string& idOf(const plan::CorrectionOutcome& outcome) {
  return outcome.row ? outcome.id : outcome.correction.id;
}

}  // namespace

Table correctionTable(const std::vector<plan::CorrectionOutcome>& outcomes) {
  Table table{"corrections", {"table.corrections"}, {}, {}, {}};
  for (const char* id : {"plot_id", "fact", "source_says", "corrected_value", "correction_state", "reason",
                         "correction_source", "date", "author"}) {
    table.columns.push_back({id, {std::string("column.") + id}, gis::Unit::none, Column::Show::always});
  }
  for (const plan::CorrectionOutcome& outcome : outcomes) {
    const plan::Correction& correction = outcome.correction;
    for (const plan::CorrectedFact& fact : outcome.facts) {
      table.rows.push_back({idOf(outcome), fact.fact, fact.sourceSays ? textCell(*fact.sourceSays) : Cell(),
                            fact.corrected, std::string(plan::stateName(fact.state)), correction.reason,
                            correction.source, correction.date, correction.author});
    }
  }
  return table;
}

Column correctedColumn() { return {"corrected", {"column.corrected"}, gis::Unit::none, Column::Show::ifPresent}; }

Cell correctedCell(bool corrected) { return std::string(corrected ? "yes" : "no"); }

}  // namespace hectare::answer
