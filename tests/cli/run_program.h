// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

namespace hectare::tests {

struct Ran {
  std::string output;
  std::string errors;
  int exitCode = 0;  ///< as a shell says it: 128 and more for a signal
};

/// Runs `command` in /bin/sh in `folder`, where `hectare` is the program under test: English unless the command says
/// otherwise, the data of the sources, no terminal.
Ran runInShell(const std::string& command, const std::filesystem::path& folder);

}  // namespace hectare::tests
