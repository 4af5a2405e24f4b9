// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "gis/base/result.h"

namespace hectare::gis {

/// What is unpacked of an archive at most. Whatever an archive states of itself is held to these before anything is
/// written, and to what it stated while it is unpacked.
struct ZipLimits {
  std::size_t entries = 100'000;      ///< a file geodatabase has some thousands of files
  std::uint64_t bytes = 8ULL << 30U;  ///< the parcels of a province are 2 GB
  std::uint64_t ratio = 250;          ///< unpacked to packed; text in XML reaches 50, empty columns of a .dbf 150
  std::uint64_t smallEnough = 64ULL << 20U;     ///< below this the ratio says nothing
  std::uint64_t directoryBytes = 64ULL << 20U;  ///< of the list of entries itself
};

struct ZipEntry {
  std::string name;  ///< UTF-8, parts separated by "/"; never absolute, never with ".."
  std::uint64_t size = 0;
  std::uint64_t packed = 0;
  std::uint64_t offset = 0;  ///< of its local header
  std::uint32_t crc = 0;
  std::uint16_t method = 0;  ///< 0 stored, 8 deflated; others cannot be unpacked
  bool encrypted = false;
  [[nodiscard]] bool isFolder() const { return name.ends_with('/'); }
};

/// A zip file (PKWARE APPNOTE 6.3, with Zip64). Archives inside archives are files like others: nothing is unpacked
/// that was not asked for.
class ZipArchive {
 public:
  /// Reads the list of entries. Errors: notFound, unreadable (no zip, incomplete), refused (too many entries, a name
  /// that leads out of the archive).
  static Result<ZipArchive> open(const std::filesystem::path& path, const ZipLimits& limits = {});

  [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
  [[nodiscard]] const std::vector<ZipEntry>& entries() const { return m_entries; }
  [[nodiscard]] bool has(const std::string& name) const;

  /// Unpacks these entries below `folder`, with their folders. Errors: refused (encrypted, larger than the limits, a
  /// method that is not known), unreadable (broken, larger than stated), writeFailed (no room).
  [[nodiscard]] Status unpack(const std::vector<ZipEntry>& which, const std::filesystem::path& folder) const;
  /// Unpacks every entry without keeping it: what is about to be read by somebody else keeps to the limits.
  [[nodiscard]] Status verify() const;

 private:
  [[nodiscard]] Status checkLimits(const std::vector<ZipEntry>& which) const;
  Status readEntries(std::ifstream& in);

  std::filesystem::path m_path;
  ZipLimits m_limits;
  std::vector<ZipEntry> m_entries;
};

/// Whether a file begins as a zip does.
bool beginsAsZip(const std::filesystem::path& path);

}  // namespace hectare::gis
