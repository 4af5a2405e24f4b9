// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>
#include <string>

#include "gis/base/file.h"
#include "tests/cli/run_program.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace hectare::tests;
namespace fs = std::filesystem;

namespace {

/// What `cmake --install` makes, with nothing that would lead back to the sources or the build.
struct Installed {
  TempFolder folder;
  fs::path usr = folder.path() / "staged/usr";

  Installed() {
    const Ran ran =
        run("DESTDIR='" + (folder.path() / "staged").string() + "' cmake --install " HECTARE_BUILD " --prefix /usr");
    INFO(ran.output << ran.errors);
    REQUIRE(ran.exitCode == 0);
  }
  [[nodiscard]] Ran run(const std::string& command) const {
    return runInShell("unset HECTARE_DATA HECTARE_READER; export QT_QPA_PLATFORM=offscreen; " + command, folder.path());
  }
  [[nodiscard]] std::string program(const char* name) const { return "'" + (usr / "bin" / name).string() + "' "; }
  /// \param tool runs if it is there; a machine without it tests the rest.
  void holds(const std::string& tool, const std::string& arguments) const {
    if (run("command -v " + tool).exitCode != 0) {
      WARN(tool << " is not installed");
      return;
    }
    const Ran ran = run(tool + " " + arguments);
    INFO(tool << ": " << ran.output << ran.errors);
    CHECK(ran.exitCode == 0);
  }
};

}  // namespace

TEST_CASE("What is installed runs by itself and finds its data and its reader", "[install]") {
  const Installed installed;
  CHECK(installed.run(installed.program("hectare") + "--version").output.starts_with("hectare "));
  CHECK(installed.run(installed.program("hectare-desktop") + "--version").output.starts_with("hectare-desktop "));
  const Ran demo = installed.run(installed.program("hectare") + "demo land --parcels 300 && " +
                                 installed.program("hectare") + "availability land/*.hectare");
  INFO(demo.errors);
  CHECK(demo.exitCode == 0);
  CHECK(demo.output.find("ha") != std::string::npos);
}

TEST_CASE("What is installed tells the desktop what it is and which files it opens", "[install]") {
  const Installed installed;
  const std::string share = (installed.usr / "share").string();
  const std::string id = "alt.hectare.Hectare";
  for (const std::string& file : {"applications/" + id + ".desktop", "metainfo/" + id + ".metainfo.xml",
                                  "mime/packages/" + id + ".xml", "icons/hicolor/scalable/apps/" + id + ".svg",
                                  std::string("icons/hicolor/scalable/mimetypes/application-x-hectare-plan.svg"),
                                  std::string("man/man1/hectare.1"), std::string("man/man1/hectare-desktop.1"),
                                  std::string("hectare/icons/save.svg")}) {
    INFO(file);
    CHECK(fs::exists(fs::path(share) / file));
  }
  installed.holds("desktop-file-validate", share + "/applications/" + id + ".desktop");
  installed.holds("appstreamcli", "validate --no-net " + share + "/metainfo/" + id + ".metainfo.xml");
  installed.holds("xmllint",
                  "--noout --nonet " + share + "/mime/packages/*.xml " + share + "/icons/hicolor/scalable/*/*.svg");
  installed.holds("update-mime-database", share + "/mime");
  const auto globs = hectare::gis::readFile(fs::path(share) / "mime/globs2");
  if (globs) CHECK(globs->find("application/x-hectare-plan:*.hectare") != std::string::npos);
}
