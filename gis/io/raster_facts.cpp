// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/raster_facts.h"

#include <gdal_priv.h>

#include <algorithm>
#include <cmath>
#include <memory>

#include "gis/io/drivers.h"
#include "gis/io/file_kind.h"
#include "gis/io/format_findings.h"
#include "gis/io/open_raster.h"
#include "gis/io/survey.h"

namespace hectare::gis {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t windowCells = std::size_t{1} << 22U;

/// Size of the windows that a band is read by: whole rows, or its own tiles where a row of tiles is too much.
std::pair<int, int> windowOf(GDALRasterBand& band) {
  int tileX = 1;
  int tileY = 1;
  band.GetBlockSize(&tileX, &tileY);
  const int width = band.GetXSize();
  const auto fits = [](std::int64_t x, std::int64_t y) { return x * y <= static_cast<std::int64_t>(windowCells); };
  const int rows = static_cast<int>(std::max<std::int64_t>(static_cast<std::int64_t>(windowCells) / width, 1));
  if (tileX >= width && fits(width, 1)) return {width, rows};
  if (fits(width, tileY)) return {width, std::max(rows / tileY, 1) * tileY};
  return fits(tileX, tileY) ? std::pair(tileX, tileY) : std::pair(2048, 2048);
}

void addValues(const std::vector<double>& values, std::size_t count, SurveyBand& band) {
  for (std::size_t i = 0; i < count; ++i) {
    const double value = values[i];
    if (!std::isfinite(value) || (band.noData && value == *band.noData)) continue;
    if (!band.min || value < *band.min) band.min = value;
    if (!band.max || value > *band.max) band.max = value;
  }
}

/// False when GDAL could not read a window.
Result<bool> readValues(GDALRasterBand& band, SurveyBand& out, Progress& progress) {
  const auto [stepX, stepY] = windowOf(band);
  std::vector<double> values(static_cast<std::size_t>(stepX) * static_cast<std::size_t>(stepY));
  for (int y = 0; y < band.GetYSize(); y += stepY) {
    if (progress.cancelled()) return cancelledError();
    progress.report(static_cast<double>(y) / band.GetYSize());
    for (int x = 0; x < band.GetXSize(); x += stepX) {
      const int width = std::min(stepX, band.GetXSize() - x);
      const int height = std::min(stepY, band.GetYSize() - y);
      const CPLErr read =
          band.RasterIO(GF_Read, x, y, width, height, values.data(), width, height, GDT_Float64, 0, 0, nullptr);
      if (read != CE_None) return false;
      addValues(values, static_cast<std::size_t>(width) * static_cast<std::size_t>(height), out);
    }
  }
  return true;
}

SurveyBand bandOf(GDALRasterBand& band) {
  SurveyBand out;
  out.type = GDALGetDataTypeName(band.GetRasterDataType());
  int stated = 0;
  const double noData = band.GetNoDataValue(&stated);
  if (stated != 0) out.noData = noData;
  return out;
}

void place(GDALDataset& dataset, SurveyRaster& out) {
  double t[6];
  if (dataset.GetGeoTransform(t) != CE_None) return;
  for (const double x : {0.0, static_cast<double>(out.width)}) {
    for (const double y : {0.0, static_cast<double>(out.height)}) {
      out.extent.add(Coord{t[0] + x * t[1] + y * t[2], t[3] + x * t[4] + y * t[5]});
    }
  }
  out.cellX = std::hypot(t[1], t[4]);
  out.cellY = std::hypot(t[2], t[5]);
}

Status readBands(GDALDataset& dataset, const fs::path& path, SurveyRaster& out, GdalErrors& errors,
                 Progress& progress) {
  const double cells = static_cast<double>(out.width) * static_cast<double>(out.height) * dataset.GetRasterCount();
  const bool look = cells <= mostRasterCells;
  if (!look)
    out.findings.push_back(formatFinding(
        {"format.raster_large", {{"path", path.filename().string()}, {"cells", cells}}}, Severity::warning));
  for (int i = 1; i <= dataset.GetRasterCount(); ++i) {
    GDALRasterBand& band = *dataset.GetRasterBand(i);
    out.bands.push_back(bandOf(band));
    if (!look) continue;
    PartProgress part(progress, static_cast<double>(i - 1) / dataset.GetRasterCount(),
                      static_cast<double>(i) / dataset.GetRasterCount());
    HECTARE_ASSIGN(const bool whole, readValues(band, out.bands.back(), part));
    if (!whole || errors.failed()) return rasterUnreadable(path, errors.failure());
  }
  return {};
}

}  // namespace

Result<SurveyRaster> rasterFactsHere(const OpenOptions& options, SurveyFile& asked, Progress& progress) {
  const fs::path& path = asked.path;
  GdalErrors errors;
  const GdalConfig config(readingOptions());
  HECTARE_ASSIGN(const OpenRaster open, openRaster(path, options.consent, errors));
  GDALDataset& dataset = *open.dataset;
  asked.sha256 = open.sha256;
  asked.format = dataset.GetDriverName();
  SurveyRaster out;
  out.width = dataset.GetRasterXSize();
  out.height = dataset.GetRasterYSize();
  place(dataset, out);
  out.crs = tellPlace(dataset, path.filename().string(), out.findings);
  HECTARE_TRY(readBands(dataset, path, out, errors, progress));
  return out;
}

Result<SurveyFile> rasterFacts(const fs::path& path, Progress& progress, const Consent& consent) {
  HECTARE_ASSIGN(Survey looked, survey({path}, {{}, consent}, progress));
  if (looked.files.empty()) return formatUnknown(path);
  SurveyFile& file = looked.files.front();
  if (file.error) return *std::move(file.error);
  return file.raster ? Result<SurveyFile>(std::move(file)) : formatUnknown(path);
}

}  // namespace hectare::gis
