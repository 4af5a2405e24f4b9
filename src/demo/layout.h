// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "src/demo/demo.h"
#include "src/demo/frame.h"
#include "src/demo/gazetteer.h"

namespace hectare::demo {

/// The sheet before it is bent: a quarter (about 1 km²) has strips of land between streets that run along u, a strip
/// has blocks between cross streets. Everything that is drawn later follows from these numbers.
enum class LandUse : std::uint8_t { housing, mixed, farm, forest, business, water };

struct Block {
  double u0 = 0;
  double u1 = 0;
  LandUse use = LandUse::mixed;
  bool inPark = false;
  std::uint64_t seed = 0;
};

struct Strip {
  double v0 = 0;
  double v1 = 0;
  std::vector<Block> blocks;  ///< from left to right; at least one
};

struct Quarter {
  std::size_t frame = 0;
  double u0 = 0;
  double u1 = 0;
  double v0 = 0;
  double v1 = 0;
  std::size_t municipality = 0;
  std::vector<Strip> strips;       ///< from bottom to top
  std::vector<std::size_t> parks;  ///< indices in Layout::parks
  std::uint64_t seed = 0;
};

/// Blocks first … last of one strip.
struct BlockRange {
  std::size_t first = 0;
  std::size_t last = 0;
};

struct Park {
  std::string id;
  std::string name;
  std::string level;  ///< regional, local, campus
  std::size_t quarter = 0;
  std::size_t firstStrip = 0;
  std::vector<BlockRange> blocks;        ///< per strip, from firstStrip on; neighbours overlap in u
  std::vector<std::string> development;  ///< per strip: Ontwikkelingsstatus of its land
};

struct Layout {
  bool province = false;  ///< parcels everywhere, not only around the parks
  std::uint64_t seed = 0;
  Gazetteer gazetteer;
  std::vector<Frame> frames;
  std::vector<Quarter> quarters;
  std::vector<Park> parks;
};

/// Half the width of the streets between quarters, in metres.
inline constexpr double halfStreetM = 6;

Layout makeLayout(const DemoOptions& options, Gazetteer gazetteer);

// The steps behind makeLayout, each in a file of its own.

/// Quarters around the six campuses and some other parks (`layout_small.cpp`).
void layOutSmall(Layout& layout);
/// Quarters that fill the province from its middle outwards, until there are about so many parcels
/// (`layout_province.cpp`).
void layOutProvince(Layout& layout, std::size_t parcels);

/// Strips and blocks of a quarter whose outline, municipality and seed are set. \param canal the highest strip is
/// water.
void fillQuarter(Quarter& quarter, bool canal);

struct ParkWish {
  std::string name;
  std::string level;
  double middle = 0.5;  ///< of the quarter's width
  double halfWidthM = 250;
  std::size_t strips = 3;  ///< at most; one strip of the quarter stays outside where there are several
};
/// Makes a park of blocks in the middle of a filled quarter; their use becomes business. No park where there is no
/// room.
void placePark(Layout& layout, std::size_t quarter, const ParkWish& wish);

}  // namespace hectare::demo
