// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/transcript.h"

#include <algorithm>

#include "tests/cli/run_program.h"
#include "tests/support/catch.h"
#include "tests/support/source_folder.h"
#include "tests/support/temp_folder.h"

namespace fs = std::filesystem;
using namespace hectare::tests;

namespace {

const fs::path here = fs::path(sourceFolder()) / "tests" / "cli";

std::vector<fs::path> transcriptFiles() {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(here / "transcripts")) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

void prepare(const TempFolder& folder, const Transcript& transcript) {
  for (const auto& land : transcript.lands) {
    fs::copy(here / "land" / land, folder.path(), fs::copy_options::recursive);
  }
  for (const auto& [name, content] : transcript.files) folder.write(name, content);
}

void play(const Step& step, const fs::path& folder) {
  const auto ran = runInShell(step.command, folder);
  INFO("line " << step.line << ": " << step.command);
  INFO("standard output was:\n" << ran.output << "standard error was:\n" << ran.errors);
  CHECK(ran.exitCode == step.exitCode);
  CHECK(matches(step.output, splitLines(ran.output)));
  CHECK(matches(step.errors, splitLines(ran.errors)));
}

/// Every fourth transcript.
void playQuarter(std::size_t first) {
  const auto files = transcriptFiles();
  for (std::size_t i = first; i < files.size(); i += 4) {
    DYNAMIC_SECTION(files[i].stem().string()) {
      const auto transcript = readTranscript(files[i]);
      const TempFolder folder;
      prepare(folder, transcript);
      for (const auto& step : transcript.steps) play(step, folder.path());
    }
  }
}

}  // namespace

// In four test cases, which run beside each other.
TEST_CASE("The command line does what its transcripts say, first quarter") { playQuarter(0); }
TEST_CASE("The command line does what its transcripts say, second quarter") { playQuarter(1); }
TEST_CASE("The command line does what its transcripts say, third quarter") { playQuarter(2); }
TEST_CASE("The command line does what its transcripts say, last quarter") { playQuarter(3); }

TEST_CASE("A transcript is matched line by line") {
  using Lines = std::vector<std::string>;
  CHECK(matches(Lines{"gross *", "free 1.00"}, Lines{"gross 6.00", "free 1.00"}));
  CHECK(matches(Lines{"*", "free*"}, Lines{"a", "free b", "free c"}));
  CHECK(matches(Lines{"*"}, Lines{}));
  CHECK_FALSE(matches(Lines{}, Lines{"unexpected"}));
  CHECK_FALSE(matches(Lines{"free 1.00"}, Lines{"free 11.00"}));
  CHECK_FALSE(matches(Lines{"free"}, Lines{}));
}
