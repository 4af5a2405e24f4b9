// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "gis/base/finding.h"
#include "src/world/world.h"

namespace hectare::questions {

/// Business-park land as somebody published it. No value: not stated.
struct StockAreas {
  std::optional<double> totalM2;
  std::optional<double> occupiedM2;
  std::optional<double> unoccupiedM2;

  /// Occupied land as a share of all, in percent; no value where one of them is
  /// not known or there is no land at all.
  [[nodiscard]] std::optional<double> occupancyPct() const;
  /// Known to be no land.
  [[nodiscard]] bool none() const { return totalM2 && *totalM2 == 0; }
};

/// One row of a source: a municipality, or a region, in one year.
struct StockRow {
  std::string nis;
  std::string name;
  std::string year;
  StockAreas areas;
};

/// One source of the role stock.
struct Stock {
  const world::Layer* layer = nullptr;
  bool perMunicipality = false;  ///< its rows have NIS codes
  std::vector<StockRow> rows;    ///< by year, then NIS code, then name; each once
};

/// What is missing is made from the two others; a row that stands twice is told
/// and counted once; areas that contradict one another are told.
Stock readStock(const world::Layer& layer, gis::Findings& findings);

/// The sum of the rows of one year. What a row does not state is in no sum;
/// `unknownRows` counts such rows.
struct StockSum {
  StockAreas areas;
  std::int64_t rows = 0;
  std::int64_t unknownRows = 0;
  double sumOfRates = 0;  ///< of the rows that have one
  std::int64_t rates = 0;
  std::vector<std::string> who;  ///< whose rows are summed, to compare years
};

/// By year.
std::map<std::string, StockSum> sumByYear(const Stock& stock);

}  // namespace hectare::questions
