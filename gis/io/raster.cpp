// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/raster.h"

#include "gis/io/raster_window.h"
#include "gis/io/reader/call.h"
#include "gis/io/reader/wire_raster.h"
#include "gis/io/source_hash.h"

namespace hectare::gis {

namespace {

class FileWindows final : public RasterSource {
 public:
  FileWindows(const RasterFile& file, const Consent& consent)
      : m_path(file.path), m_info(file.info), m_consent(consent) {}

  [[nodiscard]] const RasterInfo& info() const override { return m_info; }

  [[nodiscard]] Result<RasterWindow> read(const RasterRequest& request, Progress& progress) const override {
    RasterWindow window;
    const RasterWindowQuestion question{m_path, m_info.crs, m_consent, {}, false, request};
    HECTARE_TRY(callReader({ReaderTask::rasterWindow, m_path, [&](WireOut& to) { put(to, question); },
                            [&](WireIn& from) { get(from, window); }, m_consent.network},
                           progress));
    return window;
  }

 private:
  std::filesystem::path m_path;
  RasterInfo m_info;
  Consent m_consent;
};

}  // namespace

Result<RasterFile> lookAtRaster(const std::filesystem::path& path, const Consent& consent, Progress& progress) {
  RasterFile file;
  const RasterLookQuestion question{path, consent};
  HECTARE_TRY(callReader({ReaderTask::rasterLook, path, [&](WireOut& to) { put(to, question); },
                          [&](WireIn& from) { get(from, file); }, consent.network},
                         progress));
  file.path = path;
  if (!file.sha256.empty()) return file;  // it was fetched
  HECTARE_ASSIGN(file.sha256, sourceHash(path));
  return file;
}

std::shared_ptr<const RasterSource> rasterSource(const RasterFile& file, const Consent& consent) {
  return std::make_shared<FileWindows>(file, consent);
}

}  // namespace hectare::gis
