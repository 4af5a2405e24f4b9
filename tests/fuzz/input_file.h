// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/fuzz/fuzz_target.h"
#include "tests/support/temp_folder.h"

namespace hectare::fuzz {

/// The input as a file, for what reads files; the folder is the same for every input.
inline std::filesystem::path inputFile(std::string_view name, std::string_view content) {
  static const tests::TempFolder folder;
  return folder.write(name, content);
}

}  // namespace hectare::fuzz
