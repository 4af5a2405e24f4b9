// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/plan/sheet.h"

#include <cmath>

namespace hectare::plan {

bool isPlaced(const SheetExtent& extent) {
  constexpr double farthest = 1e8;  // metres
  const auto onEarth = [](double metres) { return std::abs(metres) <= farthest; };
  return onEarth(extent.minX) && onEarth(extent.minY) && onEarth(extent.maxX) && onEarth(extent.maxY) &&
         extent.minX < extent.maxX && extent.minY < extent.maxY;
}

bool isMapScale(double denominator) {
  constexpr double wholeEarth = 1e9;  // four centimetres around
  return denominator >= 1 && denominator <= wholeEarth;
}

const std::vector<std::string>& sheetPapers() {
  static const std::vector<std::string> names{"A0", "A1", "A2", "A3", "A4", "A5"};
  return names;
}

const std::vector<std::string>& sheetTemplates() {
  static const std::vector<std::string> names{"policy-map", "fact-sheet", "overview"};
  return names;
}

const std::vector<std::string>& sheetQuestions() {
  static const std::vector<std::string> names{"availability", "density", "zoning", "occupancy"};
  return names;
}

const std::vector<std::string>& sheetStamps() {
  static const std::vector<std::string> names{"draft", "advice", "adopted"};
  return names;
}

const std::vector<std::string>& sheetGrids() {
  static const std::vector<std::string> names{"coordinates", "graticule"};
  return names;
}

}  // namespace hectare::plan
