// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Zip files that lie about themselves: nothing is unpacked outside of the folder, nor more than the limits.
#include <system_error>

#include "gis/io/zip_archive.h"
#include "tests/fuzz/input_file.h"

namespace hectare::fuzz {
namespace {

namespace fs = std::filesystem;

constexpr gis::ZipLimits limits{20, 1U << 18U, 100, 1U << 12U, 1U << 12U};

void zipArchive(Bytes bytes) {
  const fs::path file = inputFile("input.zip", asText(bytes));
  const auto archive = gis::ZipArchive::open(file, limits);
  if (!archive) return;
  require(archive->entries().size() <= limits.entries, "no more entries than the limit");
  for (const gis::ZipEntry& entry : archive->entries()) {
    require(archive->has(entry.name), "an entry is there");
    require(entry.packed <= bytes.size(), "nothing is larger than the file that it is in");
  }
  const bool whole = archive->verify().has_value();
  const fs::path room = file.parent_path() / "room";
  const fs::path folder = room / "a" / "b";
  const bool unpacked = archive->unpack(archive->entries(), folder).has_value();
  require(!unpacked || whole, "what was unpacked is whole");
  if (!fs::exists(room)) return;  // refused before anything was unpacked
  std::uintmax_t sum = 0;
  for (const auto& entry : fs::recursive_directory_iterator(room)) {
    const fs::path inside = entry.path().lexically_relative(folder);
    const bool above = entry.path() == room / "a" || entry.path() == folder;
    require(above || *inside.begin() != "..", "nothing is written outside of the folder");
    require(!entry.is_symlink(), "no links are made");
    if (entry.is_regular_file()) sum += entry.file_size();
  }
  require(sum <= limits.bytes, "no more is written than the limit");
  fs::remove_all(room);
}

}  // namespace
}  // namespace hectare::fuzz

HECTARE_FUZZ_TARGET("zip_archive", zipArchive)
