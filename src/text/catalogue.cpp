// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/text/catalogue.h"

#include <fmt/core.h>
#include <toml++/toml.h>

#include <algorithm>
#include <system_error>

#include "gis/base/file.h"

namespace hectare::text {
namespace fs = std::filesystem;
namespace {

std::string placeOf(const fs::path& file, const toml::source_region& region) {
  return fmt::format("{}:{}:{}", file.string(), region.begin.line, region.begin.column);
}

gis::Result<std::vector<fs::path>> catalogueFiles(const fs::path& folder) {
  std::error_code failed;
  std::vector<fs::path> files;
  for (fs::directory_iterator it(folder, failed), end; !failed && it != end; it.increment(failed)) {
    if (it->path().extension() == ".toml") files.push_back(it->path());
  }
  if (failed || files.empty()) {
    return gis::Error{gis::ErrorKind::notFound, {"text.no_catalogue"}, folder.string(), {}};
  }
  std::sort(files.begin(), files.end());
  return files;
}

gis::Status addTable(Catalogue& catalogue, const toml::table& table, const fs::path& file) {
  for (const auto& [key, node] : table) {
    const auto* text = node.as_string();
    if (text == nullptr) {
      return gis::Error{gis::ErrorKind::invalid,
                        {"text.not_text", {{"id", std::string(key.str())}}},
                        placeOf(file, node.source()),
                        {}};
    }
    catalogue.emplace_back(key.str(), text->get());
  }
  return {};
}

gis::Status addFile(Catalogue& catalogue, const fs::path& file) {
  HECTARE_ASSIGN(const std::string content, gis::readFile(file));
  try {
    return addTable(catalogue, toml::parse(content), file);
  } catch (const toml::parse_error& e) {
    return gis::Error{gis::ErrorKind::invalid,
                      {"text.syntax", {{"detail", std::string(e.description())}}},
                      placeOf(file, e.source()),
                      {}};
  }
}

}  // namespace

gis::Result<Catalogue> readCatalogue(const fs::path& folder) {
  HECTARE_ASSIGN(const std::vector<fs::path> files, catalogueFiles(folder));
  Catalogue catalogue;
  for (const fs::path& file : files) HECTARE_TRY(addFile(catalogue, file));
  std::sort(catalogue.begin(), catalogue.end());
  const auto doubled = std::adjacent_find(catalogue.begin(), catalogue.end(),
                                          [](const auto& a, const auto& b) { return a.first == b.first; });
  if (doubled != catalogue.end()) {
    return gis::Error{gis::ErrorKind::invalid, {"text.doubled_id", {{"id", doubled->first}}}, folder.string(), {}};
  }
  return catalogue;
}

}  // namespace hectare::text
