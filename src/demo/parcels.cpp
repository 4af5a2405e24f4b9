// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include "src/demo/families.h"
#include "src/demo/random.h"

namespace hectare::demo {
namespace {

/// Looks like a CAPAKEY (31523F0581/00G000), with the municipality's NIS code for the cadastral division.
std::string capakey(const std::string& nis, std::size_t number) {
  const char section = static_cast<char>('A' + number / 9999 % 26);
  const char exponent = static_cast<char>('A' + stir(number) % 26);
  return fmt::format("{}{}{:04}/{:02}{}000", nis, section, number % 9999 + 1, number / 9999 / 26, exponent);
}

}  // namespace

void addParcels(const Drawing& drawing, Counters& counters, Layers& layers) {
  const std::string& nis = drawing.layout.gazetteer.municipalities[drawing.quarter.municipality].nis;
  std::size_t& number = counters.parcels[drawing.quarter.municipality];
  for (std::size_t s = 0; s < drawing.shape.strips.size(); ++s) {
    for (std::size_t b = 0; b < drawing.shape.strips[s].blocks.size(); ++b) {
      if (drawing.quarter.strips[s].blocks[b].use == LandUse::water) continue;
      const BlockShape& shape = drawing.shape.strips[s].blocks[b];
      for (std::size_t r = 0; r < shape.rows.size(); ++r) {
        const std::vector<Cut>& cuts = shape.rows[r].cuts;
        for (std::size_t k = 0; k + 1 < cuts.size(); ++k) {
          addPolygon(layers.parcels, {capakey(nis, number++), nis}, rowRing(shape, r, cuts[k], cuts[k + 1]));
        }
      }
    }
  }
}

}  // namespace hectare::demo
