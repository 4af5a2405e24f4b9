// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "gis/base/finding.h"
#include "gis/base/result.h"
#include "gis/table/survey.h"
#include "src/plan/plan.h"
#include "src/plan/recognition_rules.h"

namespace hectare::world {

using Reasons = std::vector<gis::Message>;

/// What a layer may be: a role, with the points that speak for it and why. data/recognise/layers/about.toml says how
/// points are given.
struct RoleGuess {
  plan::Role role{};
  int points = 0;
  plan::LayerKind kind;  ///< the rule that speaks most for it; without id: none does
  Reasons reasons;
};

/// A column of ours found in a layer.
struct ColumnGuess {
  plan::ColumnBinding binding;
  Reasons reasons;
  double points = 0;
  std::vector<std::string> others;  ///< columns that fit as well; not empty: a person has to decide
};

/// A table whose key column names the features of a layer.
struct JoinGuess {
  std::size_t target = 0;  ///< in Recognition::layers
  std::string on;          ///< column of the target
  std::string key;         ///< column of the table
  bool sure = true;
  bool severalRows = false;  ///< several rows of the table have one key
  Reasons reasons;
};

/// Rows that say of themselves when they ended.
struct EndedRows {
  std::string column;
  std::string day;    ///< ISO: the newest day that the data states, else that of the options
  bool told = false;  ///< the data itself states the day
};

/// What a layer of the survey was taken for.
struct LayerGuess {
  std::size_t file = 0;   ///< in Survey::files
  std::size_t layer = 0;  ///< in SurveyFile::layers; of a raster 0
  std::string name;       ///< for people: the file, and the layer where it has several
  plan::LayerShape shape{};
  std::vector<RoleGuess> roles;    ///< best first; may be empty
  std::optional<plan::Role> role;  ///< what it was taken for; none: it has no place in a plan (findings say why)
  bool sure = false;               ///< the best is clearly above the second, or a person said it
  bool said = false;               ///< a person said the role
  Reasons reasons;                 ///< of the role
  std::map<std::string, ColumnGuess> columns;
  std::optional<JoinGuess> join;
  std::string jobsUnit = {};  ///< what the names of its columns of jobs say that they count; empty: nothing
  std::string workers = {};   ///< the same of whose jobs they are
  std::optional<EndedRows> ended;
  std::optional<plan::PlaceColumns> places;  ///< columns that say where the rows of a table lie
  std::optional<std::size_t> repeats;        ///< in Recognition::layers: this layer has the same content
  std::optional<std::size_t> continues;      ///< in Recognition::layers: another part of the same layer

  /// The rule behind the role; without id: none.
  [[nodiscard]] const plan::LayerKind& kind() const;
};

/// Guesses in the order of paths and layers, so that the order in which files were given decides nothing.
struct Recognition {
  std::vector<LayerGuess> layers;
  gis::Findings findings;
};

/// A role that a person says: "plots.shp", "city.gpkg:parcels".
struct RoleSaid {
  std::string layer;
  plan::Role role{};
};

/// All different values of a column as text, or none when they cannot be had.
using ReadKeys = std::function<std::optional<std::set<std::string>>(
    const gis::SurveyFile& file, const gis::SurveyLayer& layer, const std::string& column)>;

struct RecogniseOptions {
  std::vector<RoleSaid> roles;
  std::string today;  ///< ISO; the day by which rows have ended when the data states none
  ReadKeys readKeys;  ///< empty: joins are judged by the samples of the survey
};

/// Says for each layer of a survey what it may be in a plan, and why. Nothing is read but rules and what `readKeys`
/// reads. Errors: those of the rules; usage, when a layer that was said is not there or several fit.
gis::Result<Recognition> recognise(const gis::Survey& survey, const RecogniseOptions& options);

/// The same with rules of one's own.
gis::Result<Recognition> recognise(const gis::Survey& survey, const RecogniseOptions& options,
                                   const plan::RecognitionRules& rules);

/// The layers (places in `layers`) that a person means by "FILE" or "FILE:LAYER": FILE is a path, the name of a file,
/// or its name without extension. Errors: usage (none, or several files), with what is there as hint.
gis::Result<std::vector<std::size_t>> layersNamed(const gis::Survey& survey, const std::vector<LayerGuess>& layers,
                                                  const std::string& text);

/// Of a guess that is no raster.
[[nodiscard]] const gis::SurveyLayer& surveyLayer(const gis::Survey& survey, const LayerGuess& guess);

}  // namespace hectare::world
