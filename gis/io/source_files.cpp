// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/source_files.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <string>
#include <system_error>

#include "gis/io/file_kind.h"
#include "gis/io/source_place.h"
#include "gis/io/virtual_dataset.h"

namespace hectare::gis {

namespace fs = std::filesystem;

namespace {

bool isShapefile(const fs::path& path) { return lowerExtension(path) == ".shp"; }
bool isGeoPackage(const fs::path& path) { return lowerExtension(path) == ".gpkg"; }

/// The file beside `path` with another extension, in any mix of upper and lower case; empty when there is none.
fs::path sibling(const fs::path& path, const std::string& extension) {
  fs::path exact = path;
  if (fs::exists(exact.replace_extension(extension))) return exact;
  const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
  std::error_code ignored;
  std::vector<fs::path> found;
  for (const auto& entry : fs::directory_iterator(folder, ignored)) {
    if (entry.path().stem() == path.stem() && lowerExtension(entry.path()) == extension) found.push_back(entry.path());
  }
  return found.empty() ? fs::path() : *std::min_element(found.begin(), found.end());
}

fs::path logBeside(const fs::path& path, const char* suffix) {
  fs::path log = path;
  log += suffix;
  std::error_code ignored;
  const auto size = fs::file_size(log, ignored);
  return !ignored && size > 0 ? log : fs::path();
}

std::uint64_t sizeOf(const fs::path& path) {
  std::error_code ignored;
  const auto size = fs::file_size(path, ignored);
  return ignored ? 0 : size;
}

template <std::size_t N>
std::optional<std::array<unsigned char, N>> headOf(const fs::path& path) {
  std::array<char, N> raw{};
  std::ifstream in(path, std::ios::binary);
  if (!in.read(raw.data(), N)) return std::nullopt;
  std::array<unsigned char, N> head{};
  std::copy(raw.begin(), raw.end(), head.begin());
  return head;
}

template <std::size_t N>
std::uint64_t bigEndian(const std::array<unsigned char, N>& head, std::size_t from, std::size_t bytes) {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < bytes; ++i) value = value << 8U | head[from + i];
  return value;
}

template <std::size_t N>
std::uint64_t littleEndian(const std::array<unsigned char, N>& head, std::size_t from, std::size_t bytes) {
  std::uint64_t value = 0;
  for (std::size_t i = bytes; i-- > 0;) value = value << 8U | head[from + i];
  return value;
}

Error truncated(const fs::path& path, std::uint64_t stated) {
  return {ErrorKind::unreadable,
          {"read.truncated",
           {{"path", path.string()},
            {"bytes", static_cast<std::int64_t>(sizeOf(path))},
            {"stated", static_cast<std::int64_t>(stated)}}},
          path.string(),
          {"read.hint_again"}};
}

Error broken(const char* id, const fs::path& path) {
  return {ErrorKind::unreadable, {id, {{"path", path.string()}}}, path.string(), {"read.hint_again"}};
}

constexpr std::size_t shapeHeader = 100;

/// .shp and .shx state their own length in 16-bit words (ESRI Shapefile Technical Description, 1998).
Result<std::uint64_t> checkedShapeLength(const fs::path& path) {
  const auto head = headOf<shapeHeader>(path);
  if (!head || bigEndian(*head, 0, 4) != 9994) return broken("read.header", path);
  const std::uint64_t stated = bigEndian(*head, 24, 4) * 2;
  if (sizeOf(path) < stated || stated < shapeHeader) return truncated(path, stated);
  return stated;
}

Result<std::uint64_t> checkedDbfRecords(const fs::path& path) {
  const auto head = headOf<32>(path);
  if (!head) return broken("read.header", path);
  const std::uint64_t records = littleEndian(*head, 4, 4);
  const std::uint64_t stated = littleEndian(*head, 8, 2) + records * littleEndian(*head, 10, 2);
  if (sizeOf(path) < stated) return truncated(path, stated);
  return records;
}

Result<fs::path> siblingOf(const fs::path& path, const std::string& extension) {
  fs::path found = sibling(path, extension);
  if (!found.empty()) return found;
  return Error{ErrorKind::unreadable,
               {"read.shapefile_part", {{"path", path.string()}, {"extension", extension}}},
               path.string(),
               {"read.hint_shapefile"}};
}

Status checkShapefile(const fs::path& path) {
  HECTARE_ASSIGN(const fs::path shx, siblingOf(path, ".shx"));
  HECTARE_ASSIGN(const fs::path dbf, siblingOf(path, ".dbf"));
  HECTARE_TRY(checkedShapeLength(path));
  HECTARE_ASSIGN(const std::uint64_t index, checkedShapeLength(shx));
  HECTARE_ASSIGN(const std::uint64_t rows, checkedDbfRecords(dbf));
  const std::uint64_t shapes = (index - shapeHeader) / 8;
  if (shapes == rows) return {};
  return Error{ErrorKind::unreadable,
               {"read.shapefile_counts",
                {{"path", path.string()},
                 {"shapes", static_cast<std::int64_t>(shapes)},
                 {"rows", static_cast<std::int64_t>(rows)}}},
               path.string(),
               {"read.hint_again"}};
}

/// SQLite's header states page size and number of pages (sqlite.org/fileformat2.html, 1.3).
Status checkGeoPackage(const fs::path& path) {
  const auto head = headOf<100>(path);
  if (!head || std::string(head->begin(), head->begin() + 15) != "SQLite format 3") return broken("read.header", path);
  if (!logBeside(path, "-journal").empty()) return broken("read.in_use", path);
  const bool countValid = bigEndian(*head, 24, 4) == bigEndian(*head, 92, 4);
  const std::uint64_t pageSize = bigEndian(*head, 16, 2) == 1 ? 65536 : bigEndian(*head, 16, 2);
  const std::uint64_t stated = bigEndian(*head, 28, 4) * pageSize;
  if (countValid && logBeside(path, "-wal").empty() && sizeOf(path) < stated) return truncated(path, stated);
  return {};
}

/// Extensions of the files that carry data beside one of this extension.
std::vector<const char*> partsOf(const std::string& extension) {
  if (extension == ".shp") return {".dbf", ".shx", ".prj", ".cpg"};
  if (extension == ".tab") return {".dat", ".map", ".id", ".ind"};
  if (extension == ".mif") return {".mid"};
  if (extension == ".tif" || extension == ".tiff") return {".tfw", ".prj"};
  if (extension == ".asc") return {".prj"};
  if (extension == ".png") return {".pgw", ".prj"};
  if (extension == ".jpg" || extension == ".jpeg") return {".jgw", ".prj"};
  if (extension == ".jp2") return {".j2w", ".prj"};
  return {};
}

/// Every file of a file geodatabase.
std::vector<fs::path> everyFileBelow(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code ignored;
  for (const auto& entry : fs::recursive_directory_iterator(folder, ignored)) {
    if (entry.is_regular_file(ignored)) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

/// A line per feature, whose shape is in the .mif.
std::optional<std::size_t> linesOfMid(const fs::path& mif) {
  std::ifstream mid(sibling(mif, ".mid"), std::ios::binary);
  if (!mid) return std::nullopt;
  std::size_t lines = 0;
  for (std::string line; std::getline(mid, line);) lines += line.empty() || line == "\r" ? 0 : 1;
  return lines;
}

}  // namespace

std::vector<fs::path> filesOf(const fs::path& given) {
  const fs::path path = placeOf(given).file;
  if (fs::is_directory(path)) return everyFileBelow(path);
  if (lowerExtension(path) == ".vrt") return filesOfVirtual(path);
  std::vector<fs::path> files{path};
  for (const char* extension : partsOf(lowerExtension(path))) {
    if (const fs::path part = sibling(path, extension); !part.empty()) files.push_back(part);
  }
  if (isGeoPackage(path)) {
    if (const fs::path log = logBeside(path, "-wal"); !log.empty()) files.push_back(log);
  }
  return files;
}

Status checkWhole(const fs::path& path) {
  std::error_code code;
  const fs::file_status status = fs::status(path, code);
  if (!fs::exists(status)) {
    return Error{ErrorKind::notFound, {"io.not_found", {{"path", path.string()}}}, path.string(), {}};
  }
  if (fs::is_directory(status) && lowerExtension(path) == ".gdb") return {};
  if (!fs::is_regular_file(status)) return broken("read.not_a_file", path);
  if (!std::ifstream(path, std::ios::binary)) {
    const std::string reason = std::generic_category().message(errno);
    return Error{
        ErrorKind::unreadable, {"io.unreadable", {{"path", path.string()}, {"reason", reason}}}, path.string(), {}};
  }
  if (sizeOf(path) == 0) return broken("read.empty_file", path);
  if (isShapefile(path)) return checkShapefile(path);
  if (isGeoPackage(path)) return checkGeoPackage(path);
  return {};
}

std::optional<std::size_t> statedRecords(const fs::path& path) {
  if (lowerExtension(path) == ".mif") return linesOfMid(path);
  if (!isShapefile(path)) return std::nullopt;
  const auto length = checkedShapeLength(sibling(path, ".shx"));
  return length ? std::optional<std::size_t>((*length - shapeHeader) / 8) : std::nullopt;
}

Result<ScratchFolder> ScratchFolder::create() {
  std::error_code code;
  const fs::path below = fs::temp_directory_path(code);
  std::string name = (below / "hectare-XXXXXX").string();
  if (code || ::mkdtemp(name.data()) == nullptr) {
    const char* const said = std::getenv("TMPDIR");
    const std::string where = code && said != nullptr ? said : below.string();
    const std::string reason = code ? code.message() : std::generic_category().message(errno);
    return Error{ErrorKind::writeFailed,
                 {"io.no_scratch", {{"path", where}, {"reason", reason}}},
                 where,
                 {"io.no_scratch_hint"}};
  }
  ScratchFolder folder;
  folder.m_path = name;
  return folder;
}

ScratchFolder::~ScratchFolder() {
  if (m_path.empty()) return;
  std::error_code ignored;
  fs::remove_all(m_path, ignored);
}

}  // namespace hectare::gis
