// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/reader/wire_raster.h"

#include "gis/io/reader/wire_layer.h"
#include "gis/io/reader/wire_message.h"
#include "gis/io/reader/wire_survey.h"

namespace hectare::gis {

// Each kind of value names its fields once, for both ways.

template <class Consented, class F>
void eachConsent(Consented& consent, F&& f) {
  f(consent.network), f(consent.outside);
}

template <class Place, class F>
void eachPlace(Place& place, F&& f) {
  f(place.x), f(place.y), f(place.columnX), f(place.columnY), f(place.rowX), f(place.rowY);
}

template <class Request, class F>
void eachRequest(Request& request, F&& f) {
  f(request.land), f(request.crs), f(request.columns), f(request.rows), f(request.smooth);
}

template <class Tiles, class F>
void eachTiles(Tiles& tiles, F&& f) {
  f(tiles.name), f(tiles.url), f(tiles.layer), f(tiles.crs), f(tiles.maxZoom), f(tiles.timeLimitS);
}

namespace {

void putPath(WireOut& out, const std::filesystem::path& path) { put(out, path.native()); }

void getPath(WireIn& in, std::filesystem::path& path) {
  std::string text;
  get(in, text);
  path = text;
}

bool fits(int columns, int rows) {
  return columns > 0 && rows > 0 && std::int64_t{columns} * rows <= RasterSource::mostWindowCells;
}

}  // namespace

void put(WireOut& out, const RasterLookQuestion& question) {
  putPath(out, question.path);
  eachConsent(question.consent, [&](const auto& field) { put(out, field); });
}

void get(WireIn& in, RasterLookQuestion& question) {
  getPath(in, question.path);
  eachConsent(question.consent, [&](auto& field) { get(in, field); });
}

void put(WireOut& out, const RasterBand& band) {
  putEnum(out, band.meaning);
  put(out, band.least);
  put(out, band.greatest);
}

void get(WireIn& in, RasterBand& band) {
  getEnum(in, band.meaning, BandMeaning::last);
  get(in, band.least);
  get(in, band.greatest);
}

void put(WireOut& out, const std::array<std::uint8_t, 4>& colour) { out.bytes(std::as_bytes(std::span(colour))); }

void get(WireIn& in, std::array<std::uint8_t, 4>& colour) { in.bytes(std::as_writable_bytes(std::span(colour))); }

void put(WireOut& out, const RasterFile& file) {
  put(out, file.info.columns);
  put(out, file.info.rows);
  eachPlace(file.info.place, [&](const auto& field) { put(out, field); });
  put(out, file.info.crs);
  put(out, file.info.bands);
  put(out, file.info.palette);
  put(out, file.placed);
  put(out, file.sha256);
  put(out, file.findings);
}

void get(WireIn& in, RasterFile& file) {
  get(in, file.info.columns);
  get(in, file.info.rows);
  eachPlace(file.info.place, [&](auto& field) { get(in, field); });
  get(in, file.info.crs);
  get(in, file.info.bands);
  get(in, file.info.palette);
  get(in, file.placed);
  get(in, file.sha256);
  get(in, file.findings);
}

void put(WireOut& out, const RasterWindowQuestion& question) {
  putPath(out, question.path);
  put(out, question.crs);
  eachConsent(question.consent, [&](const auto& field) { put(out, field); });
  putEnum(out, question.tiles.kind);
  eachTiles(question.tiles, [&](const auto& field) { put(out, field); });
  putPath(out, question.tiles.cache);
  put(out, question.offline);
  eachRequest(question.request, [&](const auto& field) { put(out, field); });
}

void get(WireIn& in, RasterWindowQuestion& question) {
  getPath(in, question.path);
  get(in, question.crs);
  eachConsent(question.consent, [&](auto& field) { get(in, field); });
  getEnum(in, question.tiles.kind, TileAddress::Kind::last);
  eachTiles(question.tiles, [&](auto& field) { get(in, field); });
  getPath(in, question.tiles.cache);
  get(in, question.offline);
  eachRequest(question.request, [&](auto& field) { get(in, field); });
  in.require(fits(question.request.columns, question.request.rows));
}

void put(WireOut& out, const RasterWindow& window) {
  put(out, window.land);
  put(out, window.columns);
  put(out, window.rows);
  put(out, window.bands);
  put(out, window.opacity);
  put(out, window.notes);
}

void get(WireIn& in, RasterWindow& window) {
  get(in, window.land);
  get(in, window.columns);
  get(in, window.rows);
  in.require(fits(window.columns, window.rows));
  get(in, window.bands);
  get(in, window.opacity);
  get(in, window.notes);
  if (!in.ok()) return;
  const auto cells = static_cast<std::size_t>(window.columns) * static_cast<std::size_t>(window.rows);
  in.require(window.opacity.size() == cells);
  for (const auto& band : window.bands) in.require(band.size() == cells);
}

}  // namespace hectare::gis
