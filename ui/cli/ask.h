// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "gis/base/memo.h"
#include "gis/base/progress.h"
#include "gis/base/result.h"
#include "src/answer/answer.h"
#include "src/plan/plan.h"
#include "src/world/world.h"
#include "ui/cli/command_line.h"
#include "ui/cli/console.h"

namespace hectare::cli {

/// What every command that asks a question takes.
struct AskOptions {
  std::string plan;
  std::string format = "text";  ///< text, json, csv or csv-be
  std::string out;              ///< folder for the files, or one file; empty: none are written
  gis::Consent consent;         ///< what the sources may lead to
  bool allFindings = false;     ///< every finding in full; CSV lists them instead of the first table
  std::string csvTable = {};    ///< table or layer that CSV lists; empty or not there: the first table
  /// Contents and settings that the question read besides those of the plan; asked for when it has answered.
  std::function<answer::ReferenceGround()> besides = {};
};

/// --allow-network and --allow-outside.
void declareConsent(CommandLine& line, gis::Consent& consent);

/// PLAN, --format and the consents.
void declareAskOptions(CommandLine& line, AskOptions& options);

using Question =
    std::function<gis::Result<answer::Answer>(const world::World&, const plan::Plan&, gis::Memo&, gis::Progress&)>;

/// Reads the plan, loads its world, asks, writes the files if wanted, and prints the answer. Nothing is printed or
/// written unless there is a whole answer. Its rows bear references when the console knows the form of the question.
gis::Result<answer::Answer> askAndPrint(const Console& console, const AskOptions& options, const Question& question);

/// The answer in the format of the options, for standard output.
std::string rendered(const Console& console, const AskOptions& options, const answer::Answer& answer);

/// done, or notClosed (said on standard error) when the areas of the answer do not close.
ExitCode closing(const Console& console, const answer::Answer& answer);

}  // namespace hectare::cli
