// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gis/base/memo.h"
#include "gis/base/progress.h"
#include "gis/base/result.h"
#include "src/answer/answer.h"
#include "src/plan/plan.h"
#include "src/world/world.h"

namespace hectare::questions {

/// A row of an answer that a reference names, as that answer gives it now.
struct RowToExplain {
  std::string ref;       ///< as it was typed, in the notation of references
  std::string question;  ///< availability, zoning, …
  std::string asked;     ///< the options that it was asked with, in words
  answer::Table table;   ///< the row alone, as a row of its table, without references; no total
  std::vector<std::vector<answer::Cell>> summed = {};  ///< of a total: the rows of its table
  /// Which contiguous land the answer took for a lot; none: as the plan says.
  std::optional<plan::RemnantRule::Join> joinLots = {};
  std::vector<answer::Chart> charts = {};     ///< of the answer
  std::vector<answer::Layer> layers = {};     ///< of the answer
  gis::Findings findings = {};                ///< of the answer
  std::vector<gis::Provenance> sources = {};  ///< of the answer; empty: those of the world
  bool isTotal = false;
  bool underScheme = false;        ///< the figure rests on land that was cut under a scheme
  std::string scheme;              ///< as it was asked for; empty: the plan's
  std::string firstScheme = {};    ///< of two that the answer holds against each other, the first
  std::vector<std::string> parks;  ///< that it was asked for; empty: all
  bool sameSettings = true;        ///< plan and scheme are as they were when the reference was printed
  /// So are the contents of the sources; no value: a reference whose settings changed cannot say.
  std::optional<bool> sameData = true;
  const answer::Answer* then = {};  ///< the answer in which the reference was printed, when it was kept
  bool shapes = false;
  std::vector<gis::Message> notes = {};  ///< of the answer, without which the row is not to be read
  bool confidential = false;             ///< the answer that it stands in is for inside use
};

/// Where the figures of one row come from. Tables: reference (what the row is, and whether data and settings are those
/// of then), the row itself, classes, largest_pieces and rules of the land that it rests on, contents (the sources with
/// their hashes; beside those of then when they are known), then (its figures then and now). Layer: every piece. Where
/// the answer has pieces of its own (changes, crosswalk) it is those, with the table own_pieces; where the row counts
/// findings, it is they.
/// Errors: as those of the question.
gis::Result<answer::Answer> explainRow(const world::World& world, const plan::Plan& plan, const RowToExplain& row,
                                       gis::Memo& memo, gis::Progress& progress);

}  // namespace hectare::questions
