// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace hectare::bench {

/// The benchmarks canvas/…: the window at ten thousand, a hundred thousand and a million parcels. Frames while the map
/// is panned and zoomed (the mean, and the longest as worst_ms), the time to a sharp picture after a movement, from an
/// edit to its figures, and sorting and filtering a table of a million rows.
void registerCanvas();

}  // namespace hectare::bench
