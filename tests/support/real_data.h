// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string_view>

namespace hectare::tests {

/// The folder of real data, in the environment variable HECTARE_REAL_DATA.
inline constexpr const char* realDataVariable = "HECTARE_REAL_DATA";

/// Whether there is a folder of real data. Without one, test cases tagged [real] are skipped: their process ends with
/// `skippedExitCode` when nothing else was asked of it, and ctest shows them as skipped.
bool hasRealData();
inline constexpr int skippedExitCode = 77;

/// A file or folder of the real data, for test cases tagged [real]. Fails the test when it is not there.
std::filesystem::path realData(std::string_view relative);

}  // namespace hectare::tests
