// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "src/answer/reference.h"
#include "src/plan/plan.h"
#include "src/world/world.h"
#include "ui/cli/command_line.h"

namespace hectare::cli {

/// A question as it was asked on the command line: what the references of its rows start from.
struct AskedForm {
  std::string command;
  bool underScheme = false;  ///< the command takes a scheme
  std::string scheme;        ///< as given; empty: the plan's
  /// Options that choose or change figures, by name; not where and how the answer is written.
  std::vector<CommandLine::Given> options;
};

/// \pre line has been parsed.
AskedForm askedForm(const std::string& command, const CommandLine& line);

/// Options that say how an answer is told, not what it says: they are no part of a form.
bool tellsHow(const std::string& option);

/// The id of the scheme that the form asks under, however it was named; empty: the command takes none.
std::string schemeId(const AskedForm& form, const plan::Plan& plan);

/// The form in one text: the same for the same question, in whatever order its options were given.
std::string formText(const AskedForm& form, const std::string& schemeId);

/// What of the form nobody could find by trying, as references carry it; empty: nothing. What cannot be carried (a
/// number written as 2e3, a scheme by its file) is left out, and has to be said with --asked.
std::string askedCode(const AskedForm& form);

/// What the rows of its answer are referred to from.
answer::ReferenceGround groundOf(const AskedForm& form, const plan::Plan& plan, const world::World& world);

}  // namespace hectare::cli
