// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace hectare::writers {

/// Text as it stands between tags or in a quoted attribute of HTML and XML: nothing in it is markup, and characters
/// that XML cannot hold are U+FFFD.
std::string escaped(std::string_view text);

/// Base 64 of RFC 4648, in one line.
std::string base64(std::string_view bytes);

}  // namespace hectare::writers
