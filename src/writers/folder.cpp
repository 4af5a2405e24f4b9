// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <functional>
#include <system_error>
#include <utility>

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

using Write = std::function<gis::Status(const std::filesystem::path&)>;

/// A file with the whole of a text.
Write textFile(std::string content) {
  return [content = std::move(content)](const std::filesystem::path& path) { return gis::replaceFile(path, content); };
}

/// The files of an answer, in the order in which they are named to people.
class Files {
 public:
  Files(std::filesystem::path folder, std::string question)
      : m_folder(std::move(folder)), m_question(std::move(question)) {}

  void add(const char* ending, Write write) { m_files.push_back({m_folder / (m_question + ending), std::move(write)}); }

  gis::Result<Paths> replace() const {
    HECTARE_TRY(gis::replaceFiles(m_files));
    Paths paths;
    for (const gis::NewFile& file : m_files) paths.push_back(file.path);
    return paths;
  }

 private:
  std::filesystem::path m_folder;
  std::string m_question;
  std::vector<gis::NewFile> m_files;
};

}  // namespace

gis::Result<Paths> writeFolder(const std::filesystem::path& folder, const answer::Answer& answer,
                               const text::Language& language, gis::Progress& progress) {
  HECTARE_TRY(makeFolder(folder));
  constexpr double workbookWritten = 0.5;
  gis::PartProgress sheets(progress, 0, workbookWritten);
  gis::PartProgress layers(progress, workbookWritten, 1);
  Files files(folder, answer.question);
  files.add(".json", textFile(toJson(answer, language)));
  if (!answer.tables.empty()) {
    const answer::Table& first = answer.tables.front();
    files.add(".csv", textFile(toCsv(first, language, Marks(answer))));
    files.add("-be.csv", textFile(toCsv(first, language, Marks(answer), CsvProfile::belgian)));
  }
  files.add(".xlsx", [&](const auto& path) { return writeWorkbook(path, answer, language, sheets); });
  if (!answer.layers.empty()) {
    files.add(".gpkg", [&](const auto& path) { return writeGeoPackage(path, answer, language, layers); });
  }
  if (progress.cancelled()) return gis::cancelledError();
  return files.replace();
}

}  // namespace hectare::writers
