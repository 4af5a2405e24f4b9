// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "gis/table/survey.h"
#include "src/world/recognise.h"
#include "src/world/rule_book.h"
#include "src/world/spelling.h"

namespace hectare::world {

/// Finds columns of ours among the columns of one layer, by their names and values. Book and layer must outlive it.
class ColumnFinder {
 public:
  /// \param shortNames the format cuts names at ten characters (Shapefile): a name of ten is also the begin of a longer
  ///        one.
  ColumnFinder(const RuleBook& book, const gis::SurveyLayer& layer, bool shortNames);

  /// The best column for one of ours; `kind` may say names of its own. \param referred columns that tables refer to.
  [[nodiscard]] std::optional<ColumnGuess> find(plan::Role role, const plan::LayerKind& kind, const std::string& ours,
                                                const std::set<std::string>& referred = {}) const;
  /// All of ours that the role can bind.
  [[nodiscard]] std::map<std::string, ColumnGuess> findAll(plan::Role role, const plan::LayerKind& kind,
                                                           const std::set<std::string>& referred = {}) const;
  /// What the name of a column says of the jobs in it: a code of `unit` or `worker`; empty: nothing, or two things.
  [[nodiscard]] std::string saidOfJobs(const std::string& column, const std::string& ours) const;
  /// Columns that are called so; the last part of "a|b|c" counts as a name of its own.
  [[nodiscard]] const gis::SurveyColumn* called(const std::string& name) const;
  /// The first column whose values are those of a code list; no column: none.
  [[nodiscard]] std::pair<const gis::SurveyColumn*, ListMatch> holding(const std::string& list) const;
  /// Columns that are called as [[column]] `ours` says, each with the place of the name among its names.
  [[nodiscard]] std::vector<std::pair<std::size_t, const gis::SurveyColumn*>> ofNoRole(const std::string& ours) const;

 private:
  struct Found;
  [[nodiscard]] double namePoints(const std::string& letters, std::size_t column) const;
  [[nodiscard]] bool speaksAgainst(const plan::ColumnWords& words, std::size_t column) const;
  [[nodiscard]] bool isCalled(std::size_t column, const std::string& letters) const;
  void byKind(const plan::LayerKind& kind, const std::string& ours, std::vector<Found>& found) const;
  void byWords(plan::Role role, const std::string& ours, std::vector<Found>& found) const;
  void byValues(plan::Role role, const std::string& ours, std::vector<Found>& found) const;
  void byReferences(const std::set<std::string>& referred, std::vector<Found>& found) const;
  [[nodiscard]] std::optional<ColumnGuess> findId(const plan::LayerKind& kind,
                                                  const std::set<std::string>& referred) const;
  [[nodiscard]] bool nearlyUnique(const gis::SurveyColumn& column) const;

  const RuleBook& m_book;
  const gis::SurveyLayer& m_layer;
  bool m_shortNames;
  std::vector<Spelling> m_names;
  std::vector<std::string> m_lastParts;  ///< letters behind the last "|" or "."; empty: there is none
};

/// Whole numbers or fractions, by what the values say.
[[nodiscard]] bool isNumber(const gis::SurveyColumn& column);

}  // namespace hectare::world
