// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/sheets.h"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <algorithm>

#include "gis/io/format_findings.h"
#include "gis/io/table_header.h"
#include "gis/io/text_marks.h"

namespace hectare::gis {

namespace {

/// GDAL writes a date as 2024/05/06, with 00:00:00 behind it when the cell shows a time as well.
std::string isoDay(std::string text) {
  const bool day = text.size() >= 10 && text[4] == '/' && text[7] == '/' && (text.size() == 10 || text[10] == ' ');
  if (!day) return text;
  for (const std::size_t i : {0, 1, 2, 3, 5, 6, 8, 9}) {
    if (!isDigit(text[i])) return text;
  }
  text[4] = text[7] = '-';
  if (text.size() > 10) text[10] = 'T';
  return text.ends_with("T00:00:00") ? text.substr(0, 10) : text;
}

TextRow cellsOf(const OGRFeature& row) {
  TextRow cells(static_cast<std::size_t>(row.GetFieldCount()));
  for (int i = 0; i < row.GetFieldCount(); ++i) {
    if (row.IsFieldSetAndNotNull(i)) cells[static_cast<std::size_t>(i)] = isoDay(row.GetFieldAsString(i));
  }
  return cells;
}

bool isEmpty(const TextRow& row) {
  return std::all_of(row.begin(), row.end(), [](const std::string& cell) { return cell.empty(); });
}

/// The rows that the header is looked for in.
std::vector<TextRow> firstRows(OGRLayer& sheet) {
  constexpr std::size_t enough = 100;
  std::vector<TextRow> rows;
  sheet.ResetReading();
  while (rows.size() < enough) {
    const OGRFeatureUniquePtr row(sheet.GetNextFeature());
    if (!row) break;
    rows.push_back(cellsOf(*row));
  }
  return rows;
}

std::size_t columnsInUse(const std::vector<TextRow>& rows) {
  std::size_t used = 0;
  for (const TextRow& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) used = row[i].empty() ? used : std::max(used, i + 1);
  }
  return used;
}

void copyRows(OGRLayer& sheet, std::size_t skipped, OGRLayer& layer) {
  OGRFeatureDefn* definition = layer.GetLayerDefn();
  const auto columns = static_cast<std::size_t>(definition->GetFieldCount());
  sheet.ResetReading();
  for (std::size_t at = 0;; ++at) {
    const OGRFeatureUniquePtr row(sheet.GetNextFeature());
    if (!row) return;
    TextRow cells = cellsOf(*row);
    cells.resize(columns);
    if (at < skipped || isEmpty(cells)) continue;
    OGRFeature feature(definition);
    for (std::size_t i = 0; i < columns; ++i) {
      if (!cells[i].empty()) feature.SetField(static_cast<int>(i), cells[i].c_str());
    }
    if (layer.CreateFeature(&feature) != OGRERR_NONE) return;
  }
}

void layOut(OGRLayer& sheet, GDALDataset& out, Findings& findings) {
  const std::vector<TextRow> rows = firstRows(sheet);
  if (std::all_of(rows.begin(), rows.end(), isEmpty)) return;
  const auto header = headerRow(rows);
  const std::size_t first = firstFullRow(rows);
  TextRow cells = header ? rows[*header] : TextRow();
  cells.resize(columnsInUse(rows));
  HeaderNames names = header ? headerNames(cells) : inventedNames(cells.size());
  OGRLayer* layer = out.CreateLayer(sheet.GetName(), nullptr, wkbNone, nullptr);
  if (layer == nullptr) return;
  for (const std::string& name : names.names) {
    OGRFieldDefn field(name.c_str(), OFTString);
    layer->CreateField(&field);
  }
  copyRows(sheet, header ? first + 1 : first, *layer);
  if (header && first > 0) {
    names.findings.push_back(
        formatFinding({"format.header_row", {{"row", static_cast<std::int64_t>(first + 1)}}}, Severity::note));
  }
  for (Finding& finding : names.findings) {
    finding.layer = sheet.GetName();
    findings.push_back(std::move(finding));
  }
}

}  // namespace

GDALDataset* layOutSheets(GDALDataset& raw, Findings& findings) {
  GDALDriver* memory = GetGDALDriverManager()->GetDriverByName("Memory");
  GDALDataset* out = memory == nullptr ? nullptr : memory->Create("", 0, 0, 0, GDT_Unknown, nullptr);
  if (out == nullptr) return nullptr;
  for (OGRLayer* sheet : raw.GetLayers()) layOut(*sheet, *out, findings);
  return out;
}

}  // namespace hectare::gis
