// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
// main() of every test executable.

#define CATCH_CONFIG_RUNNER
#include "tests/support/catch.h"
//
#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

#include "tests/support/real_data.h"
#include "tests/support/source_folder.h"

namespace {

using hectare::tests::hasRealData;
using hectare::tests::realDataVariable;
using hectare::tests::skippedExitCode;

bool isReal(const Catch::TestCase& test) {
  return std::find(test.lcaseTags.begin(), test.lcaseTags.end(), "real") != test.lcaseTags.end();
}

std::vector<Catch::TestCase> chosenTests(Catch::Session& session) {
  const Catch::Config& config = session.config();
  return Catch::filterTests(Catch::getAllTestCasesSorted(config), config.testSpec(), config);
}

/// As Catch2 does when it runs: until then `[#file]` finds nothing.
void tagByFile(Catch::Session& session) {
  for (const Catch::TestCase& test : Catch::getAllTestCasesSorted(session.config())) {
    const std::string file = test.lineInfo.file;
    const std::string name = file.substr(file.find_last_of('/') + 1);
    std::vector<std::string> tags = test.tags;
    tags.push_back('#' + name.substr(0, name.find_last_of('.')));
    Catch::setTags(const_cast<Catch::TestCase&>(test), tags);
  }
}

/// Takes the tests on real data out of the run. False when nothing else was asked for.
bool leaveOutRealTests(Catch::Session& session) {
  const std::vector<Catch::TestCase> chosen = chosenTests(session);
  const auto real = std::count_if(chosen.begin(), chosen.end(), isReal);
  if (real == 0) return true;
  std::cout << "skipped: " << real << " test case(s) on real data, " << realDataVariable << " is not set\n";
  if (static_cast<std::size_t>(real) == chosen.size()) return false;
  auto& specs = session.configData().testsOrTags;
  if (specs.empty()) specs.emplace_back();
  for (std::string& spec : specs) spec.insert(0, "~[real]");
  session.useConfigData(session.configData());
  return true;
}

bool onlyLists(const Catch::ConfigData& config) {
  return config.showHelp || config.listTests || config.listTags || config.listReporters || config.listTestNamesOnly;
}

}  // namespace

int main(int argc, char* argv[]) {
  setenv("HECTARE_DATA", (hectare::tests::sourceFolder() + "/data").c_str(), 0);
  Catch::Session session;
  if (const int wrong = session.applyCommandLine(argc, argv); wrong != 0) return wrong;
  // Catch2's listings give the number of tests as their exit code, which test discovery reads.
  if (onlyLists(session.configData())) return session.run();
  if (session.configData().filenamesAsTags) tagByFile(session);
  if (!hasRealData() && !leaveOutRealTests(session)) return skippedExitCode;
  return session.run() == 0 ? EXIT_SUCCESS : EXIT_FAILURE;  // never by chance the code of a skipped test
}
