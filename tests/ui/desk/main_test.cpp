// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/run_program.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace hectare::tests;

namespace {

/// The program of the window on a machine without a screen.
Ran runWithoutScreen(const std::string& arguments, const std::string& language = "en") {
  const TempFolder folder;
  return runInShell("unset DISPLAY WAYLAND_DISPLAY QT_QPA_PLATFORM; export HECTARE_LANG=" + language +
                        "; \"$(dirname \"$HECTARE\")\"/hectare-desktop " + arguments,
                    folder.path());
}

}  // namespace

TEST_CASE("The window's program says how it is called, with or without a screen", "[desk]") {
  const Ran english = runWithoutScreen("--help");
  INFO(english.errors);
  CHECK(english.exitCode == 0);
  CHECK(english.output.starts_with("Usage: hectare-desktop [PLAN | FILE…]\n"));
  CHECK(english.errors.empty());
  CHECK(runWithoutScreen("-h", "nl").output.starts_with("Gebruik: hectare-desktop [PLAN | BESTAND…]\n"));
  CHECK(runWithoutScreen("--version").output.starts_with("hectare-desktop "));
}

TEST_CASE("The language that was chosen in the window is spoken at the next start", "[desk]") {
  const TempFolder folder;
  std::filesystem::create_directories(folder / "hectare");
  folder.write("hectare/hectare.conf", "[window]\nlanguage=nl\n");
  const auto said = [&](const std::string& environment) {
    return runInShell("unset DISPLAY WAYLAND_DISPLAY QT_QPA_PLATFORM HECTARE_LANG; export XDG_CONFIG_HOME=\"$PWD\" " +
                          environment + "; \"$(dirname \"$HECTARE\")\"/hectare-desktop --help",
                      folder.path())
        .output;
  };
  CHECK(said("LC_ALL=en_GB.UTF-8").starts_with("Gebruik: "));
  CHECK(said("HECTARE_LANG=en").starts_with("Usage: "));
}

TEST_CASE("The window's program refuses an option that there is not", "[desk]") {
  const Ran ran = runWithoutScreen("--hlep plan.hectare");
  CHECK(ran.exitCode == 2);
  CHECK(ran.output.empty());
  CHECK(ran.errors.find("--hlep") != std::string::npos);
  CHECK(ran.errors.find("--help") != std::string::npos);
}
