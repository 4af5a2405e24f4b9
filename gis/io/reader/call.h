// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>

#include "gis/base/progress.h"
#include "gis/base/result.h"
#include "gis/io/reader/reader_pool.h"
#include "gis/io/reader/wire.h"

namespace hectare::gis {

/// What the reader program can be asked. A new request is: an enumerator here, before `last`'s alias is moved; a
/// function that does the work, in the table of tasks.cpp; and a call of callReader() where hectare wants it.
enum class ReaderTask : std::uint8_t {
  echo,
  listLayers,
  readLayer,
  surveyFile,
  rasterLook,
  rasterWindow,
  last = rasterWindow
};

/// A question to the reader program.
struct ReaderCall {
  ReaderTask task = ReaderTask::echo;
  std::filesystem::path path;  ///< the file that it is about, for what is said when the reader dies over it
  std::function<void(WireOut&)> ask;
  /// Takes the answer while it comes. What it built counts only when callReader() returns without Error.
  std::function<void(WireIn&)> answer;
  bool network = false;  ///< the user allows it
};

/// Lets a child process do a task that touches an untrusted file, so that a crash inside a driver is an Error and not
/// the end. Blocks; reports the child's progress on the calling thread; when `progress` is cancelled the child is
/// killed. Can be called by many threads at once: each gets a child of its own. Relative paths mean the same in the
/// child. Errors: those of the task; unreadable (the child died, sent what makes no sense, hung, or ran out of memory:
/// see ReaderRules), cancelled, notFound and internal (the reader program is not there or cannot be started).
Status callReader(const ReaderCall& call, Progress& progress, ReaderPool& pool = readerPool());

}  // namespace hectare::gis
