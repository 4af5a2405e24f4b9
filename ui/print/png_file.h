// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <filesystem>
#include <memory>

#include "gis/base/result.h"

namespace hectare::print {

/// A PNG that is written row by row, so that its size is bounded by the disk and not by memory.
class PngFile {
 public:
  /// \param dotsPerMetre is told to whoever prints it. Errors: writeFailed.
  static gis::Result<PngFile> create(const std::filesystem::path& path, int width, int height, int dotsPerMetre);
  PngFile(PngFile&&) noexcept;
  PngFile& operator=(PngFile&&) noexcept;
  ~PngFile();

  /// The rows of a band, under those that were written. \pre Format_RGB32, as wide as the file; not more rows than it
  /// has. Errors: writeFailed.
  gis::Status write(const QImage& band);
  /// Ends the file; without it, it is not whole. Errors: writeFailed.
  gis::Status finish();

 private:
  struct Parts;
  explicit PngFile(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> m_parts;
};

}  // namespace hectare::print
