// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gis/base/result.h"
#include "src/plan/plan.h"

namespace hectare::plan {

/// What a layer is made of, for rules. A layer without geometry is a table.
enum class LayerShape { polygon, line, point, table, raster };

/// A kind of layer that can be recognised; data/recognise/layers/about.toml says what each key means.
struct LayerKind {
  std::string id;
  std::string provider;  ///< of the file of rules; empty: plain words
  std::string title;
  Role role = Role::overlay;
  LayerShape shape = LayerShape::polygon;
  std::vector<std::string> names;
  std::vector<std::string> keys;
  std::vector<std::string> signs;
  std::vector<std::string> lists;                           ///< ids of code lists that speak for it
  std::map<std::string, std::vector<std::string>> columns;  ///< ours -> columns, best first
  std::vector<std::string> counts;                          ///< columns of ours, each of which speaks for it a little
  std::vector<std::string> needs;
  std::vector<std::string> needsAll;
  std::vector<std::string> unless;
  bool hard = true;
  double bufferM = 0;
  int order = 0;
  std::vector<std::string> confirm;
};

/// Words for a column of ours.
struct ColumnWords {
  std::string ours;
  std::vector<std::string> roles;  ///< names of roles, or "any"
  std::vector<std::string> names;  ///< best first
  std::optional<double> above;
  bool only = false;                ///< a column's whole name, not a part of it
  std::vector<std::string> unless;  ///< words that speak against it
};

/// A code list with the spellings of its codes.
struct CodeList {
  std::string id;
  std::string ours;  ///< empty: tells what a layer is, binds nothing
  std::vector<std::string> roles;
  bool weak = false;                                      ///< common words: only in a column whose name fits
  bool keep = false;                                      ///< values are taken as they are
  std::map<std::string, std::vector<std::string>> means;  ///< code -> spellings; the code itself is always one
  /// Code -> words that say it in the name of a column of jobs.
  std::map<std::string, std::vector<std::string>> inNames;
};

struct RecognitionRules {
  std::vector<LayerKind> kinds;
  std::vector<ColumnWords> columns;
  std::vector<CodeList> lists;
};

/// What no role binds, and recognition looks for in every layer: when a row ended, where a row of a table lies, and
/// identifiers that a program made up.
[[nodiscard]] const std::vector<std::string>& columnsOfNoRole();

/// The rules of one file. Errors: invalid with file:line:column and what is wrong.
gis::Result<RecognitionRules> parseRecognitionRules(std::string_view text, const std::filesystem::path& file);

/// Every *.toml of a folder, in the order of their names. Errors: notFound, unreadable, invalid (also a kind or list
/// that two files call the same).
gis::Result<RecognitionRules> readRecognitionRules(const std::filesystem::path& folder);

/// Those of data/recognise/layers.
gis::Result<RecognitionRules> readRecognitionRules();

}  // namespace hectare::plan
