// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "src/answer/answer.h"
#include "src/asking/asked_form.h"
#include "src/asking/rehearsal.h"

namespace hectare::asking {

/// A question as a sheet or a window asks it, with the options that they offer.
struct AskedQuestion {
  std::string command = "availability";   ///< of plan::sheetQuestions()
  std::string by = "park";                ///< availability: park, municipality, parcel, size or plan
  std::vector<std::string> parks = {};    ///< ids, sorted; empty: all. Of availability and density
  std::vector<std::string> classes = {};  ///< by parcel: rows that have one of these; empty: all
  double minAreaM2 = 0;                   ///< by parcel: rows whose area in these classes is at least this
  bool pieces = true;                     ///< availability: with the layer of pieces and their shapes
  std::string scheme = {};                ///< of availability and density; empty: the plan's
  friend bool operator==(const AskedQuestion&, const AskedQuestion&) = default;
};

/// The form in which the command of that name would be asked for the same rows.
AskedForm formOf(const AskedQuestion& question);

/// The answer, with shapes, its rows with the references that the command would print. Errors: those of the question.
gis::Result<std::shared_ptr<const answer::Answer>> answerTo(const AskedQuestion& question, const Rehearsal& of);

}  // namespace hectare::asking
