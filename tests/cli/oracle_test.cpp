// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The hectares of the program beside those of tests/oracle/ledger_by_shapely.py, which shares no code with it: every
// park and class to 1 m².

#include "tests/cli/run_program.h"
#include "tests/support/catch.h"
#include "tests/support/real_data.h"
#include "tests/support/source_folder.h"
#include "tests/support/temp_folder.h"

using namespace hectare::tests;

namespace {

/// Both programs on the same plan; `figures` is how many the oracle has to find.
void compare(const TempFolder& folder, const std::string& plan, const std::string& scheme, int figures) {
  const std::string oracle = sourceFolder() + "/tests/oracle/ledger_by_shapely.py";
  const auto ran = runInShell("\"$HECTARE\" availability " + plan + " --scheme " + scheme +
                                  " --format json > answer.json && /usr/bin/python3 -W ignore '" + oracle + "' " +
                                  plan + " --scheme " + scheme + " --against answer.json",
                              folder.path());
  INFO(ran.errors);
  CHECK(ran.output == std::to_string(figures) + " figures agree\n");
  CHECK(ran.exitCode == 0);
}

}  // namespace

TEST_CASE("Another program finds the same hectares in the demo", "[large]") {
  const TempFolder folder;
  REQUIRE(runInShell("\"$HECTARE\" demo . --parcels 10000", folder.path()).exitCode == 0);
  compare(folder, "limburg.hectare", "vlaio", 90);
  compare(folder, "limburg.hectare", "ibis", 75);
  compare(folder, "limburg.hectare", "buildable-lands", 70);
  compare(folder, "limburg.hectare", "cadastre-only", 35);
  REQUIRE(runInShell("rm limburg.* && \"$HECTARE\" demo .", folder.path()).exitCode == 0);
  compare(folder, "limburg.hectare", "vlaio", 396);
  compare(folder, "limburg.hectare", "ibis", 330);
  compare(folder, "limburg.hectare", "buildable-lands", 308);
  compare(folder, "limburg.hectare", "cadastre-only", 154);
}

TEST_CASE("Another program finds the same hectares in a real city", "[real][large]") {
  const std::string data = realData("cambridge").string() + "/";
  const TempFolder folder;
  const auto source = [&](const std::string& role, const std::string& file, const std::string& more) {
    return "[[source]]\nrole = \"" + role + "\"\npath = \"" + data + file + "\"\n" + more;
  };
  const std::string degrees = "crs = \"EPSG:4326\"\n";
  folder.write("city.hectare",
               "format = 1\ncrs = \"EPSG:26986\"\nscheme = \"cadastre-only\"\n" +
                   source("parcels", "ASSESSING_ParcelsFY2014.topojson", degrees + "columns.id = \"ML\"\n") +
                   source("parks", "CDD_CommercialDistricts.geojson", "columns.id = \"DistName\"\n") +
                   source("constraint", "RECREATION_OpenSpace.geojson", "name = \"open space\"\npriority = 1\n") +
                   source("constraint", "FEMA_FloodPlains100Year.geojson", "name = \"flood\"\npriority = 2\n") +
                   source("public", "BASEMAP_Roads.topojson", degrees) +
                   source("attributes", "TaxFY14.csv",
                          "join = { source = \"parcels\", on = \"ML\", key = \"ML\" }\n"
                          "columns.built = { column = \"TotalAppraisedImprovements\", above = 0, fold = \"any\" }\n"));
  compare(folder, "city.hectare", "cadastre-only", 63);
}
