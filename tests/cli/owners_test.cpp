// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who owns land is confidential. Every command is run, in every format, on files whose owners cannot be mistaken for
// anything else, and every byte that comes out is searched for them: standard output and error, what is written, what
// is inside of that, and what is left in the folder for temporary files.

#include <fstream>
#include <sstream>

#include "tests/cli/owned_land.h"
#include "tests/support/catch.h"

namespace fs = std::filesystem;
using namespace hectare::tests;

TEST_CASE("No answer names an owner unless it is asked to", "[owners]") {
  const TempFolder folder;
  writePlans(folder);
  SECTION("whatever the question and the format") {
    for (const std::string& plan : plans) {
      for (const std::string& format : formats) {
        for (const char* by : {"park", "parcel"}) {
          checkNobodyNamed(folder, "availability " + plan + " --uncertainty --by " + by + " --format " + format);
        }
        checkNobodyNamed(folder, "check " + plan + " --format " + format);
        checkNobodyNamed(folder, "explain " + plan + " --park 01 --lang nl --format " + format);
        checkNobodyNamed(folder, "zoning " + plan + " --format " + format);
        checkNobodyNamed(folder, "crosswalk " + plan + " --from cadastre-only --to vlaio --format " + format);
      }
    }
  }
  SECTION("nor does a plan that is corrected") {
    checkNobodyNamed(folder, "correct plots.hectare --plot P2 --set in_use=inGebruik --reason hall --dry-run");
    checkNobodyNamed(folder, "correct plots.hectare --plot P2 --set owner=Stad --reason sold --dry-run");
    checkNobodyNamed(folder, "accept plots.hectare --rule world.date_unknown --reason known --dry-run");
  }
  SECTION("nor does a file that is written") {
    for (const std::string& plan : plans) {
      checkNobodyNamed(folder, "availability " + plan + " --by parcel --out out/" + plan);
      REQUIRE(fs::exists(folder / "out" / plan / "availability.gpkg"));
    }
    const std::string all = everythingIn(folder, "out");
    CHECK(has(all, "71016A0003"));  // the search sees what is written
    CHECK_FALSE(has(all, token));
  }
  SECTION("nor does a report") {
    fs::create_directory(folder / "reports");
    for (const std::string& plan : plans) {
      for (const char* kind : {"html", "odt", "xlsx"}) {
        checkNobodyNamed(folder, "report " + plan + " --question availability -o reports/" + plan + "." + kind);
        REQUIRE(fs::exists(folder / "reports" / (plan + "." + kind)));
      }
    }
    const std::string all = everythingIn(folder, "reports");
    CHECK(has(all, "vlaio"));  // the search sees what is written
    CHECK_FALSE(has(all, token));
  }
  SECTION("nor do looks at files, and a plan made from them") {
    for (const std::string& format : formats) {
      const std::string all = "parks.geojson plots.geojson parcels_owned.geojson owners.csv owners.zip";
      checkNobodyNamed(folder, "inspect " + all + " --format " + format);
      checkNobodyNamed(folder, "new made.hectare " + all + " --force --format " + format);
    }
    fs::create_directory(folder / "made");
    fs::rename(folder / "made.hectare", folder / "made" / "made.hectare");
    CHECK_FALSE(has(everythingIn(folder, "made"), token));
  }
}

TEST_CASE("A file that breaks off at an owner does not quote it", "[owners]") {
  const TempFolder folder;
  writePlans(folder);
  for (const char* broken : {"broken.geojson", "broken.gml", "broken.csv", "broken.vrt", "broken.kml"}) {
    const std::string file = broken;
    checkNobodyNamed(folder, "inspect " + file + " --format json");
    checkNobodyNamed(folder, "inspect " + file);
    checkNobodyNamed(folder, "new x.hectare --dry-run " + file);
    checkNobodyNamed(folder, "check " + file + ".hectare");
    checkNobodyNamed(folder, "availability " + file + ".hectare --format json");
  }
}

TEST_CASE("Owners are named when that is asked, and every form says that it is confidential", "[owners]") {
  const TempFolder folder;
  writePlans(folder);
  const std::string asked = "availability plots.hectare --by parcel --with-owners";
  const Ran text = run(folder, asked + " --out out");
  INFO(text.errors);
  REQUIRE(text.exitCode == 0);
  CHECK(has(text.output, "CONFIDENTIAL"));
  CHECK(has(text.output, "Qzwxowner Jansen"));
  CHECK(has(run(folder, asked + " --lang nl").output, "VERTROUWELIJK"));
  CHECK(has(run(folder, asked + " --format json").output, "\"confidential\": true"));
  const std::string csv = run(folder, asked + " --format csv").output;
  CHECK(has(csv, ",owner,ref,area_method,crs,confidential\r\n"));
  CHECK(has(csv, ",Qzwxowner Jansen,"));
  CHECK(has(csv, ",planar,EPSG:31370,true\r\n"));
  const std::string all = everythingIn(folder, "out");
  CHECK(has(all, token));
  CHECK(has(all, "availability.gpkg"));
  for (const char* name :
       {"availability.json", "availability.csv", "availability-be.csv", "availability.xlsx", "availability.gpkg"}) {
    fs::create_directories(folder / "one");
    fs::copy_file(folder / "out" / name, folder / "one" / name);
    const std::string one = everythingIn(folder, "one");
    INFO(name);
    CHECK((has(one, "CONFIDENTIAL") || has(one, "confidential")));
    fs::remove(folder / "one" / name);
  }
  CHECK(has(run(folder, "inspect plots.geojson --with-owners --format json").output, "Qzwxowner Peeters"));
  CHECK(has(run(folder, "inspect plots.geojson --with-owners").output, "CONFIDENTIAL"));
}

TEST_CASE("Nothing is joined by owner where owners are not known", "[owners]") {
  const TempFolder folder;
  writePlans(folder);
  // Six plots of 1,600 m² in a row, remnants below 2,000 m²: the two of Jansen are one, whatever blanks stand behind
  // the name; Peeters and the three without an owner are remnants, each alone.
  const std::string csv = run(folder, "availability plots.hectare --by parcel --class remnant --format csv").output;
  CHECK_FALSE(has(csv, "\nP0,"));
  CHECK_FALSE(has(csv, "\nP1,"));
  for (const char* id : {"\nP2,", "\nP3,", "\nP4,", "\nP5,"}) CHECK(has(csv, id));

  std::ifstream stream(folder / "plots.hectare");
  std::ostringstream plan;
  plan << stream.rdbuf();
  std::string without = plan.str();
  const std::string bound = ", owner = \"eigenaar\" }\n";
  without.replace(without.rfind(bound), bound.size(), " }\n");
  folder.write("without.hectare", without);
  const std::string json = run(folder, "availability without.hectare --by parcel --format json").output;
  CHECK(has(json, "owners.none"));
  const std::string alone = run(folder, "availability without.hectare --by parcel --class remnant --format csv").output;
  for (const char* id : {"\nP0,", "\nP1,", "\nP2,", "\nP3,", "\nP4,", "\nP5,"}) CHECK(has(alone, id));
}

TEST_CASE("A column of owners is not taken for anything else", "[owners]") {
  const TempFolder folder;
  writePlans(folder);
  folder.write("named.hectare", std::string(head) +
                                    "scheme = \"vlaio\"\n[[source]]\nrole = \"parks\"\npath = \"parks.geojson\"\n"
                                    "columns = { id = \"code\", name = \"eigenaar\" }\n");
  const Ran ran = run(folder, "check named.hectare");
  CHECK(ran.exitCode == 1);
  CHECK(has(ran.errors, "eigenaar"));
  CHECK_FALSE(has(ran.output + ran.errors, token));
}
