// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/panels/export_words.h"

#include <algorithm>
#include <array>

namespace hectare::desk {

namespace {

struct KindWords {
  ExportKind kind;
  const char* text;
};
constexpr std::array kindWords{KindWords{ExportKind::policyMap, "export.policy_map"},
                               KindWords{ExportKind::factSheet, "export.fact_sheet"},
                               KindWords{ExportKind::overview, "export.overview"},
                               KindWords{ExportKind::atlas, "export.atlas"},
                               KindWords{ExportKind::report, "export.report"},
                               KindWords{ExportKind::workbook, "export.workbook"},
                               KindWords{ExportKind::geopackage, "export.geopackage"},
                               KindWords{ExportKind::csv, "export.csv"},
                               KindWords{ExportKind::json, "export.json"},
                               KindWords{ExportKind::picture, "export.picture"}};

struct FormatWords {
  std::string_view format;
  const char* text;
};
constexpr std::array formatWords{
    FormatWords{"pdf", "export.format_pdf"},       FormatWords{"svg", "export.format_svg"},
    FormatWords{"png", "export.format_png"},       FormatWords{"html", "export.format_html"},
    FormatWords{"odt", "export.format_odt"},       FormatWords{"xlsx", "export.format_xlsx"},
    FormatWords{"gpkg", "export.format_gpkg"},     FormatWords{"csv", "export.format_csv"},
    FormatWords{"csv-be", "export.format_csv_be"}, FormatWords{"json", "export.format_json"}};

}  // namespace

const std::vector<ExportKind>& exportKinds() {
  static const std::vector<ExportKind> all = [] {
    std::vector<ExportKind> kinds;
    for (const KindWords& one : kindWords) kinds.push_back(one.kind);
    return kinds;
  }();
  return all;
}

const char* wordsOf(ExportKind kind) { return std::ranges::find(kindWords, kind, &KindWords::kind)->text; }

const char* wordsOfFormat(std::string_view format) {
  return std::ranges::find(formatWords, format, &FormatWords::format)->text;
}

QString textOfScale(double scale) { return scale > 0 ? "1:" + QString::number(scale, 'f', 0) : QString(); }

}  // namespace hectare::desk
