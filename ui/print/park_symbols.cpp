// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/park_symbols.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>

#include "src/answer/cells.h"
#include "src/writers/cell.h"
#include "ui/print/class_colours.h"

namespace hectare::print {

namespace {

using answer::columnAt;
using answer::Table;
using answer::textAt;

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

/// Per park the colour in which the answer's layer of parks is drawn.
std::map<std::string, QColor> layerColours(const SheetInput& input) {
  std::map<std::string, QColor> colours;
  for (const answer::Layer& layer : input.answer->layers) {
    const std::size_t id = columnAt(layer.table, "park_id");
    const auto drawn = std::ranges::find_if(input.content.layers, [&](const map::MapLayer& shown) {
      return shown.id == layer.table.id && shown.symbols.size() > 1;
    });
    if (id == layer.table.columns.size() || drawn == input.content.layers.end()) continue;
    for (std::size_t row = 0; row < layer.table.rows.size(); ++row) {
      const std::string park = textAt(layer.table.rows[row], id);
      const std::uint16_t symbol = drawn->symbolOf[row];
      if (!park.empty() && symbol < drawn->symbols.size()) colours[park] = drawn->symbols[symbol].fill;
    }
  }
  return colours;
}

/// Of a round area no more decimals than it has.
std::string roundHectares(double areaM2, const text::Language& language) {
  constexpr double hectareM2 = 1e4;
  int decimals = 0;
  for (double rest = areaM2 / hectareM2; decimals < 4 && rest != std::floor(rest); rest *= 10) ++decimals;
  return language.number(areaM2 / hectareM2, decimals);
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

/// A symbol per row that has a place and a size; their radii are those of a largest of 1.
class Symbols {
 public:
  Symbols(const SheetInput& input, const map::MapView& view)
      : m_view(view),
        m_jobs(input.answer->question == "density"),
        m_places(middles(input)),
        m_colours(m_jobs ? layerColours(input) : classColours(input.content)) {}

  void add(const Table& table) {
    const std::size_t idAt = columnAt(table, "park_id");
    const std::size_t nameAt = columnAt(table, "park");
    const std::size_t sizeAt = columnAt(table, m_jobs ? "jobs" : "gross_m2");
    for (const auto& row : table.rows) {
      const std::string id = textAt(row, idAt);
      const auto place = m_places.find(id);
      const double size = sizeAt < row.size() ? writers::numberOf(row[sizeAt]).value_or(0) : 0;
      if (place == m_places.end() || size <= 0) continue;
      const std::string name = textAt(row, nameAt);
      m_symbols.push_back({id, name.empty() ? id : name, m_view.toMap(place->second), 0, size, {}});
      m_symbols.back().slices = slices(table, row, id, size);
    }
  }

  /// The largest first.
  std::vector<ParkSymbol> take(double largestMm) {
    double most = 0;
    for (const ParkSymbol& symbol : m_symbols) most = std::max(most, symbol.size);
    for (ParkSymbol& symbol : m_symbols) symbol.radiusMm = largestMm * std::sqrt(symbol.size / most);
    std::ranges::stable_sort(m_symbols, std::greater(), &ParkSymbol::size);
    return std::move(m_symbols);
  }

 private:
  [[nodiscard]] std::vector<ParkSymbol::Slice> slices(const Table& table, const std::vector<answer::Cell>& row,
                                                      const std::string& id, double size) const {
    if (!m_jobs) return slicesOf(table, row, size, m_colours);
    const auto colour = m_colours.find(id);
    return colour == m_colours.end() ? std::vector<ParkSymbol::Slice>()
                                     : std::vector<ParkSymbol::Slice>{{colour->second, 1}};
  }

  const map::MapView& m_view;
  bool m_jobs;
  std::map<std::string, gis::Coord> m_places;
  std::map<std::string, QColor> m_colours;  ///< of classes; of parks where the symbol tells jobs
  std::vector<ParkSymbol> m_symbols;
};

}  // namespace

std::vector<ParkSymbol> parkSymbols(const SheetInput& input, const map::MapView& view, double largestMm) {
  const std::string& question = input.answer->question;
  if (question != "availability" && question != "density") return {};
  Symbols symbols(input, view);
  for (const Table& table : input.answer->tables) {
    if (table.id == "parks" || (question == "density" && table.id == "campuses")) symbols.add(table);
  }
  return symbols.take(largestMm);
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
  names.aside = true;
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
  const bool jobs = input.answer->question == "density";
  const double power = std::pow(10, std::floor(std::log10(largest.size)));
  const double round = (largest.size / power >= 5 ? 5 : largest.size / power >= 2 ? 2 : 1) * power;
  std::vector<std::pair<double, std::string>> sizes;
  for (const double size : {round, round / 5}) {
    const double radius = largest.radiusMm * std::sqrt(size / largest.size);
    const gis::Message text = jobs ? gis::Message{"print.jobs_of", {{"jobs", size}}}
                                   : gis::Message{"print.gross_of", {{"area", roundHectares(size, input.language)}}};
    sizes.emplace_back(radius, input.language.render(text));
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
