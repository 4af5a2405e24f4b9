// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "src/answer/reference.h"
#include "src/plan/plan.h"
#include "src/world/world.h"

namespace hectare::asking {

/// An option as people give it, and the values that were given for it; flags have none.
struct GivenOption {
  std::string name;  ///< --park
  std::vector<std::string> values;
};

/// A question as it is asked, in the words of the command line: what the references of its rows start from, and what
/// somebody else types to get the same answer.
struct AskedForm {
  std::string command;
  bool underScheme = false;  ///< the command takes a scheme
  std::string scheme;        ///< as given; empty: the plan's
  /// Options that choose or change figures, by name; not where and how the answer is written.
  std::vector<GivenOption> options;
};

/// The id of the scheme that the form asks under, however it was named; empty: the command takes none.
std::string schemeId(const AskedForm& form, const plan::Plan& plan);

/// The form in one text: the same for the same question, in whatever order its options were given.
std::string formText(const AskedForm& form, const std::string& schemeId);

/// What of the form nobody could find by trying, as references carry it; empty: nothing. What cannot be carried (a
/// number written as 2e3, a scheme by its file) is left out, and has to be said with --asked.
std::string askedCode(const AskedForm& form);

/// What the rows of its answer are referred to from.
answer::ReferenceGround groundOf(const AskedForm& form, const plan::Plan& plan, const world::World& world);

}  // namespace hectare::asking
