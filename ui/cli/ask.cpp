// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/ask.h"

#include <filesystem>

#include "src/answer/row_references.h"
#include "src/plan/plan_file.h"
#include "src/world/own_files.h"
#include "src/writers/writers.h"
#include "ui/cli/terminal_progress.h"

namespace hectare::cli {
namespace {

using Files = std::vector<std::filesystem::path>;

/// Shares of the progress bar.
constexpr double loaded = 0.5;
constexpr double asked = 0.95;

struct Told {
  answer::Answer answer;
  Files files;
};

/// The one place that asks; rows bear references where the command's answers do.
gis::Result<answer::Answer> ask(const Console& console, const AskOptions& options, const Rehearsal& of,
                                const Question& question) {
  HECTARE_ASSIGN(answer::Answer answer, question(of.world, of.plan, of.memo, of.progress));
  if (!console.form()) return answer;
  answer::ReferenceGround ground = asking::groundOf(*console.form(), of.plan, of.world);
  if (options.besides) {
    const answer::ReferenceGround more = options.besides();
    ground.data += '\n' + more.data;
    ground.settings += '\n' + more.settings;
  }
  answer::addReferences(answer, ground);
  return answer;
}

writers::CsvProfile csvProfile(const AskOptions& options) {
  return options.format == "csv-be" ? writers::CsvProfile::belgian : writers::CsvProfile::iso;
}

gis::Result<Told> readAskWrite(const Console& console, const AskOptions& options, const Question& question) {
  TerminalProgress progress(console);
  gis::PartProgress loading(progress, 0, loaded);
  gis::PartProgress asking(progress, loaded, asked);
  gis::PartProgress writing(progress, asked, 1);
  gis::Memo memo;
  Told told;
  HECTARE_ASSIGN(const auto plan, plan::readPlan(options.plan));
  if (!options.out.empty()) HECTARE_TRY(world::refuseOwnFiles(plan, options.out));
  HECTARE_ASSIGN(const auto world, world::load(plan, nullptr, loading, options.consent));
  HECTARE_ASSIGN(told.answer, ask(console, options, {world, plan, memo, asking}, question));
  if (!options.out.empty()) {
    for (const auto& file : writers::filesOfAnswer(options.out, told.answer.question)) {
      HECTARE_TRY(world::refuseOwnFiles(plan, file));
    }
    HECTARE_ASSIGN(told.files,
                   writers::writeAnswer(options.out, told.answer, console.language(), csvProfile(options), writing));
  }
  if (progress.cancelled()) return gis::cancelledError();
  return told;
}

std::string csvOf(const Console& console, const AskOptions& options, const answer::Answer& answer) {
  writers::Marks marks(answer);
  marks.illustrative = false;  // files say it; what is piped on stays as it was
  const auto csv = [&](const answer::Table& table, const writers::Marks& rowMarks) {
    return writers::toCsv(table, console.language(), rowMarks, csvProfile(options));
  };
  if (options.allFindings) return csv(writers::findingTable(answer.findings), {false, answer.confidential});
  for (const answer::Layer& layer : answer.layers) {
    if (layer.table.id == options.csvTable) return csv(layer.table, marks);
  }
  return answer.tables.empty() ? std::string() : csv(answer.tables.front(), marks);
}

}  // namespace

void declareConsent(CommandLine& line, gis::Consent& consent) {
  line.flag("--allow-network", consent.network);
  line.flag("--allow-outside", consent.outside);
}

void declareAskOptions(CommandLine& line, AskOptions& options) {
  line.positional("PLAN", options.plan);
  declareConsent(line, options.consent);
  line.choice("--format", {"text", "json", "csv", "csv-be"}, options.format);
}

gis::Result<answer::Answer> askAndPrint(const Console& console, const AskOptions& options, const Question& question) {
  if (Rehearsal* rehearsal = console.rehearsal()) {
    HECTARE_ASSIGN(rehearsal->answer, ask(console, options, *rehearsal, question));
    return *rehearsal->answer;
  }
  HECTARE_ASSIGN(auto told, readAskWrite(console, options, question));
  HECTARE_TRY(console.write(rendered(console, options, told.answer)));
  for (const auto& file : told.files) console.say({"cli.wrote", {{"path", file.string()}}});
  return std::move(told.answer);
}

std::string rendered(const Console& console, const AskOptions& options, const answer::Answer& answer) {
  if (options.format == "json") return writers::toJson(answer, console.language());
  if (options.format.starts_with("csv")) return csvOf(console, options, answer);
  auto layout = console.textOptions();
  layout.findings = options.allFindings;
  return writers::toText(answer, console.language(), layout);
}

ExitCode closing(const Console& console, const answer::Answer& answer) {
  if (answer.closed) return ExitCode::done;
  console.say({"cli.not_closed"});
  return ExitCode::notClosed;
}

}  // namespace hectare::cli
