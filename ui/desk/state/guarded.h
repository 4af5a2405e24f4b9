// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <exception>
#include <new>
#include <string>
#include <utility>

#include "gis/base/result.h"

namespace hectare::desk {

/// What `make` returns. An exception that left a thread would end the program, and with it what else is going on in the
/// window. Errors: internal, where it throws: there was not enough memory, or the program has a defect.
template <class Make>
auto guarded(Make&& make) -> gis::Result<decltype(make())> {
  try {
    return std::forward<Make>(make)();
  } catch (const std::bad_alloc&) {
    return gis::Error{gis::ErrorKind::internal, {"desk.no_memory"}, {}, {"desk.no_memory_hint"}};
  } catch (const std::exception& error) {
    return gis::Error{gis::ErrorKind::internal, {"desk.defect", {{"what", std::string(error.what())}}}, {}, {}};
  }
}

}  // namespace hectare::desk
