// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/base/file.h"
#include "tests/cli/run_program.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace hectare;
using namespace hectare::tests;

namespace {

/// A server on this machine alone, on a port that is free, which gives the files of the folder `web` and ends by
/// itself.
const char* const server = R"py(
import functools, http.server, os, threading
handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory='web')
serving = http.server.ThreadingHTTPServer(('127.0.0.1', 0), handler)
with open('port.new', 'w') as out: out.write(str(serving.server_address[1]))
os.rename('port.new', 'port')
threading.Timer(120, lambda: os._exit(0)).start()
serving.serve_forever()
)py";

/// What `command` says while the server runs; $WEB is its address.
Ran whileServed(const std::string& command, const TempFolder& folder) {
  folder.write("server.py", server);
  return runInShell(
      "/usr/bin/python3 server.py 2>/dev/null & served=$!\n"
      "while [ ! -e port ]; do sleep 0.05; done\n"
      "WEB=http://127.0.0.1:$(cat port)\n" +
          command + "\ncode=$?; kill $served; rm port; exit $code",
      folder.path());
}

const char* const plots =
    "nr;wkt\n"
    "0137;POLYGON ((218000 180000, 218100 180000, 218100 180100, 218000 180000))\n"
    "137;POLYGON ((218100 180000, 218200 180000, 218200 180100, 218100 180000))\n";

std::string planOf(const std::string& path) {
  return "format = 1\nname = \"web\"\ncrs = \"EPSG:31370\"\nscheme = \"cadastre-only\"\n\n[[source]]\nrole = "
         "\"parcels\"\n"
         "path = \"" +
         path + "\"\ncrs = \"EPSG:31370\"\ngeometry = { wkt = \"wkt\" }\ncolumns.id = { column = \"nr\" }\n";
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// A file that a command wrote.
std::string written(const TempFolder& folder, const char* name) { return gis::readFile(folder / name).value_or(""); }

}  // namespace

TEST_CASE("A file on the web is read when the user allows it, and its provenance has its checksum") {
  const TempFolder folder;
  const auto file = folder.write("web/plots.csv", plots);
  const std::string checksum = gis::sha256OfFiles({file}).value();

  SECTION("inspect: not allowed") {
    const Ran ran = whileServed("hectare inspect $WEB/plots.csv --format json", folder);
    CHECK(ran.exitCode == 3);
    CHECK(has(ran.output, "inspect.unread"));
    CHECK(has(ran.output, "--allow-network"));
    CHECK_FALSE(has(ran.output, checksum));
  }
  SECTION("inspect: allowed") {
    const Ran ran = whileServed("hectare inspect $WEB/plots.csv --allow-network --format json", folder);
    REQUIRE(ran.exitCode == 0);
    CHECK(has(ran.output, checksum));
    CHECK_FALSE(has(ran.output, "inspect.unread"));
  }
  SECTION("a file that is not there is named, and so is a server that is gone") {
    Ran ran = whileServed("hectare inspect $WEB/none.csv --allow-network", folder);
    CHECK(ran.exitCode == 3);
    CHECK(has(ran.output, "could not be fetched"));
    ran = runInShell("hectare inspect http://127.0.0.1:9/plots.csv --allow-network", folder.path());
    CHECK(ran.exitCode == 3);
    CHECK(has(ran.output, "could not be fetched"));
  }
  SECTION("a plan made from it and the question asked of that") {
    const Ran ran = whileServed(
        "hectare new web.hectare $WEB/plots.csv --source-crs EPSG:31370 --role parcels=plots --allow-network && "
        "hectare check web.hectare --allow-network --format json >allowed.json; "
        "hectare check web.hectare --format json >refused.json",
        folder);
    INFO(ran.output << ran.errors);
    const std::string allowed = written(folder, "allowed.json");
    CHECK(has(allowed, checksum));
    CHECK_FALSE(has(allowed, "source.refused"));
    const std::string refused = written(folder, "refused.json");
    CHECK(has(refused, "source.refused"));
    CHECK_FALSE(has(refused, checksum));
  }
}

TEST_CASE("A virtual dataset that leads to the web has a checksum over itself and what was fetched") {
  const TempFolder folder;
  const auto file = folder.write("web/plots.csv", plots);
  folder.write("pattern.vrt",
               "<OGRVRTDataSource><OGRVRTLayer name=\"plots\"><SrcDataSource>/vsicurl/WEB/plots.csv</SrcDataSource>"
               "<SrcLayer>plots</SrcLayer></OGRVRTLayer></OGRVRTDataSource>");
  folder.write("plan.hectare", planOf("plots.vrt"));
  const Ran ran = whileServed(
      "sed \"s|WEB|$WEB|\" pattern.vrt >plots.vrt; hectare check plan.hectare --allow-network --format json >a.json; "
      "hectare check plan.hectare --format json >b.json",
      folder);
  INFO(ran.output << ran.errors);
  CHECK(has(written(folder, "a.json"), gis::sha256OfFiles({folder / "plots.vrt", file}).value()));
  CHECK_FALSE(has(written(folder, "a.json"), "source.refused"));
  CHECK(has(written(folder, "b.json"), "source.refused"));
}
