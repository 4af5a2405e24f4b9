// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/overlay_symbols.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "ui/map/colour_ramp.h"

namespace hectare::map {

namespace {

using Kind = gis::GeometryKind;

constexpr std::size_t mostClasses = 5;
constexpr double greatestMm = 3.4;  ///< of proportional symbols; higher than a line of the legend it would be cut
constexpr double leastMm = 0.7;     ///< smaller is not seen

/// One symbol serves all kinds: areas take fill and stroke, lines the stroke, points the marker.
Symbol symbolFor(Kind kind, const QColor& colour) {
  Symbol symbol;
  symbol.fill = colour;
  symbol.stroke = colour;
  if (kind == Kind::polygon) {
    symbol.fill.setAlphaF(0.25F);
    symbol.strokeMm = 0.15;
  } else if (kind == Kind::line) {
    symbol.fill = QColor();
    symbol.strokeMm = 0.4;
  } else {
    symbol.stroke = Qt::white;
    symbol.strokeMm = 0.1;
    symbol.marker = {Marker::Shape::circle, 1.3};
  }
  return symbol;
}

/// A class of values: the whole colour is in the fill, and a thin edge keeps neighbours apart.
Symbol classSymbol(Kind kind, const QColor& colour) {
  Symbol symbol = symbolFor(kind, colour);
  if (kind == Kind::polygon) {
    symbol.fill = colour;
    symbol.stroke = colour.darker(170);
    symbol.strokeMm = 0.08;
  } else if (kind == Kind::point) {
    symbol.marker.sizeMm = 1.8;
    symbol.stroke = colour.darker(170);
  }
  return symbol;
}

constexpr std::array<Kind, 3> kinds{Kind::polygon, Kind::line, Kind::point};

/// 0, 1 or 2; nothing is drawn of a feature without geometry.
std::size_t placeOf(Kind kind) { return static_cast<std::size_t>(std::ranges::find(kinds, kind) - kinds.begin()); }

/// The values of a layer with what is asked of them.
struct Values {
  std::vector<std::optional<double>> of;  ///< per feature
  double least = 0;
  double greatest = 0;
  bool any = false;
};

Values valuesOf(const world::Layer& layer) {
  Values values;
  const gis::Column* column = layer.table.find("value");
  for (std::size_t row = 0; column != nullptr && row < layer.table.size(); ++row) {
    const std::optional<double> value = column->asNumber(row);
    values.of.push_back(value);
    if (!value) continue;
    values.least = values.any ? std::min(values.least, *value) : *value;
    values.greatest = values.any ? std::max(values.greatest, *value) : *value;
    values.any = true;
  }
  return values;
}

MapLayer layerOf(const std::shared_ptr<const world::Layer>& source) {
  MapLayer layer;
  layer.id = source->name;
  layer.shapes = {source, &source->table.geometry};
  layer.index = {source, &source->index};
  layer.symbolOf.assign(source->table.size(), MapLayer::hidden);
  return layer;
}

Symbol titled(Symbol symbol, std::string id, gis::Message title) {
  symbol.id = std::move(id);
  symbol.title = std::move(title);
  return symbol;
}

const QColor unknownColour(0xb0, 0xb0, 0xb0);

/// Areas in a colour that nobody chose are outlines: over other land a tint would make that land's legend untrue.
MapLayer plainFeatures(const std::shared_ptr<const world::Layer>& source, const QColor& colour, bool chosen) {
  MapLayer layer = layerOf(source);
  for (const Kind kind : kinds) {
    Symbol symbol = titled(symbolFor(kind, colour), source->name, {});
    if (kind == Kind::polygon && !chosen) {
      symbol.fill = QColor();
      symbol.strokeMm = 0.3;
    }
    layer.symbols.push_back(std::move(symbol));
  }
  for (std::size_t f = 0; f < layer.symbolOf.size(); ++f) {
    const std::size_t place = placeOf(layer.shapes->kind(static_cast<std::uint32_t>(f)));
    if (place < kinds.size()) layer.symbolOf[f] = static_cast<std::uint16_t>(place);
  }
  return layer;
}

/// A symbol per class and kind, then the unknown of each kind.
MapLayer classedFeatures(const std::shared_ptr<const world::Layer>& source, const Values& values,
                         const plan::OverlayLook& look, const QColor& colour) {
  MapLayer layer = layerOf(source);
  const std::vector<double> breaks = roundBreaks(values.least, values.greatest, mostClasses);
  const std::size_t classes = breaks.size() - 1;
  const std::vector<QColor> tints = classes > 1 ? tintsOf(colour, classes) : std::vector<QColor>{colour};
  for (std::size_t c = 0; c < classes; ++c) {
    const gis::Message title = rangeTitle(source->name, breaks[c], breaks[c + 1], look.unit);
    const std::string id = source->name + "." + std::to_string(c + 1);
    for (const Kind kind : kinds) layer.symbols.push_back(titled(classSymbol(kind, tints[c]), id, title));
  }
  const gis::Message unknown{"overlay.value_unknown", {{"source", source->name}}};
  for (const Kind kind : kinds)
    layer.symbols.push_back(titled(classSymbol(kind, unknownColour), source->name + ".unknown", unknown));
  for (std::size_t f = 0; f < layer.symbolOf.size(); ++f) {
    const std::size_t place = placeOf(layer.shapes->kind(static_cast<std::uint32_t>(f)));
    if (place == kinds.size()) continue;
    std::size_t c = classes;
    if (values.of[f]) {
      const auto above = std::upper_bound(breaks.begin(), breaks.end(), *values.of[f]);
      c = std::clamp<std::size_t>(static_cast<std::size_t>(above - breaks.begin()), 1, classes) - 1;
    }
    layer.symbolOf[f] = static_cast<std::uint16_t>(c * kinds.size() + place);
  }
  return layer;
}

Symbol proportional(const QColor& colour, double sizeMm) {
  Symbol symbol = symbolFor(Kind::point, colour);
  symbol.fill.setAlphaF(0.8F);
  symbol.marker.sizeMm = sizeMm;
  return symbol;
}

/// The points from the greatest to the smallest, so that none hides another; those without a value first.
std::vector<std::uint32_t> bySize(const Values& values) {
  std::vector<std::uint32_t> order(values.of.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(order, [&](std::uint32_t a, std::uint32_t b) {
    const auto of = [&](std::uint32_t f) { return values.of[f].value_or(HUGE_VAL); };
    return of(a) > of(b);
  });
  return order;
}

/// The greatest round value that is not above this one. \pre above 0
double roundBelow(double greatest) {
  double found = greatest;
  for (const double value : roundBreaks(0, greatest, 4)) found = value > 0 && value <= greatest ? value : found;
  return found;
}

/// Sizes in steps of a tenth of a millimetre: finer ones look the same, and each is a symbol.
MapLayer proportionalPoints(const std::shared_ptr<const world::Layer>& source, const Values& values,
                            const plan::OverlayLook& look, const QColor& colour) {
  MapLayer layer;
  layer.id = source->name;
  auto shapes = std::make_shared<gis::GeometryColumn>();
  constexpr double stepMm = 0.1;
  const auto sizeOf = [&](double value) { return std::max(leastMm, greatestMm * std::sqrt(value / values.greatest)); };
  const auto last = static_cast<std::size_t>(std::lround(greatestMm / stepMm));
  for (std::size_t i = 0; i <= last; ++i) {
    layer.symbols.push_back(titled(proportional(colour, static_cast<double>(i) * stepMm), source->name, {}));
  }
  const gis::Message unknown{"overlay.value_unknown", {{"source", source->name}}};
  layer.symbols.push_back(titled(classSymbol(Kind::point, unknownColour), source->name + ".unknown", unknown));
  bool someUnknown = false;
  for (const std::uint32_t f : bySize(values)) {
    shapes->append(source->table.geometry, f);
    const auto& value = values.of[f];
    someUnknown = someUnknown || !value;
    layer.symbolOf.push_back(value ? static_cast<std::uint16_t>(std::lround(sizeOf(*value) / stepMm))
                                   : static_cast<std::uint16_t>(last + 1));
  }
  layer.index = std::make_shared<gis::SpatialIndex>(*shapes);
  layer.shapes = std::move(shapes);
  const double top = roundBelow(values.greatest);
  for (const double value : {top, top / 2, top / 5}) {
    layer.keys.push_back(
        {titled(proportional(colour, sizeOf(value)), source->name, valueTitle(source->name, value, look.unit)),
         Kind::point});
  }
  if (someUnknown) layer.keys.push_back({layer.symbols.back(), Kind::point});
  return layer;
}

bool allPoints(const gis::GeometryColumn& shapes) {
  for (std::uint32_t f = 0; f < shapes.size(); ++f) {
    if (shapes.kind(f) != Kind::point && shapes.kind(f) != Kind::none) return false;
  }
  return true;
}

}  // namespace

gis::Message rangeTitle(const std::string& source, double from, double to, const std::string& unit) {
  if (unit.empty()) return {"overlay.range", {{"source", source}, {"from", from}, {"to", to}}};
  return {"overlay.range_of_unit", {{"source", source}, {"from", from}, {"to", to}, {"unit", unit}}};
}

gis::Message valueTitle(const std::string& source, double value, const std::string& unit) {
  if (unit.empty()) return {"overlay.value", {{"source", source}, {"value", value}}};
  return {"overlay.value_of_unit", {{"source", source}, {"value", value}, {"unit", unit}}};
}

MapLayer overlayFeatures(const std::shared_ptr<const world::Layer>& source, const plan::OverlayLook& look,
                         const QColor& colour) {
  const Values values = valuesOf(*source);
  if (!values.any) return plainFeatures(source, colour, !look.colour.empty());
  const bool inProportion = look.symbols != "classed" && values.least >= 0 && values.greatest > 0;
  if (inProportion && allPoints(source->table.geometry)) return proportionalPoints(source, values, look, colour);
  return classedFeatures(source, values, look, colour);
}

}  // namespace hectare::map
