// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "ui/print/element.h"
#include "ui/print/look.h"

namespace hectare::print {

/// A figure that is read from afar.
struct FactTile {
  std::string figure;
  std::string unit;
  std::string title;
};

/// Tiles beside one another, as wide as the box.
Element tilesElement(const std::vector<FactTile>& tiles, const Look& look, double widthMm);

}  // namespace hectare::print
