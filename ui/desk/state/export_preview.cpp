// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QPainter>
#include <algorithm>

#include "src/writers/cell.h"
#include "ui/desk/state/export_run.h"
#include "ui/desk/state/report_sample.h"
#include "ui/print/asked_atlas.h"
#include "ui/print/asked_report.h"

namespace hectare::desk {

namespace {

asking::Rehearsal previewRehearsal(const ExportRun& run, gis::Progress& progress) {
  return {*run.snapshot->world, run.snapshot->plan, *run.memo, progress};
}

gis::Result<QImage> paintedPage(const print::Page& page, QSize dots, gis::Progress& progress) {
  const QSizeF paper = page.format.sizeMm();
  QImage image(paper.scaled(dots, Qt::KeepAspectRatio).toSize(), QImage::Format_RGB32);
  image.fill(Qt::white);
  QPainter painter(&image);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
  const double dotsPerMm = image.width() / paper.width();
  painter.scale(dotsPerMm, dotsPerMm);
  print::Canvas canvas{painter, 1 / dotsPerMm, false, progress, QRectF(QPointF(), paper)};
  HECTARE_TRY(print::paintPage(page, canvas));
  painter.end();
  return image;
}

gis::Result<ExportPreview> firstPage(const print::Document& document, QSize dots, gis::Progress& progress) {
  ExportPreview preview;
  HECTARE_ASSIGN(const print::Page page, document.page(0));
  if (progress.cancelled()) return gis::cancelledError();
  HECTARE_ASSIGN(preview.page, paintedPage(page, dots, progress));
  preview.pageCount = document.pageCount;
  return preview;
}

gis::Result<ExportPreview> sheetPreview(const ExportRun& run, QSize dots, gis::Progress& progress) {
  const print::Appearance appearance{*run.styles, *run.language};
  const asking::Rehearsal of = previewRehearsal(run, progress);
  HECTARE_ASSIGN(const auto made, print::askSheet(sheetOf(run.choice), of, appearance));
  return firstPage(made.document, dots, progress);
}

gis::Result<ExportPreview> atlasPreview(const ExportRun& run, QSize dots, gis::Progress& progress) {
  const print::Appearance appearance{*run.styles, *run.language};
  const asking::Rehearsal of = previewRehearsal(run, progress);
  HECTARE_ASSIGN(const auto atlas, print::AskedAtlas::ask(run.choice.by, sheetOf(run.choice), of, appearance));
  return firstPage(atlas.document(), dots, progress);
}

void addPart(ExportPreview& preview, const answer::Table& table, const text::Language& language) {
  preview.parts.push_back({writers::tableTitle(table, language), table.rows.size(), table.columns.size()});
}

/// The tables that are going to be there, and layers where the format has them.
void addParts(ExportPreview& preview, const answer::Answer& answer, const ExportRun& run) {
  const ExportKind kind = run.choice.kind;
  const auto& language = *run.language;
  const bool layers = kind == ExportKind::geopackage || kind == ExportKind::json;
  for (const answer::Layer& layer : answer.layers) {
    if (layers) addPart(preview, layer.table, language);
  }
  for (const answer::Table& table : answer.tables) {
    if (kind == ExportKind::csv && !preview.parts.empty()) return;
    addPart(preview, table, language);
  }
}

gis::Result<ExportPreview> dataPreview(const ExportRun& run, gis::Progress& progress) {
  ExportPreview preview;
  auto answer = run.snapshot->asked;
  if (!answer || run.snapshot->question != run.choice.question) {
    HECTARE_ASSIGN(answer, asking::answerTo(run.choice.question, previewRehearsal(run, progress)));
  }
  preview.question = writers::questionTitle(*answer, *run.language);
  addParts(preview, *answer, run);
  return preview;
}

/// Titles and pictures of the first question; tables would be too small to be read.
gis::Result<ExportPreview> reportPreview(const ExportRun& run, QSize dots, gis::Progress& progress) {
  ExportPreview preview;
  HECTARE_ASSIGN(const auto questions, print::reportQuestionsOf(run.choice.answers, run.snapshot->plan));
  print::ReportWish wish;
  wish.questions = {questions.front()};
  HECTARE_ASSIGN(const auto report, print::askReport(wish, print::ReportKind::odt, previewRehearsal(run, progress),
                                                     {*run.styles, *run.language}));
  preview.page = reportSample(report.parts.front(), run.snapshot->plan.name, *run.language, dots);
  return preview;
}

}  // namespace

gis::Result<ExportPreview> previewOf(const ExportRun& run, QSize dots, gis::Progress& progress) {
  const ExportKind kind = run.choice.kind;
  if (isSheet(kind)) return sheetPreview(run, dots, progress);
  if (kind == ExportKind::atlas) return atlasPreview(run, dots, progress);
  if (kind == ExportKind::report) return reportPreview(run, dots, progress);
  if (isData(kind)) return dataPreview(run, progress);
  ExportPreview preview;
  preview.page = run.picture.scaled(dots, Qt::KeepAspectRatio, Qt::SmoothTransformation);
  preview.pageCount = 1;
  return preview;
}

}  // namespace hectare::desk
