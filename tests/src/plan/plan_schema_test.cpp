// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
// data/schemas/plan.schema.json says the same of a plan file as the program does.

#include <array>
#include <cstdio>
#include <fstream>
#include <memory>
#include <sstream>

#include "src/plan/plan_file.h"
#include "tests/src/plan/full_plan.h"
#include "tests/support/catch.h"
#include "tests/support/source_folder.h"
#include "tests/support/temp_folder.h"

using namespace hectare;

namespace {

using Lines = std::vector<std::string>;

std::string outputOf(const std::string& command) {
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
  REQUIRE(pipe != nullptr);
  std::string output;
  std::array<char, 4096> chunk{};
  while (std::fgets(chunk.data(), chunk.size(), pipe.get()) != nullptr) output += chunk.data();
  return output;
}

/// What the schema says of each text: "valid", or what is wrong.
Lines schemaSays(const Lines& plans) {
  const std::string root = tests::sourceFolder();
  const tests::TempFolder folder;
  std::string command =
      "/usr/bin/python3 '" + root + "/tests/support/validate_plan.py' '" + root + "/data/schemas/plan.schema.json'";
  for (std::size_t i = 0; i < plans.size(); ++i) {
    command += " '" + folder.write(std::to_string(i) + ".hectare", plans[i]).string() + "'";
  }
  std::istringstream output(outputOf(command));
  Lines lines;
  for (std::string line; std::getline(output, line);) lines.push_back(line);
  REQUIRE(lines.size() == plans.size());
  return lines;
}

std::string fileContent(const std::string& path) {
  std::ifstream file(tests::sourceFolder() + "/" + path);
  REQUIRE(file.good());
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

/// The plan that the README explains.
std::string readmePlan() {
  const std::string text = fileContent("README.md");
  const std::size_t begin = text.find("```toml\n") + 8;
  return text.substr(begin, text.find("```", begin) - begin);
}

const std::string head = "format = 1\ncrs = \"EPSG:31370\"\n";
const std::string parcels = head + "[[source]]\nrole = \"parcels\"\npath = \"p\"\n";
const std::string overlay = head + "[[source]]\nrole = \"overlay\"\n";
const std::string tiles = overlay + "service = \"xyz\"\npath = \"https://t.example/{z}/{x}/{y}.png\"\n";
const std::string correction =
    "[[correction]]\nlayer = \"parcels\"\nid = \"1\"\nplace = { x = 1, y = 2.5, area_m2 = 3 }\nreason = \"r\"\nsource "
    "= "
    "\"s\"\ndate = \"2026-03\"\nauthor = \"a\"\n";

}  // namespace

TEST_CASE("What the program reads as a plan, the schema knows as one", "[plan]") {
  const Lines plans = {tests::fullPlan,
                       readmePlan(),
                       head,
                       parcels,
                       parcels + "date = \"2026\"\n",
                       parcels + correction + "set = { built = \"bebouwd\" }\nwas = { built = \"\" }\n",
                       parcels + correction + "crs = \"EPSG:31370\"\nset = { built = \"bebouwd\" }\n",
                       parcels + "[[accepted]]\nrule = \"r\"\nreason = \"x\"\nquestion = \"density\"\n",
                       parcels + "filter = [{ column = \"end\", valid_on = 2026-01-01 }]\n",
                       parcels + "columns.built = { column = \"B\", above = 0, why = \"named so\" }\n",
                       parcels + "attribution = \"the cadastre\"\n",
                       overlay + "path = \"o\"\ndraw = \"over\"\nopacity = 0.5\nshow = \"hillshade\"\nz_factor = 2\n",
                       overlay +
                           "path = \"o\"\nsymbols = \"classed\"\ncolour = \"#4D7f3a\"\nunit = \"m\"\n"
                           "columns.value = \"h\"\n",
                       tiles + "max_zoom = 20\ntime_limit_s = 2.5\n",
                       overlay + "service = \"wms\"\npath = \"http://s.example/wms\"\nlayer = \"l\"\n"};
  const Lines says = schemaSays(plans);
  for (std::size_t i = 0; i < plans.size(); ++i) {
    INFO(plans[i]);
    CHECK(plan::parsePlan(plans[i], "p.hectare").has_value());
    CHECK(says[i] == "valid");
  }
}

TEST_CASE("What the program refuses, the schema refuses", "[plan]") {
  const Lines plans = {"crs = \"EPSG:31370\"\n",
                       "format = 1\n",
                       "format = 2\ncrs = \"EPSG:31370\"\n",
                       head + "shceme = \"vlaio\"\n",
                       head + "name = 1\n",
                       head + "[remnant]\nmin_area_m2 = -1\n",
                       head + "[sizes]\nboundaries_m2 = [0]\n",
                       head + "[[accepted]]\nrule = \"r\"\nreason = \"x\"\nquestion = \"zoning\"\n",
                       head + "[sizes]\njoin = \"plot\"\n",
                       head + "[[source]]\nrole = \"parcel\"\npath = \"p\"\n",
                       head + "[[source]]\nrole = \"parcels\"\n",
                       parcels + "paths = [\"q\"]\n",
                       parcels + "columns.bilt = \"B\"\n",
                       parcels + "hard = true\n",
                       parcels + "unsure = [\"colour\"]\n",
                       parcels + "date = \"May\"\n",
                       parcels + "filter = [{ column = \"x\" }]\n",
                       parcels + "filter = [{ column = \"x\", min = 1, max = 2 }]\n",
                       parcels + "filter = [{ column = \"end\", valid_on = \"2026\" }]\n",
                       parcels + "jobs_unit = \"fte\"\n",
                       head + "[[source]]\nrole = \"establishments\"\npath = \"e\"\njobs_unit = \"vte\"\n",
                       head + "[[source]]\nrole = \"municipalities\"\npath = \"m\"\nworkers = \"\"\n",
                       parcels + "draw = \"over\"\n",
                       overlay + "path = \"o\"\ndraw = \"above\"\n",
                       overlay + "path = \"o\"\nopacity = 0\n",
                       overlay + "path = \"o\"\nopacity = 1.5\n",
                       overlay + "path = \"o\"\ncolour = \"green\"\n",
                       overlay + "path = \"o\"\nz_factor = 0\n",
                       overlay + "service = \"xyz\"\npath = \"https://t.example/{z}/{x}.png\"\n",
                       overlay + "service = \"xyz\"\npath = \"tiles/{z}/{x}/{y}.png\"\n",
                       overlay + "service = \"wms\"\npath = \"http://s.example/wms\"\n",
                       tiles + "max_zoom = 40\n",
                       tiles + "time_limit_s = 0\n",
                       parcels + "join = { source = \"x\", on = \"a\", key = \"b\" }\n",
                       head + "[[target]]\nname = \"t\"\narea_ha = 1\n",
                       head + "[[drawn]]\nid = \"d\"\nrole = \"plots\"\nwkt = \"POLYGON((0 0,1 0,1 1,0 0))\"\n",
                       head + "[[accepted]]\nrule = \"r\"\n",
                       parcels + correction + "set = { built = \"bebouwd\", in_uze = \"x\" }\n",
                       parcels + correction + "set = {}\n",
                       parcels + correction};
  const Lines says = schemaSays(plans);
  for (std::size_t i = 0; i < plans.size(); ++i) {
    INFO(plans[i]);
    CHECK_FALSE(plan::parsePlan(plans[i], "p.hectare").has_value());
    CHECK(says[i] != "valid");
  }
}
