// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/state/export_run.h"

#include <QBuffer>

#include "gis/base/file.h"
#include "src/world/own_files.h"
#include "src/writers/writers.h"
#include "ui/print/asked_atlas.h"
#include "ui/print/asked_report.h"
#include "ui/print/targets.h"

namespace hectare::desk {

namespace {

namespace fs = std::filesystem;

/// Shares of the progress.
constexpr double exportAsked = 0.5;

using Answer = std::shared_ptr<const answer::Answer>;

asking::Rehearsal rehearsal(const ExportRun& run, gis::Progress& progress) {
  return {*run.snapshot->world, run.snapshot->plan, *run.memo, progress};
}

gis::Result<Answer> askedAnswer(const ExportRun& run, gis::Progress& progress) {
  if (run.snapshot->asked && run.snapshot->question == run.choice.question) return run.snapshot->asked;
  return asking::answerTo(run.choice.question, rehearsal(run, progress));
}

print::TargetOptions targetOf(const ExportRun& run) {
  return {run.choice.dpi, run.choice.layered && run.choice.format == "pdf"};
}

gis::Status writeSheet(const ExportRun& run, const fs::path& file, gis::Progress& progress) {
  gis::PartProgress asking(progress, 0, exportAsked);
  gis::PartProgress painting(progress, exportAsked, 1);
  HECTARE_TRY(print::checkTarget(file, targetOf(run)));
  HECTARE_ASSIGN(const auto made,
                 print::askSheet(sheetOf(run.choice), rehearsal(run, asking), {*run.styles, *run.language}));
  return print::writeDocument(made.document, file, targetOf(run), painting);
}

gis::Status writeAtlas(const ExportRun& run, const fs::path& file, gis::Progress& progress) {
  const asking::Rehearsal of = rehearsal(run, progress);
  const print::Appearance appearance{*run.styles, *run.language};
  HECTARE_TRY(print::isAtlasFile(file));
  HECTARE_ASSIGN(const auto atlas, print::AskedAtlas::ask(run.choice.by, sheetOf(run.choice), of, appearance));
  return atlas.write(file, targetOf(run), progress);
}

gis::Status writeReport(const ExportRun& run, const fs::path& file, gis::Progress& progress) {
  gis::PartProgress asking(progress, 0, exportAsked);
  gis::PartProgress writing(progress, exportAsked, 1);
  print::ReportWish wish;
  wish.questions = run.choice.answers;
  std::error_code unknown;
  if (run.saved && fs::exists(run.snapshot->plan.file, unknown)) {
    HECTARE_ASSIGN(wish.planSha256, gis::sha256OfFiles({run.snapshot->plan.file}));
  }
  const auto kind = print::reportKindOf(file).value_or(print::ReportKind::html);
  HECTARE_ASSIGN(const auto report, print::askReport(wish, kind, rehearsal(run, asking), {*run.styles, *run.language}));
  return print::writeReport(file, kind, report, *run.language, writing);
}

gis::Status writeData(const ExportRun& run, const fs::path& file, gis::Progress& progress) {
  gis::PartProgress asking(progress, 0, exportAsked);
  gis::PartProgress writing(progress, exportAsked, 1);
  HECTARE_ASSIGN(const Answer answer, askedAnswer(run, asking));
  const auto profile = run.choice.format == "csv-be" ? writers::CsvProfile::belgian : writers::CsvProfile::iso;
  HECTARE_TRY(writers::writeAnswer(file, *answer, *run.language, profile, writing));
  return {};
}

gis::Status writePicture(const ExportRun& run, const fs::path& file) {
  if (file.extension() != ".png") {
    return gis::Error{gis::ErrorKind::refused, {"own_file.not_a_picture"}, file.string(), {"own_file.hint"}};
  }
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  run.picture.save(&buffer, "PNG");
  return gis::replaceFile(file, bytes.toStdString());
}

}  // namespace

gis::Status writeExport(const ExportRun& run, const fs::path& file, gis::Progress& progress) {
  HECTARE_TRY(world::refuseOwnFiles(run.snapshot->plan, file));
  const ExportKind kind = run.choice.kind;
  if (kind == ExportKind::picture) return writePicture(run, file);
  if (kind == ExportKind::atlas) return writeAtlas(run, file, progress);
  if (kind == ExportKind::report) return writeReport(run, file, progress);
  return isData(kind) ? writeData(run, file, progress) : writeSheet(run, file, progress);
}

}  // namespace hectare::desk
