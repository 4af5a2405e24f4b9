// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace hectare::cli {

/// From now on the first Ctrl-C (or request to terminate) only raises a flag, so that work can stop between two whole
/// files; the second ends the program at once.
void watchForInterrupt();

/// Safe to ask from any thread.
[[nodiscard]] bool interrupted();

}  // namespace hectare::cli
