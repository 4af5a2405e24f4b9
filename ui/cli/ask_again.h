// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "gis/base/result.h"
#include "src/answer/answer.h"
#include "src/text/language.h"
#include "ui/cli/ask.h"
#include "ui/cli/command.h"
#include "ui/cli/given_form.h"

namespace hectare::cli {

/// An answer that a command gave within another one, and how it was asked.
struct AskedAgain {
  AskedForm form;
  answer::Answer answer;
};

/// The answer of a command whose rows bear references to the words that follow its name, with the same references as
/// by itself. Nothing is printed or written. \param words plan and options.
/// Errors: usage, and those of the question.
gis::Result<AskedAgain> askAgain(const Command& command, const std::vector<std::string>& words,
                                 const text::Language& language, const Rehearsal& of);

}  // namespace hectare::cli
