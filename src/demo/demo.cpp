// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/demo/demo.h"

#include <system_error>

#include "gis/base/file.h"
#include "gis/io/write_geopackage.h"
#include "src/demo/demo_plan.h"
#include "src/demo/make_layers.h"
#include "src/plan/plan_file.h"

namespace hectare::demo {
namespace {

gis::GeoPackageLayer entry(const gis::FeatureTable& table, const char* title,
                           gis::GeometryKind kind = gis::GeometryKind::polygon) {
  return {&table,
          kind,
          std::string(title) + " (illustrative)",
          "Made up for demonstration; no real parcel, plot, plan or company.",
          {}};
}

std::vector<gis::GeoPackageLayer> entries(const Layers& layers) {
  return {entry(layers.municipalities, "Municipalities"),
          entry(layers.parks, "Business parks and campuses"),
          entry(layers.plots, "Plots of use"),
          entry(layers.parcels, "Parcels"),
          entry(layers.zones, "Development zones"),
          entry(layers.buildings, "Buildings"),
          entry(layers.zoning, "Zoning"),
          entry(layers.flood, "Flood-prone land"),
          entry(layers.nature, "Nature"),
          entry(layers.pipelines, "Pipelines"),
          entry(layers.roads, "Roads"),
          entry(layers.water, "Water"),
          entry(layers.rights, "Pre-emption and buy-back rights"),
          entry(layers.establishments, "Establishments", gis::GeometryKind::point)};
}

gis::Status makeFolder(const std::filesystem::path& folder) {
  std::error_code failure;
  std::filesystem::create_directories(folder, failure);
  if (!failure) return {};
  return gis::Error{
      gis::ErrorKind::writeFailed, {"demo.no_folder", {{"reason", failure.message()}}}, folder.string(), {}};
}

/// A plan in the folder that says something else than the demo's: somebody's work, which is not ours to replace.
gis::Status keepEdits(const std::filesystem::path& planFile, const std::string& demoText) {
  std::error_code failure;
  if (!std::filesystem::exists(planFile, failure)) return {};
  HECTARE_ASSIGN(const std::string there, gis::readFile(planFile));
  if (there == demoText) return {};
  return gis::Error{gis::ErrorKind::refused, {"demo.plan_edited"}, planFile.string(), {"demo.plan_edited_hint"}};
}

}  // namespace

gis::Result<std::vector<std::filesystem::path>> writeDemo(const DemoOptions& options, gis::Progress& progress) {
  HECTARE_TRY(makeFolder(options.folder));
  const std::filesystem::path planFile = options.folder / "limburg.hectare";
  const std::filesystem::path geoPackage = options.folder / layersFile;
  const std::string planText = plan::formatPlan(demoPlan(planFile));
  HECTARE_TRY(keepEdits(planFile, planText));
  gis::PartProgress making(progress, 0, 0.2);
  HECTARE_ASSIGN(const Layers layers, makeLayers(options, making));
  gis::PartProgress writing(progress, 0.2, 1);
  HECTARE_TRY(gis::writeGeoPackage(geoPackage, entries(layers), {"2025-06-30", true}, writing));
  HECTARE_TRY(gis::replaceFile(planFile, planText));
  return std::vector<std::filesystem::path>{planFile, geoPackage};
}

}  // namespace hectare::demo
