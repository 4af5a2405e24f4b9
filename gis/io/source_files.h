// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "gis/base/result.h"

namespace hectare::gis {

/// The file and those that belong to it and carry data (of a shapefile .dbf, .shx, .prj, .cpg; of a GeoPackage that is
/// open elsewhere its -wal; every file of a file geodatabase; the zip that the path leads into; the local files that a
/// virtual dataset leads to), in an order that is always the same.
std::vector<std::filesystem::path> filesOf(const std::filesystem::path& path);

/// Looks at what the formats themselves state of their size, before anything is read: a file that is missing, empty, a
/// folder, or shorter than its own header says. Errors: notFound, unreadable.
Status checkWhole(const std::filesystem::path& path);

/// How many records a shapefile has by its index, and a MapInfo interchange file by the lines of its .mid; no value for
/// other formats.
std::optional<std::size_t> statedRecords(const std::filesystem::path& path);

/// A folder of its own for what a driver might want to write beside its input; removed at the end.
class ScratchFolder {
 public:
  ScratchFolder() = default;
  ~ScratchFolder();
  ScratchFolder(ScratchFolder&& other) noexcept : m_path(std::exchange(other.m_path, {})) {}
  ScratchFolder& operator=(ScratchFolder&& other) noexcept {
    std::swap(m_path, other.m_path);
    return *this;
  }
  static Result<ScratchFolder> create();
  [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

 private:
  std::filesystem::path m_path;
};

}  // namespace hectare::gis
