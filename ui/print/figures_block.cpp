// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QPainter>
#include <algorithm>
#include <map>

#include "ui/print/blocks.h"
#include "ui/print/waterfall.h"

namespace hectare::print {

namespace {

/// A class is known by its fill, or by its hatch where that is pale.
QColor colourOf(const map::Symbol& symbol) {
  constexpr double pale = 0.9;
  const bool hatched = !symbol.hatches.empty() && (!symbol.fill.isValid() || symbol.fill.lightnessF() > pale);
  return hatched ? symbol.hatches.front().colour : symbol.fill;
}

ColourOfColumn coloursOf(const SheetInput& input) {
  std::map<std::string, QColor> colours;
  for (const map::MapLayer& layer : input.content.layers) {
    if (layer.shapes == nullptr) continue;
    for (const map::Symbol& symbol : layer.symbols) colours.emplace(symbol.id + "_m2", colourOf(symbol));
  }
  return [colours](const std::string& column) {
    const auto found = colours.find(column);
    return found == colours.end() ? QColor() : found->second;
  };
}

std::vector<writers::WaterfallStep> stepsOf(const SheetInput& input) {
  const answer::Answer& answer = *input.answer;
  const auto chart = std::ranges::find(answer.charts, "waterfall", &answer::Chart::form);
  if (chart == answer.charts.end()) return {};
  const auto table = std::ranges::find(answer.tables, chart->table, &answer::Table::id);
  const auto* row = table == answer.tables.end() ? nullptr : writers::waterfallRow(*table);
  if (row == nullptr) return {};
  return writers::waterfallSteps(*chart, *table, *row, input.language);
}

}  // namespace

Element tableElement(TableText table, const Look& look, double widthMm, double mostMm, const text::Language& language) {
  if (table.rows.empty()) return {"figures", 0, {}};
  const FigureTable whole(table, look, widthMm);
  const std::size_t room = whole.rowsIn(mostMm);
  if (room < table.rows.size()) {
    if (room < 2) return {"figures", 0, {}};
    // A sum at the end stays; the note takes a line too.
    const bool sum = table.rows.back().strong;
    const std::size_t kept = room - 1 - (sum ? 1 : 0);
    const std::size_t left = table.rows.size() - kept - (sum ? 1 : 0);
    table.rows.erase(table.rows.begin() + static_cast<std::ptrdiff_t>(kept),
                     table.rows.begin() + static_cast<std::ptrdiff_t>(kept + left));
    table.note = language.render({"print.more_rows", {{"count", static_cast<std::int64_t>(left)}}});
  }
  const FigureTable fitted(std::move(table), look, widthMm);
  return {"figures", fitted.heightMm(), [fitted](Canvas& canvas, const QRectF& box) -> gis::Status {
            fitted.paint(canvas.painter, box.topLeft());
            return {};
          }};
}

Element waterfallElement(const SheetInput& input, const Look& look) {
  const std::vector<writers::WaterfallStep> steps = stepsOf(input);
  WaterfallLook bars;
  bars.text = look.text(look.body);
  bars.colour = coloursOf(input);
  return {"waterfall", waterfallHeightMm(steps, bars), [steps, bars](Canvas& canvas, const QRectF& box) -> gis::Status {
            paintWaterfall(canvas.painter, box, steps, bars);
            return {};
          }};
}

}  // namespace hectare::print
