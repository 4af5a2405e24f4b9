// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

namespace hectare::tests {

/// Runs a Python script (python3, with python3-gdal) in `folder`, to make files that an independent program wrote.
/// Fails the test when the script fails.
void python(const std::filesystem::path& folder, const std::string& script);

}  // namespace hectare::tests
