// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/arrow_batches.h"

#include <ogrsf_frmts.h>

#include <limits>

namespace hectare::gis {

namespace {

/// A layer may have as many rows as the file has bytes, and these.
constexpr std::uint64_t freeRows = 1'000'000;

/// GDAL 3.6 fills booleans wrongly in the quick streams of GeoPackage and FlatGeobuf; its plain stream is right.
std::vector<GdalConfig::Option> streamOptions(OGRLayer& layer) {
  OGRFeatureDefn& definition = *layer.GetLayerDefn();
  bool booleans = false;
  for (int i = 0; i < definition.GetFieldCount(); ++i) {
    const OGRFieldDefn& field = *definition.GetFieldDefn(i);
    booleans |= field.GetSubType() == OFSTBoolean && field.IsIgnored() == 0;
  }
  if (!booleans) return {};
  return {{"OGR_GPKG_STREAM_BASE_IMPL", "YES"}, {"OGR_FLATGEOBUF_STREAM_BASE_IMPL", "YES"}};
}

}  // namespace

void ArrowRelease::operator()(ArrowArrayStream* stream) const {
  if (stream->release != nullptr) stream->release(stream);
}
void ArrowRelease::operator()(ArrowSchema* schema) const {
  if (schema->release != nullptr) schema->release(schema);
}
void ArrowRelease::operator()(ArrowArray* array) const {
  if (array->release != nullptr) array->release(array);
}

ArrowBatches::~ArrowBatches() = default;

Status ArrowBatches::open() {
  std::error_code unknown;
  const std::uintmax_t bytes = std::filesystem::file_size(m_path, unknown);
  m_mostRows = unknown ? std::numeric_limits<std::uint64_t>::max() : freeRows + bytes;
  m_config = std::make_unique<GdalConfig>(streamOptions(m_layer));
  // Always with the identifiers: without them GDAL 3.6 loses the geometry of a GeoPackage that has no other column.
  const std::string rows = "MAX_FEATURES_IN_BATCH=" + std::to_string(m_rows);
  const char* const options[] = {"INCLUDE_FID=YES", rows.c_str(), nullptr};
  if (!m_layer.GetArrowStream(&m_stream, options)) return failed();
  m_streamOwner.reset(&m_stream);
  if (m_stream.get_schema(&m_stream, &m_schema) != 0) return failed();
  m_schemaOwner.reset(&m_schema);
  return {};
}

Result<const ArrowArray*> ArrowBatches::next() {
  m_batchOwner.reset();
  m_batch = {};
  if (m_stream.get_next(&m_stream, &m_batch) != 0) return failed();
  m_batchOwner.reset(&m_batch);
  if (m_errors.failed()) return failed();
  if (m_batch.release == nullptr) return nullptr;
  m_read += static_cast<std::uint64_t>(m_batch.length);
  if (m_read > m_mostRows) return endless();
  return &m_batch;
}

Error ArrowBatches::endless() const {
  return {ErrorKind::unreadable,
          {"read.endless",
           {{"path", m_path.string()}, {"layer", m_layer.GetName()}, {"rows", static_cast<std::int64_t>(m_mostRows)}}},
          m_path.string(),
          {"read.endless_hint"}};
}

Error ArrowBatches::failed() {
  std::string reason = m_errors.failure();
  if (reason.empty() && m_stream.get_last_error != nullptr) {
    if (const char* last = m_stream.get_last_error(&m_stream)) reason = last;
  }
  return {ErrorKind::unreadable,
          {"read.failed", {{"path", m_path.string()}, {"layer", m_layer.GetName()}, {"reason", reason}}},
          m_path.string(),
          {"read.hint_again"}};
}

}  // namespace hectare::gis
