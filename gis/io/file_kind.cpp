// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/file_kind.h"

#include <gdal_priv.h>

#include <algorithm>
#include <fstream>
#include <optional>

#include "gis/io/drivers.h"
#include "gis/io/text_decoder.h"
#include "gis/io/text_marks.h"
#include "gis/io/zip_archive.h"

namespace hectare::gis {

namespace fs = std::filesystem;

namespace {

std::string bytesAtFront(const fs::path& path) {
  std::string head(4096, '\0');
  std::ifstream in(path, std::ios::binary);
  in.read(head.data(), static_cast<std::streamsize>(head.size()));
  head.resize(static_cast<std::size_t>(std::max<std::streamsize>(in.gcount(), 0)));
  return head;
}

/// The first words of a text file, in lower case and whatever its encoding.
std::string wordsAtFront(std::string head) {
  if (head.starts_with("\xFF\xFE")) head = decoded(std::string_view(head).substr(2), "UTF-16LE");
  if (head.starts_with("\xFE\xFF")) head = decoded(std::string_view(head).substr(2), "UTF-16BE");
  if (head.starts_with("\xEF\xBB\xBF")) head.erase(0, 3);
  head.erase(0, std::min(head.find_first_not_of(" \t\r\n"), head.size()));
  return lowerCase(std::move(head));
}

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

Error instead(Message what, const fs::path& path, Message hint) {
  what.args = {{"path", path.string()}};
  return {ErrorKind::unreadable, std::move(what), path.string(), std::move(hint)};
}

/// What servers send in place of data, saved under the name of the data.
Status checkNoPage(const fs::path& path, const std::string& words) {
  if (words.starts_with("<!doctype html") || words.starts_with("<html")) {
    return instead({"format.web_page"}, path, {"read.hint_again"});
  }
  const bool xml = words.starts_with("<");
  if (xml && (contains(words, "exceptionreport") || words.starts_with("<error") || contains(words, "?>\n<error>"))) {
    return instead({"format.service_error"}, path, {"read.hint_again"});
  }
  return {};
}

/// A workbook or zipped KML; no value: a zip of something else.
Result<std::optional<FileKind>> kindOfZip(const fs::path& path) {
  HECTARE_ASSIGN(const ZipArchive archive, ZipArchive::open(path));
  const std::string extension = lowerExtension(path);
  const auto kind = [&](const char* driver, const char* usual) {
    return std::optional(FileKind{driver, extension == usual ? "" : usual});
  };
  if (archive.has("xl/workbook.xml")) return kind("XLSX", ".xlsx");
  if (archive.has("content.xml") && archive.has("mimetype")) return kind("ODS", ".ods");
  if (extension == ".kmz" || archive.has("doc.kml")) return kind("LIBKML", ".kmz");
  return std::optional<FileKind>();
}

std::string identified(const fs::path& path, unsigned kind, const char* const* drivers) {
  GDALDriverH driver = GDALIdentifyDriverEx(path.c_str(), kind, drivers, nullptr);
  return driver == nullptr ? std::string() : GDALGetDriverShortName(driver);
}

bool namedAsTable(const fs::path& path) {
  const std::string extension = lowerExtension(path);
  return extension == ".csv" || extension == ".tsv" || extension == ".psv" || extension == ".txt";
}

/// Text formats that say what they are in their first character.
Result<FileKind> kindOfNamedTable(const fs::path& path, const std::string& words) {
  FileKind kind{"CSV", lowerExtension(path) == ".csv" ? "" : ".csv"};
  if (!words.starts_with("{") && !words.starts_with("<") && !words.starts_with("fgb") && !words.starts_with("sqlite")) {
    return kind;
  }
  const char* const others[] = {"GPKG", "FlatGeobuf", "GeoJSON", "TopoJSON", "GML", "LIBKML", nullptr};
  const char* const extensions[] = {".gpkg", ".fgb", ".geojson", ".topojson", ".gml", ".kml"};
  const std::string driver = identified(path, GDAL_OF_VECTOR, others);
  for (std::size_t i = 0; others[i] != nullptr; ++i) {
    if (driver == others[i]) kind = {driver, extensions[i]};
  }
  return kind;
}

}  // namespace

std::string lowerExtension(const fs::path& path) { return lowerCase(path.extension().string()); }

Error formatUnknown(const fs::path& path) {
  return {ErrorKind::refused, {"read.format", {{"path", path.string()}}}, path.string(), {"read.hint_formats"}};
}

bool isRasterFile(const fs::path& path) { return !identified(path, GDAL_OF_RASTER, rasterDrivers()).empty(); }

Result<FileKind> kindOf(const fs::path& path) {
  if (fs::is_directory(path)) {
    return lowerExtension(path) == ".gdb" ? Result<FileKind>(FileKind{"OpenFileGDB", {}}) : formatUnknown(path);
  }
  const std::string head = bytesAtFront(path);
  if (beginsAsZip(path)) {
    HECTARE_ASSIGN(const std::optional<FileKind> kind, kindOfZip(path));
    if (kind) return *kind;
  }
  if (head.starts_with("\xD0\xCF\x11\xE0")) return instead({"format.old_workbook"}, path, {"format.hint_workbook"});
  const std::string words = wordsAtFront(head);
  HECTARE_TRY(checkNoPage(path, words));
  if (contains(words, "<vrtdataset")) return instead({"format.raster_vrt"}, path, {"format.hint_raster_vrt"});
  if (contains(words, "<ogrvrtdatasource")) return FileKind{"OGR_VRT", {}};
  if (namedAsTable(path)) return kindOfNamedTable(path, words);
  const std::string driver = identified(path, GDAL_OF_VECTOR, layerDrivers());
  if (!driver.empty()) return FileKind{driver, {}};
  return isRasterFile(path) ? Result<FileKind>(FileKind{}) : formatUnknown(path);
}

}  // namespace hectare::gis
