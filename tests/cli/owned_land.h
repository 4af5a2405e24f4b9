// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "tests/cli/run_program.h"
#include "tests/support/temp_folder.h"

namespace hectare::tests {

/// Stands in every owner's name, and in nothing else.
inline const std::string token = "Qzwxowner";
#ifdef __SANITIZE_ADDRESS__  // a run takes five times as long there; the others say less than JSON does
inline const std::vector<std::string> formats = {"json"};
#else
inline const std::vector<std::string> formats = {"text", "json", "csv", "csv-be"};
#endif
/// Those that writePlans() writes and that are meant to be read; later.hectare is a newer delivery of the first.
inline const std::vector<std::string> plans = {"plots.hectare", "joined.hectare", "crooked.hectare"};
/// How each of them begins.
inline const char* const head = R"(format = 1
name = "Owners"
crs = "EPSG:31370"
)";

inline bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// Files with owners in every place where files have them, and plans about them.
void writePlans(const TempFolder& folder);

/// All bytes of all files below a folder, and of what is packed in them.
std::string everythingIn(const TempFolder& folder, const std::string& below);

Ran run(const TempFolder& folder, const std::string& arguments);

/// Runs the program: neither of its outputs names an owner, it does not crash, and nothing is left behind.
void checkNobodyNamed(const TempFolder& folder, const std::string& arguments);

}  // namespace hectare::tests
