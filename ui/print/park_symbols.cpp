// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/park_symbols.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>

#include "src/writers/cell.h"
#include "ui/print/class_colours.h"

namespace hectare::print {

namespace {

using answer::Table;

const Table* parksTable(const SheetInput& input) {
  const auto found = std::ranges::find(input.answer->tables, "parks", &Table::id);
  return found == input.answer->tables.end() ? nullptr : &*found;
}

std::map<std::string, gis::Coord> middles(const SheetInput& input) {
  std::map<std::string, gis::Coord> result;
  const auto layers = input.world.layers(plan::Role::parks);
  if (!layers) return result;
  for (const world::Layer* layer : *layers) {
    const gis::Column* id = layer->table.find("id");
    for (std::size_t row = 0; id != nullptr && row < layer->table.size(); ++row) {
      const gis::Box box = layer->table.geometry.box(row);
      if (!box.empty()) result[id->asText(row).value_or("")] = {(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2};
    }
  }
  return result;
}

std::vector<ParkSymbol::Slice> slicesOf(const Table& table, const std::vector<answer::Cell>& row, double grossM2,
                                        const std::map<std::string, QColor>& colours) {
  std::vector<ParkSymbol::Slice> slices;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const std::string& id = table.columns[i].id;
    if (!id.ends_with("_m2")) continue;
    const auto colour = colours.find(id.substr(0, id.size() - 3));
    const double area = writers::numberOf(row[i]).value_or(0);
    if (colour != colours.end() && area > 0) slices.push_back({colour->second, area / grossM2});
  }
  return slices;
}

void paintSymbol(QPainter& painter, const ParkSymbol& symbol, const Look& look) {
  const QRectF box(symbol.centreMm.x() - symbol.radiusMm, symbol.centreMm.y() - symbol.radiusMm, 2 * symbol.radiusMm,
                   2 * symbol.radiusMm);
  painter.setPen(QPen(Qt::white, 0.5));
  painter.setBrush(Qt::white);
  painter.drawEllipse(box);
  double from = 90;  // at the top, then clockwise
  for (const ParkSymbol::Slice& slice : symbol.slices) {
    const double sweep = -360 * slice.share;
    QPainterPath path(box.center());
    path.arcTo(box, from, sweep);
    path.closeSubpath();
    painter.setPen(Qt::NoPen);
    painter.setBrush(slice.colour);
    painter.drawPath(path);
    from += sweep;
  }
  painter.setPen(QPen(look.ink, 0.18));
  painter.setBrush(Qt::NoBrush);
  painter.drawEllipse(box);
}

}  // namespace

std::vector<ParkSymbol> parkSymbols(const SheetInput& input, const map::MapView& view, double largestMm) {
  std::vector<ParkSymbol> symbols;
  const Table* table = parksTable(input);
  if (table == nullptr) return symbols;
  const auto column = [&](const char* id) {
    return static_cast<std::size_t>(std::ranges::find(table->columns, id, &answer::Column::id) -
                                    table->columns.begin());
  };
  const std::size_t idAt = column("park_id");
  const std::size_t grossAt = column("gross_m2");
  const std::size_t nameAt = column("park");
  if (idAt >= table->columns.size() || grossAt >= table->columns.size()) return symbols;
  const auto places = middles(input);
  const auto colours = classColours(input.content);
  double most = 0;
  for (const auto& row : table->rows) most = std::max(most, writers::numberOf(row[grossAt]).value_or(0));
  for (const auto& row : table->rows) {
    const auto* id = std::get_if<std::string>(&row[idAt]);
    const auto place = id == nullptr ? places.end() : places.find(*id);
    const double gross = writers::numberOf(row[grossAt]).value_or(0);
    if (place == places.end() || gross <= 0) continue;
    const auto* name = nameAt < row.size() ? std::get_if<std::string>(&row[nameAt]) : nullptr;
    symbols.push_back({*id, name == nullptr ? *id : *name, view.toMap(place->second),
                       largestMm * std::sqrt(gross / most), gross, slicesOf(*table, row, gross, colours)});
  }
  std::ranges::stable_sort(symbols, std::greater(), &ParkSymbol::radiusMm);
  return symbols;
}

map::LabelLayer symbolNames(const std::vector<ParkSymbol>& symbols, const map::MapView& view,
                            const answer::LabelStyle& style) {
  constexpr int corners = 24;
  gis::GeometryColumn discs;
  auto texts = std::make_shared<std::vector<std::string>>();
  for (const ParkSymbol& symbol : symbols) {
    discs.beginFeature(gis::GeometryKind::polygon);
    discs.beginPart();
    discs.beginPath();
    for (int i = 0; i <= corners; ++i) {
      const double angle = 2 * std::numbers::pi * (i % corners) / corners;
      discs.add(view.toLand(symbol.centreMm + symbol.radiusMm * QPointF(std::cos(angle), std::sin(angle))));
    }
    texts->push_back(symbol.name);
  }
  map::LabelLayer names;
  names.index = std::make_shared<gis::SpatialIndex>(discs);
  names.shapes = std::make_shared<gis::GeometryColumn>(std::move(discs));
  names.texts = std::move(texts);
  names.style = style;
  return names;
}

Block symbolsBlock(std::vector<ParkSymbol> symbols, const QRectF& frameMm, const Look& look,
                   const text::Language& language) {
  const auto paint = [symbols = std::move(symbols), frameMm, look](Canvas& canvas) -> gis::Status {
    canvas.painter.setClipRect(frameMm);
    canvas.painter.translate(frameMm.topLeft());
    for (const ParkSymbol& symbol : symbols) paintSymbol(canvas.painter, symbol, look);
    return {};
  };
  return {"symbols", frameMm, paint, language.render({"print.symbols"})};
}

Element symbolLegend(const SheetInput& input, const std::vector<ParkSymbol>& symbols, const Look& look) {
  if (symbols.empty()) return {"symbol_legend", 0, {}};
  const ParkSymbol& largest = symbols.front();
  const double power = std::pow(10, std::floor(std::log10(largest.grossM2)));
  const double round = (largest.grossM2 / power >= 5 ? 5 : largest.grossM2 / power >= 2 ? 2 : 1) * power;
  std::vector<std::pair<double, std::string>> sizes;
  for (const double area : {round, round / 5}) {
    const double radius = largest.radiusMm * std::sqrt(area / largest.grossM2);
    sizes.emplace_back(radius, input.language.render({"print.gross_of", {{"area", area}}}));
  }
  const double height = 2 * sizes.front().first + 0.6;
  const auto paint = [=](Canvas& canvas, const QRectF& box) -> gis::Status {
    double x = box.left() + 0.3;
    for (const auto& [radius, text] : sizes) {
      canvas.painter.setPen(QPen(look.ink, 0.18));
      canvas.painter.setBrush(QColor(0xf3, 0xf5, 0xf6));
      canvas.painter.drawEllipse(QRectF(x, box.top() + height - 0.3 - 2 * radius, 2 * radius, 2 * radius));
      const TextStyle style = look.text(look.body);
      x += 2 * radius + 1.5;
      paintLine(canvas.painter, text, style, {x, box.top() + height - look.body * mmPerPoint * 1.5});
      x += textWidthMm(text, style) + look.gutter;
    }
    return {};
  };
  return {"symbol_legend", height, paint};
}

}  // namespace hectare::print
