// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "gis/base/result.h"

namespace hectare::gis {

/// Why `path` could not be read, from the `errno` of the call that failed: notFound or unreadable.
Error readFailure(const std::filesystem::path& path, int code);

/// The whole of a text file. Errors: notFound, unreadable.
Result<std::string> readFile(const std::filesystem::path& path);

/// Replaces `path` by `content` in one step: written beside it, flushed to the disk, then renamed. When anything fails
/// (full disk, killed process) the old file is still there, whole. Errors: writeFailed.
Status replaceFile(const std::filesystem::path& path, std::string_view content);

/// The same for a file that `write` makes at the temporary path it is given (GeoPackage, …). The temporary name keeps
/// the extension of `path`; when `write` fails, it is removed.
Status replaceFile(const std::filesystem::path& path, const std::function<Status(const std::filesystem::path&)>& write);

/// A file that will be new, made by `write` at the temporary path it is given.
struct NewFile {
  std::filesystem::path path;
  std::function<Status(const std::filesystem::path&)> write;
};

/// Replaces files that belong together. Each is written beside its place and flushed to the disk; only when all are
/// whole are they renamed, one right after the other. When anything fails before that (full disk, cancelled, killed
/// process), every old file is still there. Errors: writeFailed, and what a `write` returns.
Status replaceFiles(const std::vector<NewFile>& files);

/// SHA-256 in lower-case hex. One file alone: as sha256sum prints it. Several are hashed as one in the given order,
/// each preceded by its file name and a zero byte. Errors: notFound, unreadable.
Result<std::string> sha256OfFiles(const std::vector<std::filesystem::path>& paths);
std::string sha256OfText(std::string_view text);

}  // namespace hectare::gis
