// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

#include "gis/base/result.h"

namespace hectare::gis {

bool isUtf8(std::string_view text);

/// A text in another encoding (a name that iconv knows) as UTF-8; what the encoding does not have becomes U+FFFD.
std::string decoded(std::string_view bytes, const std::string& encoding);

/// How a text file is written.
struct TextEncoding {
  std::string name = "UTF-8";  ///< as iconv knows it: "UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", ...
  std::size_t markBytes = 0;   ///< of the byte order mark at the front
  bool assumed = false;        ///< nothing in the file says so: its bytes are no UTF-8
};

/// By the byte order mark; else by the zero bytes of UTF-16; else UTF-8 when the whole file is that; else Windows-1252.
/// Reads the file once, block by block. Errors: unreadable.
Result<TextEncoding> findEncoding(const std::filesystem::path& path);

/// Whether iconv knows this encoding.
bool knownEncoding(const std::string& name);

/// Passes a file as UTF-8 to `take`, block by block, without its byte order mark; characters are never cut. Stops when
/// `take` says no. Errors: unreadable.
Status decodeFile(const std::filesystem::path& path, const TextEncoding& encoding,
                  const std::function<bool(std::string_view)>& take);

}  // namespace hectare::gis
