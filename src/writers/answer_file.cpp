// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <system_error>

#include "gis/base/file.h"
#include "src/writers/writers.h"

namespace hectare::writers {
namespace {

std::string answerEnding(const std::filesystem::path& path) {
  std::string ending = path.extension().string();
  std::ranges::transform(ending, ending.begin(), [](unsigned char c) { return std::tolower(c); });
  return ending;
}

std::string firstCsv(const answer::Answer& answer, const text::Language& language, CsvProfile profile) {
  if (answer.tables.empty()) return {};
  return toCsv(answer.tables.front(), language, Marks(answer), profile);
}

}  // namespace

bool isAnswerFile(const std::filesystem::path& path) {
  constexpr std::array<std::string_view, 4> known{".xlsx", ".gpkg", ".csv", ".json"};
  std::error_code failed;
  return std::ranges::count(known, answerEnding(path)) > 0 && !std::filesystem::is_directory(path, failed);
}

std::vector<std::filesystem::path> filesOfAnswer(const std::filesystem::path& path, const std::string& question) {
  if (isAnswerFile(path)) return {path};
  std::vector<std::filesystem::path> files;
  for (const char* ending : {".json", ".csv", "-be.csv", ".xlsx", ".gpkg"}) files.push_back(path / (question + ending));
  return files;
}

gis::Result<std::vector<std::filesystem::path>> writeAnswer(const std::filesystem::path& path,
                                                            const answer::Answer& answer,
                                                            const text::Language& language, CsvProfile profile,
                                                            gis::Progress& progress) {
  if (!isAnswerFile(path)) return writeFolder(path, answer, language, progress);
  if (progress.cancelled()) return gis::cancelledError();
  const std::string ending = answerEnding(path);
  gis::Status written;
  if (ending == ".xlsx") written = writeWorkbook(path, answer, language, progress);
  if (ending == ".gpkg") written = writeGeoPackage(path, answer, language, progress);
  if (ending == ".csv") written = gis::replaceFile(path, firstCsv(answer, language, profile));
  if (ending == ".json") written = gis::replaceFile(path, toJson(answer, language));
  HECTARE_TRY(std::move(written));
  return std::vector{path};
}

}  // namespace hectare::writers
