// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The reference that a row of density and of occupancy bears leads back to the same figures: the program is asked, each
// reference is typed back, and the two answers are compared cell by cell.

#include "tests/cli/run_program.h"
#include "tests/support/catch.h"
#include "tests/support/source_folder.h"
#include "tests/support/temp_folder.h"

using namespace hectare::tests;

namespace {

/// Arguments: the question in words. Prints how many rows it followed, and each that came back otherwise.
const char* const followRows = R"(
import json, os, re, subprocess, sys
program, plan = os.environ["HECTARE"], sys.argv[2]
def ask(*words):
    ran = subprocess.run([program, *words], capture_output=True, text=True)
    if ran.returncode not in (0, 4): sys.exit(" ".join(words) + ": " + ran.stderr)
    return ran.stdout
asked = sys.argv[3:]
printed = json.loads(ask(sys.argv[1], plan, *asked, "--format", "json"))
text = ask(sys.argv[1], plan, *asked)
followed, figures = 0, 0
for table in printed["tables"]:
    ids = [column["id"] for column in table["columns"]]
    if ids[-1] != "ref": continue
    rows = table["rows"] + ([table["total"]] if table["total"] else [])
    for row in rows[:1] + rows[-1:]:
        ref, cells = row[-1], row[:-1]
        if not ref: continue
        more = ["--asked", " ".join(asked)] if asked else []
        back = json.loads(ask("explain", plan, "--ref", ref.lower(), *more, "--format", "json"))
        found = [t for t in back["tables"] if [c["id"] for c in t["columns"]] == ids[:-1]]
        if len(found) != 1 or found[0]["rows"] != [cells]: print("not the same:", table["id"], cells, found and found[0]["rows"])
        if ref not in text: print("not printed:", ref)
        told = ask("explain", plan, "--ref", ref, *more)
        if ref not in told: print("not told:", ref)
        # Every figure that the printed text has of this row stands in the text that explains it.
        lines = [line for line in text.splitlines() if ref in line]
        for word in re.split(r"  +", lines[0].replace(ref, "").strip()) if lines else []:
            if word not in ("", "–") and word not in told: print("not in the text:", ref, repr(word))
            figures += 1
        followed += 1
print("followed", followed, "rows" if figures > followed else "rows without figures")
)";

/// "" where every row came back; else what did not.
std::string follow(const TempFolder& folder, const std::string& question, int least) {
  folder.write("follow.py", followRows);
  const Ran ran = runInShell("export HECTARE; /usr/bin/python3 follow.py " + question, folder.path());
  INFO(question << "\n" << ran.output << ran.errors);
  CHECK(ran.exitCode == 0);
  const auto at = ran.output.find("followed ");
  REQUIRE(at != std::string::npos);
  CHECK(std::stoi(ran.output.substr(at + 9)) >= least);
  CHECK(ran.output.ends_with(" rows\n"));
  return ran.output.substr(0, at);
}

}  // namespace

TEST_CASE("A row of density is found again by its reference, with the same figures") {
  const TempFolder folder;
  REQUIRE(runInShell("cp '" + sourceFolder() + "/tests/cli/land/two_parks/'* .", folder.path()).exitCode == 0);
  CHECK(follow(folder, "density two_parks.hectare", 8).empty());
#ifndef __SANITIZE_ADDRESS__  // minutes there, on the way that the first has gone
  CHECK(follow(folder, "density two_parks.hectare --by sector", 8).empty());
  CHECK(follow(folder, "density two_parks.hectare --no-disclosure-control --park 01", 6).empty());
#endif
}

TEST_CASE("A reference to withheld jobs does not tell them, and says why") {
  const TempFolder folder;
  REQUIRE(runInShell("cp '" + sourceFolder() + "/tests/cli/land/two_parks/'* .", folder.path()).exitCode == 0);
  const std::string find = " | grep -oE '[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}' | head -1 | tr -d '\\n' > ref; ";
  const Ran ran = runInShell(
      "hectare density two_parks.hectare --format csv" + find + "hectare explain two_parks.hectare --ref $(cat ref)",
      folder.path());
  INFO(ran.output << ran.errors);
  CHECK(ran.output.find("withheld") != std::string::npos);
  CHECK(ran.output.find("Withheld: jobs of fewer than 3 establishments") != std::string::npos);
  CHECK(ran.output.find("Unit: the sources do not say") != std::string::npos);
  CHECK(ran.output.find("CONFIDENTIAL") == std::string::npos);
}

TEST_CASE("A row of occupancy is found again by its reference, with the same figures") {
  const TempFolder folder;
  folder.write("stock.csv",
               "nis;gemeente;jaar;totaal;bezet\n71072;Hasselt;2020;100,00;80,00\n73028;Herstappe;2020;0;0\n"
               "71072;Hasselt;2025;90,00;78,00\n73028;Herstappe;2025;0;0\n");
  folder.write(
      "stock.hectare",
      "format = 1\ncrs = \"EPSG:31370\"\n[[source]]\nrole = \"stock\"\npath = \"stock.csv\"\ndecimal = \",\"\n"
      "date = \"2025\"\ncolumns = { nis = \"nis\", name = \"gemeente\", year = \"jaar\", total_ha = \"totaal\", "
      "occupied_ha = \"bezet\" }\n");
  CHECK(follow(folder, "occupancy stock.hectare", 6).empty());
#ifndef __SANITIZE_ADDRESS__
  CHECK(follow(folder, "occupancy stock.hectare --year 2020", 6).empty());
#endif
}
