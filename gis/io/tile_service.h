// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "gis/base/result.h"
#include "gis/crs/crs.h"
#include "gis/io/consent.h"
#include "gis/raster/raster_source.h"

namespace hectare::gis {

/// Where map tiles come from.
struct TileAddress {
  enum class Kind : std::uint8_t { xyz, wms, wmts, last = wmts };
  Kind kind = Kind::xyz;
  std::string name;   ///< for what is said about it
  std::string url;    ///< xyz: with {z}, {x} and {y} or {-y}; wms: of the service; wmts: of its capabilities
  std::string layer;  ///< wms, wmts
  Crs crs;            ///< wms: in which it is asked; xyz: always web Mercator; wmts: as its tiles are
  int maxZoom = 19;   ///< xyz
  double timeLimitS = 20;
  std::filesystem::path cache;  ///< folder for tiles that were given; made when needed
};

/// `hectare/tiles` in the folder that XDG_CACHE_HOME names, else in ~/.cache; empty when there is neither.
std::filesystem::path tileCacheFolder();

/// Windows of a service, through GDAL's own drivers. With consent to the network tiles are asked for, and kept; without
/// it, or when the service has once failed to answer in time, only those that were kept are drawn. What is missing is
/// transparent and told in the window's notes; only cancelling and a program that is not installed are errors.
std::shared_ptr<const RasterSource> tileService(const TileAddress& address, const Consent& consent);

}  // namespace hectare::gis
