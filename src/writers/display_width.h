// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hectare::writers {

/// `bytes` as valid UTF-8: every byte that is not part of a well-formed character becomes U+FFFD.
std::string validUtf8(std::string_view bytes);

/// Valid UTF-8 on one line that cannot steer a terminal: control characters become blanks.
std::string printable(std::string_view bytes);

/// Columns of a terminal that valid UTF-8 takes: 0 for combining marks, 2 for wide East Asian characters, else 1.
int displayWidth(std::string_view utf8);

std::string padLeft(std::string_view utf8, int width);
std::string padRight(std::string_view utf8, int width);

/// Breaks at blanks and behind hyphens so that no line is wider than `width`; a word that is longer is cut. Always at
/// least one line. \pre width > 1.
std::vector<std::string> wrap(std::string_view utf8, int width);

/// Width of the longest piece that wrap would rather not cut.
int longestWord(std::string_view utf8);

}  // namespace hectare::writers
