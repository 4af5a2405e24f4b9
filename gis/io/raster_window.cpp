// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/raster_window.h"

#include <fmt/format.h>
#include <gdal_priv.h>
#include <gdal_utils.h>

#include <cmath>
#include <limits>

#include "gis/io/drivers.h"
#include "gis/io/open_raster.h"
#include "gis/io/tile_dataset.h"

namespace hectare::gis {

namespace fs = std::filesystem;

namespace {

int tellProgress(double fraction, const char* /*message*/, void* progress) {
  auto* to = static_cast<Progress*>(progress);
  to->report(fraction);
  return to->cancelled() ? 0 : 1;
}

using WarpOptions = std::unique_ptr<GDALWarpAppOptions, decltype(&GDALWarpAppOptionsFree)>;

/// As of the program gdalwarp.
WarpOptions warpOptions(const Crs& from, const RasterRequest& request, Progress& progress) {
  const auto number = [](double value) { return fmt::format("{:.17g}", value); };
  const Box& land = request.land;
  const std::vector<std::string> texts = {
      "-of", "MEM", "-ot", "Float32", "-dstalpha", "-ovr", "AUTO", "-r", request.smooth ? "bilinear" : "near",
      // of the land
      "-s_srs", from.definition(), "-t_srs", request.crs.definition(), "-te", number(land.minX), number(land.minY),
      number(land.maxX), number(land.maxY), "-ts", std::to_string(request.columns), std::to_string(request.rows)};
  std::vector<char*> arguments;
  for (const std::string& text : texts) arguments.push_back(const_cast<char*>(text.c_str()));  // NOLINT: only read
  arguments.push_back(nullptr);
  WarpOptions options(GDALWarpAppOptionsNew(arguments.data(), nullptr), &GDALWarpAppOptionsFree);
  if (options) GDALWarpAppOptionsSetProgress(options.get(), &tellProgress, &progress);
  return options;
}

RasterWindow emptyWindow(const RasterRequest& request) {
  RasterWindow out{request.land, request.columns, request.rows, {}, {}};
  out.opacity.resize(static_cast<std::size_t>(request.columns) * static_cast<std::size_t>(request.rows));
  return out;
}

/// Cells that are not wholly known keep their value and become transparent as far; those of which nothing is known
/// have none.
bool takeCells(GDALDataset& warped, RasterWindow& out) {
  const int bands = warped.GetRasterCount();
  const auto read = [&](int band, void* to, GDALDataType type) {
    return warped.GetRasterBand(band)->RasterIO(GF_Read, 0, 0, out.columns, out.rows, to, out.columns, out.rows, type,
                                                0, 0, nullptr) == CE_None;
  };
  std::vector<float> alpha(out.opacity.size());
  if (!read(bands, alpha.data(), GDT_Float32)) return false;
  out.bands.resize(static_cast<std::size_t>(bands - 1), std::vector<float>(alpha.size()));
  for (int i = 1; i < bands; ++i) {
    if (!read(i, out.bands[static_cast<std::size_t>(i - 1)].data(), GDT_Float32)) return false;
  }
  for (std::size_t cell = 0; cell < alpha.size(); ++cell) {
    bool known = alpha[cell] > 0;
    for (const auto& band : out.bands) known = known && std::isfinite(band[cell]);
    out.opacity[cell] = known ? static_cast<std::uint8_t>(std::lround(std::min(alpha[cell], 255.0F))) : 0;
    if (known) continue;
    for (auto& band : out.bands) band[cell] = std::numeric_limits<float>::quiet_NaN();
  }
  return true;
}

/// The file whose windows were asked for last.
struct KeptOpen {
  fs::path path;
  fs::file_time_type changed;
  std::uintmax_t size = 0;
  OpenRaster raster;
};

KeptOpen stateOf(const fs::path& path) {
  std::error_code ignored;
  return {path, fs::last_write_time(path, ignored), fs::file_size(path, ignored), {}};
}

/// \pre a GdalErrors and a GdalConfig with readingOptions() live on this thread.
Result<GDALDataset*> keptDataset(const RasterWindowQuestion& question, GdalErrors& errors) {
  static std::vector<KeptOpen> kept;  // the child has one thread
  constexpr std::size_t mostKept = 8;
  KeptOpen now = stateOf(question.path);
  for (KeptOpen& one : kept) {
    if (one.path == now.path && one.changed == now.changed && one.size == now.size) return one.raster.dataset.get();
  }
  HECTARE_ASSIGN(now.raster, openRaster(question.path, question.consent, errors));
  if (kept.size() == mostKept) kept.erase(kept.begin());
  kept.push_back(std::move(now));
  return kept.back().raster.dataset.get();
}

}  // namespace

std::optional<RasterWindow> warpWindow(GDALDataset& dataset, const Crs& crs, const RasterRequest& request,
                                       Progress& progress) {
  RasterWindow out = emptyWindow(request);
  const WarpOptions options = warpOptions(crs, request, progress);
  GDALDatasetH source = GDALDataset::ToHandle(&dataset);
  const std::unique_ptr<GDALDataset, DatasetClose> warped(
      options ? GDALDataset::FromHandle(GDALWarp("", nullptr, 1, &source, options.get(), nullptr)) : nullptr);
  if (!warped || !takeCells(*warped, out)) return std::nullopt;
  return out;
}

Result<RasterWindow> readWindowHere(const RasterWindowQuestion& question, Progress& progress) {
  GdalErrors errors;
  const GdalConfig config(readingOptions());
  if (question.path.empty()) return readTilesHere(question, errors, progress);
  HECTARE_ASSIGN(GDALDataset * dataset, keptDataset(question, errors));
  auto window = warpWindow(*dataset, question.crs, question.request, progress);
  if (progress.cancelled()) return cancelledError();
  if (!window || errors.failed()) return rasterUnreadable(question.path, errors.failure());
  return *std::move(window);
}

}  // namespace hectare::gis
