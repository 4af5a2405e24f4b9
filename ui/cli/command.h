// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <string_view>
#include <vector>

#include "gis/base/result.h"
#include "ui/cli/command_line.h"
#include "ui/cli/console.h"

namespace hectare::cli {

/// What a command does once its options are known.
using Story = std::function<gis::Result<ExitCode>(Console&)>;

/// A sub-command: `prepare` declares its options; the story that it returns owns them.
struct Command {
  std::string_view name;
  Story (*prepare)(CommandLine& line);
  /// Its answer's rows bear references, by which `explain --ref` asks again. Only for commands that do nothing but ask.
  bool referred = false;
  bool ofTwo = false;  ///< the plan of before stands in front of its plan
};

Story prepareDemo(CommandLine& line);
Story prepareInspect(CommandLine& line);
Story prepareNew(CommandLine& line);
Story prepareAvailability(CommandLine& line);
Story prepareDensity(CommandLine& line);
Story prepareChanges(CommandLine& line);
Story prepareCheck(CommandLine& line);
Story prepareExplain(CommandLine& line);
Story prepareZoning(CommandLine& line);
Story prepareCrosswalk(CommandLine& line);
Story prepareCorrect(CommandLine& line);
Story prepareAccept(CommandLine& line);
Story prepareOccupancy(CommandLine& line);
Story prepareMap(CommandLine& line);
Story prepareAtlas(CommandLine& line);
Story prepareReport(CommandLine& line);

/// All of them, in the order of help.
[[nodiscard]] const std::vector<Command>& commands();

}  // namespace hectare::cli
