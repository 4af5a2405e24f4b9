// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <filesystem>
#include <map>

#include "gis/base/file.h"
#include "ui/print/blocks.h"

namespace hectare::print {

namespace {

constexpr std::size_t hashShown = 12;  ///< characters of a hash that stand on paper; the files of an answer have all

/// "parks, parcels (2025-01-01); plots (2025-06-30)": the layers of one file, by date in the order of the plan.
std::string layersByDate(const std::vector<const gis::Provenance*>& layers, const text::Language& language) {
  std::vector<std::pair<std::string, std::string>> dates;
  for (const gis::Provenance* layer : layers) {
    const std::string date =
        layer->date.empty() ? language.render({"writer.date_unknown"}) : language.date(layer->date);
    auto at = std::ranges::find(dates, date, &std::pair<std::string, std::string>::first);
    if (at == dates.end()) at = dates.insert(dates.end(), {date, {}});
    if (!layer->layer.empty()) at->second += (at->second.empty() ? "" : ", ") + layer->layer;
  }
  std::string text;
  for (const auto& [date, names] : dates) {
    text += (text.empty() ? "" : "; ") + (names.empty() ? date : names + " (" + date + ")");
  }
  return text;
}

/// ± of the positions in a file: one figure, or from the least to the most.
std::string positionText(const std::vector<const gis::Provenance*>& layers, const text::Language& language) {
  std::optional<double> least;
  std::optional<double> most;
  for (const gis::Provenance* layer : layers) {
    if (!layer->positionM) continue;
    least = std::min(least.value_or(*layer->positionM), *layer->positionM);
    most = std::max(most.value_or(*layer->positionM), *layer->positionM);
  }
  if (!least) return {};
  const std::string from = *least < *most ? language.number(*least, 1) + "–" : std::string();
  return "; ± " + from + language.number(*most, 1) + " m";
}

/// A file by its name alone where the plan says where on a machine it lies: that is nobody's business on paper.
std::string fileName(const std::string& source) {
  const std::filesystem::path path(source);
  return path.is_absolute() && path.has_filename() ? path.filename().string() : source;
}

/// A paragraph per file: what it is called, what of it was read, of which date, how sure, and which bytes.
std::vector<std::string> sourceTexts(const SheetInput& input) {
  std::vector<std::string> order;
  std::map<std::string, std::vector<const gis::Provenance*>> files;
  for (const gis::Provenance& source : input.answer->provenance) {
    const std::string key = source.source + '\n' + source.sha256;
    if (!files.contains(key)) order.push_back(key);
    files[key].push_back(&source);
  }
  std::vector<std::string> texts;
  for (const std::string& key : order) {
    const auto& layers = files[key];
    std::string text = fileName(layers.front()->source) + ": " + layersByDate(layers, input.language) +
                       positionText(layers, input.language);
    const std::string& hash = layers.front()->sha256;
    if (!hash.empty()) text += "; SHA-256 " + hash.substr(0, hashShown);
    texts.push_back(std::move(text));
  }
  return texts;
}

std::string coordinatesText(const SheetInput& input) {
  const answer::Answer& answer = *input.answer;
  std::string text = input.language.render({"print.coordinates", {{"crs", answer.crs}, {"name", answer.crsName}}});
  std::optional<double> worst;
  for (const gis::Provenance& p : answer.provenance) {
    if (p.accuracyM && *p.accuracyM > 0) worst = std::max(worst.value_or(0), *p.accuracyM);
  }
  if (worst) text += "; " + input.language.render({"print.operation_accuracy", {{"metres", *worst}}});
  return text;
}

std::vector<std::string> methodTexts(const SheetInput& input) {
  const answer::Answer& answer = *input.answer;
  const text::Language& language = input.language;
  std::vector<std::string> texts{coordinatesText(input)};
  if (!answer.areaMethod.empty()) {
    const bool geodesic = answer.areaMethod == "geodesic";
    const std::string method =
        language.render(geodesic ? gis::Message{"answer.area_geodesic"} : gis::Message{"answer.area_planar"});
    texts.push_back(language.render({"print.areas", {{"method", method}}}));
  }
  if (!answer.scheme.empty()) texts.push_back(language.render({"print.scheme", {{"scheme", answer.scheme}}}));
  return texts;
}

/// What is said beside sources and method: by the map, the sheet's author and the house.
std::vector<std::string> remarks(const SheetInput& input) {
  std::vector<std::string> texts;
  for (const gis::Message& note : input.content.notes) texts.push_back(input.language.render(note));
  std::vector<std::string> attributions;
  std::string names;
  for (const map::MapLayer& layer : input.content.layers) {
    const bool known = layer.attribution.empty() || std::ranges::count(attributions, layer.attribution) > 0;
    if (known) continue;
    attributions.push_back(layer.attribution);
    names += (names.empty() ? "" : "; ") + layer.attribution;
  }
  if (!names.empty()) texts.push_back(input.language.render({"print.overlays", {{"names", names}}}));
  texts.insert(texts.end(), input.house.texts.begin(), input.house.texts.end());
  return texts;
}

double heightOf(const std::vector<TextBlock>& blocks) {
  double height = 0;
  for (const TextBlock& block : blocks) height += block.heightMm();
  return height;
}

/// How many columns of a height the blocks take, one after the other.
int columnsTaken(const std::vector<TextBlock>& blocks, double most) {
  int used = 1;
  double at = 0;
  for (const TextBlock& block : blocks) {
    if (at > 0 && at + block.heightMm() > most + 1e-9) {
      ++used;
      at = 0;
    }
    at += block.heightMm();
  }
  return used;
}

void paintColumns(QPainter& painter, const std::vector<TextBlock>& blocks, const QRectF& box, double columnMm,
                  double gutterMm) {
  double x = box.left();
  double y = box.top();
  for (const TextBlock& block : blocks) {
    if (y > box.top() && y + block.heightMm() > box.bottom() + 1e-6) {
      x += columnMm + gutterMm;
      y = box.top();
    }
    if (x > box.right()) return;
    block.paint(painter, {x, y});
    y += block.heightMm();
  }
}

}  // namespace

Element sourcesElement(const SheetInput& input, const Look& look, double widthMm, int columns, double mostMm) {
  const double columnMm = (widthMm - look.gutter * (columns - 1)) / columns;
  std::vector<std::string> sources = sourceTexts(input);
  if (!sources.empty()) sources.front() = input.language.render({"writer.sources"}) + ": " + sources.front();
  std::vector<std::string> others = methodTexts(input);
  for (std::string& remark : remarks(input)) others.push_back(std::move(remark));
  const auto laid = [&](double points, std::size_t shown) {
    constexpr int mostLines = 7;  // of a paragraph
    const TextStyle style = look.text(points, normal, look.muted);
    std::vector<TextBlock> blocks;
    const auto add = [&](const std::string& text) { blocks.emplace_back(text, style, columnMm, TextFlow{mostLines}); };
    for (std::size_t i = 0; i < shown; ++i) add(sources[i]);
    const auto left = static_cast<std::int64_t>(sources.size() - shown);
    if (left > 0) add(input.language.render({"print.more_rows", {{"count", left}}}));
    for (const std::string& text : others) add(text);
    return blocks;
  };
  // Smaller letters first; then sources are counted rather than named, since what follows them has to be said.
  constexpr double leastPoints = 4.75;
  double points = look.notes;
  std::size_t shown = sources.size();
  std::vector<TextBlock> blocks = laid(points, shown);
  while (columnsTaken(blocks, mostMm) > columns && (points > leastPoints || shown > 1)) {
    if (points > leastPoints) {
      points = std::max(leastPoints, points - 0.25);
    } else {
      --shown;
    }
    blocks = laid(points, shown);
  }
  double tallest = 0;
  for (const TextBlock& block : blocks) tallest = std::max(tallest, block.heightMm());
  double height = std::min(std::max(heightOf(blocks) / columns, tallest), mostMm);
  while (height < mostMm && columnsTaken(blocks, height) > columns) height += 0.4;
  const double gutter = look.gutter;
  return {"sources", std::min(height, mostMm), [=](Canvas& canvas, const QRectF& box) -> gis::Status {
            paintColumns(canvas.painter, blocks, box, columnMm, gutter);
            return {};
          }};
}

Element imprintElement(const SheetInput& input, const Look& look, double widthMm) {
  const text::Language& language = input.language;
  std::string text =
      language.render({"print.made_by", {{"plan", input.answer->plan}, {"version", std::string(HECTARE_VERSION)}}});
  std::string inputs;
  for (const gis::Provenance& source : input.answer->provenance) inputs += source.sha256;
  if (!inputs.empty()) {
    text += " · " + language.render({"print.inputs", {{"hash", gis::sha256OfText(inputs).substr(0, hashShown)}}});
  }
  if (!input.house.organisation.empty()) text = input.house.organisation + " · " + text;
  if (!input.house.decision.empty()) text += " · " + input.house.decision;
  const std::string page = language.render({"print.page",
                                            {{"number", static_cast<std::int64_t>(input.pageNumber)},
                                             {"count", static_cast<std::int64_t>(input.pageCount)}}});
  const TextStyle style = look.text(look.notes, normal, look.muted);
  const double pageMm = textWidthMm(page, style);
  const TextBlock left(text, style, widthMm - pageMm - look.gutter, {1, look.notes * 0.85});
  const double height = left.heightMm() + 0.8;
  return {"imprint", height, [=](Canvas& canvas, const QRectF& box) -> gis::Status {
            canvas.painter.setPen(QPen(look.line, look.hair));
            canvas.painter.drawLine(box.topLeft(), box.topRight());
            left.paint(canvas.painter, box.topLeft() + QPointF(0, 0.8));
            paintLine(canvas.painter, page, style, box.topRight() + QPointF(0, 0.8), Qt::AlignRight);
            return {};
          }};
}

}  // namespace hectare::print
