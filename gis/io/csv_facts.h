// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "gis/base/finding.h"
#include "gis/base/result.h"
#include "gis/io/text_decoder.h"

namespace hectare::gis {

/// How a file of separated values is written, found out by reading it once in bounded memory.
struct CsvFacts {
  TextEncoding encoding;
  char separator = ',';
  std::vector<std::string> columns;  ///< names: none empty, no two alike
  std::size_t skipped = 0;           ///< records in front of the first row of data
  bool plain = true;                 ///< GDAL reads the file as it stands, and the same as we would
  Findings findings;                 ///< encoding, separator, title rows, column names, ragged rows, open quotes
};

/// \param encoding as iconv knows it; empty: found out. Errors: unreadable, invalid (an encoding that nobody knows).
Result<CsvFacts> csvFacts(const std::filesystem::path& path, const std::string& encoding);

/// Writes the file anew as UTF-8 with commas, one row of `facts.columns` in front, and every row as long as that.
/// Errors: unreadable, writeFailed.
Status writePlainCsv(const std::filesystem::path& from, const CsvFacts& facts, const std::filesystem::path& to);

}  // namespace hectare::gis
