// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/open_raster.h"

#include <gdal_priv.h>

#include "gis/io/declared.h"
#include "gis/io/drivers.h"
#include "gis/io/file_kind.h"
#include "gis/io/format_findings.h"
#include "gis/io/source_hash.h"
#include "gis/io/source_place.h"

namespace hectare::gis {

namespace fs = std::filesystem;

Error rasterUnreadable(const fs::path& path, const std::string& reason) {
  return {ErrorKind::unreadable,
          {"io.unreadable", {{"path", path.string()}, {"reason", reason}}},
          path.string(),
          {"read.hint_again"}};
}

Result<OpenRaster> openRaster(const fs::path& path, const Consent& consent, GdalErrors& errors) {
  registerDrivers();
  OpenRaster out;
  HECTARE_ASSIGN(const fs::path file, localFile(path, consent, out.scratch));
  HECTARE_ASSIGN(out.sha256, fetchedHash(path, out.scratch));
  HECTARE_TRY(checkWhole(file));
  if (!isRasterFile(file)) return formatUnknown(path);
  out.dataset.reset(GDALDataset::Open(file.c_str(), GDAL_OF_RASTER | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR,
                                      rasterDrivers(), nullptr, nullptr));
  if (!out.dataset || errors.failed()) return rasterUnreadable(path, errors.failure());
  return out;
}

Crs tellPlace(GDALDataset& dataset, const std::string& name, Findings& findings) {
  double t[6];
  if (dataset.GetGeoTransform(t) != CE_None) {
    findings.push_back(formatFinding({"format.raster_unplaced", {{"path", name}}}, Severity::warning));
  } else if (t[2] != 0 || t[4] != 0) {
    findings.push_back(formatFinding({"format.raster_turned", {{"path", name}}}, Severity::note));
  }
  Crs crs = understoodCrs(dataset.GetSpatialRef(), name, findings);
  if (!crs.known()) findings.push_back(formatFinding({"format.raster_no_crs", {{"path", name}}}, Severity::warning));
  return crs;
}

}  // namespace hectare::gis
