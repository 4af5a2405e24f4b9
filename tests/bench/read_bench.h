// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace hectare::bench {

/// The benchmarks formats/FORMAT/hectare and formats/FORMAT/gdal. Their files are made once into bench-data/ of the
/// build.
void registerReading();

}  // namespace hectare::bench
