// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/answer_charts.h"

#include <algorithm>

#include "src/answer/cells.h"
#include "src/writers/cell.h"
#include "ui/map/style_symbols.h"
#include "ui/print/bar_chart.h"
#include "ui/print/picture_target.h"
#include "ui/print/waterfall.h"

namespace hectare::print {

namespace {

using answer::columnAt;
using answer::Table;
using writers::Picture;

constexpr double chartWidthMm = 200;
constexpr double textPt = 9.5;
constexpr double pictureDpi = 200;
constexpr std::size_t mostBars = 40;  ///< of a group, the highest
const QColor parkColour(0x2f, 0x4a, 0x5e);
const QColor campusColour(0xb3, 0x5c, 0x1e);

gis::Result<Picture> painted(const PictureInput& input, Picture picture, const PaintPicture& paint) {
  const QSizeF mm(picture.widthMm, picture.heightMm);
  picture.mimeType = input.vectorCharts ? "image/svg+xml" : "image/png";
  if (input.vectorCharts) {
    HECTARE_ASSIGN(picture.bytes, svgBytes(mm, picture.title, paint));
  } else {
    HECTARE_ASSIGN(picture.bytes, pngBytes(mm, pictureDpi, paint));
  }
  return picture;
}

const Table* tableOf(const answer::Answer& answer, const std::string& id) {
  const auto found = std::ranges::find(answer.tables, id, &Table::id);
  return found == answer.tables.end() ? nullptr : &*found;
}

/// The colour of the class behind a column ("free_m2"), where the style of availability has it and it can be seen.
ColourOfColumn coloursOf(const answer::Styles& styles) {
  const answer::Style* style = styles.find("availability");
  return [style](const std::string& column) -> QColor {
    const std::string id = column.substr(0, column.rfind("_m2"));
    const answer::StyleClass* look = style == nullptr ? nullptr : style->ofText(id);
    if (look == nullptr || !look->fill) return {};
    const QColor colour = map::colourOf(*look->fill);
    constexpr int palest = 225;
    return colour.lightness() > palest ? QColor() : colour;
  };
}

std::string stepsText(const std::vector<writers::WaterfallStep>& steps, const text::Language& language) {
  std::string text;
  for (const writers::WaterfallStep& step : steps) {
    const gis::Message one{
        "report.waterfall_step",
        {{"title", step.title}, {"figure", step.figure}, {"unit", step.unit}, {"share", step.share}}};
    text += (text.empty() ? "" : "; ") + language.render(one);
  }
  return text;
}

gis::Result<Picture> waterfallPicture(const PictureInput& input, const Table& table,
                                      const std::vector<writers::WaterfallStep>& steps) {
  WaterfallLook look;
  look.text.pt = textPt;
  look.colour = coloursOf(input.styles);
  Picture picture;
  picture.id = input.answer->question + "-waterfall-" + table.id;
  picture.title = input.language.render({"report.waterfall"});
  picture.textAlternative =
      input.language.render({"report.waterfall_alternative", {{"steps", stepsText(steps, input.language)}}});
  picture.widthMm = chartWidthMm;
  picture.heightMm = waterfallHeightMm(steps, look);
  const QRectF all(0, 0, picture.widthMm, picture.heightMm);
  return painted(input, std::move(picture), [&](QPainter& painter, double) -> gis::Status {
    paintWaterfall(painter, all, steps, look);
    return {};
  });
}

/// The bars of a table of parks from high to low, and how many rows have no figure.
struct Densities {
  std::vector<Bar> bars;
  std::int64_t without = 0;
};

Densities densitiesOf(const Table& table, const std::string& column, const text::Language& language) {
  Densities result;
  const std::size_t at = columnAt(table, column);
  const std::size_t low = columnAt(table, column + "_low");
  const std::size_t high = columnAt(table, column + "_high");
  const std::size_t name = columnAt(table, "park");
  if (at == table.columns.size() || name == table.columns.size()) return result;
  for (const auto& row : table.rows) {
    const auto shown = [&](std::size_t i) { return writers::humanCell(row[i], table.columns[i], language); };
    const auto known = writers::numberOf(row[at]);
    const auto least = low < row.size() ? writers::numberOf(row[low]) : std::nullopt;
    const auto most = high < row.size() ? writers::numberOf(row[high]) : std::nullopt;
    if (known) {
      result.bars.push_back({shown(name), shown(at), *known, *known});
    } else if (least && most) {
      result.bars.push_back({shown(name), shown(low) + "–" + shown(high), *least, *most});
    } else {
      ++result.without;
    }
  }
  std::ranges::stable_sort(result.bars, std::greater(), &Bar::high);
  return result;
}

std::string barsText(const std::vector<BarGroup>& groups, const text::Language& language) {
  std::string text;
  for (const BarGroup& group : groups) {
    if (groups.size() > 1) text += (text.empty() ? "" : ". ") + group.title + ": ";
    for (const Bar& bar : group.bars) {
      text += (text.empty() || text.ends_with(": ") ? "" : "; ") +
              language.render({"report.density_bar", {{"title", bar.title}, {"figure", bar.figure}}});
    }
  }
  return text;
}

gis::Result<std::vector<Picture>> densityPictures(const PictureInput& input) {
  const std::string column = "jobs_per_net_ha";
  std::vector<BarGroup> groups;
  std::int64_t without = 0;
  std::string said;
  for (const char* id : {"parks", "campuses"}) {
    const Table* table = tableOf(*input.answer, id);
    if (table == nullptr) continue;
    Densities found = densitiesOf(*table, column, input.language);
    const std::size_t left = found.bars.size() - std::min(found.bars.size(), mostBars);
    without += found.without + static_cast<std::int64_t>(left);
    found.bars.resize(found.bars.size() - left);
    if (found.bars.empty()) continue;
    const answer::Column& drawn = table->columns[columnAt(*table, column)];
    said = writers::columnTitle(drawn, input.language) + " (" + writers::humanUnit(drawn, input.language) + ")";
    const QColor colour = std::string_view(id) == "campuses" ? campusColour : parkColour;
    groups.push_back({writers::tableTitle(*table, input.language), colour, std::move(found.bars)});
  }
  if (groups.empty()) return std::vector<Picture>();
  map::TextStyle text;
  text.pt = textPt;
  Picture picture;
  picture.id = input.answer->question + "-bars";
  picture.title = input.language.render({"report.density", {{"column", said}}});
  picture.textAlternative = input.language.render(
      {"report.density_alternative", {{"column", said}, {"bars", barsText(groups, input.language)}}});
  if (without > 0) {
    const std::string left = input.language.render({"report.density_left_out", {{"count", without}}});
    picture.title += " (" + left + ")";
    picture.textAlternative += " " + left + ".";
  }
  picture.widthMm = chartWidthMm;
  picture.heightMm = barChartHeightMm(groups, text);
  const QRectF all(0, 0, picture.widthMm, picture.heightMm);
  HECTARE_ASSIGN(Picture drawn, painted(input, std::move(picture), [&](QPainter& painter, double) -> gis::Status {
                   paintBarChart(painter, all, groups, text);
                   return {};
                 }));
  return std::vector<Picture>{std::move(drawn)};
}

}  // namespace

gis::Result<std::vector<Picture>> answerCharts(const PictureInput& input) {
  std::vector<Picture> pictures;
  for (const answer::Chart& chart : input.answer->charts) {
    const Table* table = chart.form == "waterfall" ? tableOf(*input.answer, chart.table) : nullptr;
    const auto* row = table == nullptr ? nullptr : writers::waterfallRow(*table);
    if (row == nullptr) continue;
    const auto steps = writers::waterfallSteps(chart, *table, *row, input.language);
    if (steps.empty()) continue;
    HECTARE_ASSIGN(Picture picture, waterfallPicture(input, *table, steps));
    pictures.push_back(std::move(picture));
  }
  if (input.answer->question != "density") return pictures;
  HECTARE_ASSIGN(std::vector<Picture> bars, densityPictures(input));
  std::ranges::move(bars, std::back_inserter(pictures));
  return pictures;
}

}  // namespace hectare::print
