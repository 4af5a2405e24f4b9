// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/edit_plan.h"

#include "gis/base/file.h"
#include "src/plan/plan_file.h"
#include "ui/cli/command_line.h"

namespace hectare::cli {

gis::Status needOptions(const std::vector<std::pair<std::string, std::string>>& options, const std::string& command) {
  for (const auto& [name, value] : options) {
    const bool blank = value.find_first_not_of(" \t\n") == std::string::npos;
    if (blank) return usageError({"cli.missing_option", {{"option", name}}}, {}, {}, command);
  }
  return {};
}

gis::Result<ExitCode> writePlan(const plan::Plan& plan, bool dryRun, const Console& console) {
  if (dryRun) {
    HECTARE_ASSIGN(const std::string before, gis::readFile(plan.file));
    HECTARE_ASSIGN(const std::string after, plan::rewritePlan(before, plan));
    HECTARE_TRY(console.write(after));
    return ExitCode::done;
  }
  HECTARE_TRY(plan::savePlan(plan));
  console.say({"cli.wrote", {{"path", plan.file.string()}}});
  return ExitCode::done;
}

}  // namespace hectare::cli
