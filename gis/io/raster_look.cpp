// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gdal_priv.h>

#include <algorithm>
#include <cmath>

#include "gis/io/drivers.h"
#include "gis/io/open_raster.h"
#include "gis/io/raster_window.h"

namespace hectare::gis {

namespace {

constexpr int mostSampled = 1024;  ///< columns, and rows

BandMeaning meaningOf(GDALRasterBand& band) {
  const bool bytes = band.GetRasterDataType() == GDT_Byte;
  switch (band.GetColorInterpretation()) {
    case GCI_RedBand:
      return BandMeaning::red;
    case GCI_GreenBand:
      return BandMeaning::green;
    case GCI_BlueBand:
      return BandMeaning::blue;
    case GCI_PaletteIndex:
      return BandMeaning::palette;
    case GCI_GrayIndex:  // GeoTIFFs of one band say so of heights as well
      return bytes ? BandMeaning::grey : BandMeaning::value;
    default:
      return BandMeaning::value;
  }
}

/// Three bands of bytes that say nothing of themselves are taken as a picture: orthophotos often are delivered so.
void guessColours(GDALDataset& dataset, std::vector<RasterBand>& bands) {
  if (bands.size() < 3) return;
  for (int i = 1; i <= dataset.GetRasterCount(); ++i) {
    GDALRasterBand& band = *dataset.GetRasterBand(i);
    const bool says = band.GetColorInterpretation() != GCI_Undefined;
    const bool firstIsGrey =
        i == 1 && band.GetColorInterpretation() == GCI_GrayIndex;  // GeoTIFF, where it says nothing
    if (band.GetRasterDataType() != GDT_Byte || (says && !firstIsGrey)) return;
  }
  bands[0].meaning = BandMeaning::red;
  bands[1].meaning = BandMeaning::green;
  bands[2].meaning = BandMeaning::blue;
}

/// The ends of a band's values, from a grid thinned to about a million cells (an overview where there is one).
Status findEnds(GDALRasterBand& band, const std::filesystem::path& path, RasterBand& out) {
  const int columns = std::min(band.GetXSize(), mostSampled);
  const int rows = std::min(band.GetYSize(), mostSampled);
  std::vector<float> values(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows));
  const CPLErr read = band.RasterIO(GF_Read, 0, 0, band.GetXSize(), band.GetYSize(), values.data(), columns, rows,
                                    GDT_Float32, 0, 0, nullptr);
  if (read != CE_None) return rasterUnreadable(path, "");
  int stated = 0;
  const auto noData = static_cast<float>(band.GetNoDataValue(&stated));
  for (const float value : values) {
    if (!std::isfinite(value) || (stated != 0 && value == noData)) continue;
    if (!out.least || value < *out.least) out.least = value;
    if (!out.greatest || value > *out.greatest) out.greatest = value;
  }
  return {};
}

void takePalette(GDALRasterBand& band, RasterInfo& info) {
  const GDALColorTable* table = band.GetColorTable();
  if (table == nullptr) return;
  for (int i = 0; i < table->GetColorEntryCount(); ++i) {
    GDALColorEntry entry{};
    table->GetColorEntryAsRGB(i, &entry);
    const auto byte = [](short value) { return static_cast<std::uint8_t>(std::clamp<short>(value, 0, 255)); };
    info.palette.push_back({byte(entry.c1), byte(entry.c2), byte(entry.c3), byte(entry.c4)});
  }
}

Status takeBands(GDALDataset& dataset, const std::filesystem::path& path, RasterInfo& info, Progress& progress) {
  for (int i = 1; i <= dataset.GetRasterCount(); ++i) {
    if (progress.cancelled()) return cancelledError();
    GDALRasterBand& band = *dataset.GetRasterBand(i);
    if (band.GetColorInterpretation() == GCI_AlphaBand) continue;
    info.bands.push_back({meaningOf(band), {}, {}});
    if (info.bands.back().meaning == BandMeaning::palette) takePalette(band, info);
    const bool bytesOfColour = band.GetRasterDataType() == GDT_Byte && info.bands.back().meaning != BandMeaning::value;
    if (!bytesOfColour) HECTARE_TRY(findEnds(band, path, info.bands.back()));
    progress.report(static_cast<double>(i) / dataset.GetRasterCount());
  }
  guessColours(dataset, info.bands);
  return {};
}

}  // namespace

Result<RasterFile> lookAtRasterHere(const RasterLookQuestion& question, Progress& progress) {
  GdalErrors errors;
  const GdalConfig config(readingOptions());
  HECTARE_ASSIGN(const OpenRaster open, openRaster(question.path, question.consent, errors));
  GDALDataset& dataset = *open.dataset;
  RasterFile out;
  out.sha256 = open.sha256;
  out.info.columns = dataset.GetRasterXSize();
  out.info.rows = dataset.GetRasterYSize();
  double t[6];
  out.placed = dataset.GetGeoTransform(t) == CE_None;
  if (out.placed) out.info.place = {t[0], t[3], t[1], t[4], t[2], t[5]};
  out.info.crs = tellPlace(dataset, question.path.filename().string(), out.findings);
  HECTARE_TRY(takeBands(dataset, question.path, out.info, progress));
  if (errors.failed()) return rasterUnreadable(question.path, errors.failure());
  return out;
}

}  // namespace hectare::gis
