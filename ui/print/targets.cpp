// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/targets.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>
#include <algorithm>
#include <cmath>

#include "gis/base/file.h"

namespace hectare::print {

namespace {

constexpr double mmPerInch = 25.4;
constexpr int vectorDpi = 1440;  ///< of the grid that Qt thinks in; paths are written finer

std::string extensionOf(const std::filesystem::path& path) {
  std::string extension = path.extension().string();
  std::transform(extension.begin(), extension.end(), extension.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return extension;
}

QPageSize pageSizeOf(const PageFormat& format) {
  const QSizeF size = format.sizeMm();
  return QPageSize(QSizeF(std::min(size.width(), size.height()), std::max(size.width(), size.height())),
                   QPageSize::Millimeter, QString::fromStdString(format.size), QPageSize::ExactMatch);
}

QPageLayout layoutOf(const PageFormat& format) {
  const bool upright = format.orientation == Orientation::portrait;
  return QPageLayout(pageSizeOf(format), upright ? QPageLayout::Portrait : QPageLayout::Landscape, QMarginsF(),
                     QPageLayout::Millimeter);
}

gis::Error noPainter(const std::filesystem::path& path) {
  return {gis::ErrorKind::writeFailed, {"print.no_painter"}, path.string(), {}};
}

gis::Status paintPdf(const Document& document, QPdfWriter& writer, gis::Progress& progress) {
  QPainter painter(&writer);
  if (!painter.isActive()) return noPainter({});
  for (std::size_t i = 0; i < document.pages.size(); ++i) {
    const Page& page = document.pages[i];
    if (i > 0) {
      writer.setPageLayout(layoutOf(page.format));
      writer.newPage();
    }
    painter.save();
    painter.scale(vectorDpi / mmPerInch, vectorDpi / mmPerInch);
    Canvas canvas{painter, mmPerInch / vectorDpi, true, progress};
    const gis::Status painted = paintPage(page, canvas);
    painter.restore();
    HECTARE_TRY(painted);
    progress.report(static_cast<double>(i + 1) / static_cast<double>(document.pages.size()));
  }
  return {};
}

gis::Result<std::string> pdfBytes(const Document& document, gis::Progress& progress) {
  QBuffer buffer;
  buffer.open(QIODevice::WriteOnly);
  QPdfWriter writer(&buffer);
  writer.setTitle(QString::fromStdString(document.title));
  writer.setCreator(QStringLiteral("Hectare " HECTARE_VERSION));
  writer.setResolution(vectorDpi);
  writer.setPageLayout(layoutOf(document.pages.front().format));
  HECTARE_TRY(paintPdf(document, writer, progress));
  return buffer.data().toStdString();
}

gis::Result<std::string> svgBytes(const Document& document, gis::Progress& progress) {
  const Page& page = document.pages.front();
  const QSizeF size = page.format.sizeMm();
  constexpr double dotsPerMm = 10;  // the viewBox counts tenths of a millimetre
  QBuffer buffer;
  buffer.open(QIODevice::WriteOnly);
  QSvgGenerator generator;
  generator.setOutputDevice(&buffer);
  generator.setTitle(QString::fromStdString(document.title));
  generator.setDescription(QString::fromStdString(document.subject));
  generator.setResolution(static_cast<int>(dotsPerMm * mmPerInch));
  generator.setSize((size * dotsPerMm).toSize());
  generator.setViewBox(QRectF(QPointF(), size * dotsPerMm));
  QPainter painter(&generator);
  painter.scale(dotsPerMm, dotsPerMm);
  Canvas canvas{painter, 1 / dotsPerMm / 10, true, progress};
  HECTARE_TRY(paintPage(page, canvas));
  painter.end();
  return buffer.data().toStdString();
}

gis::Result<std::string> pngBytes(const Document& document, double dpi, gis::Progress& progress) {
  const Page& page = document.pages.front();
  const double dotsPerMm = dpi / mmPerInch;
  const QSizeF size = page.format.sizeMm() * dotsPerMm;
  QImage image(static_cast<int>(std::lround(size.width())), static_cast<int>(std::lround(size.height())),
               QImage::Format_RGB32);
  image.setDotsPerMeterX(static_cast<int>(std::lround(dotsPerMm * 1000)));
  image.setDotsPerMeterY(image.dotsPerMeterX());
  image.fill(Qt::white);
  QPainter painter(&image);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
  painter.scale(dotsPerMm, dotsPerMm);
  Canvas canvas{painter, 1 / dotsPerMm, false, progress};
  HECTARE_TRY(paintPage(page, canvas));
  painter.end();
  QBuffer buffer;
  buffer.open(QIODevice::WriteOnly);
  image.save(&buffer, "PNG");
  return buffer.data().toStdString();
}

gis::Result<std::string> bytesOf(const Document& document, const std::string& extension, const TargetOptions& options,
                                 gis::Progress& progress) {
  if (extension == ".pdf") return pdfBytes(document, progress);
  if (extension == ".svg") return svgBytes(document, progress);
  return pngBytes(document, options.dpi, progress);
}

}  // namespace

gis::Status checkTarget(const std::filesystem::path& path) {
  const std::string extension = extensionOf(path);
  if (extension == ".pdf" || extension == ".svg" || extension == ".png") return {};
  return gis::Error{gis::ErrorKind::usage, {"print.extension", {{"path", path.string()}}}, {}, {"print.extensions"}};
}

gis::Status writeDocument(const Document& document, const std::filesystem::path& path, const TargetOptions& options,
                          gis::Progress& progress) {
  HECTARE_TRY(checkTarget(path));
  const std::string extension = extensionOf(path);
  if (document.pages.size() != 1 && extension != ".pdf") {
    return gis::Error{gis::ErrorKind::usage, {"print.one_page"}, path.string(), {}};
  }
  HECTARE_ASSIGN(const std::string bytes, bytesOf(document, extension, options, progress));
  if (progress.cancelled()) return gis::cancelledError();
  return gis::replaceFile(path, bytes);
}

}  // namespace hectare::print
