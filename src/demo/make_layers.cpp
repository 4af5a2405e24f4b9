// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/demo/make_layers.h"

#include "src/demo/families.h"

namespace hectare::demo {
namespace {

void addQuarter(const Layout& layout, std::size_t index, Counters& counters, Layers& layers) {
  const Drawing drawing = draw(layout, index);
  const std::vector<Plot> plots = planPlots(drawing, counters);
  addParks(drawing, layers);
  addZones(drawing, layers);
  addStreetsAndWater(drawing, layers);
  addParcels(drawing, counters, layers);
  addPlots(drawing, plots, layers);
  addBuildings(drawing, plots, layers);
  addZoning(drawing, counters, layers);
  addRights(drawing, plots, layers);
  addEstablishments(drawing, plots, counters, layers);
  addPipelines(drawing, layers);
}

}  // namespace

gis::Result<Layers> makeLayers(const Layout& layout, std::size_t parcels, gis::Progress& progress) {
  HECTARE_ASSIGN(Layers layers, newLayers(layout));
  HECTARE_TRY(addMunicipalities(layout, layers));
  Counters counters;
  for (std::size_t i = 0; i < layout.quarters.size(); ++i) {
    if (progress.cancelled()) return gis::cancelledError();
    addQuarter(layout, i, counters, layers);
    progress.report(static_cast<double>(i + 1) / static_cast<double>(layout.quarters.size()));
  }
  addFloodAndNature(layout, parcels, layers);
  addDirt(layers);
  return layers;
}

gis::Result<Layers> makeLayers(const DemoOptions& options, gis::Progress& progress) {
  HECTARE_ASSIGN(Gazetteer gazetteer, readGazetteer());
  return makeLayers(makeLayout(options, std::move(gazetteer)), options.parcels, progress);
}

}  // namespace hectare::demo
