// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QPainter>
#include <algorithm>
#include <functional>

#include "ui/print/blocks.h"
#include "ui/print/class_colours.h"
#include "ui/print/waterfall.h"

namespace hectare::print {

namespace {

ColourOfColumn coloursOf(const SheetInput& input) {
  return [colours = classColours(input.content)](const std::string& column) {
    const auto found = colours.find(column.substr(0, column.rfind("_m2")));
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

/// Leaves out rows of little weight; those that stay keep their order.
void keepWeightiest(TableText& table, std::size_t kept) {
  std::vector<double> weights;
  for (const TableText::Row& row : table.rows) {
    if (!row.strong) weights.push_back(row.weight);
  }
  std::ranges::sort(weights, std::greater());
  const double least = kept == 0 || weights.empty() ? 0 : weights[std::min(kept, weights.size()) - 1];
  std::erase_if(table.rows, [&](const TableText::Row& row) {
    if (row.strong) return false;
    if (kept == 0 || row.weight < least) return true;
    --kept;
    return false;
  });
}

}  // namespace

Element tableElement(TableText table, const Look& look, double widthMm, double mostMm, const text::Language& language) {
  if (table.rows.empty()) return {"figures", 0, {}};
  const std::size_t room = FigureTable(table, look, widthMm).rowsIn(mostMm);
  if (room == table.rows.size()) table.note.clear();  // it takes a line too
  if (room < table.rows.size()) {
    const std::size_t sums = table.rows.back().strong ? 1 : 0;
    if (room < sums + 2) return {"figures", 0, {}};
    const std::size_t kept = room - sums - 1;  // so does what tells how many are left out
    const std::size_t left = table.rows.size() - sums - kept;
    keepWeightiest(table, kept);
    table.note = language.render({"print.more_rows", {{"count", static_cast<std::int64_t>(left)}}});
  }
  const FigureTable fitted(std::move(table), look, widthMm);
  return {"figures", fitted.heightMm(), [fitted](Canvas& canvas, const QRectF& box) -> gis::Status {
            fitted.paint(canvas.painter, box.topLeft());
            return {};
          }};
}

std::string waterfallTitle(const SheetInput& input) {
  const std::string of = input.place.empty() ? parkName(input) : input.place;
  return input.language.render({"print.waterfall", {{"of", of.empty() ? input.plan.name : of}}});
}

std::string waterfallReference(const SheetInput& input) {
  const answer::Answer& answer = *input.answer;
  const auto chart = std::ranges::find(answer.charts, "waterfall", &answer::Chart::form);
  if (chart == answer.charts.end()) return {};
  const auto table = std::ranges::find(answer.tables, chart->table, &answer::Table::id);
  const auto* row = table == answer.tables.end() ? nullptr : writers::waterfallRow(*table);
  if (row == nullptr || table->columns.empty() || table->columns.back().id != "ref") return {};
  const auto* text = std::get_if<std::string>(&row->back());
  return text == nullptr ? std::string() : *text;
}

Element waterfallElement(const SheetInput& input, const Look& look, double mostMm) {
  const std::vector<writers::WaterfallStep> steps = stepsOf(input);
  WaterfallLook bars;
  bars.text = look.text(look.body);
  bars.colour = coloursOf(input);
  bars.sum = look.muted;
  const double tight = static_cast<double>(steps.size()) * look.body * mmPerPoint * 1.6;
  const std::string reference = waterfallReference(input);
  const TextStyle small = look.text(look.notes, normal, look.muted);
  const double footMm = reference.empty() ? 0 : small.pt * mmPerPoint * 1.5;
  const double barsMm = std::min({waterfallHeightMm(steps, bars), tight, mostMm - footMm});
  if (steps.empty() || barsMm <= 0) return {"waterfall", 0, {}};
  return {"waterfall", barsMm + footMm, [=](Canvas& canvas, const QRectF& box) -> gis::Status {
            paintWaterfall(canvas.painter, {box.left(), box.top(), box.width(), barsMm}, steps, bars);
            paintLine(canvas.painter, reference, small, box.bottomRight() - QPointF(0, footMm * 0.85), Qt::AlignRight);
            return {};
          }};
}

}  // namespace hectare::print
