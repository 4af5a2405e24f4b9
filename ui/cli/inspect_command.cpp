// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "gis/io/survey.h"
#include "src/questions/inspect/inspect.h"
#include "src/world/owners.h"
#include "src/world/read_keys.h"
#include "ui/cli/ask.h"
#include "ui/cli/command.h"
#include "ui/cli/terminal_progress.h"

namespace hectare::cli {
namespace {

struct Options {
  std::vector<std::string> files;
  std::string areaCrs;
  bool owners = false;
  AskOptions ask;
};

gis::Result<gis::Crs> areaCrs(const Options& options) {
  if (options.areaCrs.empty()) return gis::Crs();
  return gis::Crs::parse(options.areaCrs);
}

gis::Result<answer::Answer> look(const Options& options, const Console& console) {
  TerminalProgress progress(console);
  HECTARE_ASSIGN(const gis::Crs crs, areaCrs(options));
  const std::vector<std::filesystem::path> paths(options.files.begin(), options.files.end());
  HECTARE_ASSIGN(gis::Survey survey, gis::survey(paths, {crs, options.ask.consent}, progress));
  world::RecogniseOptions recognising;  // as hectare new does, so that both say the same of the same files
  recognising.readKeys = world::readKeysFromFiles(progress, options.ask.consent);
  HECTARE_ASSIGN(const world::Recognition recognised, world::recognise(survey, recognising));
  if (progress.cancelled()) return gis::cancelledError();
  if (!options.owners) world::hideOwners(recognised, survey);
  return questions::inspect(survey, recognised, {crs, options.owners}, console.language());
}

gis::Result<ExitCode> tellInspection(const Options& options, const Console& console) {
  HECTARE_ASSIGN(const auto answer, look(options, console));
  AskOptions ask = options.ask;
  ask.allFindings = ask.format == "text";  // as CSV the layers are wanted, not the findings
  HECTARE_TRY(console.write(rendered(console, ask, answer)));
  const auto unread = std::ranges::count(answer.findings, "inspect.unread", &gis::Finding::rule);
  if (unread == 0) return ExitCode::done;
  console.say({"cli.unread", {{"count", static_cast<std::int64_t>(unread)}}});
  return ExitCode::undecided;
}

}  // namespace

Story prepareInspect(CommandLine& line) {
  const auto options = std::make_shared<Options>();
  line.positionals("FILE", options->files);
  line.option("--area-crs", "EPSG:N", options->areaCrs);
  line.flag("--with-owners", options->owners);
  declareConsent(line, options->ask.consent);
  line.choice("--format", {"text", "json", "csv", "csv-be"}, options->ask.format);
  return [options](Console& console) { return tellInspection(*options, console); };
}

}  // namespace hectare::cli
