// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <vector>

namespace hectare::map {

/// Colours over a range of values, from the lowest to the highest; between two of them they pass evenly.
struct ColourRamp {
  double from = 0;
  double to = 1;
  std::vector<QColor> colours;  ///< at least one

  /// Values beyond the ends have the colour of the end.
  [[nodiscard]] QColor at(double value) const;
};

/// Dark violet over green to yellow: even steps to the eye, also of the colour-blind and in grey (viridis, by
/// van der Walt and Smith 2015, CC0).
const std::vector<QColor>& evenColours();

/// From nearly white to `colour`, in so many steps. \pre steps above 1
std::vector<QColor> tintsOf(const QColor& colour, std::size_t steps);

/// Where a range of values is divided: multiples of 1, 2, 2.5 or 5 times a power of ten, from one not above `least` to
/// one not below `greatest`, with at most `most` steps between them. \pre finite, least <= greatest, most above 0.
std::vector<double> roundBreaks(double least, double greatest, std::size_t most);

}  // namespace hectare::map
