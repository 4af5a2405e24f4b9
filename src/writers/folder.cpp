// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <system_error>

#include "gis/base/file.h"
#include "src/writers/writers.h"

namespace hectare::writers {
namespace {

using Paths = std::vector<std::filesystem::path>;

gis::Status makeFolder(const std::filesystem::path& folder) {
  std::error_code failure;
  std::filesystem::create_directories(folder, failure);
  if (!failure && std::filesystem::is_directory(folder, failure)) return {};
  return gis::Error{
      gis::ErrorKind::writeFailed, {"writer.no_folder", {{"reason", failure.message()}}}, folder.string(), {}};
}

/// Says which files of the set are new already: half a set is never left in silence.
gis::Error afterSome(gis::Error error, const Paths& written) {
  if (written.empty()) return error;
  std::string names;
  for (const std::filesystem::path& path : written) names += (names.empty() ? "" : ", ") + path.filename().string();
  error.hint = {"writer.already_written", {{"files", names}}};
  return error;
}

}  // namespace

gis::Result<Paths> writeFolder(const std::filesystem::path& folder, const answer::Answer& answer,
                               const text::Language& language, gis::Progress& progress) {
  HECTARE_TRY(makeFolder(folder));
  Paths written;
  const auto write = [&](const char* extension, auto&& writeTo) -> gis::Status {
    const std::filesystem::path path = folder / (answer.question + extension);
    if (progress.cancelled()) return afterSome(gis::cancelledError(), written);
    if (auto done = writeTo(path); !done) return afterSome(std::move(done).error(), written);
    written.push_back(path);
    return {};
  };
  HECTARE_TRY(write(".json", [&](const auto& path) { return gis::replaceFile(path, toJson(answer, language)); }));
  if (!answer.tables.empty()) {
    HECTARE_TRY(write(".csv", [&](const auto& path) {
      return gis::replaceFile(path, toCsv(answer.tables.front(), language, answer.illustrative));
    }));
  }
  if (!answer.layers.empty()) {
    HECTARE_TRY(write(".gpkg", [&](const auto& path) { return writeGeoPackage(path, answer, language, progress); }));
  }
  return written;
}

}  // namespace hectare::writers
