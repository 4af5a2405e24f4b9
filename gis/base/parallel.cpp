// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/base/parallel.h"

#include <tbb/parallel_for.h>

#include <algorithm>

namespace hectare::gis {

void parallelFor(std::size_t count, std::size_t chunk, const std::function<void(std::size_t, std::size_t)>& f) {
  const std::size_t chunks = (count + chunk - 1) / chunk;
  tbb::parallel_for(std::size_t{0}, chunks, [&](std::size_t c) { f(c * chunk, std::min(count, (c + 1) * chunk)); });
}

}  // namespace hectare::gis
