// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gis/base/progress.h"
#include "gis/base/result.h"
#include "gis/io/reader/call.h"

namespace hectare::gis {

/// Does a task, in the child: takes the question from `in`, puts the answer into `out`. What it has put out before it
/// fails is thrown away by the other side.
Status performTask(ReaderTask task, WireIn& in, WireOut& out, Progress& progress);

}  // namespace hectare::gis
