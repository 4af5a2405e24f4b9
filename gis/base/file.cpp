// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/base/file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstring>
#include <system_error>

#include "gis/base/descriptor.h"

namespace hectare::gis {

namespace fs = std::filesystem;

namespace {

Error failure(ErrorKind kind, const char* id, const fs::path& path, int code) {
  return {kind, {id, {{"path", path.string()}, {"reason", std::generic_category().message(code)}}}, path.string(), {}};
}

Error writeFailure(const fs::path& path, int code) {
  return failure(ErrorKind::writeFailed, "io.write_failed", path, code);
}

bool writeAll(int fd, std::string_view content) {
  while (!content.empty()) {
    const ssize_t written = ::write(fd, content.data(), content.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    content.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

bool flushToDisk(const fs::path& path, int flags) {
  const Descriptor file(::open(path.c_str(), flags | O_CLOEXEC));
  return file.open() && ::fsync(file.get()) == 0;
}

/// A name beside `path` that no other process and no other call uses.
fs::path temporaryBeside(const fs::path& path) {
  static std::atomic<unsigned> count{0};
  fs::path name = path.stem();
  name += fmt::format(".part-{}-{}", ::getpid(), ++count);
  name += path.extension();
  return path.parent_path() / name;
}

/// What a link points to, so that replacing does not turn the link into a file.
fs::path linkTarget(const fs::path& path) {
  std::error_code ignored;
  const fs::path target = fs::is_symlink(path, ignored) ? fs::canonical(path, ignored) : path;
  return target.empty() ? path : target;
}

/// Puts the finished temporary file in the place of the old one, with the old one's permissions.
Status adopt(const fs::path& temporary, const fs::path& path) {
  struct stat old {};
  if (::stat(path.c_str(), &old) == 0 && ::chmod(temporary.c_str(), old.st_mode & 07777U) != 0) {
    return writeFailure(path, errno);
  }
  if (!flushToDisk(temporary, O_RDONLY)) return writeFailure(path, errno);
  if (::rename(temporary.c_str(), path.c_str()) != 0) return writeFailure(path, errno);
  const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
  // The file is complete and in place; a folder that cannot be flushed (some network disks) takes nothing away.
  static_cast<void>(flushToDisk(folder, O_RDONLY | O_DIRECTORY));
  return {};
}

}  // namespace

Error readFailure(const fs::path& path, int code) {
  const bool absent = code == ENOENT || code == ENOTDIR;
  return absent ? failure(ErrorKind::notFound, "io.not_found", path, code)
                : failure(ErrorKind::unreadable, "io.unreadable", path, code);
}

Result<std::string> readFile(const fs::path& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.open()) return readFailure(path, errno);
  std::string content;
  std::string chunk(1U << 16U, '\0');
  for (;;) {
    const ssize_t got = ::read(file.get(), chunk.data(), chunk.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return readFailure(path, errno);
    if (got == 0) return content;
    content.append(chunk, 0, static_cast<std::size_t>(got));
  }
}

Status replaceFile(const fs::path& path, std::string_view content) {
  return replaceFile(path, [&](const fs::path& temporary) -> Status {
    Descriptor file(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
    if (!file.open() || !writeAll(file.get(), content) || !file.close()) return writeFailure(path, errno);
    return {};
  });
}

Status replaceFile(const fs::path& path, const std::function<Status(const fs::path&)>& write) {
  const fs::path target = linkTarget(path);
  const fs::path temporary = temporaryBeside(target);
  Status done = write(temporary);
  if (done) done = adopt(temporary, target);
  if (!done) {
    std::error_code ignored;
    fs::remove(temporary, ignored);
  }
  return done;
}

}  // namespace hectare::gis
