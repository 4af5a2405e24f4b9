// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hectare::plan {

/// One `key = value` of a TOML text, as byte offsets.
struct TomlStatement {
  std::vector<std::string> key;  ///< its parts, unquoted
  std::size_t begin = 0;         ///< start of its first line
  std::size_t keyBegin = 0;
  std::size_t valueBegin = 0;
  std::size_t valueEnd = 0;
  std::size_t end = 0;  ///< past the line end of its last line
};

/// What stands under one header; the first section of a text is the one before any header.
struct TomlSection {
  std::vector<std::string> path;  ///< of the header; empty for the first section
  bool array = false;             ///< [[path]]
  std::size_t lead = 0;           ///< start of the comment lines that stand directly above the header
  std::size_t begin = 0;          ///< start of the header's line
  std::size_t headerEnd = 0;      ///< past the header's line end
  std::size_t contentEnd = 0;     ///< past its last line that is neither blank nor part of the next section's lead
  std::vector<TomlStatement> statements;
};

/// Where everything stands in a text. \pre the text is valid TOML; on any other text the result is meaningless, but
/// the call is safe.
std::vector<TomlSection> scanToml(std::string_view text);

/// True when a key has so many dots that the nesting could exhaust the stack of a recursive reader. For any text.
bool nestsTooDeeply(std::string_view text);

}  // namespace hectare::plan
