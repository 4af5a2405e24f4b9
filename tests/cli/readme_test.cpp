// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What README.md shows as printed is what the program prints. A block behind "<!-- printed: COMMAND -->" stands in what
// the command prints; one behind "<!-- played -->" has its commands behind "$". A line "…" is any number of lines.

#include <algorithm>
#include <fstream>
#include <regex>

#include "tests/cli/run_program.h"
#include "tests/cli/transcript.h"
#include "tests/support/catch.h"
#include "tests/support/source_folder.h"
#include "tests/support/temp_folder.h"

namespace fs = std::filesystem;
using namespace hectare::tests;

namespace {

using Lines = std::vector<std::string>;

struct Shown {
  std::string command;
  Lines lines;
};

/// Without the fingerprint of the data in references, which differs where SQLite does.
std::string bare(const std::string& line) {
  static const std::regex reference("([0-9A-Z]{4}-[0-9A-Z]{3})[0-9A-Z]-[0-9A-Z]{4}");
  return std::regex_replace(line, reference, "$1");
}

/// The blocks of one kind; a played block is divided at its commands.
std::vector<Shown> shownIn(const Lines& readme) {
  static const std::string printed = "<!-- printed: ";
  std::vector<Shown> all;
  for (std::size_t i = 0; i + 1 < readme.size(); ++i) {
    const bool played = readme[i] == "<!-- played -->";
    if (!played && !readme[i].starts_with(printed)) continue;
    if (!played) all.push_back({readme[i].substr(printed.size(), readme[i].find(" -->") - printed.size()), {"*"}});
    for (i += 2; i < readme.size() && readme[i] != "```"; ++i) {
      if (readme[i].starts_with("$ ")) {
        all.push_back({readme[i].substr(2), {}});
      } else {
        all.back().lines.push_back(readme[i] == "…" ? "*" : bare(readme[i]));
      }
    }
    if (!played) all.back().lines.emplace_back("*");
  }
  return all;
}

Lines readmeLines() {
  std::ifstream stream(fs::path(sourceFolder()) / "README.md");
  Lines lines;
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

}  // namespace

TEST_CASE("What the README shows as printed is what is printed") {
  const std::vector<Shown> all = shownIn(readmeLines());
  REQUIRE(all.size() == 3);
  const TempFolder folder;
  REQUIRE(runInShell("mkdir build && hectare demo build/demo", folder.path()).exitCode == 0);
  for (const Shown& shown : all) {
    const auto ran = runInShell(shown.command + " 2>&1", folder.path());
    Lines lines = splitLines(ran.output);
    std::ranges::transform(lines, lines.begin(), bare);
    INFO(shown.command << " printed:\n" << ran.output);
    CHECK(ran.exitCode == 0);
    if (!shown.lines.empty()) CHECK(matches(shown.lines, lines));
  }
}

TEST_CASE("A figure that the README had wrong would be seen") {
  const Lines readme = {"<!-- printed: hectare x -->", "```", "a 1.00  96DC-148N-7KP7-PB2A", "…", "c", "```"};
  const std::vector<Shown> shown = shownIn(readme);
  REQUIRE(shown.size() == 1);
  CHECK(shown.front().command == "hectare x");
  CHECK(matches(shown.front().lines, {"before", bare("a 1.00  96DC-148T-GJZK-PB2A"), "b", "c", "after"}));
  CHECK_FALSE(matches(shown.front().lines, {"before", bare("a 1.01  96DC-148T-GJZK-PB2A"), "b", "c", "after"}));
  CHECK_FALSE(matches(shown.front().lines, {"before", bare("a 1.00  96DC-148N-7KP7-PB2B"), "b", "c", "after"}));
}
