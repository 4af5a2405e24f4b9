// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The demo's ledger, held against the one that was approved: tests/golden/demo. That its sums are right is shown by the
// tests of src/land and src/questions; this shows what a change changes. HECTARE_APPROVE=1 approves what is there now.

#include <cstdlib>
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

const fs::path golden = fs::path(sourceFolder()) / "tests" / "golden" / "demo";

std::string contentOf(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  REQUIRE(stream.good());
  std::ostringstream content;
  content << stream.rdbuf();
  return content.str();
}

/// Without what is not the answer's: the version of the program, and hashes of GeoPackages, in which SQLite writes its
/// own version; so also without that part of a reference which is a fingerprint of the data.
std::string answerIn(const std::string& text) {
  static const std::regex version("(\"program_version\": *\")[^\"]*");
  static const std::regex hash("[0-9a-f]{64}");
  static const std::regex reference("([0-9A-Z]{4}-[0-9A-Z]{3})[0-9A-Z]-[0-9A-Z]{4}");
  const std::string bare = std::regex_replace(std::regex_replace(text, version, "$1"), hash, "");
  return std::regex_replace(bare, reference, "$1");
}

/// Makes the demo in a folder and answers its main question, with words before the program's name.
void makeDemo(const fs::path& folder, const std::string& before) {
  const auto ran = runInShell(
      before + " \"$HECTARE\" demo . && " + before + " \"$HECTARE\" availability limburg.hectare --out out", folder);
  INFO(ran.errors);
  REQUIRE(ran.exitCode == 0);
}

/// The first line that differs, for people; a golden file is long.
std::string firstDifference(const std::string& before, const std::string& after) {
  std::istringstream was(before);
  std::istringstream is(after);
  std::string lineBefore;
  std::string lineAfter;
  for (int line = 1; std::getline(was, lineBefore) && std::getline(is, lineAfter); ++line) {
    if (lineBefore != lineAfter) {
      return "line " + std::to_string(line) + "\napproved: " + lineBefore + "\nnow:      " + lineAfter;
    }
  }
  return before == after ? "none" : "one ends before the other";
}

}  // namespace

TEST_CASE("The demo's ledger is the one that was approved") {
  const TempFolder folder;
  makeDemo(folder.path(), "");
  for (const char* name : {"availability.json", "availability.csv", "availability-be.csv"}) {
    const std::string now = answerIn(contentOf(folder.path() / "out" / name));
    if (std::getenv("HECTARE_APPROVE") != nullptr) std::ofstream(golden / name, std::ios::binary) << now;
    const std::string approved = contentOf(golden / name);
    INFO(name << ", first difference: " << firstDifference(approved, now));
    CHECK((approved == now));
  }
}

TEST_CASE("The demo and its answers are the same bytes, made twice, on all cores and on one") {
  const TempFolder first;
  const TempFolder second;
  makeDemo(first.path(), "");
  makeDemo(second.path(), "taskset -c \"$(taskset -pc $$ | sed 's/.*: //;s/[-,].*//')\"");
  std::size_t files = 0;
  for (const auto& entry : fs::recursive_directory_iterator(first.path())) {
    if (!entry.is_regular_file()) continue;
    const fs::path name = fs::relative(entry.path(), first.path());
    INFO(name);
    CHECK((contentOf(entry.path()) == contentOf(second.path() / name)));
    ++files;
  }
  CHECK(files == 9);
}
