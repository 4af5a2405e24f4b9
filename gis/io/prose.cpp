// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/prose.h"

#include <algorithm>
#include <array>

#include "gis/io/file_kind.h"

namespace hectare::gis {

namespace {

bool calledProse(const std::filesystem::path& path) {
  const std::string extension = lowerExtension(path);
  if (extension == ".txt" || extension == ".md") return true;
  static constexpr std::array<std::string_view, 3> names{"license", "licence", "readme"};
  std::string stem = path.stem().string();
  std::ranges::transform(stem, stem.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return std::ranges::any_of(names, [&](std::string_view name) { return stem.starts_with(name); });
}

/// Rows that are longer or shorter than the first: some are told one by one, the others are counted.
std::size_t raggedRows(const SurveyLayer& layer) {
  std::size_t rows = 0;
  for (const Finding& finding : layer.findings) {
    if (finding.rule == "read.row_long" || finding.rule == "read.row_short") ++rows;
    if (finding.rule != "read.rows_ragged") continue;
    for (const auto& [name, value] : finding.text.args) {
      const auto* count = std::get_if<std::int64_t>(&value);
      if (name == "rows" && count != nullptr) rows += static_cast<std::size_t>(*count);
    }
  }
  return rows;
}

bool hasSeparator(const SurveyLayer& layer) {
  return std::ranges::find(layer.findings, "read.separator", &Finding::rule) != layer.findings.end();
}

}  // namespace

bool isProse(const SurveyFile& file) {
  if (file.format != "CSV" || file.layers.size() != 1 || !calledProse(file.path)) return false;
  const SurveyLayer& layer = file.layers.front();
  if (layer.columns.size() < 2) return true;
  // Semicolons, tabs and bars stand in no text as often as commas do.
  return !hasSeparator(layer) && 2 * raggedRows(layer) >= layer.features;
}

}  // namespace hectare::gis
