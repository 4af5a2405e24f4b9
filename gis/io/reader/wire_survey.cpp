// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/reader/wire_survey.h"

#include "gis/io/reader/wire_layer.h"
#include "gis/io/reader/wire_message.h"

namespace hectare::gis {

// Each kind of value names its fields once, for both ways.

template <class Column, class F>
  requires std::is_same_v<std::remove_const_t<Column>, SurveyColumn>
void eachField(Column& column, F&& f) {
  f(column.name), f(column.keptAsText), f(column.present), f(column.distinct), f(column.distinctIsLeast);
  f(column.unique), f(column.leadingZeros), f(column.decimalComma), f(column.samples);
  f(column.min), f(column.max), f(column.sum), f(column.earliest), f(column.latest);
}

template <class Layer, class F>
  requires std::is_same_v<std::remove_const_t<Layer>, SurveyLayer>
void eachField(Layer& layer, F&& f) {
  f(layer.name), f(layer.features), f(layer.geometryTypes), f(layer.geometryColumn), f(layer.crs), f(layer.extent);
  f(layer.sample), f(layer.columns), f(layer.date), f(layer.encoding);
  f(layer.areaM2), f(layer.areasRepaired), f(layer.areaOperation), f(layer.areaAccuracyM), f(layer.findings);
}

template <class Band, class F>
  requires std::is_same_v<std::remove_const_t<Band>, SurveyBand>
void eachField(Band& band, F&& f) {
  f(band.type), f(band.noData), f(band.min), f(band.max);
}

template <class Raster, class F>
  requires std::is_same_v<std::remove_const_t<Raster>, SurveyRaster>
void eachField(Raster& raster, F&& f) {
  f(raster.width), f(raster.height), f(raster.bands), f(raster.crs), f(raster.extent);
  f(raster.cellX), f(raster.cellY), f(raster.findings);
}

template <class File, class F>
  requires std::is_same_v<std::remove_const_t<File>, SurveyFile>
void eachField(File& file, F&& f) {
  f(file.format), f(file.sha256), f(file.illustrative), f(file.layers), f(file.raster), f(file.error);
}

namespace {

template <class T>
concept HasFields = requires(T& value) { eachField(value, [](auto&&) {}); };

}  // namespace

void put(WireOut& out, const Box& box) { put(out, Coord{box.minX, box.minY}), put(out, Coord{box.maxX, box.maxY}); }

void get(WireIn& in, Box& box) {
  Coord min;
  Coord max;
  get(in, min);
  get(in, max);
  if (in.ok()) box = {min.x, min.y, max.x, max.y};
}

void put(WireOut& out, const std::map<std::string, std::size_t>& counts) {
  put(out, std::vector<std::pair<std::string, std::size_t>>(counts.begin(), counts.end()));
}

void get(WireIn& in, std::map<std::string, std::size_t>& counts) {
  std::vector<std::pair<std::string, std::size_t>> pairs;
  get(in, pairs);
  counts = {pairs.begin(), pairs.end()};
}

template <HasFields T>
void put(WireOut& out, const T& value) {
  eachField(value, [&](const auto& field) { put(out, field); });
}

template <HasFields T>
void get(WireIn& in, T& value) {
  eachField(value, [&](auto& field) { get(in, field); });
}

void put(WireOut& out, const SurveyColumn& column) {
  putEnum(out, column.type);
  eachField(column, [&](const auto& field) { put(out, field); });
}

void get(WireIn& in, SurveyColumn& column) {
  getEnum(in, column.type, SurveyType::date);
  eachField(column, [&](auto& field) { get(in, field); });
}

void put(WireOut& out, const SurveyRequest& request) {
  put(out, request.path.native());
  put(out, request.options.areaCrs);
  put(out, request.options.consent.network);
  put(out, request.options.consent.outside);
}

void get(WireIn& in, SurveyRequest& request) {
  std::string path;
  get(in, path);
  request.path = path;
  get(in, request.options.areaCrs);
  get(in, request.options.consent.network);
  get(in, request.options.consent.outside);
}

void put(WireOut& out, const SurveyFile& file) {
  put(out, file.path.native());
  eachField(file, [&](const auto& field) { put(out, field); });
}

void get(WireIn& in, SurveyFile& file) {
  std::string path;
  get(in, path);
  file.path = path;
  eachField(file, [&](auto& field) { get(in, field); });
}

}  // namespace hectare::gis
