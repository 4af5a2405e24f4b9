// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/demo/layout.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "src/demo/random.h"

namespace hectare::demo {
namespace {

constexpr double canalM = 70;

double streetWidth(Random& random) { return random.between(9, 14); }

LandUse landUseOf(Random& random) {
  const double x = random.unit();
  if (x < 0.47) return LandUse::housing;
  if (x < 0.72) return LandUse::mixed;
  return x < 0.90 ? LandUse::farm : LandUse::forest;
}

/// Blocks side by side from edge to edge, each 110 to 300 m wide.
std::vector<Block> blocksBetween(double from, double to, Random& random) {
  std::vector<Block> blocks;
  for (double u = from;;) {
    double end = u + random.between(120, 290);
    if (end > to - 130) end = to;
    blocks.push_back({u, end, landUseOf(random), false, random.next()});
    if (end == to) return blocks;
    u = end + streetWidth(random);
  }
}

std::vector<double> stripHeights(double height, Random& random) {
  const auto count = static_cast<std::size_t>(std::max(1.0, std::round(height / 185)));
  std::vector<double> weights(count);
  double sum = 0;
  for (double& w : weights) sum += w = random.between(0.75, 1.25);
  for (double& w : weights) w *= height / sum;
  return weights;
}

Strip canalStrip(double v0, double v1, const Quarter& quarter) {
  return {
      v0, v1, {{quarter.u0 + halfStreetM, quarter.u1 - halfStreetM, LandUse::water, false, stir(quarter.seed, 99)}}};
}

bool isCanal(const Strip& strip) { return strip.blocks.front().use == LandUse::water; }

/// Blocks that hold the middle (or stand at the street that does), or whose own middle is within the width; none when
/// one of them is taken.
std::vector<BlockRange> rangeIn(const Strip& strip, double middle, double halfWidthM) {
  BlockRange range{strip.blocks.size(), 0};
  for (std::size_t i = 0; i < strip.blocks.size(); ++i) {
    const Block& b = strip.blocks[i];
    const bool around = b.u0 - 20 < middle && middle < b.u1 + 20;
    if (!around && std::abs((b.u0 + b.u1) / 2 - middle) > halfWidthM) continue;
    if (b.inPark) return {};
    range = {std::min(range.first, i), i};
  }
  return {range};
}

/// Most parks are developed; of every third, the highest strip is in one of the other states.
std::string developmentOf(std::size_t park, bool highest) {
  static constexpr std::array<const char*, 4> others{"teOntwikkelen", "inOntwikkeling", "ontwikkelingGeblokkeerd",
                                                     "nietOntwikkelbaar"};
  return highest && park % 3 == 1 ? others[park / 3 % others.size()] : "ontwikkeld";
}

void claim(Strip& strip, const BlockRange& range) {
  for (std::size_t i = range.first; i <= range.last; ++i) {
    strip.blocks[i].inPark = true;
    strip.blocks[i].use = LandUse::business;
  }
}

}  // namespace

void fillQuarter(Quarter& quarter, bool canal) {
  Random random(quarter.seed);
  double v = quarter.v0 + halfStreetM;
  const double top = quarter.v1 - halfStreetM - (canal ? canalM + 10 : 0);
  const std::vector<double> heights = stripHeights(top - v, random);
  for (std::size_t i = 0; i < heights.size(); ++i) {
    const double end = i + 1 == heights.size() ? top : v + heights[i] - streetWidth(random);
    quarter.strips.push_back({v, end, blocksBetween(quarter.u0 + halfStreetM, quarter.u1 - halfStreetM, random)});
    v += heights[i];
  }
  if (canal) quarter.strips.push_back(canalStrip(quarter.v1 - halfStreetM - canalM, quarter.v1 - halfStreetM, quarter));
}

void placePark(Layout& layout, std::size_t quarterIndex, const ParkWish& wish) {
  Quarter& quarter = layout.quarters[quarterIndex];
  const bool canal = isCanal(quarter.strips.back());
  const std::size_t land = quarter.strips.size() - (canal ? 1 : 0);
  const std::size_t count = std::min(wish.strips, land > 1 ? land - 1 : land);
  Park park;
  park.quarter = quarterIndex;
  park.firstStrip = canal ? land - count : (land - count + 1) / 2;
  const double middle = quarter.u0 + wish.middle * (quarter.u1 - quarter.u0);
  for (std::size_t s = 0; s < count; ++s) {
    const std::vector<BlockRange> range = rangeIn(quarter.strips[park.firstStrip + s], middle, wish.halfWidthM);
    if (range.empty()) return;
    park.blocks.push_back(range.front());
    park.development.push_back(developmentOf(layout.parks.size(), s + 1 == count));
  }
  for (std::size_t s = 0; s < count; ++s) claim(quarter.strips[park.firstStrip + s], park.blocks[s]);
  park.id = fmt::format("L{:03}", layout.parks.size() + 1);
  park.name = wish.name;
  park.level = wish.level;
  quarter.parks.push_back(layout.parks.size());
  layout.parks.push_back(std::move(park));
}

Layout makeLayout(const DemoOptions& options, Gazetteer gazetteer) {
  Layout layout;
  layout.province = options.parcels > 0;
  layout.seed = options.seed;
  layout.gazetteer = std::move(gazetteer);
  if (layout.province) {
    layOutProvince(layout, options.parcels);
  } else {
    layOutSmall(layout);
  }
  return layout;
}

}  // namespace hectare::demo
