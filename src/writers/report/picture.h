// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace hectare::writers {

/// A map or chart, painted elsewhere, as it goes into a document.
struct Picture {
  std::string id;               ///< letters, digits and hyphens; one of its kind in a document: availability-waterfall
  std::string mimeType;         ///< image/svg+xml or image/png
  std::string bytes;            ///< the whole file
  std::string title;            ///< printed under it
  std::string textAlternative;  ///< what it shows, for who cannot see it: with the figures that matter
  double widthMm = 0;           ///< on paper; above 0
  double heightMm = 0;
};

}  // namespace hectare::writers
