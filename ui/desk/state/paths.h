// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <filesystem>

namespace hectare::desk {

/// The path of a text that Qt gives, whatever letters it has.
inline std::filesystem::path pathOf(const QString& text) { return {text.toStdU16String()}; }

inline QString textOf(const std::filesystem::path& path) { return QString::fromStdU16String(path.u16string()); }

}  // namespace hectare::desk
