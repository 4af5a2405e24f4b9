// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/run_program.h"
#include "tests/support/catch.h"
#include "tests/support/map_server.h"
#include "tests/support/temp_folder.h"

using namespace hectare;
using namespace hectare::tests;

namespace {

void writePlan(const TempFolder& folder, const std::string& tiles) {
  folder.write("land.csv", "nr;wkt\n1;POLYGON ((221000 179000, 221200 179000, 221200 179150, 221000 179000))\n");
  folder.write("p.hectare",
               "format = 1\nname = \"land\"\ncrs = \"EPSG:31370\"\nscheme = \"cadastre-only\"\n"
               "[[source]]\nrole = \"parks\"\npath = \"land.csv\"\ncrs = \"EPSG:31370\"\ngeometry = { wkt = \"wkt\" }\n"
               "columns.id = \"nr\"\n[[source]]\nrole = \"parcels\"\npath = \"land.csv\"\ncrs = \"EPSG:31370\"\n"
               "geometry = { wkt = \"wkt\" }\ncolumns.id = \"nr\"\n"
               "[[source]]\nrole = \"overlay\"\nname = \"Base map\"\nservice = \"xyz\"\npath = \"" +
                   tiles + "\"\nmax_zoom = 12\ntime_limit_s = 1\nattribution = \"Tile makers\"\n");
}

/// What stands on the map, and how many pictures are in it.
std::string mapped(const TempFolder& folder, const std::string& options) {
  const Ran ran =
      runInShell("export XDG_CACHE_HOME=\"$PWD/cache\"; hectare map p.hectare -o m.pdf --lang en " + options +
                     " >said 2>&1; echo \"exit $?\"; pdftotext -raw m.pdf - | tr '\\n' ' '; "
                     "echo \"pictures $(pdfimages -list m.pdf | tail -n +3 | wc -l)\"",
                 folder.path());
  return ran.output;
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("A map waits for its background no longer than the plan says, and tells what is missing", "[map]") {
  const TempFolder folder;
  const MapServer server(folder / "server");
  writePlan(folder, server.address() + "/silent/{z}/{x}/{y}.png");
  const std::string report =
      "XDG_CACHE_HOME=\"$PWD/cache\" hectare report p.hectare -o r.html --lang en --allow-network";
  CHECK(runInShell(report + " && grep -q 'Base map did not answer within 1 s' r.html", folder.path()).exitCode == 0);
  const std::string allowed = mapped(folder, "--allow-network");
  INFO(allowed);
  CHECK(has(allowed, "exit 0"));
  CHECK(has(allowed, "Base map did not answer within 1 s"));
  CHECK(has(allowed, "Tile makers"));
  const std::size_t asked = server.asked();
  const std::string refused = mapped(folder, "");
  INFO(refused);
  CHECK(has(refused, "exit 0"));
  CHECK(has(refused, "--allow-network"));
  CHECK(server.asked() == asked);
}

TEST_CASE("A sheet does not print the keys to its background", "[map]") {
  const TempFolder folder;
  writePlan(folder, "http://me:word@127.0.0.1:9/{z}/{x}/{y}.png?key=qzwx");
  const std::string said = mapped(folder, "");
  INFO(said);
  CHECK(has(said, "exit 0"));
  CHECK(has(said, "http://127.0.0.1:9/"));
  CHECK_FALSE(has(said, "qzwx"));
  CHECK_FALSE(has(said, "word@"));
}

TEST_CASE("A background that was drawn once is drawn again without a network", "[map]") {
  const TempFolder folder;
  MapServer server(folder / "server");
  writePlan(folder, server.address() + "/xyz/{z}/{x}/{y}.png");
  const std::string first = mapped(folder, "--allow-network");
  INFO(first);
  CHECK(has(first, "exit 0"));
  CHECK_FALSE(has(first, "Base map could"));
  CHECK_FALSE(has(first, "Base map did"));
  CHECK_FALSE(has(first, "pictures 0"));
  server.stop();
  const std::string again = mapped(folder, "");
  INFO(again);
  CHECK(has(again, "exit 0"));
  CHECK_FALSE(has(again, "--allow-network"));
  CHECK_FALSE(has(again, "pictures 0"));
}
