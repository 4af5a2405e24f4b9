// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/pdf_geo.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <qpdf/QPDFObjectHandle.hh>

#include "gis/crs/base_crs.h"
#include "gis/crs/transform.h"
#include "ui/print/typeset.h"

namespace hectare::print {

namespace {

using Object = QPDFObjectHandle;

constexpr double pointsPerMm = 1 / mmPerPoint;

Object numbers(const std::vector<double>& values, int decimals) {
  std::vector<Object> items;
  for (const double value : values) items.push_back(Object::newReal(fmt::format("{:.{}f}", value, decimals)));
  return Object::newArray(items);
}

/// Corners of the land in degrees: lower left, upper left, upper right, lower right; each latitude, longitude.
std::vector<double> cornersOf(const Page& sheet) {
  const auto base = gis::geographicBase(sheet.crs);
  if (!base) return {};
  const gis::Box land = sheet.view->land();
  const auto transform = gis::Transform::create(sheet.crs, *base, land);
  std::array<gis::Coord, 4> corners{
      gis::Coord{land.minX, land.minY}, {land.minX, land.maxY}, {land.maxX, land.maxY}, {land.maxX, land.minY}};
  if (!transform || !transform->apply(corners)) return {};
  std::vector<double> degrees;
  for (const gis::Coord c : corners) degrees.insert(degrees.end(), {c.y, c.x});
  return degrees;
}

Object systemOf(const gis::Crs& crs) {
  Object system = Object::newDictionary();
  system.replaceKey("/Type", Object::newName("/PROJCS"));
  constexpr std::string_view authority = "EPSG:";
  int code = 0;
  if (crs.definition().starts_with(authority)) {
    const std::string digits = crs.definition().substr(authority.size());
    std::from_chars(digits.data(), digits.data() + digits.size(), code);
  }
  if (code > 0) system.replaceKey("/EPSG", Object::newInteger(code));
  const std::string wkt = gis::esriWkt(crs);
  if (!wkt.empty()) system.replaceKey("/WKT", Object::newString(wkt));
  return system;
}

}  // namespace

void addGeoreference(QPDFObjectHandle page, const Page& sheet) {
  if (!sheet.view || !sheet.crs.isProjected()) return;
  const std::vector<double> corners = cornersOf(sheet);
  if (corners.empty()) return;
  const double height = sheet.format.sizeMm().height();
  const QRectF& frame = sheet.frameMm;
  Object measure = Object::newDictionary();
  measure.replaceKey("/Type", Object::newName("/Measure"));
  measure.replaceKey("/Subtype", Object::newName("/GEO"));
  measure.replaceKey("/Bounds", Object::parse("[0 0 0 1 1 1 1 0]"));
  measure.replaceKey("/LPTS", Object::parse("[0 0 0 1 1 1 1 0]"));
  measure.replaceKey("/GPTS", numbers(corners, 10));
  measure.replaceKey("/GCS", systemOf(sheet.crs));
  Object port = Object::newDictionary();
  port.replaceKey("/Type", Object::newName("/Viewport"));
  port.replaceKey("/Name", Object::newUnicodeString(sheet.crs.name()));
  port.replaceKey("/BBox", numbers({frame.left() * pointsPerMm, (height - frame.bottom()) * pointsPerMm,
                                    frame.right() * pointsPerMm, (height - frame.top()) * pointsPerMm},
                                   4));
  port.replaceKey("/Measure", measure);
  page.replaceKey("/VP", Object::newArray({port}));
}

}  // namespace hectare::print
