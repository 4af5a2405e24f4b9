// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/geometry_survey.h"

#include <ogr_recordbatch.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <vector>

#include "gis/base/parallel.h"
#include "gis/crs/area_of_use.h"
#include "gis/geometry/repair.h"
#include "gis/io/arrow_column.h"
#include "gis/io/geometry_reader.h"

namespace hectare::gis {

namespace {

/// ISO 19125-1 and its extension by curves and surfaces, by their codes in WKB.
constexpr std::array typeNames{"Geometry",
                               "Point",
                               "LineString",
                               "Polygon",
                               "MultiPoint",
                               "MultiLineString",
                               "MultiPolygon",
                               "GeometryCollection",
                               "CircularString",
                               "CompoundCurve",
                               "CurvePolygon",
                               "MultiCurve",
                               "MultiSurface",
                               "Curve",
                               "Surface",
                               "PolyhedralSurface",
                               "TIN",
                               "Triangle"};

struct WkbType {
  std::uint32_t base = 0;
  bool z = false;
  bool m = false;
};

/// ISO (1000, 2000, 3000) and EWKB (high bits) say Z and M differently.
std::optional<WkbType> typeOf(std::span<const std::byte> wkb) {
  if (wkb.size() < 5) return std::nullopt;
  std::array<unsigned char, 4> bytes{};
  std::memcpy(bytes.data(), wkb.data() + 1, 4);
  if (wkb[0] == std::byte{0}) std::reverse(bytes.begin(), bytes.end());
  std::uint32_t code = 0;
  for (std::size_t i = 4; i-- > 0;) code = code << 8U | bytes[i];
  WkbType type;
  type.z = (code & 0x80000000U) != 0;
  type.m = (code & 0x40000000U) != 0;
  code &= 0x0FFFFFFFU;
  type.z |= code / 1000 == 1 || code / 1000 == 3;
  type.m |= code / 1000 == 2 || code / 1000 == 3;
  type.base = code % 1000;
  return type;
}

std::string nameOf(const WkbType& type) {
  std::string name = type.base < typeNames.size() ? typeNames[type.base] : "Geometry";
  if (type.z || type.m) name += type.z && type.m ? " ZM" : type.z ? " Z" : " M";
  return name;
}

bool isCurve(const WkbType& type) { return type.base >= 8 && type.base <= 14; }

Coord middle(const Box& box) { return {(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2}; }

Box boxOf(Coord c) { return {c.x, c.y, c.x, c.y}; }

/// A rule of the reader about geometries, and how a survey says it of all features together.
struct Defects {
  const char* rule;
  Message text;
  Severity severity;
};

const std::vector<Defects>& toldOfGeometries() {
  static const std::vector<Defects> all{{"read.bad_geometry", {"survey.bad_geometry"}, Severity::error},
                                        {"read.geometry_type", {"survey.geometry_type"}, Severity::error},
                                        {"read.not_finite", {"survey.not_finite"}, Severity::error},
                                        {"read.ring_closed", {"survey.ring_open"}, Severity::warning},
                                        {"read.empty_part", {"survey.empty_part"}, Severity::note}};
  return all;
}

std::size_t numberIn(const Finding& finding, std::string_view name) {
  for (const auto& [key, value] : finding.text.args) {
    const auto* number = std::get_if<std::int64_t>(&value);
    if (key == name && number != nullptr) return static_cast<std::size_t>(*number);
  }
  return 0;
}

/// A finding that counts itself.
void addCounted(const Finding& finding, FeaturesWith& features, std::size_t before) {
  if (features.count == 0) features.first = before + numberIn(finding, "first");
  features.count += numberIn(finding, "features");
}

Message textOf(DefectKind kind) {
  using enum DefectKind;
  switch (kind) {
    case selfIntersection:
      return {"defect.self_intersection"};
    case ringTouchesItself:
      return {"defect.ring_touches_itself"};
    case holeOutside:
      return {"defect.hole_outside"};
    case nestedHoles:
      return {"defect.nested_holes"};
    case nestedParts:
      return {"defect.nested_parts"};
    case doubledRing:
      return {"defect.doubled_ring"};
    case interiorInPieces:
      return {"defect.interior_in_pieces"};
    case tooFewPoints:
      return {"defect.too_few_points"};
    case unclosedRing:
      return {"defect.unclosed_ring"};
    default:
      return {"defect.unknown"};
  }
}

std::vector<std::optional<Defect>> defectsOf(const GeometryColumn& column) {
  std::vector<std::optional<Defect>> defects(column.size());
  parallelFor(column.size(), 64, [&](std::size_t begin, std::size_t end) {
    for (std::size_t f = begin; f < end; ++f) {
      if (column.kind(f) == GeometryKind::polygon) defects[f] = findDefect(column, f);
    }
  });
  return defects;
}

}  // namespace

void CoordSample::add(Coord c) {
  if (m_seen++ % m_every != 0) return;
  m_coords.push_back(c);
  if (m_coords.size() < 2 * SurveyLayer::sampleKept) return;
  for (std::size_t i = 0; i < SurveyLayer::sampleKept; ++i) m_coords[i] = m_coords[2 * i];
  m_coords.resize(SurveyLayer::sampleKept);
  m_every *= 2;
}

std::vector<Coord> CoordSample::kept() const {
  if (m_coords.size() <= SurveyLayer::sampleKept) return m_coords;
  std::vector<Coord> kept;
  for (std::size_t i = 0; i < m_coords.size(); i += 2) kept.push_back(m_coords[i]);
  return kept;
}

GeometrySurvey::GeometrySurvey(std::string layer, Crs crs, const std::string& driver)
    : m_layer(std::move(layer)), m_crs(std::move(crs)), m_closed(driver), m_areaOfUse(areaOfUseIn(m_crs)) {}

void GeometrySurvey::add(const ArrowSchema& schema, const ArrowArray& batch, std::size_t before) {
  GeometryColumn column;
  GeometryReader reader(column, m_layer, m_crs);
  const auto rows = static_cast<std::size_t>(batch.length);
  std::vector<char> given(rows, 0);
  for (std::size_t row = 0; row < rows; ++row) {
    const auto wkb = m_closed.land(arrowBytes(schema, batch, row), before + row + 1);
    if (wkb.empty()) {
      m_none.add(before + row + 1);
      reader.addNone();
      continue;
    }
    given[row] = 1;
    addType(wkb, before + row + 1);
    reader.add(wkb);
  }
  for (const std::size_t row : addUnusable(reader.findings(), before)) given[row] = 0;
  for (std::size_t row = 0; row < rows; ++row) {
    if (given[row] != 0 && column.kind(row) == GeometryKind::none) m_empty.add(before + row + 1);
  }
  addDefects(column, before);
  addPlaces(column, before);
}

void GeometrySurvey::addType(std::span<const std::byte> wkb, std::size_t feature) {
  const auto type = typeOf(wkb);
  if (!type) return;
  m_types[nameOf(*type)].add(feature);
  if (type->z) m_z.add(feature);
  if (type->m) m_m.add(feature);
  if (isCurve(*type)) m_curves.add(feature);
}

/// What the reader says of the batch: each rule is told once, with its first feature. The rows that it could not use.
std::vector<std::size_t> GeometrySurvey::addUnusable(const Findings& findings, std::size_t before) {
  std::vector<std::size_t> rows;
  for (const Finding& finding : findings) {
    const bool mended = finding.rule == "read.ring_closed" || finding.rule == "read.empty_part";
    if (mended && finding.subject.empty()) addCounted(finding, m_unusable[finding.rule], before);
    if (finding.subject.empty()) continue;
    const std::size_t feature = std::stoul(finding.subject);
    m_unusable[finding.rule].add(before + feature);
    if (!mended) rows.push_back(feature - 1);
  }
  return rows;
}

void GeometrySurvey::addDefects(const GeometryColumn& column, std::size_t before) {
  const auto defects = defectsOf(column);
  for (std::size_t f = 0; f < defects.size(); ++f) {
    if (defects[f]) m_invalid[defects[f]->kind].add(before + f + 1, defects[f]->place);
  }
}

void GeometrySurvey::addPlaces(const GeometryColumn& column, std::size_t before) {
  for (std::size_t f = 0; f < column.size(); ++f) {
    ++m_kinds[column.kind(f)];
    if (column.kind(f) == GeometryKind::none) continue;
    bool zero = false;
    for (const Coord c : column.coords(f)) {
      m_sample.add(c);
      const bool origin = c.x == 0 && c.y == 0;
      zero |= origin;
      if (!origin) m_extentWithoutZeros.add(c);
    }
    const Box box = column.box(f);
    m_extent.add(box);
    const Coord place = middle(box);
    if (zero) m_zeros.add(before + f + 1);
    if (!zero) m_placed.add(before + f + 1, place);
    if (zero || !m_areaOfUse || m_areaOfUse->contains(boxOf(place))) continue;
    m_outside.add(before + f + 1, place);
    if (m_areaOfUse->contains(boxOf({place.y, place.x}))) ++m_insideWhenSwapped;
  }
}

void GeometrySurvey::finish(SurveyLayer& layer) const {
  if (m_types.empty()) {
    if (m_none.count > 0) layer.geometryTypes["None"] = m_none.count;
    return;
  }
  layer.extent = m_extent;
  layer.sample = m_sample.kept();
  tellTypes(layer);
  for (const Defects& told : toldOfGeometries()) {
    const auto found = m_unusable.find(told.rule);
    if (found != m_unusable.end()) tellFeatures(layer, told.text, told.severity, found->second);
  }
  for (const auto& [kind, features] : m_invalid) {
    tellFeatures(layer, textOf(kind), Severity::warning, features);
    layer.findings.back().rule = "survey.invalid";
  }
  tellZeros(layer);
  tellPlaces(layer);
}

void GeometrySurvey::tellTypes(SurveyLayer& layer) const {
  for (const auto& [name, features] : m_types) layer.geometryTypes[name] = features.count;
  if (m_none.count > 0) layer.geometryTypes["None"] = m_none.count;
  tellFeatures(layer, {"survey.no_geometry"}, Severity::warning, m_none);
  tellFeatures(layer, {"survey.empty_geometry"}, Severity::warning, m_empty);
  tellFeatures(layer, {"survey.z"}, Severity::note, m_z);
  tellFeatures(layer, {"survey.m"}, Severity::note, m_m);
  tellFeatures(layer, {"survey.curves"}, Severity::note, m_curves);
  tellFeatures(layer, {"survey.closed_lines"}, Severity::note, {m_closed.count(), m_closed.first(), {}});
  const auto count = [&](GeometryKind kind) { return m_kinds.contains(kind) ? m_kinds.at(kind) : 0; };
  const std::size_t points = count(GeometryKind::point);
  const std::size_t lines = count(GeometryKind::line);
  const std::size_t polygons = count(GeometryKind::polygon);
  if ((points > 0) + (lines > 0) + (polygons > 0) < 2) return;
  addFinding(
      layer,
      {"survey.mixed_kinds", {{"points", counted(points)}, {"lines", counted(lines)}, {"polygons", counted(polygons)}}},
      Severity::warning);
}

/// A local system may well have its origin in the middle of the land; elsewhere 0, 0 is where coordinates are missing.
void GeometrySurvey::tellZeros(SurveyLayer& layer) const {
  if (m_extentWithoutZeros.contains(boxOf({0, 0}))) return;
  tellFeatures(layer, {"survey.zero_coordinates"}, Severity::warning, m_zeros);
}

void GeometrySurvey::tellPlaces(SurveyLayer& layer) const {
  const auto tell = [&](const char* id, const FeaturesWith& features) {
    tellFeatures(layer, {id}, Severity::error, features, {{"crs", m_crs.definition()}, {"name", m_crs.name()}});
  };
  const Box& box = m_extentWithoutZeros;
  if (!box.empty() && looksLikeDegrees(m_crs, box)) return tell("survey.degrees_under_metres", m_placed);
  if (m_outside.count == 0) return;
  if (m_insideWhenSwapped == m_outside.count) return tell("survey.swapped_axes", m_outside);
  const bool metres = m_crs.isGeographic() && !Box{-360, -90, 360, 90}.contains(box);
  tell(metres ? "survey.metres_under_degrees" : "survey.outside_area_of_use", m_outside);
}

}  // namespace hectare::gis
