// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>

namespace hectare::gis {

/// Calls f(begin, end) for chunks of [0, count) on all cores and returns when all are done. Chunks are the same
/// whatever the number of threads; results must not depend on the order in which they run. The first exception is
/// rethrown.
void parallelFor(std::size_t count, std::size_t chunk, const std::function<void(std::size_t, std::size_t)>& f);

/// The calling thread gives way to others that want a core as much: for work beside a window, which has to answer at
/// once. Where the system does not allow that, nothing changes.
void giveWay();

/// From now on the threads that parallelFor starts give way as well.
void workersGiveWay();

}  // namespace hectare::gis
