// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

#include "gis/base/result.h"

namespace hectare::bench {

/// The value of a result; a benchmark cannot go on without it. Throws std::runtime_error with the Error's id and place.
template <class T>
T valueOf(gis::Result<T> result) {
  if (!result) throw std::runtime_error(result.error().what.id + " " + result.error().where);
  return std::move(*result);
}

}  // namespace hectare::bench
