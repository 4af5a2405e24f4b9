// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/answer_charts.h"

#include <algorithm>

#include "src/answer/cells.h"
#include "src/writers/cell.h"
#include "ui/map/style_symbols.h"
#include "ui/print/bar_chart.h"
#include "ui/print/density_bars.h"
#include "ui/print/picture_target.h"
#include "ui/print/waterfall.h"

namespace hectare::print {

namespace {

using answer::Table;
using writers::Picture;

constexpr double chartWidthMm = 200;
constexpr double textPt = 9.5;
constexpr double pictureDpi = 200;
constexpr std::size_t mostBars = 40;  ///< of a group, the highest

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
  const DensityBars density = densityBars(*input.answer, input.language, mostBars);
  const std::vector<BarGroup>& groups = density.groups;
  if (groups.empty()) return std::vector<Picture>();
  map::TextStyle text;
  text.pt = textPt;
  Picture picture;
  picture.id = input.answer->question + "-bars";
  picture.title = input.language.render({"report.density", {{"column", density.said}}});
  picture.textAlternative = input.language.render(
      {"report.density_alternative", {{"column", density.said}, {"bars", barsText(groups, input.language)}}});
  if (density.without > 0) {
    const std::string left = input.language.render({"report.density_left_out", {{"count", density.without}}});
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
    const Table* table = chart.form == "waterfall" ? answer::tableNamed(*input.answer, chart.table) : nullptr;
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
