// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/asked_report.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "gis/base/file.h"
#include "src/asking/asked_question.h"
#include "ui/print/report_pictures.h"

namespace hectare::print {
namespace {

/// Share of a question's progress.
constexpr double reportAsked = 0.7;

/// A question of reports, and the role of the sources without which it cannot be asked.
struct ReportQuestion {
  const char* name;
  plan::Role needs;
  bool usual;  ///< asked where none is named
};
constexpr std::array knownQuestions{ReportQuestion{"availability", plan::Role::parks, true},
                                    ReportQuestion{"density", plan::Role::establishments, true},
                                    ReportQuestion{"zoning", plan::Role::zoning, false},
                                    ReportQuestion{"occupancy", plan::Role::stock, false}};

bool hasSource(const plan::Plan& plan, plan::Role role) {
  return std::ranges::any_of(plan.sources, [&](const plan::Source& source) { return source.role == role; });
}

std::vector<std::string> sorted(std::vector<std::string> ids) {
  std::ranges::sort(ids);
  return ids;
}

}  // namespace

const std::vector<std::string>& reportQuestions() {
  static const std::vector<std::string> names{"availability", "density", "zoning", "occupancy", "all"};
  return names;
}

gis::Result<std::vector<std::string>> reportQuestionsOf(const std::vector<std::string>& named, const plan::Plan& plan) {
  const auto isNamed = [&](const std::string& name) { return std::ranges::count(named, name) > 0; };
  std::vector<std::string> usual;
  std::vector<std::string> possible;
  std::vector<std::string> chosen;
  for (const ReportQuestion& question : knownQuestions) {
    if (isNamed(question.name)) chosen.emplace_back(question.name);
    if (!hasSource(plan, question.needs)) continue;
    possible.emplace_back(question.name);
    if (question.usual) usual.emplace_back(question.name);
  }
  if (!chosen.empty() && !isNamed("all")) return chosen;
  if (possible.empty()) return gis::Error{gis::ErrorKind::undecided, {"report.no_questions"}, plan.file.string(), {}};
  return isNamed("all") || usual.empty() ? possible : usual;
}

std::optional<ReportKind> reportKindOf(const std::filesystem::path& path) {
  std::string extension = path.extension().string();
  std::ranges::transform(extension, extension.begin(), [](unsigned char c) { return std::tolower(c); });
  if (extension == ".html" || extension == ".htm") return ReportKind::html;
  if (extension == ".odt") return ReportKind::odt;
  if (extension == ".xlsx") return ReportKind::xlsx;
  return std::nullopt;
}

gis::Result<writers::Report> askReport(const ReportWish& wish, ReportKind kind, const asking::Rehearsal& of,
                                       const Appearance& appearance) {
  writers::Report report;
  HECTARE_ASSIGN(const auto questions, reportQuestionsOf(wish.questions, of.plan));
  report.organisation = appearance.house.organisation;
  report.decision = appearance.house.decision;
  report.texts = appearance.house.texts;
  report.planSha256 = wish.planSha256;
  for (std::size_t i = 0; i < questions.size(); ++i) {
    const double share = 1 / static_cast<double>(questions.size());
    const double from = share * static_cast<double>(i);
    gis::PartProgress asking(of.progress, from, from + share * reportAsked);
    gis::PartProgress painting(of.progress, from + share * reportAsked, from + share);
    asking::AskedQuestion question;
    question.command = questions[i];
    question.scheme = wish.scheme;
    question.parks = sorted(wish.parks);
    writers::ReportPart part;
    HECTARE_ASSIGN(part.answer, asking::answerTo(question, {of.world, of.plan, of.memo, asking}));
    HECTARE_ASSIGN(part.pictures, reportPictures({of.world, of.plan, part.answer, appearance.styles,
                                                  appearance.language, kind == ReportKind::html},
                                                 painting));
    report.parts.push_back(std::move(part));
  }
  return report;
}

gis::Status writeReport(const std::filesystem::path& path, ReportKind kind, const writers::Report& report,
                        const text::Language& language, gis::Progress& progress) {
  if (kind == ReportKind::odt) return writers::writeOdt(path, report, language, progress);
  if (kind == ReportKind::xlsx) return writers::writeReportBook(path, report, language, progress);
  const std::string html = writers::toHtml(report, language);
  if (progress.cancelled()) return gis::cancelledError();
  return gis::replaceFile(path, html);
}

}  // namespace hectare::print
