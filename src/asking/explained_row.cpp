// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/asking/explained_row.h"

#include <algorithm>
#include <iterator>

#include "src/answer/cells.h"
#include "src/asking/asked_words.h"
#include "src/asking/join_name.h"
#include "src/plan/scheme.h"

namespace hectare::asking {
namespace {

/// The scheme whose land a row is about: of several side by side the one that its table is named after.
std::string schemeOf(const AskedForm& form, const answer::Table& table) {
  if (form.scheme != "all" && form.scheme.find(',') == std::string::npos) return form.scheme;
  for (const std::string& id : plan::schemeIds().value_or(std::vector<std::string>())) {
    std::string key = id;
    std::ranges::replace(key, '-', '_');
    if (table.id.ends_with("_" + key)) return id;
  }
  return {};
}

/// A number of jobs is not to be read without its unit, nor a withheld one without its rule.
std::vector<gis::Message> notesOf(const answer::Answer& answer, const answer::Table& table) {
  std::vector<gis::Message> notes;
  if (std::ranges::find(table.columns, "jobs", &answer::Column::id) == table.columns.end()) return notes;
  std::ranges::copy_if(answer.notes, std::back_inserter(notes), [](const gis::Message& note) {
    return note.id.starts_with("job_terms.") || note.id.starts_with("jobs.");
  });
  return notes;
}

}  // namespace

questions::RowToExplain rowToExplain(const AskedForm& form, const answer::Answer& answer, const answer::Table& table,
                                     const std::vector<answer::Cell>& cells, bool isTotal) {
  questions::RowToExplain row;
  row.ref = answer::textAt(cells, cells.size() - 1);
  row.question = form.command;
  row.asked = together(wordsOf(form));
  row.table = {table.id, table.title, table.columns, {cells}, {}};
  row.table.columns.pop_back();
  row.table.rows.front().pop_back();
  row.charts = answer.charts;
  row.layers = answer.layers;
  row.findings = answer.findings;
  row.sources = answer.provenance;
  row.firstScheme = answer.scheme.substr(0, answer.scheme.find(", "));
  row.confidential = answer.confidential;
  row.notes = notesOf(answer, row.table);
  row.isTotal = isTotal;
  if (isTotal) row.summed = table.rows;
  row.underScheme = form.underScheme || table.id == "corrections";
  row.scheme = schemeOf(form, row.table);
  for (const GivenOption& option : form.options) {
    if (option.name == "--park") row.parks = option.values;
    if (option.name == "--join" && !option.values.empty()) {
      row.joinLots = joinFromName(option.values.front());
    }
  }
  return row;
}

questions::RowToExplain figureToExplain(questions::RowToExplain row, std::string_view column) {
  constexpr std::string_view area = "_m2";
  const bool isClass = row.underScheme && column.ends_with(area) && column != "area_m2";
  if (!isClass) return row;
  const std::string figure(column.substr(0, column.size() - area.size()));
  row.table.columns.push_back(answer::textColumn("figure"));
  for (auto& cells : row.table.rows) cells.emplace_back(figure);
  for (auto& cells : row.summed) cells.emplace_back(figure);
  return row;
}

}  // namespace hectare::asking
