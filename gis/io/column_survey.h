// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <limits>
#include <map>
#include <string>
#include <string_view>

#include "gis/io/distinct_values.h"
#include "gis/table/feature_table.h"
#include "gis/table/survey.h"

namespace hectare::gis {

/// What the columns of a layer share.
struct SurveyBudget {
  CountingBudget counting;
  std::size_t sampleBytes = std::size_t{64} << 20U;
};

/// Rows that something is the matter with, the first of them (from 1) and what stands there.
struct RowsWith {
  std::size_t count = 0;
  std::size_t first = 0;
  std::string sample;
  void add(std::size_t row, std::string_view value);
};

/// Numbers in one notation.
struct NumberTally {
  std::size_t count = 0;
  std::size_t whole = 0;  ///< those written without a fraction
  double min = std::numeric_limits<double>::infinity();
  double max = -std::numeric_limits<double>::infinity();
  double sum = 0;
  void add(double value, bool isWhole);
};

/// What all values of a column say together. Rows are given in the order of the file, batch by batch.
class ColumnSurvey {
 public:
  /// \param keptAsText the format has no other type, or the file chose text.
  ColumnSurvey(std::string name, bool keptAsText, SurveyBudget& budget);

  /// \param before rows that came in earlier batches. \param batch is only changed in how its numbers are read.
  void add(Column& batch, std::size_t before);
  [[nodiscard]] SurveyColumn finish() const;

  [[nodiscard]] const std::string& name() const { return m_column.name; }
  [[nodiscard]] bool distinctKnown() const { return m_distinct.exact(); }
  [[nodiscard]] const RowsWith& doubled() const { return m_doubled; }      ///< rows whose value stood there before
  [[nodiscard]] const RowsWith& notNumbers() const { return m_noNumber; }  ///< texts that are no number
  [[nodiscard]] const RowsWith& mojibake() const { return m_mojibake; }
  [[nodiscard]] const RowsWith& longest() const { return m_longest; }  ///< texts as long as the longest
  [[nodiscard]] std::size_t longestText() const { return m_longestText; }
  /// Rows per ISO day, of dates.
  [[nodiscard]] const std::map<std::string, std::size_t>& days() const { return m_days; }

 private:
  void addText(std::string_view text, std::size_t row);
  void addValue(std::uint64_t hash, std::string_view shown, std::size_t row);
  void addNumbers(Column& batch, std::size_t before);
  void addDate(std::string_view text);
  void judgeText(SurveyColumn& column) const;

  SurveyColumn m_column;
  SurveyBudget& m_budget;
  DistinctValues m_distinct;
  ColumnType m_type = ColumnType::text;
  NumberTally m_point;  ///< numbers in C notation, and those of typed columns
  NumberTally m_comma;  ///< the same texts with a decimal comma
  std::size_t m_yesNo = 0;
  std::map<std::string, std::size_t> m_days;
  std::size_t m_dates = 0;
  RowsWith m_doubled;
  RowsWith m_noNumber;
  RowsWith m_mojibake;
  RowsWith m_longest;
  std::size_t m_longestText = 0;
};

}  // namespace hectare::gis
