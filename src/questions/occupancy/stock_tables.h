// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "src/answer/answer.h"
#include "src/questions/occupancy/stock.h"

namespace hectare::questions {

/// Gross m² of the plan's parks by NIS code; empty when the plan has no parks
/// or no municipalities.
using MeasuredByNis = std::map<std::string, double>;

/// A row per municipality of a source in one year; the total's rate is that of
/// the sums.
answer::Table municipalStockTable(const Stock& stock, const std::string& year, const MeasuredByNis& measured);

/// A row per source and year.
answer::Table yearTable(const std::vector<Stock>& stocks);

/// Two years of one source.
struct YearPair {
  const Stock* stock = nullptr;
  std::string from;
  std::string to;
};

/// What changed between two years, in hectares and in points of the rate.
answer::Table changeTable(const std::vector<YearPair>& pairs);

}  // namespace hectare::questions
