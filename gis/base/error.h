// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "gis/base/message.h"

namespace hectare::gis {

/// What kind of failure, for the exit code and for callers that can react.
enum class ErrorKind {
  notFound,     ///< a file, layer, column or identifier that is not there
  unreadable,   ///< it is there, but reading it failed or is incomplete
  invalid,      ///< the content breaks its format or a rule of ours
  undecided,    ///< the data prevents an answer until a person decides (exit code 3)
  refused,      ///< possible, but unsafe or wrong (exit code 3)
  writeFailed,  ///< a target could not be written; what was there before is still there
  cancelled,    ///< the user stopped it (exit code 130)
  usage,        ///< the question was asked wrongly (exit code 2)
  internal      ///< a defect of ours
};

/// A failure that a person can act on: what, where (file, layer, feature, line, coordinate) and what to do.
struct Error {
  ErrorKind kind = ErrorKind::internal;
  Message what;
  std::string where;
  Message hint;  ///< what to do; may be empty
};

}  // namespace hectare::gis
