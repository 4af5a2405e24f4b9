// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "gis/base/result.h"

namespace hectare::gis {

/// Writes a zip file, entry after entry: below 4 GB, without a date of its own (1 January 1980), so that the same
/// entries give the same bytes. Made for formats that are zips (ODT).
class ZipWriter {
 public:
  explicit ZipWriter(const std::filesystem::path& path);

  /// \param name in UTF-8, folders by slashes. \param packed false: as it is, for what is packed already or has to be
  /// readable at the head of the file.
  void add(const std::string& name, std::string_view content, bool packed = true);

  /// Writes the directory. Errors: writeFailed, for whatever went wrong since the start, and beyond 4 GB.
  Status close();

 private:
  struct Entry {
    std::string name;
    std::uint32_t crc = 0;
    std::uint32_t packedSize = 0;
    std::uint32_t size = 0;
    std::uint32_t at = 0;
    std::uint16_t method = 0;
  };
  void putHead(const Entry& entry, bool central);
  void put(std::string_view bytes);
  void put16(std::uint32_t value);
  void put32(std::uint32_t value);

  std::filesystem::path m_path;
  std::ofstream m_file;
  std::vector<Entry> m_entries;
  std::uint64_t m_written = 0;
  bool m_failed = false;
};

}  // namespace hectare::gis
