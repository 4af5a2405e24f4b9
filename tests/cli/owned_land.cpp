// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/owned_land.h"

#include <fstream>
#include <sstream>

#include "tests/support/catch.h"
#include "tests/support/python.h"

namespace fs = std::filesystem;

namespace hectare::tests {

namespace {

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
# What density, occupancy and changes ask for, with owners where no plan binds them.
def points(name, features):
    rows = [{"type": "Feature", "properties": p, "geometry": {"type": "Point", "coordinates": c}} for p, c in features]
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::31370"}}
    json.dump({"type": "FeatureCollection", "crs": crs, "features": rows}, open(name, "w"))
points("firms.geojson", [({"vest": "V%d" % (i // 2), "jobs": n, "nace": "26110", "eigenaar": "Qzwxowner BV"}, (200010 + 40 * i, 200010))
                         for i, n in enumerate([400, "Qzwx", -3, 12, 12, None])])
layer("towns.geojson", [({"nis": "71016", "naam": "Genk", "eigenaar": "Qzwxowner stad"}, (199000, 199000, 3000))])
open("stock.csv", "w").write("nis;gemeente;jaar;totaal;bezet;eigenaar\n71016;Genk;2025;9;7;Qzwxowner A\n71016;Genk;2025;9;7;Qzwxowner B\n71999;X;2024;a;-1;Qzwxowner C\n")
layer("plots_new.geojson", [({"id": "P%d" % i, "eigenaar": "Qzwxowner nieuw %d" % i, **idle, **({"use": "inGebruik"} if i == 2 else {})},
                             (200000 + 40 * i + (i == 3), 200000, 40)) for i in range(5)])
# Files that break off where an owner stands.
open("broken.geojson", "w").write('{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"eigenaar":"Qzwxowner A"}, Qzwxowner')
open("broken.gml", "w").write('<?xml version="1.0"?><gml:FeatureCollection xmlns:gml="http://www.opengis.net/gml"><gml:featureMember><a><eigenaar>Qzwxowner B</eigenaar Qzwxowner></a>')
open("broken.csv", "w").write('id,eigenaar,wkt\n1,"Qzwxowner C,"POLYGON((Qzwxowner D\n2,Qzwxowner E\n')
open("broken.vrt", "w").write('<OGRVRTDataSource><OGRVRTLayer name="x"><SrcDataSource>Qzwxowner F</eigenaar>')
open("broken.kml", "w").write('<kml><Document><Placemark><name>Qzwxowner G</nam></Placemark>')
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

const char* const jobSources = R"(
[[source]]
role = "establishments"
path = "firms.geojson"
columns = { id = "vest", jobs = "jobs", nace = "nace" }
[[source]]
role = "municipalities"
path = "towns.geojson"
columns = { id = "nis", name = "naam", nis = "nis" }
[[source]]
role = "stock"
path = "stock.csv"
columns = { nis = "nis", name = "gemeente", year = "jaar", total_ha = "totaal", occupied_ha = "bezet" }
)";

std::string byOwner(const std::string& scheme) {
  return "scheme = \"" + scheme + "\"\nremnant = { min_area_m2 = 2000, join = \"owner\" }\n";
}

}  // namespace

void writePlans(const TempFolder& folder) {
  fs::create_directory(folder / "tmp");
  python(folder.path(), files);
  const std::string begin = head;
  folder.write("plots.hectare", begin + byOwner("vlaio") + parksSource + plotsSource + jobSources);
  std::string moved = plotsSource;
  moved.replace(moved.find("plots.geojson"), 13, "plots_new.geojson");
  folder.write("later.hectare", begin + byOwner("vlaio") + parksSource + moved + jobSources);
  folder.write("joined.hectare", begin + byOwner("cadastre-only") + parksSource + joinedSource);
  folder.write("crooked.hectare", begin + byOwner("cadastre-only") + parksSource + crookedSource);
  for (const char* broken : {"broken.geojson", "broken.gml", "broken.csv", "broken.vrt", "broken.kml"}) {
    folder.write(std::string(broken) + ".hectare", begin + "scheme = \"cadastre-only\"\n" + parksSource +
                                                       "[[source]]\nrole = \"parcels\"\npath = \"" + broken +
                                                       "\"\ncrs = \"EPSG:31370\"\ncolumns.owner = \"eigenaar\"\n");
  }
}

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

}  // namespace hectare::tests
