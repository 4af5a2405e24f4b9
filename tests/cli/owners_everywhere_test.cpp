// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The owners' attack on what came after availability: density, occupancy, changes, references, corrections,
// acceptances.

#include <fstream>
#include <regex>
#include <sstream>

#include "tests/cli/owned_land.h"
#include "tests/support/catch.h"

namespace fs = std::filesystem;
using namespace hectare::tests;

TEST_CASE("No question about jobs, stock, change or a reference names an owner", "[owners]") {
  const TempFolder folder;
  writePlans(folder);
  const std::string parcels = run(folder, "availability plots.hectare --by parcel --format csv").output;
  const std::string row = parcels.substr(parcels.find("\nP2,"), parcels.find('\n', parcels.find("\nP2,") + 1));
  std::smatch reference;
  REQUIRE(std::regex_search(row, reference, std::regex("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}")));
  const std::vector<std::string> questions = {
      "density plots.hectare --no-disclosure-control",
      "density plots.hectare --by sector --lang nl",
      "density plots.hectare --by municipality",
      "occupancy plots.hectare",
      "changes plots.hectare later.hectare",
      "crosswalk plots.hectare --to ibis",
      "availability plots.hectare --scheme all",
      "explain plots.hectare --park 01",
      "explain plots.hectare --ref " + reference.str() + " --asked '--by parcel'",
  };
  std::size_t number = 0;
  for (const std::string& question : questions) {
    for (const std::string& format : formats) checkNobodyNamed(folder, question + " --format " + format);
    INFO(question);
    const std::string out = "out/" + std::to_string(number++);
    checkNobodyNamed(folder, question + " --out " + out);
    CHECK(fs::exists(folder / out));
  }
  const std::string all = everythingIn(folder, "out");
  for (const char* seen : {"density.json", "occupancy.csv", "changes.xlsx", "crosswalk.gpkg", "explain.json"}) {
    INFO(seen);
    CHECK(has(all, seen));  // the search sees what is written
  }
  CHECK_FALSE(has(all, token));
}

TEST_CASE("No plan that is corrected or accepted, and no finding, names an owner", "[owners]") {
  const TempFolder folder;
  writePlans(folder);
  checkNobodyNamed(folder,
                   "correct plots.hectare --plot P2 --set in_use=inGebruik --reason hall --source seen --author me");
  REQUIRE(run(folder, "check plots.hectare --format json").output.find("correction") != std::string::npos);
  for (const std::string& plan : plans) {
    for (const char* rule : {"values.unmapped", "values.not_a_number", "join.several_rows", "join.key_without_row",
                             "world.date_unknown", "stock.doubled", "jobs.twins"}) {
      checkNobodyNamed(folder, "accept " + plan + " --rule " + rule + " --reason known --author me");
    }
    for (const std::string& format : formats) checkNobodyNamed(folder, "check " + plan + " --format " + format);
  }
  // A delivery after the correction, in which the plot has another owner.
  std::ifstream stream(folder / "plots.hectare");
  std::ostringstream plan;
  plan << stream.rdbuf();
  std::string later = plan.str();
  later.replace(later.find("plots.geojson"), 13, "plots_new.geojson");
  folder.write("corrected.hectare", later);
  for (const std::string& format : formats) {
    checkNobodyNamed(folder, "check corrected.hectare --format " + format);
    checkNobodyNamed(folder, "changes plots.hectare corrected.hectare --format " + format);
  }
  fs::create_directory(folder / "kept");
  for (const char* name : {"plots.hectare", "joined.hectare", "crooked.hectare", "corrected.hectare"}) {
    fs::copy_file(folder / name, folder / "kept" / name);
  }
  const std::string kept = everythingIn(folder, "kept");
  CHECK(has(kept, "[[correction]]"));
  CHECK(has(kept, "[[accepted]]"));
  CHECK_FALSE(has(kept, token));
}
