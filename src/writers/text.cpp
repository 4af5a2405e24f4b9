// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "src/writers/cell.h"
#include "src/writers/display_width.h"
#include "src/writers/ink.h"
#include "src/writers/text_cards.h"
#include "src/writers/text_findings.h"
#include "src/writers/text_sources.h"
#include "src/writers/text_table.h"
#include "src/writers/text_waterfall.h"
#include "src/writers/waterfall_steps.h"
#include "src/writers/writers.h"

namespace hectare::writers {
namespace {

using answer::Answer;
using text::Language;

std::string marks(const Answer& answer, const Language& language, const TextOptions& options) {
  const Ink ink(options.color);
  std::string result;
  if (!answer.closed) result += ink.alarm(paragraph("", language.render({"answer.not_final"}), options.width));
  if (answer.confidential) result += ink.alarm(paragraph("", language.render({"answer.confidential"}), options.width));
  if (answer.illustrative)
    result += ink.caution(paragraph("", language.render({"answer.illustrative"}), options.width));
  return result;
}

/// What has to be known to read the figures: labels and texts, aligned.
std::string facts(const Answer& answer, const Language& language, const TextOptions& options) {
  std::vector<std::pair<std::string, std::string>> lines;
  const auto add = [&](const std::string& id, const std::string& text) {
    if (!text.empty()) lines.emplace_back(language.render({"writer." + id}), printable(text));
  };
  const std::string method = "answer.area_" + answer.areaMethod + (answer.plan.empty() ? "_here" : "");
  add("scheme", answer.scheme + (answer.schemeSource.empty() ? "" : " — " + answer.schemeSource));
  add("crs", answer.crs + (answer.crsName.empty() ? "" : " — " + answer.crsName));
  add("area_method", language.has(method) ? language.render({method}) : answer.areaMethod);
  if (!answer.areaMethod.empty()) add("unit", language.render({"writer.hectares"}));
  int width = 0;
  for (const auto& [label, text] : lines) width = std::max(width, displayWidth(label));
  std::string result;
  for (const auto& [label, text] : lines) result += paragraph(padRight(label, width) + "  ", text, options.width);
  return result;
}

std::string head(const Answer& answer, const Language& language, const TextOptions& options) {
  const std::string plan = answer.planTitle.empty() ? answer.plan : answer.planTitle;
  std::string title = questionTitle(answer, language);
  if (!plan.empty()) title += " · " + printable(plan);
  std::string rule;
  for (int i = 0; i < std::min(options.width, displayWidth(title)); ++i) rule += "━";
  return Ink(options.color).strong(paragraph("", title, options.width)) + rule + '\n' +
         marks(answer, language, options) + facts(answer, language, options);
}

/// The cards that a table and its details are shown as.
const answer::Chart* cardsOf(const Answer& answer, const answer::Table& table) {
  for (const answer::Chart& chart : answer.charts) {
    if (chart.form == "cards" && (chart.table == table.id || chart.details == table.id)) return &chart;
  }
  return nullptr;
}

const answer::Chart* waterfallOf(const Answer& answer, const answer::Table& table) {
  for (const answer::Chart& chart : answer.charts) {
    if (chart.form == "waterfall" && chart.table == table.id && waterfallRow(table) != nullptr) return &chart;
  }
  return nullptr;
}

/// A table of several rows is printed before the waterfall of its total; one row is told by the waterfall alone.
std::string section(const Answer& answer, const answer::Table& table, const Language& language,
                    const TextOptions& options) {
  if (const answer::Chart* cards = cardsOf(answer, table)) {
    return cards->table == table.id ? cardsText(*cards, answer, language, options) : std::string();
  }
  std::string result = '\n' + Ink(options.color).strong(tableTitle(table, language)) + '\n';
  const answer::Chart* chart = waterfallOf(answer, table);
  const std::string drawn = chart == nullptr ? std::string() : waterfallText(*chart, table, language, options);
  if (drawn.empty() || table.rows.size() > 1) result += tableText(table, language, options);
  if (!drawn.empty() && table.rows.size() > 1) result += '\n';
  return result + drawn;
}

std::string notes(const Answer& answer, const Language& language, const TextOptions& options) {
  std::string result;
  for (const gis::Message& note : answer.notes)
    result += paragraph("* ", printable(language.render(note)), options.width);
  return result.empty() ? result : '\n' + result;
}

}  // namespace

std::string toText(const Answer& answer, const Language& language, const TextOptions& options) {
  TextOptions fitting = options;
  fitting.width = std::max(40, options.width);
  std::string result = head(answer, language, fitting);
  for (const answer::Table& table : answer.tables) result += section(answer, table, language, fitting);
  result += notes(answer, language, fitting) + '\n' + findingsText(answer.findings, language, fitting);
  const bool onCards = std::ranges::any_of(answer.charts, [](const auto& chart) { return chart.form == "cards"; });
  if (answer.provenance.empty() || onCards) return result;  // cards say of each source what there is to say
  return result + '\n' + Ink(fitting.color).strong(language.render({"writer.sources"})) + '\n' +
         sourcesText(answer.provenance, language, fitting);
}

}  // namespace hectare::writers
