// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/src/support/drawn_land.h"

namespace hectare::tests {

/// One park of 6 cells of 10 m, 100 m² each, five of them plots whose classes are told apart by every scheme:
///   p in use by the economy | q free | r under option | s built, vacant, on offer | t of unknown use | no plot
inline DrawnLand landOfSixCells() {
  DrawnLand land;
  const Attributes idle{{"in_use", "nietInGebruik"}, {"built", "onbebouwd"}};
  const auto with = [](Attributes base, const Attributes& more) {
    for (const auto& [name, value] : more) base[name] = value;
    return base;
  };
  land.map(plan::Role::parks, {"AAAAAA"})
      .map(plan::Role::plots, {"pqrst."},
           {{'p', {{"in_use", "inGebruik"}, {"built", "bebouwd"}, {"function", "economie"}}},
            {'q', with(idle, {{"availability", "nietAangeboden"}})},
            {'r', with(idle, {{"availability", "optie"}})},
            {'s', {{"in_use", "nietInGebruik"}, {"built", "bebouwd"}, {"availability", "aangeboden"}}},
            {'t', {{"built", "onbebouwd"}, {"availability", "aangeboden"}}}});
  return land;
}

}  // namespace hectare::tests
