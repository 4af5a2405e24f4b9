// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/overlay_layers.h"

#include <algorithm>
#include <array>
#include <optional>

#include "gis/crs/transform.h"
#include "ui/map/overlay_symbols.h"
#include "ui/map/raster_layer.h"

namespace hectare::map {

namespace {

using Look = RasterLayer::Look;

/// For overlays that say no colour: dark, and unlike those of classes of land.
QColor colourFor(const plan::OverlayLook& look, std::size_t number) {
  static const std::array colours{QColor(0x5b, 0x3a, 0x8c), QColor(0x7a, 0x4b, 0x1e), QColor(0x1f, 0x5f, 0x5b),
                                  QColor(0x8c, 0x1d, 0x40), QColor(0x37, 0x47, 0x4f)};
  if (!look.colour.empty()) return QColor(QString::fromStdString(look.colour));
  return colours[number % colours.size()];
}

/// The outline of a grid on the map, as a box; empty when it has no end or cannot be placed there.
gis::Box boxOnMap(const gis::RasterInfo& info, const gis::Crs& crs) {
  const gis::Box extent = info.extent();
  if (extent.empty() || info.crs.sameAs(crs)) return extent;
  const auto transform = gis::Transform::create(info.crs, crs, extent);
  if (!transform) return {};
  std::vector<gis::Coord> edge;
  constexpr int steps = 8;  // edges bend
  for (int i = 0; i <= steps; ++i) {
    const double share = static_cast<double>(i) / steps;
    const auto columns = static_cast<double>(info.columns);
    const auto rows = static_cast<double>(info.rows);
    for (const gis::Coord cell : {gis::Coord{share * columns, 0}, gis::Coord{share * columns, rows},
                                  gis::Coord{0, share * rows}, gis::Coord{columns, share * rows}}) {
      edge.push_back(info.place.at(cell.x, cell.y));
    }
  }
  gis::Box box;
  if (!transform->apply(edge)) return box;
  for (const gis::Coord c : edge) box.add(c);
  return box;
}

void addBox(const gis::Box& box, gis::GeometryColumn& shapes) {
  if (box.empty()) return shapes.addNone();
  shapes.beginFeature(gis::GeometryKind::polygon);
  shapes.beginPart();
  shapes.beginPath();
  for (const gis::Coord c :
       {gis::Coord{box.minX, box.minY}, gis::Coord{box.maxX, box.minY}, gis::Coord{box.maxX, box.maxY},
        gis::Coord{box.minX, box.maxY}, gis::Coord{box.minX, box.minY}}) {
    shapes.add(c);
  }
}

Look lookOf(const plan::OverlayLook& look, const gis::RasterInfo& info) {
  if (look.show == "picture") return Look::picture;
  if (look.show == "hillshade") return Look::hillshade;
  if (look.show == "values" || info.bands.empty()) return Look::values;
  return info.bands[0].meaning == gis::BandMeaning::value ? Look::values : Look::picture;
}

/// The ends of the first bands of all grids, at round values.
std::vector<double> breaksOf(const std::vector<std::shared_ptr<const gis::RasterSource>>& grids) {
  std::optional<double> least;
  std::optional<double> greatest;
  for (const auto& grid : grids) {
    if (grid->info().bands.empty()) continue;
    const gis::RasterBand& band = grid->info().bands[0];
    if (!band.least || !band.greatest) continue;
    least = std::min(least.value_or(*band.least), *band.least);
    greatest = std::max(greatest.value_or(*band.greatest), *band.greatest);
  }
  constexpr std::size_t most = 5;
  return roundBreaks(least.value_or(0), greatest.value_or(1), most);
}

LegendKey keyOf(const std::string& id, const QColor& colour, gis::Message title) {
  Symbol symbol;
  symbol.id = id;
  symbol.title = std::move(title);
  symbol.fill = colour;
  return {symbol, gis::GeometryKind::polygon};
}

void addRamp(const std::string& name, const plan::OverlayLook& look, RasterLayer& raster, MapLayer& layer) {
  const std::vector<double> breaks = breaksOf(raster.grids);
  raster.ramp = {breaks.front(), breaks.back(), evenColours()};
  if (!look.colour.empty()) raster.ramp.colours = tintsOf(colourFor(look, 0), 5);
  for (auto value = breaks.rbegin(); value != breaks.rend(); ++value) {  // high is above, as on the land
    layer.keys.push_back(keyOf(name, raster.ramp.at(*value), valueTitle(name, *value, look.unit)));
  }
}

MapLayer overlayGrids(const world::Layer& source, const plan::OverlayLook& look, const gis::Crs& crs, bool over) {
  MapLayer layer;
  layer.id = source.name;
  RasterLayer raster;
  raster.grids = source.grids;
  raster.crs = crs;
  raster.over = over;
  raster.look = lookOf(look, source.grids.front()->info());
  raster.light.zFactor = look.zFactor;
  auto shapes = std::make_shared<gis::GeometryColumn>();
  for (const auto& grid : source.grids) addBox(boxOnMap(grid->info(), crs), *shapes);
  layer.symbolOf.assign(shapes->size(), MapLayer::hidden);
  layer.index = std::make_shared<gis::SpatialIndex>(*shapes);
  layer.shapes = std::move(shapes);
  if (raster.look == Look::hillshade) layer.keys = {keyOf(source.name, QColor(0xa8, 0xac, 0xb4), {})};
  if (raster.look == Look::values) addRamp(source.name, look, raster, layer);
  layer.raster = std::make_shared<const RasterLayer>(std::move(raster));
  return layer;
}

/// What would be smaller than 25 mm is a blot; a single place is always drawn.
double toScaleOf(const gis::Box& box) {
  constexpr double leastM = 0.025;
  constexpr double placeM = 50;
  const double across = box.empty() ? 0 : std::max(box.maxX - box.minX, box.maxY - box.minY);
  return across < placeM ? std::numeric_limits<double>::infinity() : across / leastM;
}

void takeAttributions(const plan::Plan& plan, std::vector<MapLayer>& layers) {
  for (MapLayer& layer : layers) {
    const plan::Source* source = plan.find(layer.id);
    if (source != nullptr) layer.attribution = source->attribution;
  }
}

}  // namespace

void addOverlays(const world::World& world, const plan::Plan& plan, MapContent& content) {
  std::vector<MapLayer> under;
  std::size_t number = 0;
  for (const world::Entry& entry : world.entries) {
    if (entry.role != plan::Role::overlay) continue;
    if (entry.layer == nullptr) {
      content.notes.push_back({"overlay.not_read", {{"source", entry.name}}});
      continue;
    }
    const plan::OverlayLook& look = plan.sources[entry.layer->sourceIndex].look;
    const bool grids = !entry.layer->grids.empty();
    const bool over = look.draw.empty() ? !grids : look.draw == "over";
    MapLayer layer = grids ? overlayGrids(*entry.layer, look, world.crs, over)
                           : overlayFeatures(entry.layer, look, colourFor(look, number++));
    layer.opacity = look.opacity;
    layer.toScale = toScaleOf(layer.shapes->box());
    (over ? content.layers : under).push_back(std::move(layer));
  }
  const auto ground = content.layers.begin() + static_cast<std::ptrdiff_t>(content.ground);
  content.ground += under.size();
  content.layers.insert(ground, std::make_move_iterator(under.begin()), std::make_move_iterator(under.end()));
  takeAttributions(plan, content.layers);
}

std::vector<std::string> attributionsIn(const std::vector<MapLayer>& layers, const MapView& view) {
  std::vector<std::string> names;
  for (const MapLayer& layer : layers) {
    if (layer.attribution.empty() || !layer.drawnAt(view.denominator())) continue;
    const bool service = layer.raster != nullptr && layer.shapes->box().empty();
    if (!service && layer.index->query(view.land()).empty()) continue;
    if (std::ranges::find(names, layer.attribution) == names.end()) names.push_back(layer.attribution);
  }
  return names;
}

}  // namespace hectare::map
