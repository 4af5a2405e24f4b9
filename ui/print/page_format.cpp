// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/page_format.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cctype>

#include "src/plan/sheet.h"

namespace hectare::print {

namespace {

/// ISO 216, upright: width and height in millimetres.
struct Paper {
  const char* name;
  double widthMm;
  double heightMm;
};
constexpr std::array papers{Paper{"A0", 841, 1189}, Paper{"A1", 594, 841}, Paper{"A2", 420, 594},
                            Paper{"A3", 297, 420},  Paper{"A4", 210, 297}, Paper{"A5", 148, 210}};

gis::Error unknownFormat(std::string_view text) {
  return {gis::ErrorKind::usage,
          {"print.page_format", {{"format", std::string(text)}}},
          {},
          {"print.page_formats", {{"formats", fmt::format("{}", fmt::join(plan::sheetPapers(), ", "))}}}};
}

}  // namespace

QSizeF PageFormat::sizeMm() const {
  const auto paper = std::find_if(papers.begin(), papers.end(), [&](const Paper& p) { return p.name == size; });
  const Paper& found = paper == papers.end() ? papers[3] : *paper;
  const QSizeF upright(found.widthMm, found.heightMm);
  return orientation == Orientation::portrait ? upright : upright.transposed();
}

gis::Result<PageFormat> parsePageFormat(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(), [](unsigned char c) { return std::tolower(c); });
  const std::size_t cut = lower.find_first_of(" -");
  std::string size = lower.substr(0, cut);
  if (!size.empty()) size[0] = 'A';
  const std::string way = cut == std::string::npos ? "landscape" : lower.substr(cut + 1);
  const bool known = lower.starts_with('a') && std::ranges::count(plan::sheetPapers(), size) > 0;
  if (!known || (way != "landscape" && way != "portrait")) return unknownFormat(text);
  return PageFormat{size, way == "portrait" ? Orientation::portrait : Orientation::landscape};
}

}  // namespace hectare::print
