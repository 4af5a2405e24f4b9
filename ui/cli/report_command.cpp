// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>

#include "gis/base/file.h"
#include "src/plan/plan_file.h"
#include "src/writers/report/report.h"
#include "ui/cli/ask_again.h"
#include "ui/cli/option_value.h"
#include "ui/cli/terminal_progress.h"
#include "ui/print/house_style.h"
#include "ui/print/report_pictures.h"

namespace hectare::cli {
namespace {

/// Shares of the progress bar.
constexpr double reportLoaded = 0.3;
constexpr double reportAsked = 0.7;
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

/// A question of reports, and the role of the sources without which it cannot be asked.
struct ReportQuestion {
  const char* name;
  plan::Role needs;
  bool usual;  ///< asked where none is named
};
constexpr std::array reportQuestions{ReportQuestion{"availability", plan::Role::parks, true},
                                     ReportQuestion{"density", plan::Role::establishments, true},
                                     ReportQuestion{"zoning", plan::Role::zoning, false},
                                     ReportQuestion{"occupancy", plan::Role::stock, false}};

std::vector<std::string> questionChoices() {
  std::vector<std::string> names;
  for (const ReportQuestion& question : reportQuestions) names.emplace_back(question.name);
  names.emplace_back("all");
  return names;
}

bool has(const plan::Plan& plan, plan::Role role) {
  return std::ranges::any_of(plan.sources, [&](const plan::Source& source) { return source.role == role; });
}

/// Those that were named; else those that the plan has sources for, and of them at first the usual ones.
gis::Result<std::vector<std::string>> chosenQuestions(const ReportCommand& command, const plan::Plan& plan) {
  const auto named = [&](const std::string& name) { return std::ranges::count(command.questions, name) > 0; };
  std::vector<std::string> usual;
  std::vector<std::string> possible;
  std::vector<std::string> chosen;
  for (const ReportQuestion& question : reportQuestions) {
    if (named(question.name)) chosen.emplace_back(question.name);
    if (!has(plan, question.needs)) continue;
    possible.emplace_back(question.name);
    if (question.usual) usual.emplace_back(question.name);
  }
  if (!chosen.empty() && !named("all")) return chosen;
  if (possible.empty()) return gis::Error{gis::ErrorKind::undecided, {"report.no_questions"}, command.plan, {}};
  return named("all") || usual.empty() ? possible : usual;
}

enum class Kind { html, odt, xlsx };

gis::Result<Kind> kindOf(const std::string& out) {
  if (out.empty()) return usageError({"cli.report_where"}, {}, {}, "report");
  std::string extension = std::filesystem::path(out).extension().string();
  std::ranges::transform(extension, extension.begin(), [](unsigned char c) { return std::tolower(c); });
  if (extension == ".html" || extension == ".htm") return Kind::html;
  if (extension == ".odt") return Kind::odt;
  if (extension == ".xlsx") return Kind::xlsx;
  const std::string known = joined({".html", ".odt", ".xlsx"}, ", ");
  return usageError({"report.unknown_kind", {{"known", known}, {"extension", extension}}}, {}, {}, "report");
}

/// The words behind the name of a question's command. A folder for its files is what asks for shapes; none is written.
std::vector<std::string> wordsFor(const ReportCommand& command, const Command& question,
                                  const text::Language& language) {
  std::vector<std::string> words{command.plan};
  CommandLine line(std::string(question.name), language);
  const Story story = question.prepare(line);
  const auto declared = line.declared();
  const auto takes = [&](const char* option) {
    return std::ranges::any_of(declared, [&](const CommandLine::Given& one) { return one.name == option; });
  };
  if (takes("--out")) words.insert(words.end(), {"--out", "."});
  if (!command.scheme.empty() && takes("--scheme")) words.insert(words.end(), {"--scheme", command.scheme});
  for (const std::string& park : command.parks) {
    if (takes("--park")) words.insert(words.end(), {"--park", park});
  }
  return words;
}

gis::Result<std::shared_ptr<const answer::Answer>> askedOf(const ReportCommand& command, const std::string& question,
                                                           const text::Language& language, const Rehearsal& of) {
  const auto known = std::ranges::find(commands(), question, &Command::name);
  HECTARE_ASSIGN(AskedAgain given, askAgain(*known, wordsFor(command, *known, language), language, of));
  return std::make_shared<const answer::Answer>(std::move(given.answer));
}

gis::Status write(const std::filesystem::path& out, Kind kind, const writers::Report& report,
                  const text::Language& language, gis::Progress& progress) {
  if (kind == Kind::odt) return writers::writeOdt(out, report, language, progress);
  if (kind == Kind::xlsx) return writers::writeReportBook(out, report, language, progress);
  const std::string html = writers::toHtml(report, language);
  if (progress.cancelled()) return gis::cancelledError();
  return gis::replaceFile(out, html);
}

/// Asks and paints one question after the other.
gis::Result<writers::Report> compose(const ReportCommand& command, const Console& console, Kind kind,
                                     const Rehearsal& of) {
  writers::Report report;
  HECTARE_ASSIGN(const auto questions, chosenQuestions(command, of.plan));
  HECTARE_ASSIGN(const auto styles, print::stylesOf(command.style));
  HECTARE_ASSIGN(const auto house, print::readHouseStyle(command.style));
  report.organisation = house.organisation;
  report.decision = house.decision;
  report.texts = house.texts;
  HECTARE_ASSIGN(report.planSha256, gis::sha256OfFiles({std::filesystem::path(command.plan)}));
  for (std::size_t i = 0; i < questions.size(); ++i) {
    const double share = 1 / static_cast<double>(questions.size());
    const double from = share * static_cast<double>(i);
    gis::PartProgress asking(of.progress, from, from + share * reportAsked);
    gis::PartProgress painting(of.progress, from + share * reportAsked, from + share);
    writers::ReportPart part;
    HECTARE_ASSIGN(part.answer,
                   askedOf(command, questions[i], console.language(), {of.world, of.plan, of.memo, asking}));
    HECTARE_ASSIGN(part.pictures,
                   print::reportPictures(
                       {of.world, of.plan, part.answer, styles, console.language(), kind == Kind::html}, painting));
    report.parts.push_back(std::move(part));
  }
  return report;
}

gis::Result<ExitCode> tell(const ReportCommand& command, const Console& console) {
  HECTARE_ASSIGN(const Kind kind, kindOf(command.out));
  TerminalProgress progress(console);
  gis::PartProgress loading(progress, 0, reportLoaded);
  gis::PartProgress composing(progress, reportLoaded, reportPainted);
  gis::PartProgress writing(progress, reportPainted, 1);
  gis::Memo memo;
  HECTARE_ASSIGN(const auto plan, plan::readPlan(command.plan));
  HECTARE_ASSIGN(const auto world, world::load(plan, nullptr, loading, command.consent));
  HECTARE_ASSIGN(const auto report, compose(command, console, kind, {world, plan, memo, composing}));
  HECTARE_TRY(write(command.out, kind, report, console.language(), writing));
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
  line.choices("--question", questionChoices(), command->questions);
  line.option("--scheme", "SCHEME", command->scheme);
  line.repeatable("--park", "ID", command->parks);
  line.option("--style", "DIR", command->style);
  declareConsent(line, command->consent);
  return [command](Console& console) { return tell(*command, console); };
}

}  // namespace hectare::cli
