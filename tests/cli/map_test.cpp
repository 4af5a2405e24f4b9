// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sheets as files: what other programs say of them.

#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>

#include "tests/cli/run_program.h"
#include "tests/support/catch.h"
#include "tests/support/source_folder.h"
#include "tests/support/temp_folder.h"

namespace fs = std::filesystem;
using namespace hectare::tests;

namespace {

/// A folder with the land of two parks, for one test.
class Land {
 public:
  Land() {
    const fs::path land = fs::path(sourceFolder()) / "tests" / "cli" / "land" / "two_parks";
    fs::copy(land, m_folder.path(), fs::copy_options::recursive);
  }
  /// Runs a command that has to succeed.
  std::string run(const std::string& command) const {
    const Ran ran = runInShell(command, m_folder.path());
    INFO(command << "\n" << ran.errors);
    REQUIRE(ran.exitCode == 0);
    return ran.output;
  }
  Ran tryTo(const std::string& command) const { return runInShell(command, m_folder.path()); }
  [[nodiscard]] fs::path file(const std::string& name) const { return m_folder.path() / name; }

 private:
  TempFolder m_folder;
};

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::string contentOf(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  std::ostringstream content;
  content << stream.rdbuf();
  return content.str();
}

}  // namespace

TEST_CASE("A sheet is a PDF of vectors with embedded subsets, and says what it is") {
  const Land land;
  land.run("hectare map two_parks.hectare --lang nl -o sheet.pdf");
  CHECK(contains(land.run("qpdf --check sheet.pdf"), "No syntax or stream encoding errors"));
  SECTION("no pictures") {
    CHECK(std::ranges::count(land.run("pdfimages -list sheet.pdf"), '\n') == 2);  // its two lines of headings
  }
  SECTION("fonts") {
    std::istringstream fonts(land.run("pdffonts sheet.pdf | tail -n +3"));
    int count = 0;
    for (std::string line; std::getline(fonts, line); ++count) {
      INFO(line);
      CHECK(std::regex_search(line, std::regex("^HECTA[A-Z]\\+OpenSans")));
      CHECK(std::regex_search(line, std::regex("yes yes yes")));  // embedded, a subset, with its Unicode
    }
    CHECK(count >= 2);
  }
  SECTION("words") {
    const std::string text = land.run("pdftotext -layout sheet.pdf -");
    for (const char* word : {"Coördinaten", "Van bruto naar vrij", "Noord", "Zuid", "planair", "SHA-256"}) {
      INFO(word);
      CHECK(contains(text, word));
    }
  }
  SECTION("what it says of itself") {
    const std::string info = land.run("pdfinfo sheet.pdf");
    CHECK(contains(info, "Beschikbaarheid van bedrijfsgrond"));
    CHECK(std::regex_search(info, std::regex("Subject: +Two parks")));
    CHECK(std::regex_search(info, std::regex("Keywords: +Hectare, ")));
    CHECK(contains(info, "(A3)"));
    CHECK(contains(land.run("qpdf --qdf --object-streams=disable sheet.pdf - | grep -a Lang"), "/Lang (nl"));
    CHECK(contains(land.run("pdfinfo -meta sheet.pdf"), "<rdf:li>nl</rdf:li>"));
  }
}

TEST_CASE("The same plan gives the same sheet, byte for byte") {
  const Land land;
  for (const char* kind : {"pdf", "svg", "png"}) {
    INFO(kind);
    land.run(std::string("hectare map two_parks.hectare -o a.") + kind + " && hectare map two_parks.hectare -o b." +
             kind);
    CHECK((contentOf(land.file(std::string("a.") + kind)) == contentOf(land.file(std::string("b.") + kind))));
  }
}

TEST_CASE("A figure on a sheet leads back to its pieces") {
  const Land land;
  land.run("hectare map two_parks.hectare -o sheet.pdf --park 01");
  const std::string text = land.run("pdftotext -layout sheet.pdf -");
  std::smatch found;
  REQUIRE(std::regex_search(text, found, std::regex("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}(-[0-9A-Z]+)*")));
  CHECK(contains(land.run("hectare explain two_parks.hectare --ref " + found[0].str()), "Noord"));
}

TEST_CASE("A GeoPDF lies where its land lies, and its layers can be switched off") {
  const Land land;
  land.run("hectare map two_parks.hectare --geo --extent 199900,199700,200500,200200 --scale 5000 -o sheet.pdf");
  CHECK(contains(land.run("qpdf --check sheet.pdf"), "No syntax or stream encoding errors"));
  const std::string info = land.run("gdalinfo -proj4 sheet.pdf");
  CHECK(contains(info, "Belgian Lambert 72"));
  std::smatch corner;
  REQUIRE(std::regex_search(info, corner, std::regex("Center +\\( *([0-9.]+), *([0-9.]+)\\)")));
  // GDAL speaks of the whole page, on which the map lies to the left of its middle; half a page is 1 km here.
  CHECK(std::stod(corner[1]) == Approx(200200).margin(400));
  CHECK(std::stod(corner[2]) == Approx(199950).margin(150));
  CHECK(contains(info, "Belgian"));
  CHECK(contains(land.run("qpdf --qdf --object-streams=disable sheet.pdf - | strings"), "/OCG"));
  const std::string text = land.run("pdftotext -layout sheet.pdf -");
  for (const char* word : {"Availability of land for business", "Legend", "Sources:", "Page 1 of 1"}) {
    INFO(word);  // what stands before the first layer and behind the last too
    CHECK(contains(text, word));
  }
  CHECK(std::ranges::count(land.run("pdfimages -list sheet.pdf"), '\n') == 2);
}

TEST_CASE("Another program draws the SVG as the PDF is drawn") {
  const Land land;
  land.run("hectare map two_parks.hectare -o sheet.svg && hectare map two_parks.hectare -o sheet.pdf");
  land.run("rsvg-convert -w 1587 -h 1122 sheet.svg -o svg.png && pdftoppm -r 96 -png -singlefile sheet.pdf pdf");
  const std::string differ = land.run(
      "/usr/bin/python3 -c \""
      "from osgeo import gdal; import numpy as n\n"
      "a=gdal.Open('svg.png').ReadAsArray()[:3].astype(float); b=gdal.Open('pdf.png').ReadAsArray()[:3].astype(float)\n"
      "h=min(a.shape[1],b.shape[1]); w=min(a.shape[2],b.shape[2])\n"
      "print((n.abs(a[:,:h,:w]-b[:,:h,:w]).max(axis=0)>96).mean())\"");
  CHECK(std::stod(differ) < 0.01);
}

TEST_CASE("Counted dot by dot on a sheet of 600 dpi, a class has its hectares", "[large]") {
  const Land land;
  // The free land is B, 1 ha, and the left half of E, 0.5 ha. Nothing but the white joints of pieces lies over it.
  std::ofstream(land.file("two_parks.hectare"), std::ios::app)
      << "\n[[sheet]]\nname = \"land\"\nlayers = [\"plots\"]\nextent = [200000, 199800, 200200, 200100]\nscale = "
         "2000\n";
  land.run("hectare map two_parks.hectare --sheet land --dpi 600 -o sheet.png");
  const std::string counted = land.run(
      "/usr/bin/python3 -c \""
      "from osgeo import gdal; import numpy as n\n"
      "a=gdal.Open('sheet.png').ReadAsArray()[:3].astype(int)\n"
      "a=a[:,:,:int(a.shape[2]*0.6)]\n"  // the legend has the colour too
      "m=(n.abs(a-n.array([0x1e,0x9a,0x57]).reshape(3,1,1)).max(axis=0)<=12)\n"
      "print(m.sum()*(25.4/600*2.0)**2)\"");
  CHECK(std::stod(counted) == Approx(15000).epsilon(0.01));
}

TEST_CASE("A large picture is written in bands that do not show", "[large]") {
  const Land land;
  land.run("hectare map two_parks.hectare --size A4 --dpi 300 -o fine.png");
  land.run("hectare map two_parks.hectare --size A2 --dpi 600 -o large.png");
  CHECK(contains(land.run("file large.png"), "14031 x 9921"));
}

TEST_CASE("What cannot be printed says why, and leaves nothing behind") {
  const Land land;
  const Ran small = land.tryTo("hectare map two_parks.hectare --scale 500 --size A4 -o sheet.pdf");
  CHECK(small.exitCode == 2);
  CHECK(contains(small.errors, "1:500"));
  CHECK(contains(small.errors, "A4"));
  CHECK(std::regex_search(small.errors, std::regex("fits at 1:[0-9,]+ on A4, or on A[0-3]")));
  CHECK(land.tryTo("hectare map two_parks.hectare --park 99 -o sheet.pdf").exitCode != 0);
  for (const char* extent : {"nan,0,1,1", "0,0,inf,1", "0,0,1e300,1e300", "1,0,0,1", "0,0,1"}) {
    INFO(extent);
    CHECK(land.tryTo(std::string("hectare map two_parks.hectare -o sheet.pdf --extent ") + extent).exitCode == 2);
  }
  CHECK(land.tryTo("hectare map two_parks.hectare -o sheet.tiff").exitCode == 2);
  CHECK(land.tryTo("hectare map two_parks.hectare").exitCode == 2);
  CHECK(land.tryTo("hectare map two_parks.hectare -o /dev/full/sheet.pdf").exitCode == 1);
  CHECK(land.tryTo("hectare map two_parks.hectare --geo -o sheet.png").exitCode == 2);
  CHECK(land.run("ls | grep -c sheet || true") == "0\n");
  CHECK(contains(land.tryTo("HECTARE_FONTS=/nowhere hectare map two_parks.hectare -o sheet.pdf").errors,
                 "fonts-open-sans"));
}

TEST_CASE("Sheets of the plan are printed by name, and kept by name") {
  const Land land;
  const std::string before = contentOf(land.file("two_parks.hectare"));
  land.run("hectare map two_parks.hectare --park 01 --size 'A4 portrait' --stamp draft --keep council -o a.pdf");
  const std::string after = contentOf(land.file("two_parks.hectare"));
  CHECK((after.starts_with(before)));  // what was there stays, byte for byte
  CHECK(contains(after, "[[sheet]]\nname = \"council\"\n"));
  land.run("hectare map two_parks.hectare --sheet council -o b.pdf");
  CHECK((contentOf(land.file("a.pdf")) == contentOf(land.file("b.pdf"))));
  CHECK(contains(land.run("pdftotext b.pdf -"), "DRAFT"));
  const Ran none = land.tryTo("hectare map two_parks.hectare --sheet concil -o c.pdf");
  CHECK(none.exitCode == 1);
  CHECK(contains(none.errors, "council"));
}

TEST_CASE("A name of any length or with marks does not break a page") {
  const Land land;
  const std::string endless = "Noord <b>\\&amp; " + std::string(300, 'x');  // sed wants its & escaped
  land.run("sed -i 's|\"Noord\"|\"" + endless + "\"|' parks.geojson");
  for (const char* form : {"policy-map", "fact-sheet --park 01", "overview"}) {
    land.run(std::string("hectare map two_parks.hectare -o sheet.pdf --template ") + form);
    INFO(form);
    CHECK(contains(land.run("pdfinfo sheet.pdf"), "Pages:           1"));
    CHECK(contains(land.run("pdftotext sheet.pdf - | tr -d '\\n'"), "<b>"));
  }
}

TEST_CASE("A page of a municipality draws what lies in it of a park that lies in two") {
  const Land land;
  const auto town = [](const std::string& nis, int from, int to) {
    const std::string left = std::to_string(from);
    const std::string right = std::to_string(to);
    return R"({"type":"Feature","properties":{"nis":")" + nis + R"("},"geometry":{"type":"Polygon","coordinates":[[[)" +
           left + ",199000],[" + right + ",199000],[" + right + ",201000],[" + left + ",201000],[" + left +
           ",199000]]]}}";
  };
  // Of the 6 ha of the two parks, the first 50 m of each lie in the west: 0.5 ha and 0.5 ha.
  std::ofstream(land.file("towns.geojson"))
      << R"({"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::31370"}},)"
      << R"("features":[)" << town("71016", 199000, 200050) << "," << town("71022", 200050, 201000) << "]}";
  std::ofstream(land.file("two_parks.hectare"), std::ios::app)
      << "\n[[source]]\nrole = \"municipalities\"\npath = \"towns.geojson\"\ncolumns.id = \"nis\"\n";
  land.run("hectare atlas two_parks.hectare --by municipality --lang en -o atlas.pdf");
  const std::string pages = land.run("pdftotext -layout -f 2 atlas.pdf - | grep -o 'Gross  *[0-9.]* ha' | tr -s ' '");
  CHECK(pages == "Gross 1.00 ha\nGross 5.00 ha\n");
}
