// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "gis/crs/crs.h"

namespace hectare::gis {

namespace {

struct Country {
  Box box;  ///< degrees
  const char* crs = nullptr;
};

/// The first whose box holds the place; the boxes are rough, the result is only a hint.
const Country countries[] = {
    {{2.5, 49.45, 6.45, 51.52}, "EPSG:31370, EPSG:3812"},
    {{3.2, 50.7, 7.3, 53.7}, "EPSG:28992"},
};

std::string utmZone(double lon, double lat) {
  const int zone = std::clamp(static_cast<int>(std::floor((lon + 180) / 6)) + 1, 1, 60);
  const bool europe = lat > 34 && lat < 72 && zone >= 28 && zone <= 38;
  return fmt::format("EPSG:{}{:02}", europe ? "258" : lat >= 0 ? "326" : "327", zone);
}

Message hintFor(const Crs& crs) {
  const std::optional<Box>& area = crs.areaOfUse();
  constexpr double widest = 12;  // degrees; a wider area of use says nothing about where the data lie
  if (!area || area->empty() || area->maxX - area->minX > widest) return {"crs.hint_metric_any"};
  return {"crs.hint_metric", {{"crs", metricCrsFor(*area)}}};
}

Status refuse(const char* id, const Crs& crs) {
  return Error{ErrorKind::refused, {id, {{"crs", crs.definition()}, {"name", crs.name()}}}, {}, hintFor(crs)};
}

}  // namespace

std::string metricCrsFor(const Box& degrees) {
  const double lon = (degrees.minX + degrees.maxX) / 2;
  const double lat = (degrees.minY + degrees.maxY) / 2;
  for (const Country& country : countries) {
    if (country.box.intersects({lon, lat, lon, lat})) return country.crs;
  }
  return utmZone(lon, lat);
}

Status checkFitForAreas(const Crs& crs) {
  if (!crs.known()) return Error{ErrorKind::refused, {"crs.none"}, {}, {"crs.hint_metric_any"}};
  if (crs.isGeographic()) return refuse("crs.degrees", crs);
  if (crs.isWebMercator()) return refuse("crs.web_mercator", crs);
  if (!crs.isProjected()) return refuse("crs.not_projected", crs);
  if (crs.metresPerUnit() != 1) return refuse("crs.not_metres", crs);
  return {};
}

}  // namespace hectare::gis
