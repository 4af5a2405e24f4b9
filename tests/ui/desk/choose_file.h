// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace hectare::tests {

/// Types a path into the next dialog that asks for a file, and confirms it. Called before what opens it.
void chooseFileNext(const std::filesystem::path& path);

}  // namespace hectare::tests
