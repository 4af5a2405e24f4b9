// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/replay.h"

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <vector>

#include "gis/base/file.h"
#include "tests/support/catch.h"
#include "tests/support/source_folder.h"

namespace hectare::fuzz {

namespace fs = std::filesystem;

void replay(const std::string& name, const std::function<void(Bytes)>& target) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(fs::path(tests::sourceFolder()) / "tests/fuzz/corpus" / name)) {
    files.push_back(entry.path());
  }
  std::ranges::sort(files);
  REQUIRE_FALSE(files.empty());
  for (const fs::path& file : files) {
    std::cout << file.filename().string() << std::endl;  // out before the target can end the process
    const std::string content = gis::readFile(file).value();
    const std::vector<std::uint8_t> bytes(content.begin(), content.end());
    try {
      target(bytes);
    } catch (const BrokenLaw& broken) {
      FAIL_CHECK(file.string() << ": " << broken.what());
    }
  }
}

}  // namespace hectare::fuzz
