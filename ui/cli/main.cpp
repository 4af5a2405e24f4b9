// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <exception>
#include <new>
#include <string>

#include "ui/cli/console.h"
#include "ui/cli/interrupt.h"
#include "ui/cli/program.h"

namespace {

int runGuarded(int argc, char** argv) {
  using namespace hectare::cli;
  try {
    return static_cast<int>(run({argv + std::min(argc, 1), argv + argc}));
  } catch (const std::bad_alloc&) {
    writeToStandardError("hectare: not enough memory\n");
  } catch (const std::exception& error) {
    writeToStandardError(std::string("hectare: a defect of the program: ") + error.what() + "\n");
  }
  return static_cast<int>(ExitCode::failed);
}

}  // namespace

int main(int argc, char** argv) {
  hectare::cli::prepareStandardStreams();
  hectare::cli::watchForInterrupt();
  return runGuarded(argc, argv);
}
