// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/reader/wire_layer.h"

#include <algorithm>
#include <string_view>

#include "gis/io/reader/wire_message.h"

namespace hectare::gis {

void put(WireOut& out, const ReadRequest& request) {
  put(out, request.path.native());
  put(out, request.layer);
  put(out, request.columns);
  put(out, request.geometry);
  put(out, request.place.x);
  put(out, request.place.y);
  put(out, request.place.wkt);
  put(out, request.decimalComma);
  put(out, request.encoding);
  put(out, request.consent.network);
  put(out, request.consent.outside);
}

void get(WireIn& in, ReadRequest& request) {
  std::string path;
  get(in, path);
  request.path = path;
  get(in, request.layer);
  get(in, request.columns);
  get(in, request.geometry);
  get(in, request.place.x);
  get(in, request.place.y);
  get(in, request.place.wkt);
  get(in, request.decimalComma);
  get(in, request.encoding);
  get(in, request.consent.network);
  get(in, request.consent.outside);
}

void put(WireOut& out, const Crs& crs) { put(out, crs.definition()); }

namespace {

bool isWordOf(std::string_view text, std::string_view others) {
  return std::ranges::all_of(text, [&](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || others.find(c) != std::string_view::npos;
  });
}

/// A code or WKT, as Crs::definition gives it. For anything else PROJ would look for systems of a name like that.
bool isDefinition(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon != std::string_view::npos && isWordOf(text.substr(0, colon), "_")) {
    return isWordOf(text.substr(colon + 1), "_.-abcdefghijklmnopqrstuvwxyz");
  }
  const std::size_t keyword = text.find("CRS[");
  return keyword != std::string_view::npos && isWordOf(text.substr(0, keyword), "");
}

}  // namespace

void get(WireIn& in, Crs& crs) {
  std::string definition;
  get(in, definition);
  if (!in.ok()) return;
  if (definition.empty()) {
    crs = {};
    return;
  }
  if (isDefinition(definition)) {
    if (auto parsed = Crs::parse(definition)) {
      crs = *std::move(parsed);
      return;
    }
  }
  in.fail();
}

void put(WireOut& out, Column&& column) {
  put(out, column.name());
  putEnum(out, column.type());
  put(out, column.decimalComma());
  Column::Arrays arrays = column.takeArrays();
  putAndFree(out, arrays.present);
  putAndFree(out, arrays.integers);
  putAndFree(out, arrays.reals);
  putAndFree(out, arrays.ends);
  put(out, arrays.bytes);
}

void get(WireIn& in, Column& column) {
  std::string name;
  ColumnType type{};
  bool comma = false;
  Column::Arrays arrays;
  get(in, name);
  getEnum(in, type, ColumnType::boolean);
  get(in, comma);
  get(in, arrays.present);
  get(in, arrays.integers);
  get(in, arrays.reals);
  get(in, arrays.ends);
  get(in, arrays.bytes);
  if (!in.ok()) return;
  auto made = Column::fromArrays(std::move(name), type, std::move(arrays));
  in.require(made.has_value());
  if (!made) return;
  column = *std::move(made);
  column.setDecimalComma(comma);
}

void put(WireOut& out, GeometryColumn&& geometry) {
  GeometryColumn::Arrays arrays = geometry.takeArrays();
  putAndFree(out, arrays.kinds);
  putAndFree(out, arrays.parts);
  putAndFree(out, arrays.paths);
  putAndFree(out, arrays.offsets);
  putAndFree(out, arrays.coords);
}

void get(WireIn& in, GeometryColumn& geometry) {
  GeometryColumn::Arrays arrays;
  get(in, arrays.kinds);
  get(in, arrays.parts);
  get(in, arrays.paths);
  get(in, arrays.offsets);
  get(in, arrays.coords);
  if (!in.ok()) return;
  auto made = GeometryColumn::fromArrays(std::move(arrays));
  in.require(made.has_value());
  if (made) geometry = *std::move(made);
}

void put(WireOut& out, FeatureTable&& table) {
  put(out, table.name);
  put(out, table.crs);
  put(out, static_cast<std::uint64_t>(table.columns.size()));
  for (Column& column : table.columns) put(out, std::move(column));
  put(out, std::move(table.geometry));
}

void get(WireIn& in, FeatureTable& table) {
  get(in, table.name);
  get(in, table.crs);
  std::uint64_t columns = 0;
  get(in, columns);
  for (std::uint64_t i = 0; i < columns && in.ok() && in.claim(1, sizeof(Column)); ++i) {
    get(in, table.columns.emplace_back(std::string(), ColumnType::text));
  }
  get(in, table.geometry);
  for (const Column& column : table.columns) in.require(column.size() == table.geometry.size());
}

void put(WireOut& out, ReadLayer&& layer) {
  put(out, std::move(layer.table));
  put(out, layer.date);
  put(out, layer.illustrative);
  put(out, layer.sha256);
  put(out, layer.driver);
  put(out, layer.findings);
}

void get(WireIn& in, ReadLayer& layer) {
  get(in, layer.table);
  get(in, layer.date);
  get(in, layer.illustrative);
  get(in, layer.sha256);
  get(in, layer.driver);
  get(in, layer.findings);
}

}  // namespace hectare::gis
