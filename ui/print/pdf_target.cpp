// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/pdf_target.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <algorithm>

#include "ui/map/map_text.h"
#include "ui/print/pdf_finish.h"

namespace hectare::print {

namespace {

constexpr int gridDpi = 1440;  ///< in which Qt thinks; paths are written finer

QPageLayout layoutOf(const PageFormat& format) {
  const QSizeF size = format.sizeMm();
  const QSizeF upright(std::min(size.width(), size.height()), std::max(size.width(), size.height()));
  const QPageSize paper(upright, QPageSize::Millimeter, QString::fromStdString(format.size), QPageSize::ExactMatch);
  const bool portrait = format.orientation == Orientation::portrait;
  return QPageLayout(paper, portrait ? QPageLayout::Portrait : QPageLayout::Landscape, QMarginsF(),
                     QPageLayout::Millimeter);
}

/// Blocks that follow one another in one layer.
struct Run {
  std::string heading;
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::vector<Run> runsOf(const Page& page, bool layered) {
  std::vector<Run> runs;
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    const std::string heading = layered ? page.blocks[i].layer : std::string();
    if (runs.empty() || runs.back().heading != heading) runs.push_back({heading, i, i});
    runs.back().end = i + 1;
  }
  return runs;
}

class PdfPainter {
 public:
  PdfPainter(QPdfWriter& writer, QPainter& painter, gis::Progress& progress)
      : m_writer(writer), m_painter(painter), m_progress(progress) {}

  gis::Result<std::vector<std::string>> paint(const Page& page, bool layered) {
    std::vector<std::string> headings;
    for (const Run& run : runsOf(page, layered)) {
      m_writer.setPageLayout(layoutOf(page.format));
      if (m_painter.isActive()) {
        m_writer.newPage();
      } else {
        m_painter.begin(&m_writer);
      }
      HECTARE_TRY(paintRun(page, run));
      headings.push_back(run.heading);
    }
    return headings;
  }

 private:
  gis::Status paintRun(const Page& page, const Run& run) {
    Page part = page;
    part.blocks.assign(page.blocks.begin() + static_cast<std::ptrdiff_t>(run.begin),
                       page.blocks.begin() + static_cast<std::ptrdiff_t>(run.end));
    m_painter.save();
    m_painter.scale(gridDpi / map::mmPerInch, gridDpi / map::mmPerInch);
    Canvas canvas{m_painter, map::mmPerInch / gridDpi, true, m_progress};
    gis::Status painted = paintPage(part, canvas);
    m_painter.restore();
    return painted;
  }

  QPdfWriter& m_writer;
  QPainter& m_painter;
  gis::Progress& m_progress;
};

}  // namespace

gis::Result<std::string> pdfBytes(const Document& document, bool geo, gis::Progress& progress) {
  QBuffer buffer;
  buffer.open(QIODevice::WriteOnly);
  QPdfWriter writer(&buffer);
  writer.setTitle(QString::fromStdString(document.title));
  writer.setCreator(QStringLiteral("Hectare " HECTARE_VERSION));
  writer.setResolution(gridDpi);
  QPainter painter;
  PdfPainter pages(writer, painter, progress);
  std::vector<PageParts> parts;
  for (std::size_t i = 0; i < document.pageCount; ++i) {
    if (progress.cancelled()) return gis::cancelledError();
    HECTARE_ASSIGN(Page page, document.page(i));
    HECTARE_ASSIGN(std::vector<std::string> headings, pages.paint(page, geo));
    page.blocks.clear();
    parts.push_back({std::move(headings), std::move(page)});
    progress.report(
        static_cast<double>(i + 1) / static_cast<double>(document.pageCount),
        {"print.page",
         {{"number", static_cast<std::int64_t>(i + 1)}, {"count", static_cast<std::int64_t>(document.pageCount)}}});
  }
  painter.end();
  return finishPdf(buffer.data().toStdString(), document, parts);
}

}  // namespace hectare::print
