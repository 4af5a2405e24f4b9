// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/legend.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <QPainter>
#include <algorithm>
#include <set>

#include "ui/map/paint_layer.h"
#include "ui/map/reach.h"
#include "ui/map/uncovered.h"

namespace hectare::map {

namespace {

using gis::GeometryKind;

/// What of a layer the frame shows.
struct Seen {
  std::vector<bool> symbols;
  std::vector<GeometryKind> kinds;
  std::vector<std::set<std::string>> codes;
};

bool hasArea(const Symbol& symbol) { return symbol.fill.isValid() || !symbol.hatches.empty(); }

/// Of what is only outlined the outline has to be in the frame; and what is drawn over it must not cover it.
bool isSeen(const MapLayer& layer, std::uint32_t feature, const gis::Box& land, const Covers& covers) {
  const bool area = hasArea(layer.symbols[layer.symbolOf[feature]]);
  const bool there =
      area ? reachesInto(*layer.shapes, feature, land) : boundaryReachesInto(*layer.shapes, feature, land);
  if (!there || covers.empty()) return there;
  return area ? covers.leaveLand(*layer.shapes, feature) : covers.leaveBoundary(*layer.shapes, feature);
}

Seen lookAt(const MapLayer& layer, const MapView& view, const Covers& covers) {
  Seen seen{std::vector<bool>(layer.symbols.size(), false),
            std::vector<GeometryKind>(layer.symbols.size(), GeometryKind::none),
            std::vector<std::set<std::string>>(layer.symbols.size())};
  const gis::Box land = view.land();
  for (const std::uint32_t f : layer.index->query(land)) {
    const std::uint16_t symbol = layer.symbolOf[f];
    if (symbol == MapLayer::hidden) continue;
    const std::string code = layer.codes == nullptr ? std::string() : (*layer.codes)[f];
    const bool known = seen.symbols[symbol] && (code.empty() || seen.codes[symbol].contains(code));
    if (known || !isSeen(layer, f, land, covers)) continue;
    seen.symbols[symbol] = true;
    seen.kinds[symbol] = layer.shapes->kind(f);
    if (!code.empty() && code != layer.symbols[symbol].id) seen.codes[symbol].insert(code);
  }
  return seen;
}

/// A polygon of which only the outline is drawn is a line to the reader; a hairline is better seen around a box.
LegendEntry::Form formOf(const Symbol& symbol, GeometryKind kind) {
  constexpr double hairlineMm = 0.15;
  if (kind == GeometryKind::point) return LegendEntry::Form::point;
  const bool area = hasArea(symbol) || symbol.strokeMm < hairlineMm;
  return kind == GeometryKind::polygon && area ? LegendEntry::Form::area : LegendEntry::Form::line;
}

/// The casing that lies beneath a layer: of the same shapes, just before it, and not in the legend itself.
Symbol casingBeneath(const std::vector<MapLayer>& layers, const MapLayer& layer) {
  for (const MapLayer& other : layers) {
    if (&other == &layer) break;
    const bool beneath = !other.inLegend && other.shapes == layer.shapes && other.symbols.size() == 1;
    if (beneath && other.toScale == layer.toScale) return other.symbols.front();
  }
  return {};
}

/// Entries that a layer names itself, when any of it is in the frame.
LegendGroup keysOf(const MapLayer& layer, const MapView& view) {
  LegendGroup group{layer.title, {}};
  if (layer.index->query(view.land()).empty()) return group;
  for (const LegendKey& key : layer.keys) {
    group.entries.push_back({key.symbol, {}, formOf(key.symbol, key.kind), {}, layer.opacity});
  }
  return group;
}

LegendGroup groupOf(const MapContent& content, const MapLayer& layer, const MapView& view, const Covers& covers) {
  if (!layer.keys.empty()) return keysOf(layer, view);
  LegendGroup group{layer.title, {}};
  const Seen seen = lookAt(layer, view, covers);
  for (std::size_t i = 0; i < layer.symbols.size(); ++i) {
    if (!seen.symbols[i]) continue;
    LegendEntry entry{layer.symbols[i],
                      {},
                      formOf(layer.symbols[i], seen.kinds[i]),
                      {seen.codes[i].begin(), seen.codes[i].end()},
                      layer.opacity};
    if (entry.form == LegendEntry::Form::line) entry.casing = casingBeneath(content.layers, layer);
    group.entries.push_back(std::move(entry));
  }
  return group;
}

bool isAlike(const LegendEntry& a, const LegendEntry& b) { return a.symbol == b.symbol && a.form == b.form; }

/// Adds what is not yet in the group.
void merge(LegendGroup& into, LegendGroup from) {
  for (LegendEntry& entry : from.entries) {
    const auto same = std::ranges::find_if(into.entries, [&](const auto& e) { return isAlike(e, entry); });
    if (same == into.entries.end()) {
      into.entries.push_back(std::move(entry));
      continue;
    }
    std::set<std::string> codes(same->codes.begin(), same->codes.end());
    codes.insert(entry.codes.begin(), entry.codes.end());
    same->codes.assign(codes.begin(), codes.end());
  }
}

/// Part of the line or area that stands for a class, in a frame of the size of the box.
gis::GeometryColumn shapeOf(LegendEntry::Form form, QSizeF size) {
  gis::GeometryColumn column;
  const double w = size.width();
  const double h = size.height();
  if (form == LegendEntry::Form::point) {
    column.beginFeature(GeometryKind::point);
  } else {
    column.beginFeature(form == LegendEntry::Form::area ? GeometryKind::polygon : GeometryKind::line);
  }
  column.beginPart();
  column.beginPath();
  if (form == LegendEntry::Form::point) {
    column.add({w / 2, h / 2});
  } else if (form == LegendEntry::Form::area) {
    for (const gis::Coord c : {gis::Coord{0, 0}, {w, 0}, {w, h}, {0, h}, {0, 0}}) column.add(c);
  } else {
    for (const gis::Coord c : {gis::Coord{0, h * 0.5}, {w, h * 0.5}}) column.add(c);
  }
  return column;
}

void paintSymbol(QPainter& painter, const LegendEntry& entry, const Symbol& symbol, QSizeF size, double dotMm) {
  MapLayer layer;
  layer.shapes = std::make_shared<gis::GeometryColumn>(shapeOf(entry.form, size));
  layer.index = std::make_shared<gis::SpatialIndex>(*layer.shapes);
  layer.symbols = {symbol};
  layer.symbolOf = {0};
  layer.opacity = entry.opacity;
  gis::Progress progress;
  // Metres stand for millimetres: at 1:1,000 they are the same number. Nothing cancels so small a drawing.
  const MapView view({size.width() / 2, size.height() / 2}, 1000, size, dotMm);
  if (!paintLayer(painter, view, layer, progress)) return;
}

}  // namespace

std::vector<LegendGroup> legendOf(const MapContent& content, const MapView& view) {
  std::vector<LegendGroup> ofAnswer;
  LegendGroup others;
  Covers covers(view);
  for (auto layer = content.layers.rbegin(); layer != content.layers.rend(); ++layer) {
    if (!layer->drawnAt(view.denominator())) continue;
    const LegendGroup none;
    LegendGroup group = layer->inLegend ? groupOf(content, *layer, view, covers) : none;
    covers.add(*layer);
    if (group.entries.empty()) continue;
    if (group.title.empty()) {
      merge(others, std::move(group));
      continue;
    }
    const auto same = std::ranges::find(ofAnswer, group.title, &LegendGroup::title);
    if (same == ofAnswer.end()) {
      ofAnswer.push_back(std::move(group));
    } else {
      merge(*same, std::move(group));
    }
  }
  if (!others.entries.empty()) ofAnswer.push_back(std::move(others));
  return ofAnswer;
}

std::string legendText(const LegendEntry& entry, const text::Language& language) {
  std::string title = entry.symbol.title.empty() ? entry.symbol.id : language.render(entry.symbol.title);
  if (entry.codes.empty()) return title;
  constexpr std::size_t mostCodes = 16;
  const std::size_t count = std::min(mostCodes, entry.codes.size());
  const auto end = entry.codes.begin() + static_cast<std::ptrdiff_t>(count);
  const char* more = count < entry.codes.size() ? ", …" : "";
  return fmt::format("{} ({}{})", title, fmt::join(entry.codes.begin(), end, ", "), more);
}

void paintLegendSign(QPainter& painter, const QRectF& box, const LegendEntry& entry, double dotMm) {
  painter.save();
  painter.translate(box.topLeft());
  painter.setClipRect(QRectF(QPointF(0, 0), box.size()), Qt::IntersectClip);
  if (entry.casing.stroke.isValid()) paintSymbol(painter, entry, entry.casing, box.size(), dotMm);
  paintSymbol(painter, entry, entry.symbol, box.size(), dotMm);
  painter.restore();
  if (entry.form != LegendEntry::Form::area) return;
  painter.save();
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(QColor(0x6e, 0x6e, 0x6e), 0.1));
  painter.drawRect(box);
  painter.restore();
}

}  // namespace hectare::map
