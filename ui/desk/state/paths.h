// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <filesystem>
#include <system_error>

namespace hectare::desk {

/// The path of a text that Qt gives, whatever letters it has.
inline std::filesystem::path pathOf(const QString& text) { return {text.toStdU16String()}; }

/// The file itself, where `path` is a link or lies behind one. Looks at the disk.
inline std::filesystem::path realPath(const std::filesystem::path& path) {
  std::error_code failed;
  const std::filesystem::path whole = std::filesystem::absolute(path, failed).lexically_normal();
  std::filesystem::path real = std::filesystem::weakly_canonical(whole, failed);
  return failed ? whole : real;
}

inline QString textOf(const std::filesystem::path& path) { return QString::fromStdU16String(path.u16string()); }

}  // namespace hectare::desk
