// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gis/io/zip_archive.h"

namespace hectare::gis {

/// Where the list of entries of a zip stands, by the record at its end.
struct ZipDirectory {
  std::uint64_t offset = 0;
  std::uint64_t size = 0;
  std::uint64_t entries = 0;
};

/// No value: no such record, or one that points outside the file.
std::optional<ZipDirectory> findZipDirectory(std::ifstream& in, std::uint64_t fileSize);

/// The entries of the bytes of a directory; no value when they end in the middle of one. Names are UTF-8: those that
/// are not are taken for code page 437, as the format says.
std::optional<std::vector<ZipEntry>> zipEntries(std::string_view directory);

/// A little-endian number of `bytes` bytes. \pre they are there.
std::uint64_t zipNumber(std::string_view bytes, std::size_t from, std::size_t count);

}  // namespace hectare::gis
