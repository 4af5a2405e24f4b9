// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/column_survey.h"

#include <fmt/format.h>

#include <bit>
#include <cmath>
#include <functional>

#include "gis/base/day.h"
#include "gis/io/text_marks.h"

namespace hectare::gis {

namespace {

/// A sample is kept to be looked at, not to be read.
constexpr std::size_t sampleBytes = 400;
constexpr std::size_t wordsBytes = 60;
/// Beyond it a column of dates is one of times of day, and its days are no longer counted one by one.
constexpr std::size_t mostDays = 200'000;

std::uint64_t hashOf(std::string_view text) { return std::hash<std::string_view>{}(text); }

bool isWhole(std::string_view text) { return text.find_first_of(".,eE") == std::string_view::npos; }

/// Whether the text could be read otherwise with a decimal comma.
bool dependsOnNotation(std::string_view text) { return text.find_first_of("., \xC2\xE2") != std::string_view::npos; }

bool mayBeDate(std::string_view text) {
  return text.size() >= 8 && text.size() <= 40 && text.find_first_of("0123456789") <= 1;
}

/// Eight digits are a day only in the centuries from which there are cadastres and plans.
bool isDigits(std::string_view text) { return text.find_first_not_of("0123456789") == std::string_view::npos; }

}  // namespace

void RowsWith::add(std::size_t row, std::string_view value) {
  if (count++ > 0) return;
  first = row;
  sample = shortened(value, wordsBytes);
}

void NumberTally::add(double value, bool isWhole) {
  ++count;
  whole += isWhole ? 1 : 0;
  min = std::min(min, value);
  max = std::max(max, value);
  sum += value;
}

ColumnSurvey::ColumnSurvey(std::string name, bool keptAsText, SurveyBudget& budget)
    : m_budget(budget), m_distinct(budget.counting, SurveyColumn::distinctLimit) {
  m_column.name = std::move(name);
  m_column.keptAsText = keptAsText;
}

void ColumnSurvey::add(Column& batch, std::size_t before) {
  m_type = batch.type();
  for (std::size_t i = 0; i < batch.size(); ++i) {
    if (batch.missing(i)) continue;
    if (m_type == ColumnType::text) {
      if (!isBlank(batch.text(i))) addText(batch.text(i), before + i + 1);
      continue;
    }
    ++m_column.present;
    const std::uint64_t bits = m_type == ColumnType::real ? std::bit_cast<std::uint64_t>(batch.real(i) + 0.0)
                                                          : static_cast<std::uint64_t>(batch.integer(i));
    const bool show = m_column.samples.size() < SurveyColumn::samplesKept || m_doubled.count == 0;
    addValue(bits * 0xff51afd7ed558ccdU + 1, show ? *batch.asText(i) : std::string(), before + i + 1);
  }
  addNumbers(batch, before);
}

void ColumnSurvey::addValue(std::uint64_t hash, std::string_view shown, std::size_t row) {
  const DistinctValues::Seen seen = m_distinct.add(hash);
  if (seen == DistinctValues::Seen::again) m_doubled.add(row, shown);
  if (seen != DistinctValues::Seen::first || m_column.samples.size() >= SurveyColumn::samplesKept) return;
  std::string sample = shortened(shown, sampleBytes);
  const std::size_t cost = sample.size() + sizeof(std::string);
  if (cost > m_budget.sampleBytes) return;
  m_budget.sampleBytes -= cost;
  m_column.samples.push_back(std::move(sample));
}

void ColumnSurvey::addText(std::string_view text, std::size_t row) {
  ++m_column.present;
  addValue(hashOf(text), text, row);
  if (hasLeadingZeros(text)) m_column.leadingZeros = true;
  if (looksLikeMojibake(text)) m_mojibake.add(row, text);
  if (m_yesNo + 1 == m_column.present && isYesOrNo(text)) ++m_yesNo;
  if (m_dates + 1 == m_column.present && mayBeDate(text)) addDate(text);
  if (text.size() < m_longestText) return;
  const std::size_t length = characters(text);
  if (length > m_longestText) {
    m_longestText = length;
    m_longest = {};
  }
  if (length == m_longestText) m_longest.add(row, text);
}

void ColumnSurvey::addDate(std::string_view text) {
  const auto day = dayOf(text);
  if (!day || (isDigits(text) && (*day < "1700" || *day >= "2200"))) return;
  ++m_dates;
  if (m_column.earliest.empty() || *day < m_column.earliest) m_column.earliest = *day;
  if (*day > m_column.latest) m_column.latest = *day;
  if (m_days.size() < mostDays || m_days.contains(*day)) ++m_days[*day];
}

/// A text that is a number in neither notation is remembered as such.
void ColumnSurvey::addNumbers(Column& batch, std::size_t before) {
  if (m_type == ColumnType::boolean) return;
  const bool text = m_type == ColumnType::text;
  for (std::size_t i = 0; i < batch.size(); ++i) {
    if (batch.missing(i) || (text && isBlank(batch.text(i)))) continue;
    const auto number = batch.asNumber(i);
    if (number) m_point.add(*number, text ? isWhole(batch.text(i)) : m_type == ColumnType::integer);
    if (!text) continue;
    const bool depends = dependsOnNotation(batch.text(i));
    if (!depends && number) m_comma.add(*number, true);
    if (depends) {
      batch.setDecimalComma(true);
      const auto other = batch.asNumber(i);
      batch.setDecimalComma(false);
      const bool comma = batch.text(i).find(',') != std::string_view::npos;
      if (other) m_comma.add(*other, !comma);
      if (!number && !other) m_noNumber.add(before + i + 1, batch.text(i));
    } else if (!number) {
      m_noNumber.add(before + i + 1, batch.text(i));
    }
  }
}

SurveyColumn ColumnSurvey::finish() const {
  SurveyColumn column = m_column;
  column.distinct = m_distinct.count();
  column.distinctIsLeast = !m_distinct.exact();
  column.unique = m_distinct.exact() && column.present > 0 && column.distinct == column.present;
  if (column.present > 0) {
    if (m_type == ColumnType::integer) column.type = SurveyType::integer;
    if (m_type == ColumnType::real) column.type = SurveyType::real;
    if (m_type == ColumnType::boolean) column.type = SurveyType::boolean;
    if (m_type == ColumnType::text) judgeText(column);
  }
  if (column.type != SurveyType::date) column.earliest = column.latest = {};
  const bool number = column.type == SurveyType::integer || column.type == SurveyType::real;
  const NumberTally& tally = column.decimalComma ? m_comma : m_point;
  if (number && tally.count > 0) {
    column.min = tally.min;
    column.max = tally.max;
    column.sum = tally.sum;
  }
  return column;
}

void ColumnSurvey::judgeText(SurveyColumn& column) const {
  const std::size_t all = column.present;
  column.type = SurveyType::text;
  if (column.leadingZeros) return;
  if (m_dates == all) {
    column.type = SurveyType::date;
  } else if (m_yesNo == all && m_distinct.count() <= 2) {
    column.type = SurveyType::boolean;
  } else if (m_point.count == all) {
    column.type = m_point.whole == all ? SurveyType::integer : SurveyType::real;
  } else if (m_comma.count == all) {
    column.type = m_comma.whole == all ? SurveyType::integer : SurveyType::real;
    column.decimalComma = true;
  }
}

}  // namespace hectare::gis
