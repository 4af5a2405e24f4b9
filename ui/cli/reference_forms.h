// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "src/answer/asked_code.h"
#include "src/text/language.h"
#include "src/world/world.h"
#include "ui/cli/command.h"
#include "ui/cli/given_form.h"

namespace hectare::cli {

/// A way in which a question may have been asked.
struct ReferenceForm {
  const Command* command = nullptr;
  AskedForm form;
  std::string schemeId;
};

/// What a reference says of how its question was asked.
struct AskedWith {
  answer::AskedCode code;                 ///< what it carries
  std::vector<std::string> besides = {};  ///< options that are not to be tried: they are said otherwise
};

/// Every way in which it may have been asked: each command whose rows bear references and that knows what the reference
/// carries, under the plan's scheme and each other one, with each value of the other options that have a closed list of
/// values; the simplest first.
std::vector<ReferenceForm> referenceForms(const plan::Plan& plan, const world::World& world,
                                          const text::Language& language, const AskedWith& asked);

/// The names in a code that nothing in the plan bears any more, as they stand in the reference.
std::vector<std::string> unknownNames(const answer::AskedCode& code, const world::World& world);

}  // namespace hectare::cli
