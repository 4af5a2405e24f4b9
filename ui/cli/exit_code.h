// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gis/base/error.h"

namespace hectare::cli {

/// What a run tells its caller.
enum class ExitCode : int {
  done = 0,          ///< also when findings were repaired
  failed = 1,        ///< a file could not be read or written, or a defect of ours
  usage = 2,         ///< the command line was not understood
  undecided = 3,     ///< the data prevents an answer, or `check` found errors that a person has to decide
  notClosed = 4,     ///< the areas do not sum to gross: files are written, marked not final
  interrupted = 130  ///< stopped by Ctrl-C
};

[[nodiscard]] ExitCode exitCode(gis::ErrorKind kind);

}  // namespace hectare::cli
