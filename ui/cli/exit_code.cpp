// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/exit_code.h"

namespace hectare::cli {

ExitCode exitCode(gis::ErrorKind kind) {
  switch (kind) {
    case gis::ErrorKind::usage:
      return ExitCode::usage;
    case gis::ErrorKind::undecided:
    case gis::ErrorKind::refused:
      return ExitCode::undecided;
    case gis::ErrorKind::cancelled:
      return ExitCode::interrupted;
    case gis::ErrorKind::notFound:
    case gis::ErrorKind::unreadable:
    case gis::ErrorKind::invalid:
    case gis::ErrorKind::writeFailed:
    case gis::ErrorKind::internal:
      break;
  }
  return ExitCode::failed;
}

}  // namespace hectare::cli
