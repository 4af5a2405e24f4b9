// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/run_program.h"

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "tests/support/source_folder.h"
#include "tests/support/temp_folder.h"

namespace hectare::tests {
namespace {

namespace fs = std::filesystem;

std::string contentOf(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  std::ostringstream content;
  content << stream.rdbuf();
  return content.str();
}

std::string prologue() {
  return "unset HECTARE_LANG LC_ALL LC_MESSAGES LANG NO_COLOR\n"
         "export LC_ALL=C HECTARE_DATA='" +
         sourceFolder() +
         "/data'\n"
         "hectare() { '" HECTARE_EXECUTABLE
         "' \"$@\"; }\n"
         "HECTARE='" HECTARE_EXECUTABLE "'\n";
}

/// Waits and says the exit code as a shell does.
int waitFor(pid_t child) {
  int status = 0;
  if (::waitpid(child, &status, 0) != child) throw std::runtime_error("waitpid failed");
  return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

[[noreturn]] void becomeShell(const std::string& script, const fs::path& folder) {
  if (::chdir(folder.c_str()) == 0) ::execl("/bin/sh", "sh", "-c", script.c_str(), nullptr);
  ::_exit(127);
}

}  // namespace

Ran runInShell(const std::string& command, const fs::path& folder) {
  const TempFolder streams;
  const auto output = streams / "output";
  const auto errors = streams / "errors";
  const auto script =
      prologue() + "exec < /dev/null > '" + output.string() + "' 2> '" + errors.string() + "'\n" + command + "\n";
  const auto child = ::fork();
  if (child < 0) throw std::runtime_error("fork failed");
  if (child == 0) becomeShell(script, folder);
  const int code = waitFor(child);
  return {contentOf(output), contentOf(errors), code};
}

}  // namespace hectare::tests
