// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/python.h"

#include <cstdlib>
#include <fstream>

#include "tests/support/catch.h"

namespace hectare::tests {

void python(const std::filesystem::path& folder, const std::string& script) {
  const auto file = folder / "script.py";
  std::ofstream(file) << "import os, sys, zipfile\n" << script;
  const std::string command = "cd '" + folder.string() + "' && PYTHONWARNINGS=ignore /usr/bin/python3 script.py";
  const int code = std::system(command.c_str());
  std::filesystem::remove(file);
  INFO(script);
  REQUIRE(code == 0);
}

}  // namespace hectare::tests
