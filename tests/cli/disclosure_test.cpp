// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody adds up everything that the program tells of jobs, and tries to compute what it withholds:
// tests/oracle/jobs_attack.py, which shares no code with the program.

#include "tests/cli/run_program.h"
#include "tests/support/catch.h"
#include "tests/support/source_folder.h"
#include "tests/support/temp_folder.h"

using namespace hectare::tests;

namespace {

const std::string oracle = "/usr/bin/python3 -W ignore '" + sourceFolder() + "/tests/oracle/";

Ran attack(const TempFolder& folder, const std::string& plan, const std::string& more = {}) {
  return runInShell(oracle + "jobs_attack.py' " + plan + " \"$HECTARE\" " + more, folder.path());
}

}  // namespace

TEST_CASE("Trap 13: disclosure - nobody computes withheld jobs of the demo from what is told", "[trap][large]") {
  const TempFolder folder;
  REQUIRE(runInShell("\"$HECTARE\" demo .", folder.path()).exitCode == 0);
  const auto ran = attack(folder, "limburg.hectare");
  INFO(ran.output << ran.errors);
  CHECK(ran.exitCode == 0);
  CHECK(ran.output.find("risky ones protected") != std::string::npos);
  SECTION("and if one more were told, it would be noticed") {
    const auto leaked = attack(folder, "limburg.hectare", "--leak");
    CHECK(leaked.exitCode == 1);
    CHECK(leaked.output.find(": between ") != std::string::npos);
  }
}

TEST_CASE("Trap 13: disclosure - nor those of parks drawn at random", "[trap]") {
#ifdef __SANITIZE_ADDRESS__
  constexpr int draws = 1;  // the same code on other figures
#else
  constexpr int draws = 4;
#endif
  for (int seed = 1; seed <= draws; ++seed) {
    const TempFolder folder;
    REQUIRE(runInShell(oracle + "draw_jobs.py' " + std::to_string(seed), folder.path()).exitCode == 0);
    const auto ran = attack(folder, "drawn.hectare");
    INFO("seed " << seed << "\n" << ran.output << ran.errors);
    CHECK(ran.exitCode == 0);
  }
}
