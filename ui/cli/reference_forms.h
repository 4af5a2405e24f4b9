// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "src/text/language.h"
#include "src/world/world.h"
#include "ui/cli/asked_form.h"
#include "ui/cli/command.h"

namespace hectare::cli {

/// A way in which a question may have been asked.
struct ReferenceForm {
  const Command* command = nullptr;
  AskedForm form;
  std::string schemeId;
};

/// Every way that is usual: each command whose rows bear references, under the plan's scheme and each other one, with
/// each value of the options that have a closed list of values, and for each park alone; the simplest first.
std::vector<ReferenceForm> referenceForms(const plan::Plan& plan, const world::World& world,
                                          const text::Language& language);

/// The words of the command line behind the plan: options with their values.
std::vector<std::string> wordsOf(const AskedForm& form);

}  // namespace hectare::cli
