// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/datasets_in.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "gis/base/file.h"
#include "gis/io/file_kind.h"
#include "gis/io/source_place.h"

namespace hectare::gis {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view extensions[] = {".gpkg", ".fgb", ".shp", ".geojson", ".json", ".topojson", ".gml", ".kml",
                                           ".kmz",  ".tab", ".mif", ".dxf",     ".xlsx", ".ods",      ".csv", ".tsv",
                                           ".psv",  ".txt", ".vrt", ".tif",     ".tiff", ".asc",      ".jp2"};
/// Pictures are data only where a world file says where they lie.
constexpr std::pair<std::string_view, std::string_view> pictures[] = {
    {".png", ".pgw"}, {".png", ".pngw"}, {".jpg", ".jgw"}, {".jpg", ".jpgw"}, {".jpeg", ".jgw"}, {".jpeg", ".jpegw"}};

bool isHidden(const std::string& name) {
  const fs::path path(name);
  return std::any_of(path.begin(), path.end(), [](const fs::path& part) {
    return part == "__MACOSX" || (part.string().starts_with('.') && part != "." && part != "..");
  });
}

/// The file geodatabase that a name leads into, else empty.
std::string geodatabaseOf(const std::string& name) {
  fs::path whole;
  const fs::path path(name);
  for (const fs::path& part : path) {
    whole /= part;
    if (lowerExtension(part) == ".gdb" && (whole != path || name.ends_with('/'))) return whole.string();
  }
  return {};
}

bool isDataset(const std::string& name, const std::set<std::string>& all) {
  const std::string extension = lowerExtension(name);
  if (std::find(std::begin(extensions), std::end(extensions), extension) != std::end(extensions)) return true;
  return std::any_of(std::begin(pictures), std::end(pictures), [&](const auto& picture) {
    return extension == picture.first && all.contains(fs::path(name).replace_extension(picture.second).string());
  });
}

std::vector<std::string> namesBelow(const fs::path& folder) {
  std::vector<std::string> names;
  std::error_code code;
  for (fs::recursive_directory_iterator it(folder, fs::directory_options::skip_permission_denied, code), end;
       it != end && !code; it.increment(code)) {
    const std::string name = it->path().lexically_relative(folder).string();
    if (it->is_regular_file(code)) names.push_back(name);
  }
  return names;
}

std::vector<fs::path> below(const fs::path& path, const std::vector<std::string>& names) {
  std::vector<fs::path> paths;
  for (const std::string& name : names) paths.push_back(path / name);
  return paths;
}

}  // namespace

std::vector<std::string> datasetsAmong(const std::vector<std::string>& names) {
  const std::set<std::string> all(names.begin(), names.end());
  std::set<std::string> found;
  for (const std::string& name : all) {
    if (isHidden(name)) continue;
    if (std::string geodatabase = geodatabaseOf(name); !geodatabase.empty()) {
      found.insert(std::move(geodatabase));
    } else if (isDataset(name, all)) {
      found.insert(name);
    }
  }
  return {found.begin(), found.end()};
}

Result<std::vector<fs::path>> datasetsIn(const fs::path& path) {
  std::error_code code;
  if (!fs::exists(path, code)) return readFailure(path, ENOENT);
  if (fs::is_directory(path)) {
    if (lowerExtension(path) == ".gdb") return std::vector<fs::path>{path};
    return below(path, datasetsAmong(namesBelow(path)));
  }
  if (!fs::is_regular_file(path)) {  // to look into a pipe is to wait for somebody at its other end
    return Error{ErrorKind::unreadable, {"read.not_a_file", {{"path", path.string()}}}, path.string(), {}};
  }
  HECTARE_ASSIGN(const bool archive, isArchive(path));
  if (!archive) return std::vector<fs::path>{path};
  HECTARE_ASSIGN(const ZipArchive zip, ZipArchive::open(path));
  std::vector<std::string> names;
  for (const ZipEntry& entry : zip.entries()) names.push_back(entry.name);
  return below(path, datasetsAmong(names));
}

std::vector<std::string> zipsIn(const fs::path& path) {
  std::vector<std::string> zips;
  const auto archive = isArchive(path);
  if (!archive || !*archive) return zips;
  const auto zip = ZipArchive::open(path);
  if (!zip) return zips;
  for (const ZipEntry& entry : zip->entries()) {
    if (lowerExtension(entry.name) == ".zip" && !isHidden(entry.name)) zips.push_back(entry.name);
  }
  return zips;
}

}  // namespace hectare::gis
