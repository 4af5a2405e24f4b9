// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who owns land is confidential. Every command is run, in every format, on files whose owners cannot be mistaken for
// anything else, and every byte that comes out is searched for them: standard output and error, what is written, what
// is inside of that, and what is left in the folder for temporary files.

#include <fstream>
#include <sstream>

#include "tests/cli/run_program.h"
#include "tests/support/catch.h"
#include "tests/support/python.h"
#include "tests/support/temp_folder.h"

namespace fs = std::filesystem;
using namespace hectare::tests;

namespace {

const std::string token = "Qzwxowner";

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// Layers as a province may have them: owners in the plots, in the parks, in a table that is joined and folded, in a
/// packed one, and in columns that no plan binds.
const char* const files = R"(
import json, zipfile
def square(x, y, side): return [[[x, y], [x + side, y], [x + side, y + side], [x, y + side], [x, y]]]
def layer(name, features):
    rows = [{"type": "Feature", "properties": p, "geometry": {"type": "Polygon", "coordinates": square(*s)}} for p, s in features]
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::31370"}}
    json.dump({"type": "FeatureCollection", "crs": crs, "features": rows}, open(name, "w"))
idle = {"use": "nietInGebruik", "built": "onbebouwd", "offer": "nietAangeboden"}
owners = ["Qzwxowner Jansen", "Qzwxowner Jansen ", "Qzwxowner Peeters", "", None, None]
layer("parks.geojson", [({"code": "01", "naam": "Noord", "eigenaar": "Qzwxowner Park"}, (200000, 200000, 300))])
layer("plots.geojson", [({"id": "P%d" % i, "eigenaar": o, "Naam eigenaar 2": "Qzwxowner twee", **idle},
                         (200000 + 40 * i, 200000, 40)) for i, o in enumerate(owners)])
layer("parcels.geojson", [({"capakey": "71016A%04d" % i}, (200000 + 40 * i, 200040, 40)) for i in range(6)])
layer("parcels_owned.geojson", [({"capakey": "71016A%04d" % i, "EIGENAAR": "Qzwxowner %d \u00c3\u00ab" % (i % 2)},
                                 (200000 + 40 * i, 200040, 40)) for i in range(6)])
table = "capakey;eigenaar\n" + "".join("71016A%04d;Qzwxowner %d\n71016A%04d;Qzwxowner mede %d\n" % (i, i, i, i) for i in range(7))
open("owners.csv", "wb").write(table.encode("utf-16"))
with zipfile.ZipFile("owners.zip", "w") as z: z.writestr("eigenaars.csv", table.encode("cp1252"))
# Files that break off where an owner stands.
open("broken.geojson", "w").write('{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"eigenaar":"Qzwxowner A"}, Qzwxowner')
open("broken.gml", "w").write('<?xml version="1.0"?><gml:FeatureCollection xmlns:gml="http://www.opengis.net/gml"><gml:featureMember><a><eigenaar>Qzwxowner B</eigenaar Qzwxowner></a>')
open("broken.csv", "w").write('id,eigenaar,wkt\n1,"Qzwxowner C,"POLYGON((Qzwxowner D\n2,Qzwxowner E\n')
open("broken.vrt", "w").write('<OGRVRTDataSource><OGRVRTLayer name="x"><SrcDataSource>Qzwxowner F</eigenaar>')
open("broken.kml", "w").write('<kml><Document><Placemark><name>Qzwxowner G</nam></Placemark>')
)";

const char* const head = R"(format = 1
name = "Owners"
crs = "EPSG:31370"
)";

const char* const parksSource = R"(
[[source]]
role = "parks"
path = "parks.geojson"
columns = { id = "code", name = "naam", owner = "eigenaar" }
)";

const char* const plotsSource = R"(
[[source]]
role = "plots"
path = "plots.geojson"
columns = { id = "id", in_use = "use", built = "built", availability = "offer", owner = "eigenaar" }
)";

const char* const joinedSource = R"(
[[source]]
role = "parcels"
path = "parcels.geojson"
columns = { id = "capakey" }
[[source]]
role = "attributes"
name = "owners"
path = "owners.csv"
join = { source = "parcels", on = "capakey", key = "capakey" }
columns.owner = { column = "eigenaar", fold = "list" }
)";

/// Owners mapped by a list that knows one of them, a filter on them, and a join by them.
const char* const crookedSource = R"(
[[source]]
role = "parcels"
path = "parcels_owned.geojson"
columns = { id = "capakey", owner = "EIGENAAR" }
values.owner = { "Stad" = "stad" }
[[source.filter]]
column = "EIGENAAR"
valid_on = "2025-01-01"
[[source]]
role = "attributes"
name = "more"
path = "owners.zip"
join = { source = "parcels", on = "EIGENAAR", key = "eigenaar" }
columns.built = { column = "capakey", fold = "list" }
)";

std::string byOwner(const std::string& scheme) {
  return "scheme = \"" + scheme + "\"\nremnant = { min_area_m2 = 2000, join = \"owner\" }\n";
}

void writePlans(const TempFolder& folder) {
  fs::create_directory(folder / "tmp");
  python(folder.path(), files);
  const std::string begin = head;
  folder.write("plots.hectare", begin + byOwner("vlaio") + parksSource + plotsSource);
  folder.write("joined.hectare", begin + byOwner("cadastre-only") + parksSource + joinedSource);
  folder.write("crooked.hectare", begin + byOwner("cadastre-only") + parksSource + crookedSource);
  for (const char* broken : {"broken.geojson", "broken.gml", "broken.csv", "broken.vrt", "broken.kml"}) {
    folder.write(std::string(broken) + ".hectare", begin + "scheme = \"cadastre-only\"\n" + parksSource +
                                                       "[[source]]\nrole = \"parcels\"\npath = \"" + broken +
                                                       "\"\ncrs = \"EPSG:31370\"\ncolumns.owner = \"eigenaar\"\n");
  }
}

/// All bytes of all files below a folder, and of what is packed in them.
std::string everythingIn(const TempFolder& folder, const std::string& below) {
  python(folder.path(), R"(
import os, zipfile
out = open("everything.bin", "wb")
for at, _, names in os.walk(")" +
                            below + R"("):
    for name in names:
        path = os.path.join(at, name)
        data = open(path, "rb").read()
        out.write(name.encode() + data + data.replace(b"\0", b""))
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as z:
                for inner in z.namelist(): out.write(z.read(inner))
)");
  std::ifstream stream(folder / "everything.bin", std::ios::binary);
  std::ostringstream content;
  content << stream.rdbuf();
  return content.str();
}

Ran run(const TempFolder& folder, const std::string& arguments) {
  return runInShell("TMPDIR=\"$PWD/tmp\" \"$HECTARE\" " + arguments, folder.path());
}

void checkNobodyNamed(const TempFolder& folder, const std::string& arguments) {
  const Ran ran = run(folder, arguments);
  INFO(arguments << "\n" << ran.output << ran.errors);
  CHECK(ran.exitCode < 128);
  CHECK_FALSE(has(ran.output, token));
  CHECK_FALSE(has(ran.errors, token));
  CHECK(fs::is_empty(folder / "tmp"));
}

const std::vector<std::string> formats = {"text", "json", "csv", "csv-be"};
const std::vector<std::string> plans = {"plots.hectare", "joined.hectare", "crooked.hectare"};

}  // namespace

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
