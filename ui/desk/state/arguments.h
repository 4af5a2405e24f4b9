// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace hectare::desk {

/// What the window is started with.
struct Arguments {
  bool help = false;
  bool version = false;
  std::string unknown;  ///< the first option that there is not; empty: there are all
  std::vector<std::filesystem::path> paths;
};

/// \param words without the program. Options of Qt itself (-platform, -style, …) are left to it; what stands behind
/// "--" is a path, whatever it looks like.
Arguments argumentsOf(const std::vector<std::string>& words);

}  // namespace hectare::desk
