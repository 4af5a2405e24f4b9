// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace hectare::plan {

/// How a source of role overlay is drawn, as far as the plan says it; what is empty follows from what the source holds.
struct OverlayLook {
  std::string draw;     ///< "under" or "over" the land of the plan; empty: grids and services under, features over
  double opacity = 1;   ///< above 0, at most 1
  std::string show;     ///< of a grid: "picture", "hillshade" or "values"; empty: a picture where its bands are colours
  std::string symbols;  ///< of points with values: "proportional" or "classed"; empty: proportional
  std::string colour;   ///< "#rrggbb"; empty: one of the program's own
  std::string unit;     ///< of values, for the legend: "m"
  double zFactor = 1;   ///< hillshade: heights are taken so many times
  friend bool operator==(const OverlayLook&, const OverlayLook&) = default;
};

/// A service of map tiles in the place of a file; its address is the source's path. Nothing is asked of it unless the
/// user allows the network; what it once gave is kept and serves without.
struct TileService {
  std::string kind;        ///< "xyz", "wms" or "wmts"; empty: the source is a file
  int maxZoom = 19;        ///< xyz: the deepest level that there is
  double timeLimitS = 20;  ///< how long a map waits for it
  friend bool operator==(const TileService&, const TileService&) = default;
};

/// The values that the keys may have, in the order of the file's documentation.
[[nodiscard]] const std::vector<std::string>& drawNames();
[[nodiscard]] const std::vector<std::string>& showNames();
[[nodiscard]] const std::vector<std::string>& symbolsNames();
[[nodiscard]] const std::vector<std::string>& serviceNames();

}  // namespace hectare::plan
