// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "src/demo/layers.h"

namespace hectare::demo {

/// The layer families; each has a file of its own. Those that take a Drawing add what belongs to one quarter.

/// Status of a plot in the codes of the VLAIO lists; an empty text is a status that nobody gave.
struct PlotStatus {
  const char* inUse;
  const char* built;
  const char* function;
  const char* availability;
  const char* restriction;
};

/// A plot of use: land of a row between two cuts, which need not be those of a parcel.
struct Plot {
  std::string id;
  std::size_t park = 0;
  std::size_t strip = 0;
  std::size_t block = 0;
  std::size_t row = 0;
  Cut from;
  Cut to;
  PlotStatus status{};
};

/// What is counted over the whole demo: the next numbers, and what is made only once.
struct Counters {
  std::map<std::size_t, std::size_t> parcels;  ///< per municipality
  std::size_t plots = 0;
  std::size_t establishments = 0;
  std::size_t zoning = 0;
  bool overlapMade = false;
};

/// Corners of a piece of land, lower left first, counter-clockwise.
using Corners = std::array<gis::Coord, 4>;
Corners cornersOf(const BlockShape& shape, std::size_t row, const Cut& from, const Cut& to);

gis::Status addMunicipalities(const Layout& layout, Layers& layers);
void addParks(const Drawing& drawing, Layers& layers);
void addZones(const Drawing& drawing, Layers& layers);
void addStreetsAndWater(const Drawing& drawing, Layers& layers);
void addParcels(const Drawing& drawing, Counters& counters, Layers& layers);
std::vector<Plot> planPlots(const Drawing& drawing, Counters& counters);
void addPlots(const Drawing& drawing, const std::vector<Plot>& plots, Layers& layers);
void addBuildings(const Drawing& drawing, const std::vector<Plot>& plots, Layers& layers);
void addZoning(const Drawing& drawing, Counters& counters, Layers& layers);
void addRights(const Drawing& drawing, const std::vector<Plot>& plots, Layers& layers);
void addEstablishments(const Drawing& drawing, const std::vector<Plot>& plots, Counters& counters, Layers& layers);
void addPipelines(const Drawing& drawing, Layers& layers);
void addFloodAndNature(const Layout& layout, std::size_t parcels, Layers& layers);

/// Dirt that needs the whole: a parcel that is there twice, a bow-tie, "137" beside "0137", jobs that are no number.
void addDirt(Layers& layers);

}  // namespace hectare::demo
