// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/demo/demo.h"

#include <system_error>

#include "gis/base/file.h"
#include "gis/io/write_geopackage.h"
#include "gis/io/write_geotiff.h"
#include "src/demo/demo_plan.h"
#include "src/demo/limburg_dc.h"
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

gis::Status writeCampus(const CampusOverlays& campus, const std::filesystem::path& folder, gis::Progress& progress) {
  const gis::GeoTiffOptions options{campus.trees.crs, "Terrain of Limburg DC (illustrative)", true};
  HECTARE_TRY(gis::writeGeoTiff(folder / terrainFile, campus.terrain, options, progress));
  const std::vector<gis::GeoPackageLayer> layers = {entry(campus.buildingHeights, "Buildings with heights"),
                                                    entry(campus.paths, "Paths", gis::GeometryKind::line),
                                                    entry(campus.trees, "Trees", gis::GeometryKind::point),
                                                    entry(campus.sensors, "Sensors", gis::GeometryKind::point)};
  return gis::writeGeoPackage(folder / campusFile, layers, {"2025-06-30", true}, progress);
}

}  // namespace

gis::Result<std::vector<std::filesystem::path>> writeDemo(const DemoOptions& options, gis::Progress& progress) {
  HECTARE_TRY(makeFolder(options.folder));
  const std::filesystem::path& folder = options.folder;
  const std::filesystem::path planFile = folder / "limburg.hectare";
  HECTARE_ASSIGN(Gazetteer gazetteer, readGazetteer());
  const Layout layout = makeLayout(options, std::move(gazetteer));
  const bool hasCampus = hasCampusOverlays(layout);
  const std::string planText = plan::formatPlan(demoPlan(planFile, hasCampus));
  HECTARE_TRY(keepEdits(planFile, planText));
  gis::PartProgress making(progress, 0, 0.2);
  HECTARE_ASSIGN(const Layers layers, makeLayers(layout, options.parcels, making));
  std::vector<std::filesystem::path> files = {planFile, folder / layersFile};
  if (hasCampus) {
    gis::PartProgress drawing(progress, 0.2, 0.3);
    HECTARE_TRY(writeCampus(makeCampusOverlays(layout, layers), folder, drawing));
    files.insert(files.end(), {folder / campusFile, folder / terrainFile});
  }
  gis::PartProgress writing(progress, 0.3, 1);
  HECTARE_TRY(gis::writeGeoPackage(folder / layersFile, entries(layers), {"2025-06-30", true}, writing));
  HECTARE_TRY(gis::replaceFile(planFile, planText));
  return files;
}

}  // namespace hectare::demo
