// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>

#include "gis/base/file.h"
#include "src/plan/plan_file.h"
#include "src/world/own_files.h"
#include "ui/cli/ask.h"
#include "ui/cli/command.h"
#include "ui/cli/option_value.h"
#include "ui/cli/terminal_progress.h"
#include "ui/print/asked_report.h"

namespace hectare::cli {
namespace {

/// Shares of the progress bar.
constexpr double reportLoaded = 0.3;
constexpr double reportPainted = 0.9;

struct ReportCommand {
  std::string plan;
  gis::Consent consent;
  std::string out;
  std::vector<std::string> questions;
  std::string scheme;
  std::vector<std::string> parks;
  std::string style;
};

gis::Result<print::ReportKind> kindOf(const std::string& out) {
  if (out.empty()) return usageError({"cli.report_where"}, {}, {}, "report");
  if (const auto kind = print::reportKindOf(out)) return *kind;
  const std::string known = joined({".html", ".odt", ".xlsx"}, ", ");
  const std::string extension = std::filesystem::path(out).extension().string();
  return usageError({"report.unknown_kind", {{"known", known}, {"extension", extension}}}, {}, {}, "report");
}

gis::Result<ExitCode> tell(const ReportCommand& command, const Console& console) {
  HECTARE_ASSIGN(const print::ReportKind kind, kindOf(command.out));
  TerminalProgress progress(console);
  gis::PartProgress loading(progress, 0, reportLoaded);
  gis::PartProgress composing(progress, reportLoaded, reportPainted);
  gis::PartProgress writing(progress, reportPainted, 1);
  gis::Memo memo;
  HECTARE_ASSIGN(const auto plan, plan::readPlan(command.plan));
  HECTARE_TRY(world::refuseOwnFiles(plan, command.out));
  HECTARE_ASSIGN(const auto world, world::load(plan, nullptr, loading, command.consent));
  HECTARE_ASSIGN(const auto styles, print::stylesOf(command.style));
  HECTARE_ASSIGN(const auto house, print::readHouseStyle(command.style));
  HECTARE_ASSIGN(const std::string sha256, gis::sha256OfFiles({std::filesystem::path(command.plan)}));
  HECTARE_ASSIGN(const auto report,
                 print::askReport({command.questions, command.scheme, command.parks, sha256}, kind,
                                  {world, plan, memo, composing}, {styles, console.language(), house}));
  HECTARE_TRY(print::writeReport(command.out, kind, report, console.language(), writing));
  console.say({"cli.wrote", {{"path", command.out}}});
  for (const writers::ReportPart& part : report.parts) {
    if (!part.answer->closed) return closing(console, *part.answer);
  }
  return ExitCode::done;
}

}  // namespace

Story prepareReport(CommandLine& line) {
  const auto command = std::make_shared<ReportCommand>();
  line.positional("PLAN", command->plan);
  line.option("-o,--out", "FILE", command->out);
  line.choices("--question", print::reportQuestions(), command->questions);
  line.option("--scheme", "SCHEME", command->scheme);
  line.repeatable("--park", "ID", command->parks);
  line.option("--style", "DIR", command->style);
  declareConsent(line, command->consent);
  return [command](Console& console) { return tell(*command, console); };
}

}  // namespace hectare::cli
