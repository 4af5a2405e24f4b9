// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/read_parts.h"

#include <numeric>
#include <set>

namespace hectare::world {
namespace {

gis::ReadRequest request(const plan::Plan& plan, const plan::Source& source, const std::string& path,
                         const gis::Consent& consent) {
  gis::ReadRequest request{plan.resolve(path), source.layer, wantedColumns(plan, source), !plan::isTable(source.role)};
  if (source.geometry) request.place = {source.geometry->x, source.geometry->y, source.geometry->wkt};
  request.decimalComma = source.decimalComma;
  request.encoding = source.encoding;
  request.consent = consent;
  return request;
}

gis::Error named(gis::Error error, const std::string& path) {
  if (error.where.empty()) error.where = path;
  return error;
}

gis::Result<Part> readPart(const plan::Plan& plan, const plan::Source& source, const std::string& path,
                           const gis::Consent& consent, gis::Progress& progress) {
  auto file = gis::readLayer(request(plan, source, path, consent), progress);
  if (!file) return named(std::move(file).error(), path);
  Part part{path, std::move(*file), {}, 0};
  part.rows.resize(part.file.table.size());
  std::iota(part.rows.begin(), part.rows.end(), 0U);
  return part;
}

}  // namespace

std::vector<std::string> wantedColumns(const plan::Plan& plan, const plan::Source& source) {
  std::set<std::string> wanted;
  for (const auto& [ours, binding] : source.columns) wanted.insert(binding.column);
  for (const plan::Filter& filter : source.filters) wanted.insert(filter.column);
  if (source.join) wanted.insert(source.join->key);
  for (const plan::Source& table : plan.sources) {
    if (table.join && table.join->source == source.name) wanted.insert(table.join->on);
  }
  return {wanted.begin(), wanted.end()};
}

gis::Result<Parts> readParts(const plan::Plan& plan, const plan::Source& source, const gis::Consent& consent,
                             gis::Progress& progress) {
  if (source.paths.empty())
    return gis::Error{gis::ErrorKind::invalid, {"source.no_path", {{"source", source.name}}}, {}, {}};
  Parts parts;
  std::size_t firstRow = 0;
  for (std::size_t i = 0; i < source.paths.size(); ++i) {
    const auto count = static_cast<double>(source.paths.size());
    gis::PartProgress part(progress, static_cast<double>(i) / count, static_cast<double>(i + 1) / count);
    HECTARE_ASSIGN(Part read, readPart(plan, source, source.paths[i], consent, part));
    read.firstRow = firstRow;
    firstRow += read.rows.size();
    parts.push_back(std::move(read));
  }
  return parts;
}

}  // namespace hectare::world
