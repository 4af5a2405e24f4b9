// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/geometry_reader.h"

#include <ogr_geometry.h>

#include <algorithm>
#include <cmath>

#include "gis/io/straight_lines.h"
#include "gis/io/wkb_flaws.h"

namespace hectare::gis {

namespace {

bool allFinite(std::span<const Coord> coords) {
  return std::all_of(coords.begin(), coords.end(), [](Coord c) { return std::isfinite(c.x) && std::isfinite(c.y); });
}

bool isCurve(OGRwkbGeometryType type) {
  const OGRwkbGeometryType flat = wkbFlatten(type);
  return flat >= wkbCircularString && flat <= wkbMultiSurface;
}

}  // namespace

GeometryReader::GeometryReader(GeometryColumn& column, std::string layer, const Crs& crs)
    : m_column(column), m_layer(std::move(layer)), m_arcTolerance(arcTolerance(crs)) {}

void GeometryReader::add(std::span<const std::byte> wkb) {
  WkbNotes notes;
  if (const Status added = append(wkb, notes); !added) {
    m_column.addNone();
    const Message& why = added.error().what;
    const bool otherType = why.id == "read.geometry_type";
    tell(otherType ? "read.geometry_type" : "read.bad_geometry", Severity::error, why.args);
    return;
  }
  if (notes.droppedZ) count(m_withZ);
  if (notes.droppedM) count(m_withM);
  if (notes.mixed) count(m_collections);
  if (notes.closedRing) {
    const Coord first = std::as_const(m_column).coords(m_column.size() - 1).front();
    tellMended("read.ring_closed", Severity::warning, openRing(wkb).value_or(first), m_closedRings);
  }
  if (!allFinite(std::as_const(m_column).coords(m_column.size() - 1))) {
    m_column.removeLast();
    m_column.addNone();
    tell("read.not_finite", Severity::error);
    return;
  }
  lookForEmptyParts(wkb);
}

void GeometryReader::tellMended(const char* rule, Severity severity, Coord place, Count& rest) {
  if (m_mendedTold[rule] == mostMendedTold) return count(rest);
  ++m_mendedTold[rule];
  tell(rule, severity).place = place;
}

/// A part without a vertex is no land; that it is left out is told all the same.
void GeometryReader::lookForEmptyParts(std::span<const std::byte> wkb) {
  const std::size_t feature = m_column.size() - 1;
  if (m_column.kind(feature) == GeometryKind::none) return;
  const std::size_t kept = m_column.kind(feature) == GeometryKind::polygon && isSinglePart(wkb)
                               ? m_column.pathCount(feature, 0)
                               : m_column.partCount(feature);
  if (membersStated(wkb) <= kept) return;
  const Coord first = std::as_const(m_column).coords(feature).front();
  tellMended("read.empty_part", Severity::note, first, m_emptyParts);
}

Status GeometryReader::append(std::span<const std::byte> wkb, WkbNotes& notes) {
  Status plain = appendWkb(m_column, wkb, notes);
  const bool otherType = !plain && plain.error().what.id == "geometry.wkb_type";
  return otherType ? appendLinearised(wkb, notes) : std::move(plain);
}

/// Curves, through GDAL. Triangulated surfaces are not land and are refused.
Status GeometryReader::appendLinearised(std::span<const std::byte> wkb, WkbNotes& notes) {
  OGRGeometry* raw = nullptr;
  const OGRErr code = OGRGeometryFactory::createFromWkb(wkb.data(), nullptr, &raw, wkb.size(), wkbVariantIso);
  const std::unique_ptr<OGRGeometry> curved(raw);
  const bool usable =
      code == OGRERR_NONE && curved && (isCurve(curved->getGeometryType()) || curved->hasCurveGeometry());
  if (!usable) {
    const std::string type = curved ? curved->getGeometryName() : "?";
    return Error{ErrorKind::invalid, {"read.geometry_type", {{"type", type}}}, {}, {}};
  }
  const std::unique_ptr<OGRGeometry> straight = straightLines(*curved, m_arcTolerance);
  std::vector<std::byte> bytes(straight->WkbSize());
  straight->exportToWkb(wkbNDR, reinterpret_cast<unsigned char*>(bytes.data()), wkbVariantIso);
  Status added = appendWkb(m_column, bytes, notes);
  if (added) count(m_curved);
  return added;
}

/// About the feature that was added last; features are counted from 1 in the order of the file.
Finding& GeometryReader::tell(const char* rule, Severity severity, const MessageArgs& more) {
  Finding finding;
  finding.rule = rule;
  finding.severity = severity;
  finding.layer = m_layer;
  finding.subject = std::to_string(m_column.size());
  finding.text = {rule, {{"layer", m_layer}, {"feature", static_cast<std::int64_t>(m_column.size())}}};
  finding.text.args.insert(finding.text.args.end(), more.begin(), more.end());
  m_findings.push_back(std::move(finding));
  return m_findings.back();
}

void GeometryReader::count(Count& count) const {
  if (count.features++ == 0) count.first = m_column.size();
}

void GeometryReader::tellLayer(Findings& findings, const char* rule, Severity severity, Count count) const {
  if (count.features == 0) return;
  Finding finding;
  finding.rule = rule;
  finding.severity = severity;
  finding.layer = m_layer;
  finding.text = {rule,
                  {{"layer", m_layer},
                   {"features", static_cast<std::int64_t>(count.features)},
                   {"first", static_cast<std::int64_t>(count.first)}}};
  findings.push_back(std::move(finding));
}

void GeometryReader::tellRest(Findings& findings, const char* rule, Message text, Severity severity,
                              Count count) const {
  if (count.features == 0) return;
  tellLayer(findings, rule, severity, count);
  text.args = std::move(findings.back().text.args);
  findings.back().text = std::move(text);
}

void GeometryReader::tellKinds(Findings& findings) const {
  Count kinds[4];
  for (std::size_t i = 0; i < m_column.size(); ++i) {
    Count& count = kinds[static_cast<std::size_t>(m_column.kind(i))];
    if (count.features++ == 0) count.first = i + 1;
  }
  int different = 0;
  for (std::size_t kind = 1; kind < 4; ++kind) different += kinds[kind].features > 0 ? 1 : 0;
  if (different > 0) tellLayer(findings, "read.no_geometry", Severity::warning, kinds[0]);
  if (different < 2) return;
  tellLayer(findings, "read.mixed_kinds", Severity::note, {m_column.size(), 1});
  for (std::size_t kind = 1; kind < 4; ++kind) {
    constexpr const char* names[] = {"", "points", "lines", "polygons"};
    findings.back().text.args.emplace_back(names[kind], static_cast<std::int64_t>(kinds[kind].features));
  }
}

Findings GeometryReader::findings() const {
  Findings all = m_findings;
  tellLayer(all, "read.collection", Severity::warning, m_collections);
  tellRest(all, "read.ring_closed", {"read.rings_closed_more"}, Severity::warning, m_closedRings);
  tellRest(all, "read.empty_part", {"read.empty_parts_more"}, Severity::note, m_emptyParts);
  tellLayer(all, "read.z_dropped", Severity::note, m_withZ);
  tellLayer(all, "read.m_dropped", Severity::note, m_withM);
  tellLayer(all, "read.curves_linearised", Severity::note, m_curved);
  if (m_curved.features > 0) all.back().text.args.emplace_back("tolerance", arcToleranceM * 1000);
  tellKinds(all);
  return all;
}

}  // namespace hectare::gis
