// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace hectare::plan {

/// The land that a sheet shows, in metres of the plan's CRS.
struct SheetExtent {
  double minX = 0;
  double minY = 0;
  double maxX = 0;
  double maxY = 0;
  friend bool operator==(const SheetExtent&, const SheetExtent&) = default;
};

/// Whether it has a width and a height, of numbers, no farther from the origin than any projected system reaches.
[[nodiscard]] bool isPlaced(const SheetExtent& extent);
/// Whether maps are drawn at 1 to this.
[[nodiscard]] bool isMapScale(double denominator);

/// A sheet of paper with a map, as the plan asks for it. What is left out is chosen when it is printed.
struct Sheet {
  std::string name;                        ///< unique in the plan
  std::string form = "policy-map";         ///< key `template`, of sheetTemplates()
  std::string paper = {};                  ///< A0 to A5; empty: what suits the template
  std::string orientation = {};            ///< landscape or portrait; empty: what suits the template
  double scale = 0;                        ///< denominator; 0: the largest round one at which all fits
  std::optional<SheetExtent> extent = {};  ///< none: the park, else all parks
  std::string park = {};                   ///< id; the figures are then of this park alone
  std::string question = "availability";   ///< of sheetQuestions()
  std::vector<std::string> layers = {};    ///< names of sources that are shown; empty: those that the question wants
  std::string title = {};                  ///< empty: the question in words
  std::string subtitle = {};               ///< empty: the plan, or the park
  std::vector<std::string> texts = {};     ///< paragraphs of the author
  std::string stamp = {};                  ///< draft, advice or adopted
  std::string grid = {};                   ///< coordinates or graticule
  friend bool operator==(const Sheet&, const Sheet&) = default;
};

/// A0 to A5, the largest first.
[[nodiscard]] const std::vector<std::string>& sheetPapers();
/// policy-map, fact-sheet, overview.
[[nodiscard]] const std::vector<std::string>& sheetTemplates();
/// availability, density, zoning, occupancy.
[[nodiscard]] const std::vector<std::string>& sheetQuestions();
/// draft, advice, adopted.
[[nodiscard]] const std::vector<std::string>& sheetStamps();
/// coordinates, graticule.
[[nodiscard]] const std::vector<std::string>& sheetGrids();

}  // namespace hectare::plan
