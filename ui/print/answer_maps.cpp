// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/answer_maps.h"

#include <algorithm>
#include <map>

#include "src/answer/cells.h"
#include "src/writers/cell.h"
#include "ui/map/legend.h"
#include "ui/map/overlay_layers.h"
#include "ui/map/paint_raster.h"
#include "ui/print/blocks.h"
#include "ui/print/park_symbols.h"
#include "ui/print/picture_target.h"
#include "ui/print/sheet_view.h"

namespace hectare::print {

namespace {

using answer::columnAt;
using answer::Table;
using writers::Picture;

constexpr double widthMm = 200;
constexpr double frameHeightMm = 125;
constexpr double dpi = 170;
constexpr std::size_t fewParks = 8;
constexpr double readableTo = 15'000;   ///< plots can be told apart up to this denominator
constexpr double symbolsFrom = 75'000;  ///< parks cannot be seen from this denominator on
constexpr double largestSymbolMm = 9;

/// Hectares of the classes of the layer that the map draws, the largest first; of one park alone when it is named.
std::string classesText(const PictureInput& input, const std::string& park) {
  std::map<std::string, double> areas;
  for (const answer::Layer& layer : input.answer->layers) {
    const Table& table = layer.table;
    const answer::Style* style = input.styles.find(layer.style);
    const std::size_t area = columnAt(table, "area_m2");
    const std::size_t of = columnAt(table, "park_id");
    const std::size_t kind = style == nullptr ? table.columns.size() : columnAt(table, style->column);
    if (area == table.columns.size() || kind == table.columns.size()) continue;
    for (const auto& row : table.rows) {
      const bool wanted = park.empty() || (of < row.size() && row[of] == answer::Cell(park));
      const auto m2 = writers::numberOf(row[area]);
      if (wanted && m2) areas[writers::humanCell(row[kind], table.columns[kind], input.language)] += *m2;
    }
  }
  std::vector<std::pair<std::string, double>> sorted(areas.begin(), areas.end());
  std::ranges::stable_sort(sorted, std::greater(), &std::pair<std::string, double>::second);
  std::string text;
  for (const auto& [title, m2] : sorted) {
    text += (text.empty() ? "" : "; ") + input.language.render({"report.map_class", {{"title", title}, {"area", m2}}});
  }
  return text;
}

std::string legendWords(const map::MapContent& content, const map::MapView& view, const text::Language& language) {
  std::string text;
  for (const map::LegendGroup& group : map::legendOf(content, view)) {
    for (const map::LegendEntry& entry : group.entries) {
      text += (text.empty() ? "" : ", ") + map::legendText(entry, language);
    }
    // "20 to 40" alone says nothing to who does not see the map.
    if (!group.title.empty()) text += " (" + language.render(group.title) + ")";
  }
  return text;
}

std::string alternativeOf(const PictureInput& input, const SheetInput& sheet, const map::MapView& view) {
  const text::Language& language = input.language;
  const gis::Box land = view.land();
  constexpr double metresPerKm = 1000;
  std::string text = language.render({"report.map_alternative",
                                      {{"scale", view.denominator()},
                                       {"width", (land.maxX - land.minX) / metresPerKm},
                                       {"height", (land.maxY - land.minY) / metresPerKm}}});
  const std::string legend = legendWords(sheet.content, view, language);
  if (!legend.empty()) text += " " + language.render({"report.map_legend", {{"legend", legend}}});
  const std::string classes = classesText(input, sheet.sheet.park);
  if (!classes.empty()) text += " " + language.render({"report.map_classes", {{"classes", classes}}});
  return text;
}

/// What has to stand under the map: what it could not show, and who made what lies over it and under it.
std::string remarksOn(const SheetInput& sheet, const map::MapView& view, const std::vector<gis::Message>& notes) {
  std::string text;
  const auto add = [&](const std::string& remark) { text += (text.empty() ? "" : ". ") + remark; };
  for (const gis::Message& note : notes) add(sheet.language.render(note));
  std::string names;
  for (const std::string& name : map::attributionsIn(sheet.content.layers, view)) {
    names += (names.empty() ? "" : "; ") + name;
  }
  if (!names.empty()) add(sheet.language.render({"print.overlays", {{"names", names}}}));
  return text;
}

/// The map above, legend and scale below it; its title is what has to stand under it. \param sheet  gets the grids that
/// the map shows.
gis::Result<Picture> mapPicture(const PictureInput& input, SheetInput& sheet, gis::Progress& progress) {
  const PageFormat format{"A4", Orientation::landscape};
  const Look look = lookFor(format);
  const QRectF frame(0.2, 0.2, widthMm - 0.4, frameHeightMm);
  HECTARE_ASSIGN(const map::MapView view, sheetView(sheet, format, frame.size()));
  const bool symbols = view.denominator() >= symbolsFrom && input.answer->question == "availability";
  const auto parks = symbols ? parkSymbols(sheet, view, largestSymbolMm) : std::vector<ParkSymbol>();
  std::vector<gis::Message> notes = sheet.content.notes;
  HECTARE_TRY(map::prepareRasters(sheet.content.layers, view, notes, progress));
  Page page;
  HECTARE_TRY(addMap(page, sheet, view, frame, look, parks));
  const double columnMm = (widthMm - look.gutter) / 2;
  const double top = frame.bottom() + look.gap;
  std::vector<Element> left;
  left.push_back(legendElement(sheet, view, look, columnMm));
  std::vector<Element> right;
  right.push_back(scaleElement(sheet, view, look, columnMm));
  if (!parks.empty()) right.push_back(symbolLegend(sheet, parks, look));
  const auto heightOf = [&](const std::vector<Element>& elements) {
    double height = 0;
    for (const Element& element : elements) height += element.heightMm + look.gap;
    return height;
  };
  Picture picture;
  picture.widthMm = widthMm;
  picture.heightMm = top + std::max(heightOf(left), heightOf(right));
  const double below = picture.heightMm - top;
  stack(page.blocks, std::move(left), {0, top, columnMm, below}, look.gap);
  stack(page.blocks, std::move(right), {columnMm + look.gutter, top, columnMm, below}, look.gap);
  picture.title = remarksOn(sheet, view, notes);
  picture.mimeType = "image/png";
  picture.textAlternative = alternativeOf(input, sheet, view);
  HECTARE_ASSIGN(picture.bytes, pngBytes({picture.widthMm, picture.heightMm}, dpi, [&](QPainter& painter, double dot) {
                   Canvas canvas{painter, dot, false, progress};
                   return paintPage(page, canvas);
                 }));
  return picture;
}

/// Ids and names of the parks that the answer tells one by one; jobs are told of campuses in a table of their own.
std::vector<std::pair<std::string, std::string>> parksOf(const answer::Answer& answer) {
  std::vector<std::pair<std::string, std::string>> parks;
  for (const Table& table : answer.tables) {
    if (table.id != "parks" && table.id != "campuses") continue;
    const std::size_t id = columnAt(table, "park_id");
    const std::size_t name = columnAt(table, "park");
    if (id == table.columns.size() || name == table.columns.size()) continue;
    for (const auto& row : table.rows) {
      const auto* text = std::get_if<std::string>(&row[id]);
      const auto* called = std::get_if<std::string>(&row[name]);
      if (text != nullptr) parks.emplace_back(*text, called != nullptr && !called->empty() ? *called : *text);
    }
  }
  return parks;
}

bool hasShapes(const answer::Answer& answer) {
  return std::ranges::any_of(answer.layers, [](const answer::Layer& layer) { return layer.shapes.size() > 0; });
}

/// The land of the answer's parks: of one alone where it tells of one.
plan::Sheet wholeSheet(const answer::Answer& answer, const std::vector<std::pair<std::string, std::string>>& parks) {
  plan::Sheet sheet;
  sheet.question = answer.question;
  sheet.paper = "A4";
  if (parks.size() == 1) sheet.park = parks.front().first;
  return sheet;
}

}  // namespace

gis::Result<std::vector<Picture>> answerMaps(const PictureInput& input, gis::Progress& progress) {
  std::vector<Picture> pictures;
  if (!hasShapes(*input.answer)) return pictures;
  const auto parks = parksOf(*input.answer);
  SheetInput sheet{input.world,  input.plan,    wholeSheet(*input.answer, parks), input.answer, nullptr, nullptr,
                   input.styles, input.language};
  HECTARE_ASSIGN(sheet.content, map::mapContent(input.world, input.plan, input.answer, input.styles));
  const auto add = [&](const std::string& id, const std::string& title) -> gis::Status {
    HECTARE_ASSIGN(Picture picture, mapPicture(input, sheet, progress));
    picture.id = input.answer->question + "-map" + id;
    const std::string remarks = picture.title.empty() ? std::string() : ". " + picture.title;
    picture.title = input.language.render({"report.map", {{"title", title}}}) + remarks;
    pictures.push_back(std::move(picture));
    return {};
  };
  HECTARE_TRY(
      add("", parks.size() == 1 ? parks.front().second : writers::questionTitle(*input.answer, input.language)));
  HECTARE_ASSIGN(const map::MapView whole,
                 sheetView(sheet, {"A4", Orientation::landscape}, QSizeF(widthMm, frameHeightMm)));
  if (input.answer->question != "availability" || parks.size() < 2 || parks.size() > fewParks) return pictures;
  if (whole.denominator() <= readableTo) return pictures;
  for (std::size_t i = 0; i < parks.size(); ++i) {
    progress.report(static_cast<double>(i) / static_cast<double>(parks.size()));
    sheet.sheet.park = parks[i].first;
    HECTARE_TRY(add("-" + std::to_string(i + 1), parks[i].second));
  }
  return pictures;
}

}  // namespace hectare::print
