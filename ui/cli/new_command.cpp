// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "gis/base/day.h"
#include "gis/base/file.h"
#include "gis/io/survey.h"
#include "src/plan/plan_check.h"
#include "src/plan/plan_file.h"
#include "src/world/new_plan.h"
#include "src/world/read_keys.h"
#include "ui/cli/ask.h"
#include "ui/cli/command.h"
#include "ui/cli/new_answer.h"
#include "ui/cli/option_value.h"
#include "ui/cli/terminal_progress.h"

namespace hectare::cli {
namespace {

namespace fs = std::filesystem;

struct NewCommand {
  std::string plan;
  std::vector<std::string> files;
  std::string crs;
  std::vector<std::string> sourceCrs;
  std::vector<std::string> roles;
  std::string scheme;
  AskOptions ask;
  bool dryRun = false;
  bool force = false;
};

gis::Error wrongUse(gis::Message what, gis::Message hint) {
  return {gis::ErrorKind::usage, std::move(what), {}, std::move(hint)};
}

/// A plan never takes the place of data, nor of another plan unless that is wanted.
gis::Status checkTarget(const NewCommand& command) {
  if (fs::path(command.plan).extension() != ".hectare") {
    return wrongUse({"cli.new_not_a_plan", {{"plan", command.plan}}}, {"cli.new_not_a_plan_hint"});
  }
  std::error_code ignored;  // what cannot be looked at cannot be written either, and says so then
  if (command.force || command.dryRun || !fs::exists(command.plan, ignored)) return {};
  return wrongUse({"cli.new_exists", {{"plan", command.plan}}}, {"cli.new_exists_hint"});
}

gis::Result<world::RoleSaid> roleSaid(const std::string& value) {
  const auto equals = value.find('=');
  const auto role = plan::roleFromName(value.substr(0, equals));
  if (equals == std::string::npos || equals + 1 == value.size() || !role) {
    return wrongUse({"cli.bad_role", {{"value", value}}},
                    {"cli.roles_there", {{"roles", joined(plan::roleNames(), ", ")}}});
  }
  return world::RoleSaid{value.substr(equals + 1), *role};
}

/// A file's name may hold "=", a CRS cannot: the last one divides.
gis::Result<world::CrsSaid> crsSaid(const std::string& value) {
  const auto equals = value.rfind('=');
  const bool alone = equals == std::string::npos;
  world::CrsSaid said{alone ? "" : value.substr(0, equals), alone ? value : value.substr(equals + 1)};
  // PROJ finds systems by parts of their names as well; a misspelled file name is none.
  const bool isCode = said.crs.find(':') != std::string::npos && gis::Crs::parse(said.crs).has_value();
  if (!isCode || (!alone && said.layer.empty())) {
    return wrongUse({"cli.bad_source_crs", {{"value", value}}}, {});
  }
  return said;
}

gis::Result<world::NewPlan> make(const NewCommand& command, const Console& console) {
  world::NewPlanOptions options{command.plan, command.crs, {}, command.scheme};
  world::RecogniseOptions recognising;
  recognising.today = gis::today();
  for (const std::string& value : command.roles) {
    HECTARE_ASSIGN(world::RoleSaid said, roleSaid(value));
    recognising.roles.push_back(std::move(said));
  }
  for (const std::string& value : command.sourceCrs) {
    HECTARE_ASSIGN(world::CrsSaid said, crsSaid(value));
    options.sourceCrs.push_back(std::move(said));
  }
  TerminalProgress progress(console);
  recognising.readKeys = world::readKeysFromFiles(progress, command.ask.consent);
  HECTARE_ASSIGN(const gis::Survey survey, gis::survey({command.files.begin(), command.files.end()},
                                                       gis::SurveyOptions{{}, command.ask.consent}, progress));
  HECTARE_ASSIGN(const world::Recognition recognised, world::recognise(survey, recognising));
  if (progress.cancelled()) return gis::cancelledError();
  return world::newPlan(survey, recognised, options, console.language());
}

std::int64_t unsureKeys(const plan::Plan& plan) {
  std::int64_t count = 0;
  for (const plan::Source& source : plan.sources) count += static_cast<std::int64_t>(source.unsure.size());
  return count;
}

/// What planners said in the plan that is replaced is not in the files: it stays. Errors: invalid, when the new plan
/// has no place for it.
gis::Status keepWords(const NewCommand& command, plan::Plan& plan) {
  std::error_code ignored;
  if (!command.force || !fs::exists(command.plan, ignored)) return {};
  const auto before = plan::readPlan(command.plan);
  if (!before) return {};  // no plan, or one that nobody could use
  plan.corrections = before->corrections;
  plan.accepted = before->accepted;
  HECTARE_TRY(plan::checked(plan));
  return {};
}

gis::Result<ExitCode> tell(const NewCommand& command, const Console& console) {
  HECTARE_TRY(checkTarget(command));
  HECTARE_ASSIGN(world::NewPlan made, make(command, console));
  HECTARE_TRY(keepWords(command, made.plan));
  const std::string text = plan::formatPlan(made.plan);
  if (command.dryRun) {
    HECTARE_TRY(console.write(text));
    return ExitCode::done;
  }
  HECTARE_TRY(gis::replaceFile(command.plan, text));
  AskOptions ask = command.ask;
  ask.allFindings = ask.format == "text";  // as CSV the sources are wanted, not the findings
  HECTARE_TRY(console.write(rendered(console, ask, newPlanAnswer(made, console.language()))));
  console.say({"cli.wrote", {{"path", command.plan}}});
  console.say({"cli.new_next", {{"plan", command.plan}, {"count", unsureKeys(made.plan)}}});
  return ExitCode::done;
}

}  // namespace

Story prepareNew(CommandLine& line) {
  const auto command = std::make_shared<NewCommand>();
  line.positional("PLAN", command->plan);
  line.positionals("FILE", command->files);
  line.option("--crs", "EPSG:N", command->crs);
  line.repeatable("--source-crs", "FILE[:LAYER]=EPSG:N", command->sourceCrs);
  line.repeatable("--role", "ROLE=FILE[:LAYER]", command->roles);
  line.option("--scheme", "SCHEME", command->scheme);
  declareConsent(line, command->ask.consent);
  line.flag("--dry-run", command->dryRun);
  line.flag("--force", command->force);
  line.choice("--format", {"text", "json", "csv", "csv-be"}, command->ask.format);
  return [command](Console& console) { return tell(*command, console); };
}

}  // namespace hectare::cli
