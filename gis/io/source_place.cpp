// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/source_place.h"

#include <fmt/format.h>

#include <algorithm>

#include "gis/base/file.h"
#include "gis/base/nearest.h"
#include "gis/io/datasets_in.h"
#include "gis/io/fetch_file.h"
#include "gis/io/file_kind.h"

namespace hectare::gis {

namespace fs = std::filesystem;

namespace {

std::vector<std::string> namesOf(const ZipArchive& archive) {
  std::vector<std::string> names;
  for (const ZipEntry& entry : archive.entries()) names.push_back(entry.name);
  return names;
}

Error whichDataset(Message what, const fs::path& path, const std::vector<std::string>& there) {
  return {
      ErrorKind::notFound, std::move(what), path.string(), {"format.hint_datasets", {{"datasets", joinNames(there)}}}};
}

/// The dataset that is meant.
Result<std::string> choose(const ZipArchive& archive, const std::string& inside) {
  const std::vector<std::string> datasets = datasetsAmong(namesOf(archive));
  const std::string zip = archive.path().string();
  if (inside.empty()) {
    if (datasets.size() == 1) return datasets.front();
    if (datasets.empty()) return whichDataset({"format.zip_empty", {{"path", zip}}}, archive.path(), {});
    return whichDataset({"format.zip_several", {{"path", zip}}}, archive.path(), datasets);
  }
  const bool there = archive.has(inside) || std::find(datasets.begin(), datasets.end(), inside) != datasets.end();
  if (there) return inside;
  return whichDataset({"format.zip_missing", {{"path", zip}, {"inside", inside}}}, archive.path(),
                      nearestFirst(inside, datasets));
}

/// Whether an entry is the dataset, lies in it, or stands beside it under the same name.
bool belongs(const std::string& entry, const std::string& dataset) {
  if (entry == dataset || entry.starts_with(dataset + "/")) return true;
  const fs::path a(entry);
  const fs::path b(dataset);
  return a.parent_path() == b.parent_path() && a.stem() == b.stem() && !entry.ends_with('/');
}

Result<fs::path> unpacked(const SourcePlace& place, ScratchFolder& scratch) {
  HECTARE_ASSIGN(const ZipArchive archive, ZipArchive::open(place.file));
  HECTARE_ASSIGN(const std::string dataset, choose(archive, place.inside));
  std::vector<ZipEntry> wanted;
  for (const ZipEntry& entry : archive.entries()) {
    if (belongs(entry.name, dataset)) wanted.push_back(entry);
  }
  HECTARE_ASSIGN(const fs::path folder, folderIn(scratch, "unpacked"));
  HECTARE_TRY(archive.unpack(wanted, folder));
  return folder / dataset;
}

Error refusedNetwork(const fs::path& path) {
  return {ErrorKind::refused, {"format.network", {{"place", path.string()}}}, path.string(), {"format.hint_network"}};
}

/// A folder of its own for each file: two servers may call theirs alike. In the order in which they are asked for.
Result<fs::path> placeToFetch(ScratchFolder& scratch) {
  HECTARE_ASSIGN(const fs::path all, folderIn(scratch, fetchedFolder));
  std::error_code ignored;
  const auto before = std::distance(fs::directory_iterator(all, ignored), fs::directory_iterator());
  return folderIn(scratch, fmt::format("{}/{:06}", fetchedFolder, before));
}

}  // namespace

SourcePlace placeOf(const fs::path& path) {
  fs::path whole;
  std::error_code ignored;
  for (auto part = path.begin(); part != path.end(); ++part) {
    whole /= *part;
    if (!fs::is_regular_file(whole, ignored)) continue;
    fs::path inside;
    for (auto rest = std::next(part); rest != path.end(); ++rest) inside /= *rest;
    return {whole, inside.string()};
  }
  return {path, {}};
}

bool leadsElsewhere(const std::string& place) {
  if (place.find("://") != std::string::npos || place.starts_with("/vsi")) return true;
  static const char* const databases[] = {
      "PG:", "PGEO:", "MYSQL:", "MSSQL:", "ODBC:", "OCI:", "WFS:", "WMS:", "OAPIF:", "CSW:", "AMIGOCLOUD:", "CARTO:"};
  const auto begins = [&](const std::string& word) {
    return std::equal(
        word.begin(), word.end(), place.begin(),
        place.begin() + static_cast<std::ptrdiff_t>(std::min(word.size(), place.size())),
        [](char a, char b) { return a == (b >= 'a' && b <= 'z' ? static_cast<char>(b - 'a' + 'A') : b); });
  };
  return std::any_of(std::begin(databases), std::end(databases), begins);
}

Result<bool> isArchive(const fs::path& file) {
  if (!beginsAsZip(file) || lowerExtension(file) == ".kmz") return false;
  HECTARE_ASSIGN(const ZipArchive archive, ZipArchive::open(file));
  const bool workbook = archive.has("xl/workbook.xml") || (archive.has("content.xml") && archive.has("mimetype"));
  return !workbook && !archive.has("doc.kml");
}

Result<fs::path> localFile(const fs::path& path, const Consent& consent, ScratchFolder& scratch) {
  if (leadsElsewhere(path.string())) {
    if (!consent.network) return refusedNetwork(path);
    HECTARE_ASSIGN(const fs::path folder, placeToFetch(scratch));
    HECTARE_ASSIGN(const fs::path fetched, fetchFile(path.string(), folder));
    return localFile(fetched, {}, scratch);  // it may be a zip
  }
  const SourcePlace place = placeOf(fs::absolute(path));
  if (!fs::is_regular_file(place.file)) return fs::absolute(path);
  HECTARE_ASSIGN(const bool archive, isArchive(place.file));
  if (archive) return unpacked(place, scratch);
  if (!place.inside.empty()) return readFailure(path, ENOENT);
  return place.file;
}

Result<fs::path> folderIn(ScratchFolder& scratch, const std::string& name) {
  if (scratch.path().empty()) {
    HECTARE_ASSIGN(scratch, ScratchFolder::create());
  }
  const fs::path folder = scratch.path() / name;
  std::error_code code;
  fs::create_directories(folder, code);
  if (code)
    return Error{ErrorKind::writeFailed, {"format.no_scratch", {{"path", folder.string()}}}, folder.string(), {}};
  return folder;
}

Result<fs::path> freshFolderIn(ScratchFolder& scratch) {
  std::size_t count = 0;
  std::error_code code;
  if (!scratch.path().empty()) {
    for (auto it = fs::directory_iterator(scratch.path(), code); it != fs::directory_iterator(); ++it) ++count;
  }
  return folderIn(scratch, "part" + std::to_string(count));
}

}  // namespace hectare::gis
