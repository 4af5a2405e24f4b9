// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <fstream>
#include <functional>
#include <string_view>

#include "gis/io/zip_archive.h"

namespace hectare::gis {

enum class Unpacked {
  whole,    ///< as long as stated, with the stated checksum
  broken,   ///< no such entry there, it ends too early, is longer than stated, or its checksum differs
  notTaken  ///< `take` said no
};

/// Passes the content of an entry to `take` in pieces; never more than the entry states, whatever is packed.
Unpacked unpackEntry(std::ifstream& in, const ZipEntry& entry, const std::function<bool(std::string_view)>& take);

}  // namespace hectare::gis
