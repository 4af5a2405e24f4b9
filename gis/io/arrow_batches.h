// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ogr_recordbatch.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <vector>

#include "gis/base/result.h"
#include "gis/io/gdal_errors.h"

class OGRLayer;

namespace hectare::gis {

struct ArrowRelease {
  void operator()(ArrowArrayStream* stream) const;
  void operator()(ArrowSchema* schema) const;
  void operator()(ArrowArray* array) const;
};

/// One pass over all features of a layer in Arrow batches: the identifier, the fields that are not ignored, then the
/// geometries that are not ignored. One pass at a time per layer.
class ArrowBatches {
 public:
  /// \param rows at most in a batch.
  ArrowBatches(const std::filesystem::path& path, OGRLayer& layer, GdalErrors& errors, std::size_t rows)
      : m_path(path), m_layer(layer), m_errors(errors), m_rows(rows) {}
  ~ArrowBatches();
  ArrowBatches(const ArrowBatches&) = delete;
  ArrowBatches& operator=(const ArrowBatches&) = delete;

  /// Errors: unreadable.
  Status open();
  [[nodiscard]] const ArrowSchema& schema() const { return m_schema; }
  /// Null at the end; good until the next call. Errors: unreadable, also where a view makes up rows without end.
  Result<const ArrowArray*> next();
  /// Why the stream failed, as GDAL says it.
  [[nodiscard]] Error failed();

 private:
  [[nodiscard]] Error endless() const;

  const std::filesystem::path& m_path;
  OGRLayer& m_layer;
  GdalErrors& m_errors;
  std::size_t m_rows;
  std::uint64_t m_read = 0;
  std::uint64_t m_mostRows = 0;  ///< no file has more rows than bytes; a view may multiply them, to a point
  std::unique_ptr<GdalConfig> m_config;
  ArrowArrayStream m_stream{};
  ArrowSchema m_schema{};
  ArrowArray m_batch{};
  std::unique_ptr<ArrowArrayStream, ArrowRelease> m_streamOwner;
  std::unique_ptr<ArrowSchema, ArrowRelease> m_schemaOwner;
  std::unique_ptr<ArrowArray, ArrowRelease> m_batchOwner;
};

}  // namespace hectare::gis
