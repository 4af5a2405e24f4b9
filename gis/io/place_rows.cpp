// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/place_rows.h"

#include <ogr_geometry.h>

#include <algorithm>
#include <cctype>
#include <charconv>
#include <memory>

#include "gis/io/format_findings.h"
#include "gis/io/geometry_reader.h"

namespace hectare::gis {

namespace {

std::vector<std::string> namesOf(const PlaceColumns& place) {
  std::vector<std::string> names;
  for (const std::string& name : {place.x, place.y, place.wkt}) {
    if (!name.empty()) names.push_back(name);
  }
  return names;
}

/// Rows that something is the matter with, and the first of them.
struct Rows {
  std::size_t count = 0;
  std::size_t first = 0;
  std::string sample;
  void add(std::size_t row, const std::string& value) {
    if (count++ > 0) return;
    first = row + 1;
    sample = value.substr(0, 60);
  }
};

void tell(Message text, const Rows& rows, ReadLayer& out) {
  if (rows.count == 0) return;
  text.args = {{"layer", out.table.name},
               {"rows", static_cast<std::int64_t>(rows.count)},
               {"first", static_cast<std::int64_t>(rows.first)},
               {"sample", rows.sample}};
  out.findings.push_back(formatFinding(std::move(text), Severity::warning, out.table.name));
  out.findings.back().subject = std::to_string(rows.first);
}

std::string shown(const Column& x, const Column& y, std::size_t row) {
  return x.asText(row).value_or("") + " / " + y.asText(row).value_or("");
}

void addPoint(GeometryColumn& geometry, Coord place) {
  geometry.beginFeature(GeometryKind::point);
  geometry.beginPart();
  geometry.beginPath();
  geometry.add(place);
}

bool someElsewhere(const Column& x, const Column& y) {
  for (std::size_t row = 0; row < x.size(); ++row) {
    const auto there = [&](const Column& c) { return c.asNumber(row).value_or(0) != 0; };
    if (there(x) || there(y)) return true;
  }
  return false;
}

void placeByNumbers(const Column& x, const Column& y, ReadLayer& out) {
  GeometryColumn geometry;
  Rows wrong;
  Rows zero;
  Rows none;
  const bool zeroIsNothing = someElsewhere(x, y);
  for (std::size_t row = 0; row < x.size(); ++row) {
    const auto east = x.asNumber(row);
    const auto north = y.asNumber(row);
    const bool empty = x.missing(row) && y.missing(row);
    const bool nowhere = zeroIsNothing && east == 0.0 && north == 0.0;
    if (east && north && !nowhere) {
      addPoint(geometry, {*east, *north});
      continue;
    }
    geometry.addNone();
    (empty ? none : nowhere ? zero : wrong).add(row, shown(x, y, row));
  }
  out.table.geometry = std::move(geometry);
  tell({"format.place_missing"}, none, out);
  tell({"format.place_not_numbers"}, wrong, out);
  tell({"format.place_zero"}, zero, out);
}

std::vector<std::byte> fromHex(std::string_view text) {
  std::vector<std::byte> bytes;
  if (text.starts_with("\\x")) text.remove_prefix(2);
  if (text.size() < 10 || text.size() % 2 != 0) return bytes;
  for (std::size_t i = 0; i < text.size(); i += 2) {
    unsigned value = 0;
    const auto [end, error] = std::from_chars(text.data() + i, text.data() + i + 2, value, 16);
    if (error != std::errc() || end != text.data() + i + 2) return {};
    bytes.push_back(static_cast<std::byte>(value));
  }
  return bytes;
}

std::string trimmed(std::string_view text) {
  const auto blank = [](char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; };
  while (!text.empty() && blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && blank(text.back())) text.remove_suffix(1);
  return std::string(text);
}

/// WKB of a WKT, also of one with the number of its CRS in front (SRID=31370;POINT...); empty: it is none.
std::vector<std::byte> fromWkt(std::string_view text) {
  if (text.starts_with("SRID=")) text.remove_prefix(std::min(text.find(';') + 1, text.size()));
  OGRGeometry* raw = nullptr;
  const std::string wkt(text);
  const OGRErr code = OGRGeometryFactory::createFromWkt(wkt.c_str(), nullptr, &raw);
  const std::unique_ptr<OGRGeometry> geometry(raw);
  if (code != OGRERR_NONE || !geometry) return {};
  std::vector<std::byte> bytes(geometry->WkbSize());
  geometry->exportToWkb(wkbNDR, reinterpret_cast<unsigned char*>(bytes.data()), wkbVariantIso);
  return bytes;
}

void placeByText(const Column& column, ReadLayer& out) {
  GeometryColumn geometry;
  GeometryReader reader(geometry, out.table.name, out.table.crs);
  Rows wrong;
  Rows none;
  for (std::size_t row = 0; row < column.size(); ++row) {
    const std::string text = trimmed(column.asText(row).value_or(""));
    std::vector<std::byte> bytes = fromHex(text);
    if (bytes.empty() && !text.empty()) bytes = fromWkt(text);
    if (!bytes.empty()) {
      reader.add(bytes);
      continue;
    }
    reader.addNone();
    (text.empty() ? none : wrong).add(row, text);
  }
  const Findings found = reader.findings();
  out.findings.insert(out.findings.end(), found.begin(), found.end());
  out.table.geometry = std::move(geometry);
  tell({"format.place_missing"}, none, out);
  tell({"format.place_not_wkt"}, wrong, out);
}

}  // namespace

ReadRequest withPlaceColumns(const ReadRequest& request) {
  ReadRequest all = request;
  if (request.place.none() || !request.geometry) return all;
  all.geometry = false;
  if (!all.columns) return all;
  for (const std::string& name : namesOf(request.place)) {
    if (std::find(all.columns->begin(), all.columns->end(), name) == all.columns->end()) all.columns->push_back(name);
  }
  return all;
}

void placeRows(const ReadRequest& request, ReadLayer& out) {
  if (request.decimalComma) {
    for (Column& column : out.table.columns) column.setDecimalComma(column.type() == ColumnType::text);
  }
  if (request.place.none() || !request.geometry) return;
  const Column* const wkt = out.table.find(request.place.wkt);
  const Column* const x = out.table.find(request.place.x);
  const Column* const y = out.table.find(request.place.y);
  if (wkt != nullptr) placeByText(*wkt, out);
  if (wkt == nullptr && x != nullptr && y != nullptr) placeByNumbers(*x, *y, out);
  if (!request.columns) return;
  std::erase_if(out.table.columns, [&](const Column& column) {
    return std::find(request.columns->begin(), request.columns->end(), column.name()) == request.columns->end();
  });
}

}  // namespace hectare::gis
