// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/prepare_file.h"

#include <algorithm>
#include <fstream>

#include "gis/io/csv_facts.h"
#include "gis/io/drivers.h"
#include "gis/io/file_kind.h"
#include "gis/io/format_findings.h"
#include "gis/io/source_place.h"
#include "gis/io/virtual_dataset.h"
#include "gis/io/zip_archive.h"

namespace hectare::gis {

namespace fs = std::filesystem;

namespace {

Error scratchFailed(const fs::path& file, const std::error_code& code) {
  return {ErrorKind::unreadable,
          {"io.unreadable", {{"path", file.string()}, {"reason", code.message()}}},
          file.string(),
          {}};
}

/// Under its own stem, which text formats take for the name of the layer.
Result<fs::path> placeInScratch(const fs::path& file, const std::string& extension, ScratchFolder& scratch) {
  HECTARE_ASSIGN(const fs::path folder, freshFolderIn(scratch));
  fs::path name = file.filename();
  if (!extension.empty()) name.replace_extension(extension);
  return folder / name;
}

Result<fs::path> linked(const fs::path& file, const std::string& extension, ScratchFolder& scratch) {
  HECTARE_ASSIGN(const fs::path place, placeInScratch(file, extension, scratch));
  std::error_code code;
  fs::create_symlink(fs::absolute(file), place, code);
  return code ? Result<fs::path>(scratchFailed(file, code)) : place;
}

/// A GeoPackage that another program has open, with its log.
Result<fs::path> copied(const std::vector<fs::path>& files, ScratchFolder& scratch) {
  HECTARE_ASSIGN(const fs::path folder, freshFolderIn(scratch));
  std::error_code code;
  for (const fs::path& file : files) {
    fs::copy_file(file, folder / file.filename(), code);
    if (code) return scratchFailed(file, code);
  }
  return folder / files.front().filename();
}

Status prepareCsv(const fs::path& file, const FileKind& kind, const OpenOptions& options, ScratchFolder& scratch,
                  PreparedFile& out) {
  if (!options.encoding.empty() && !knownEncoding(options.encoding)) {
    return Error{ErrorKind::invalid, {"format.unknown_encoding", {{"encoding", options.encoding}}}, file.string(), {}};
  }
  HECTARE_ASSIGN(CsvFacts facts, csvFacts(file, options.encoding));
  out.encoding = facts.encoding.name;
  out.findings = std::move(facts.findings);
  if (facts.plain) {
    HECTARE_ASSIGN(out.place, linked(file, kind.extension, scratch));
    return {};
  }
  HECTARE_ASSIGN(out.place, placeInScratch(file, kind.extension, scratch));
  return writePlainCsv(file, facts, out.place);
}

/// MapInfo has tables that are only views of other tables, in this folder or in any other.
Status checkTab(const fs::path& file) {
  if (lowerExtension(file) != ".tab") return {};
  std::string text(std::size_t{1} << 16U, '\0');
  std::ifstream in(file, std::ios::binary);
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(std::max<std::streamsize>(in.gcount(), 0)));
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  for (const char* word : {"\"\\isseamless\"", "create view", "type linked", "type odbc"}) {
    if (text.find(word) == std::string::npos) continue;
    return Error{ErrorKind::refused, {"format.tab_elsewhere", {{"path", file.string()}}}, file.string(), {}};
  }
  return {};
}

Status prepareOther(const fs::path& file, const FileKind& kind, ScratchFolder& scratch, PreparedFile& out) {
  if (out.driver == "XLSX" || out.driver == "ODS" || (out.driver == "LIBKML" && beginsAsZip(file))) {
    HECTARE_ASSIGN(const ZipArchive archive, ZipArchive::open(file));
    HECTARE_TRY(archive.verify());
  }
  if (out.driver == "MapInfo File") HECTARE_TRY(checkTab(file));
  const std::vector<fs::path> files = filesOf(file);
  if (out.driver == "GPKG" && files.size() > 1) {
    out.options.clear();  // the copy's log has to be read with it
    HECTARE_ASSIGN(out.place, copied(files, scratch));
  } else if (out.driver == "GML" || !kind.extension.empty()) {
    HECTARE_ASSIGN(out.place, linked(file, kind.extension, scratch));
  }
  if (!kind.extension.empty()) {
    out.findings.push_back(formatFinding(
        {"format.other_format", {{"path", file.filename().string()}, {"format", out.driver}}}, Severity::note));
  }
  return {};
}

}  // namespace

Result<PreparedFile> prepareFile(const fs::path& file, const OpenOptions& options, ScratchFolder& scratch,
                                 const std::vector<fs::path>& within) {
  HECTARE_TRY(checkWhole(file));
  HECTARE_ASSIGN(const FileKind kind, kindOf(file));
  if (kind.driver.empty()) {
    return Error{
        ErrorKind::refused, {"format.raster", {{"path", file.string()}}}, file.string(), {"format.hint_raster"}};
  }
  PreparedFile out;
  out.place = file;
  out.driver = kind.driver;
  for (const char* option : openOptions(kind.driver)) {
    if (option != nullptr) out.options.emplace_back(option);
  }
  if (kind.driver == "CSV") {
    HECTARE_TRY(prepareCsv(file, kind, options, scratch, out));
  } else if (kind.driver == "OGR_VRT") {
    HECTARE_ASSIGN(out.place, prepareVirtual(file, options, scratch, within));
  } else {
    HECTARE_TRY(prepareOther(file, kind, scratch, out));
  }
  return out;
}

}  // namespace hectare::gis
