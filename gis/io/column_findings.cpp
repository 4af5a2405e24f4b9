// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/column_findings.h"

#include <algorithm>

#include "gis/io/survey_findings.h"
#include "gis/io/text_marks.h"

namespace hectare::gis {

namespace {

/// The longest text that a .dbf can hold.
constexpr std::size_t dbfWidth = 254;

void tellRows(SurveyLayer& layer, Message text, Severity severity, const ColumnSurvey& column, const RowsWith& rows) {
  text.args.emplace_back("column", column.name());
  text.args.emplace_back("rows", counted(rows.count));
  text.args.emplace_back("first", counted(rows.first));
  text.args.emplace_back("sample", rows.sample);
  addFinding(layer, std::move(text), severity).subject = std::to_string(rows.first);
}

/// Called like an identifier, nearly always there and nearly always different: meant to tell rows apart.
void tellDoubled(const ColumnSurvey& survey, const SurveyColumn& column, SurveyLayer& layer) {
  if (!survey.distinctKnown() || column.unique || !isCalledKey(column.name)) return;
  const bool kind = column.type == SurveyType::text || column.type == SurveyType::integer;
  const bool mostlyThere = column.present * 10 >= layer.features * 9;
  const bool mostlyDifferent = column.distinct * 10 >= column.present * 9;
  if (!kind || !mostlyThere || !mostlyDifferent || survey.doubled().count == 0) return;
  tellRows(layer, {"survey.doubled"}, Severity::warning, survey, survey.doubled());
}

/// Some texts among numbers ("n/a", "-"): nobody can add the column up.
void tellNotNumbers(const ColumnSurvey& survey, const SurveyColumn& column, SurveyLayer& layer) {
  const std::size_t odd = survey.notNumbers().count;
  if (column.type != SurveyType::text || column.leadingZeros || odd == 0 || odd * 10 > column.present) return;
  tellRows(layer, {"survey.not_numbers"}, Severity::warning, survey, survey.notNumbers());
}

void tellCutOff(const ColumnSurvey& survey, SurveyLayer& layer) {
  if (survey.longestText() == dbfWidth)
    tellRows(layer, {"survey.cut_off"}, Severity::warning, survey, survey.longest());
}

/// The newest day that the layer knows of, apart from its end dates: of other columns, else of the file itself.
std::string newestDay(const SurveyLayer& layer) {
  std::string newest;
  for (const SurveyColumn& column : layer.columns) {
    if (column.type == SurveyType::date && !isCalledEnd(column.name)) newest = std::max(newest, column.latest);
  }
  return newest.empty() ? layer.date : newest;
}

/// Versions that had ended on the newest day of the layer. A layer that knows no other day only says that it has ends.
void tellEnded(const ColumnSurvey& survey, const SurveyColumn& column, SurveyLayer& layer) {
  if (column.type != SurveyType::date || !isCalledEnd(column.name)) return;
  const std::string newest = newestDay(layer);
  std::size_t ended = 0;
  for (const auto& [day, rows] : survey.days()) ended += newest.empty() || day <= newest ? rows : 0;
  if (ended == 0) return;
  Message text = newest.empty() ? Message{"survey.end_dates"} : Message{"survey.ended"};
  text.args = {{"column", column.name}, {"rows", counted(ended)}, {"earliest", column.earliest}, {"newest", newest}};
  addFinding(layer, std::move(text), newest.empty() ? Severity::note : Severity::warning);
}

}  // namespace

void tellColumns(const std::vector<ColumnSurvey>& surveys, SurveyLayer& layer) {
  for (std::size_t i = 0; i < surveys.size(); ++i) {
    const SurveyColumn& column = layer.columns[i];
    tellDoubled(surveys[i], column, layer);
    tellNotNumbers(surveys[i], column, layer);
    if (surveys[i].mojibake().count > 0) {
      tellRows(layer, {"survey.mojibake"}, Severity::warning, surveys[i], surveys[i].mojibake());
    }
    tellCutOff(surveys[i], layer);
    tellEnded(surveys[i], column, layer);
  }
}

}  // namespace hectare::gis
