// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/targets.h"

#include <algorithm>
#include <cctype>

#include "gis/base/file.h"
#include "ui/print/page_pictures.h"
#include "ui/print/pdf_target.h"

namespace hectare::print {

namespace {

std::string extensionOf(const std::filesystem::path& path) {
  std::string extension = path.extension().string();
  std::transform(extension.begin(), extension.end(), extension.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return extension;
}

gis::Status writeBytes(const std::filesystem::path& path, const gis::Result<std::string>& bytes,
                       const gis::Progress& progress) {
  if (!bytes) return bytes.error();
  if (progress.cancelled()) return gis::cancelledError();
  return gis::replaceFile(path, *bytes);
}

}  // namespace

gis::Status checkTarget(const std::filesystem::path& path, const TargetOptions& options) {
  const std::string extension = extensionOf(path);
  const bool known = extension == ".pdf" || extension == ".svg" || extension == ".png";
  if (!known) {
    return gis::Error{gis::ErrorKind::usage, {"print.extension", {{"path", path.string()}}}, {}, {"print.extensions"}};
  }
  if (options.geo && extension != ".pdf") return gis::Error{gis::ErrorKind::usage, {"print.geo_pdf"}, {}, {}};
  constexpr double least = 10;
  constexpr double most = 1200;
  if (options.dpi < least || options.dpi > most) {
    return gis::Error{
        gis::ErrorKind::usage, {"print.dpi", {{"dpi", options.dpi}, {"least", least}, {"most", most}}}, {}, {}};
  }
  return {};
}

gis::Status writeDocument(const Document& document, const std::filesystem::path& path, const TargetOptions& options,
                          gis::Progress& progress) {
  HECTARE_TRY(checkTarget(path, options));
  const std::string extension = extensionOf(path);
  if (extension == ".pdf") return writeBytes(path, pdfBytes(document, options.geo, progress), progress);
  if (document.pageCount != 1) return gis::Error{gis::ErrorKind::usage, {"print.one_page"}, path.string(), {}};
  HECTARE_ASSIGN(const Page page, document.page(0));
  if (extension == ".svg")
    return writeBytes(path, svgBytes(page, document.title, document.subject, progress), progress);
  return gis::replaceFile(path, [&](const std::filesystem::path& part) -> gis::Status {
    return writePng(page, part, options.dpi, progress);
  });
}

}  // namespace hectare::print
