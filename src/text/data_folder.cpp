// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdlib>
#include <system_error>

#include "src/text/language.h"

namespace hectare::text {
namespace fs = std::filesystem;
namespace {

bool holdsData(const fs::path& folder) {
  std::error_code ignored;  // an unreadable place is a place without data
  return fs::is_directory(folder / "texts", ignored);
}

gis::Error noData(const std::string& places) {
  return {gis::ErrorKind::notFound, {"text.no_data", {{"places", places}}}, {}, {"text.no_data_hint"}};
}

/// Where the data can be for an executable in `bin`: installed, else a build folder at most three levels below the
/// sources.
std::vector<fs::path> placesFor(const fs::path& bin) {
  std::vector<fs::path> places{bin.parent_path() / "share" / "hectare"};
  fs::path up = bin;
  for (int level = 0; level < 4 && up.has_relative_path(); ++level, up = up.parent_path())
    places.push_back(up / "data");
  return places;
}

}  // namespace

gis::Result<fs::path> dataFolder() {
  if (const char* said = std::getenv("HECTARE_DATA"); said != nullptr && *said != '\0') {
    if (holdsData(said)) return fs::path(said);
    return noData(said);
  }
  std::error_code failed;
  const fs::path executable = fs::read_symlink("/proc/self/exe", failed);
  if (failed) return noData("/proc/self/exe");
  std::string looked;
  for (const fs::path& place : placesFor(executable.parent_path())) {
    if (holdsData(place)) return place;
    looked += (looked.empty() ? "" : ", ") + place.string();
  }
  return noData(looked);
}

}  // namespace hectare::text
