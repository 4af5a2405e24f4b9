// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "src/writers/cell.h"
#include "ui/print/blocks.h"

namespace hectare::print {

namespace {

constexpr std::size_t hashShown = 12;  ///< characters of a hash that stand on paper; the files of the answer have all

std::string sourceLine(const gis::Provenance& source, const text::Language& language) {
  const std::string name = source.layer.empty() ? source.source : source.source + " · " + source.layer;
  const std::string date = source.date.empty() ? language.render({"writer.date_unknown"}) : language.date(source.date);
  std::string line = name + ", " + date;
  if (source.positionM) line += ", ± " + language.number(*source.positionM, 1) + " m";
  if (!source.sha256.empty()) line += " [" + source.sha256.substr(0, hashShown) + "]";
  return line;
}

/// Sources of one file and date together: their layers in one line.
std::vector<std::string> sourceLines(const SheetInput& input) {
  std::vector<std::string> lines;
  std::vector<gis::Provenance> merged;
  for (const gis::Provenance& source : input.answer->provenance) {
    const auto same = std::ranges::find_if(merged, [&](const gis::Provenance& p) {
      return p.source == source.source && p.date == source.date && p.sha256 == source.sha256 &&
             p.positionM == source.positionM;
    });
    if (same == merged.end()) {
      merged.push_back(source);
    } else if (!source.layer.empty()) {
      same->layer += ", " + source.layer;
    }
  }
  for (const gis::Provenance& source : merged) lines.push_back(sourceLine(source, input.language));
  return lines;
}

std::string accuracyText(const SheetInput& input) {
  std::optional<double> worst;
  for (const gis::Provenance& p : input.answer->provenance) {
    if (p.accuracyM && *p.accuracyM > 0) worst = std::max(worst.value_or(0), *p.accuracyM);
  }
  return worst ? ", " + input.language.render({"print.operation_accuracy", {{"metres", *worst}}}) : std::string();
}

std::vector<std::string> methodLines(const SheetInput& input) {
  const answer::Answer& answer = *input.answer;
  const text::Language& language = input.language;
  std::vector<std::string> lines;
  lines.push_back(language.render({"print.coordinates", {{"crs", answer.crs}, {"name", answer.crsName}}}) +
                  accuracyText(input));
  if (!answer.areaMethod.empty()) {
    const bool geodesic = answer.areaMethod == "geodesic";
    const std::string method =
        language.render(geodesic ? gis::Message{"answer.area_geodesic"} : gis::Message{"answer.area_planar"});
    lines.push_back(language.render({"print.areas", {{"method", method}}}));
  }
  if (!answer.scheme.empty()) lines.push_back(language.render({"print.scheme", {{"scheme", answer.scheme}}}));
  lines.push_back(
      language.render({"print.made_by", {{"plan", answer.plan}, {"version", std::string(HECTARE_VERSION)}}}));
  return lines;
}

std::vector<TextBlock> blocksOf(const std::vector<std::string>& lines, const TextStyle& style, double widthMm) {
  std::vector<TextBlock> blocks;
  for (const std::string& line : lines) blocks.emplace_back(line, style, widthMm, TextFlow{3, 0});
  return blocks;
}

double heightOf(const std::vector<TextBlock>& blocks) {
  double height = 0;
  for (const TextBlock& block : blocks) height += block.heightMm();
  return height;
}

}  // namespace

Element sourcesElement(const SheetInput& input, const Look& look, double widthMm, int columns, double mostMm) {
  const double columnMm = (widthMm - look.gutter * (columns - 1)) / columns;
  const TextStyle style = look.text(look.notes, normal, look.muted);
  const TextStyle strong = look.text(look.notes, semibold, look.muted);
  std::vector<TextBlock> all{TextBlock(input.language.render({"writer.sources"}), strong, columnMm)};
  for (TextBlock& block : blocksOf(sourceLines(input), style, columnMm)) all.push_back(std::move(block));
  std::vector<std::string> words = input.sheet.texts;
  for (std::string& line : methodLines(input)) words.push_back(std::move(line));
  for (TextBlock& block : blocksOf(words, style, columnMm)) all.push_back(std::move(block));
  // Filled column by column, none higher than need be.
  double room = heightOf(all) / columns;
  const auto columnsFor = [&](double most) {
    int used = 1;
    double at = 0;
    for (const TextBlock& block : all) {
      if (at > 0 && at + block.heightMm() > most + 1e-9) {
        ++used;
        at = 0;
      }
      at += block.heightMm();
    }
    return used;
  };
  while (room < mostMm && columnsFor(room) > columns) room += 0.5;
  const auto paint = [=](Canvas& canvas, const QRectF& box) -> gis::Status {
    double x = box.left();
    double y = box.top();
    for (const TextBlock& block : all) {
      if (y > box.top() && y + block.heightMm() > box.top() + room + 1e-9) {
        x += columnMm + look.gutter;
        y = box.top();
      }
      if (x > box.right()) break;
      block.paint(canvas.painter, {x, y});
      y += block.heightMm();
    }
    return {};
  };
  return {"sources", room, paint};
}

}  // namespace hectare::print
