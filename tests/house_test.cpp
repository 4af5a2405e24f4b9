// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Holds the sources against ARCHITECTURE.md: who may include whom, where third-party libraries live, how files are
// named.

#include <algorithm>
#include <array>
#include <filesystem>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "tests/support/catch.h"
#include "tests/support/real_data.h"
#include "tests/support/repository.h"
#include "tests/support/source_folder.h"

namespace {

using hectare::tests::codeBelow;
using hectare::tests::filesBelow;
using hectare::tests::Include;
using hectare::tests::includesOf;
using hectare::tests::ProjectFile;
using Names = std::vector<std::string>;

/// A room and the rooms it may include besides itself and gis/base. "gis" stands for all below it, "gis-" for all but
/// gis/io.
struct Room {
  std::string folder;
  Names may;
};

/// The table "Who may include whom" of ARCHITECTURE.md.
const std::vector<Room>& rooms() {
  static const std::vector<Room> table = {
      {"gis/base", {}},
      {"gis/geometry", {}},
      {"gis/crs", {"gis/geometry"}},
      {"gis/table", {"gis/geometry", "gis/crs"}},
      {"gis/raster", {"gis/geometry", "gis/crs"}},
      {"gis/points", {"gis/geometry", "gis/crs"}},
      {"gis/city", {"gis/geometry", "gis/crs"}},
      {"gis/rays", {"gis/geometry", "gis/crs"}},
      {"gis/io", {"gis"}},
      {"src/text", {}},
      {"src/plan", {"src/text", "gis-"}},
      {"src/jobs", {"src/answer", "src/world", "src/plan", "src/text", "gis-"}},
      {"src/land", {"src/jobs", "src/answer", "src/world", "src/plan", "src/text", "gis-"}},
      {"src/answer", {"src/plan", "src/text", "gis-"}},
      {"src/world", {"src/plan", "src/text", "gis"}},
      {"src/questions", {"src/answer", "src/land", "src/jobs", "src/world", "src/plan", "src/text", "gis-"}},
      {"src/asking", {"src/questions", "src/answer", "src/land", "src/world", "src/plan", "src/text", "gis-"}},
      {"src/writers", {"src/answer", "src/text", "gis"}},
      {"src/demo", {"src/plan", "src/text", "gis"}},
      {"ui/map", {"src/answer", "src/world", "src/plan", "src/text", "gis-"}},
      {"ui/scene", {"ui/map", "src/answer", "src/world", "src/plan", "src/text", "gis-"}},
      {"ui/print", {"ui/map", "src/writers", "src/asking", "src/answer", "src/world", "src/plan", "src/text", "gis"}},
      {"ui/cli", {"src", "gis", "ui/map", "ui/print"}},
      {"ui/desk", {"src", "gis", "ui/map", "ui/print", "ui/scene", "ui/i18n"}},
  };
  return table;
}

bool isBelow(const std::string& path, const std::string& folder) { return path.starts_with(folder + "/"); }

/// The room a file is in; each question is a room of its own.
std::string roomOf(const std::string& path) {
  if (!isBelow(path, "src/questions")) return path.substr(0, path.find('/', path.find('/') + 1));
  return path.substr(0, path.find('/', std::string("src/questions/").size()));
}

bool mayInclude(const std::string& from, const std::string& included) {
  const std::string own = roomOf(from);
  if (isBelow(included, own) || isBelow(included, "gis/base")) return true;
  const std::string key = isBelow(own, "src/questions") ? "src/questions" : own;
  const auto room = std::ranges::find(rooms(), key, &Room::folder);
  if (room == rooms().end()) return false;
  return std::ranges::any_of(room->may, [&](const std::string& allowed) {
    if (allowed == "gis-") return isBelow(included, "gis") && !isBelow(included, "gis/io");
    return isBelow(included, allowed);
  });
}

/// A third-party library: how its headers are called, and where they may be included.
struct Library {
  std::string name;
  std::regex header;
  std::regex where;
};

const std::vector<Library>& libraries() {
  static const std::vector<Library> table = {
      {"GEOS", std::regex("geos_c\\.h|geos/.*"), std::regex("gis/geometry/.*\\.cpp")},
      {"PROJ", std::regex("proj\\.h|proj/.*|proj_.*|geodesic\\.h"), std::regex("gis/crs/.*\\.cpp")},
      {"GDAL", std::regex("(gdal|ogr|cpl)[a-z0-9_]*\\.h"), std::regex("gis/io/.*")},
      {"OpenSSL", std::regex("openssl/.*"), std::regex("gis/base/.*")},
      {"TBB", std::regex("(oneapi/)?tbb/.*"), std::regex("gis/base/.*")},
      {"tl::expected", std::regex("tl/.*"), std::regex("gis/base/.*")},
      {"toml++", std::regex("toml\\+\\+/.*"), std::regex("src/(plan|text)/.*")},
      {"nlohmann-json", std::regex("nlohmann/.*"), std::regex("src/writers/.*|gis/city/.*|gis/io/geojson_.*")},
      {"libxlsxwriter", std::regex("xlsxwriter\\.h|xlsxwriter/.*"), std::regex("src/writers/.*")},
      {"GLPK", std::regex("glpk\\.h"), std::regex("src/jobs/.*\\.cpp")},
      {"CLI11", std::regex("CLI/.*"), std::regex("ui/cli/.*")},
      {"fmt", std::regex("fmt/.*"), std::regex(".*")},
      {"Qt", std::regex("Q[A-Za-z/]+"), std::regex("ui/(map|print|desk|scene)/.*")},
      {"libqpdf", std::regex("qpdf/.*"), std::regex("ui/print/pdf_.*\\.cpp")},
      {"libpng", std::regex("png\\.h"), std::regex("ui/print/png_file\\.cpp")},
      {"zlib", std::regex("zlib\\.h"), std::regex("gis/io/.*\\.cpp")},
      {"POSIX", std::regex("(unistd|fcntl|signal|spawn|poll|sched|iconv)\\.h|sys/[a-z_]+\\.h"),
       std::regex("(gis/base|gis/io|src/text|ui/cli)/.*")},
  };
  return table;
}

bool isStandard(const std::string& header) { return std::regex_match(header, std::regex("[a-z0-9_]+")); }

std::string whyNotIncluded(const ProjectFile& file, const Include& include) {
  if (include.quoted) return mayInclude(file.path, include.name) ? "" : "the include table does not allow it";
  if (isStandard(include.name)) return "";
  const auto library = std::ranges::find_if(
      libraries(), [&](const Library& candidate) { return std::regex_match(include.name, candidate.header); });
  if (library == libraries().end()) return "belongs to no library that has a room";
  return std::regex_match(file.path, library->where) ? "" : library->name + " has no place here";
}

bool existsInProject(const std::string& path) {
  return std::filesystem::exists(std::filesystem::path(hectare::tests::sourceFolder()) / path);
}

}  // namespace

TEST_CASE("The include table forbids what it should") {
  CHECK(mayInclude("gis/crs/crs.h", "gis/geometry/geometry_column.h"));
  CHECK_FALSE(mayInclude("gis/geometry/area.h", "gis/crs/crs.h"));
  CHECK_FALSE(mayInclude("src/plan/plan.h", "gis/io/read.h"));
  CHECK(mayInclude("src/world/load.cpp", "gis/io/read.h"));
  CHECK_FALSE(mayInclude("src/questions/check/check.cpp", "src/questions/explain/explain.h"));
  CHECK(mayInclude("src/questions/check/check.cpp", "src/questions/check/check.h"));
  CHECK_FALSE(mayInclude("gis/base/file.h", "src/plan/plan.h"));
  CHECK_FALSE(mayInclude("src/unheard_of/a.cpp", "src/plan/plan.h"));
  CHECK_FALSE(whyNotIncluded({"src/land/a.cpp", ""}, {"geos_c.h", false}).empty());
  CHECK_FALSE(whyNotIncluded({"gis/geometry/a.h", ""}, {"geos_c.h", false}).empty());
  CHECK_FALSE(whyNotIncluded({"src/land/a.cpp", ""}, {"QString", false}).empty());
  CHECK(whyNotIncluded({"gis/geometry/a.cpp", ""}, {"geos_c.h", false}).empty());
}

TEST_CASE("Every include keeps to the table and every library to its room") {
  for (const ProjectFile& file : codeBelow({"gis", "src", "ui"})) {
    for (const Include& include : includesOf(file)) {
      INFO(file.path << " includes " << include.name << ": " << whyNotIncluded(file, include));
      CHECK(whyNotIncluded(file, include).empty());
      if (include.quoted) CHECK(existsInProject(include.name));
    }
  }
}

TEST_CASE("Every source begins with its licence") {
  for (const ProjectFile& file : filesBelow({"gis", "src", "ui", "tests", "data"})) {
    const bool isCode = file.endsWith(".h") || file.endsWith(".cpp");
    const bool hasHashes = file.endsWith(".toml") || file.endsWith(".py") || file.endsWith("CMakeLists.txt");
    if (!isCode && !hasHashes) continue;
    const std::string mark = isCode ? "// " : "# ";
    const std::string licence =
        mark + "SPDX-FileCopyrightText: the Hectare authors\n" + mark + "SPDX-License-Identifier: GPL-3.0-or-later\n";
    const bool begins = file.text.starts_with(licence) || file.text.starts_with("#!/usr/bin/python3\n" + licence);
    INFO(file.path);
    CHECK(begins);
  }
}

TEST_CASE("No file is called after nothing, none grows without end") {
  const std::regex vague("(.*_)?(utils?|managers?|helpers?|common)(_.*)?");
  for (const ProjectFile& file : codeBelow({"gis", "src", "ui", "tests"})) {
    const auto lines = std::ranges::count(file.text, '\n');
    INFO(file.path << ", " << lines << " lines");
    CHECK_FALSE(std::regex_match(file.stem(), vague));
    CHECK(lines <= 400);
  }
}

TEST_CASE("Tests mirror the sources") {
  const auto sources = codeBelow({"gis", "src", "ui/map", "ui/print", "ui/desk"});
  std::set<std::string> tested;
  for (const ProjectFile& test : codeBelow({"tests/gis", "tests/src", "tests/ui"})) {
    if (!test.endsWith("_test.cpp")) continue;
    const std::string room = test.folder().substr(std::string("tests/").size());
    const bool mirrors =
        std::ranges::any_of(sources, [&](const ProjectFile& source) { return isBelow(source.path, room); });
    INFO(test.path << " mirrors no folder of sources");
    CHECK(mirrors);
    tested.insert(room);
  }
  std::set<std::string> inhabited;
  for (const ProjectFile& source : sources) {
    if (source.endsWith(".cpp")) inhabited.insert(source.folder());
  }
  for (const std::string& room : inhabited) {
    INFO(room << " has no test");
    CHECK(tested.contains(room));
  }
}

TEST_CASE("No path of one machine is written down") {
  const std::regex path("(^|[\"'(\\s=])/(home|root|work|Users|tmp)/\\w");
  constexpr std::array roots{"/home/", "/root/", "/work/", "/Users/", "/tmp/"};  // found sooner than the expression
  for (const ProjectFile& file : filesBelow({"gis", "src", "ui", "tests", "data"})) {
    const bool madeUp = isBelow(file.path, "tests/fuzz/corpus");  // bytes that say anything
    if (file.endsWith("house_test.cpp") || madeUp) continue;
    std::vector<std::string> named;
    std::istringstream lines(file.text);
    for (std::string line; std::getline(lines, line);) {
      const bool mayBe =
          std::ranges::any_of(roots, [&](const char* root) { return line.find(root) != std::string::npos; });
      if (mayBe && std::regex_search(line, path)) named.push_back(line);
    }
    INFO(file.path);
    CHECK(named == std::vector<std::string>{});
  }
}

TEST_CASE("None of the real data is part of the project", "[real]") {
  std::set<std::string> real;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(hectare::tests::realData(""))) {
    if (entry.is_regular_file() && entry.file_size() > 200) real.insert(entry.path().filename().string());
  }
  for (const ProjectFile& file : filesBelow({"data", "tests"})) {
    INFO(file.path);
    CHECK_FALSE(real.contains(std::filesystem::path(file.path).filename().string()));
  }
}
