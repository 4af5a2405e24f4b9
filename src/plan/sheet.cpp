// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/plan/sheet.h"

namespace hectare::plan {

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
