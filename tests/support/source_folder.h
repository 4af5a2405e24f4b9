// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace hectare::tests {

/// The root of the project's sources, without a slash at its end. Said in one object file, so that all others are the
/// same bytes wherever the project lies, and a compiler's cache serves every clone.
std::string sourceFolder();

}  // namespace hectare::tests
