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
#include <utility>

#include "gis/base/descriptor.h"

namespace hectare::gis {

namespace fs = std::filesystem;

namespace {

Error failure(ErrorKind kind, const char* id, const fs::path& path, int code) {
  return {kind, {id, {{"path", path.string()}, {"reason", std::generic_category().message(code)}}}, path.string(), {}};
}

/// What people can do about it; empty: nobody knows.
Message wayOn(int code) {
  if (code == ENOSPC || code == EDQUOT || code == EFBIG) return {"io.disk_full"};
  if (code == EACCES || code == EPERM || code == EROFS) return {"io.may_not_write"};
  return {};
}

Error writeFailure(const fs::path& path, int code) {
  Error error = failure(ErrorKind::writeFailed, "io.write_failed", path, code);
  error.hint = wayOn(code);
  return error;
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

/// A file that is written beside the place that it will take; gone when it does not take it.
class Replacement {
 public:
  explicit Replacement(const fs::path& path) : m_target(linkTarget(path)), m_temporary(temporaryBeside(m_target)) {}
  ~Replacement() {
    std::error_code ignored;
    if (!m_temporary.empty()) fs::remove(m_temporary, ignored);
  }
  Replacement(Replacement&& other) noexcept
      : m_target(std::move(other.m_target)), m_temporary(std::exchange(other.m_temporary, {})) {}
  Replacement(const Replacement&) = delete;
  Replacement& operator=(const Replacement&) = delete;
  Replacement& operator=(Replacement&&) = delete;

  /// Writes all of it to the disk, with the permissions of the old one.
  Status prepare(const std::function<Status(const fs::path&)>& write) {
    if (auto written = write(m_temporary); !written) return aboutTarget(std::move(written).error());
    struct stat old {};
    if (::stat(m_target.c_str(), &old) == 0 && ::chmod(m_temporary.c_str(), old.st_mode & 07777U) != 0) {
      return writeFailure(m_target, errno);
    }
    if (!flushToDisk(m_temporary, O_RDONLY)) return writeFailure(m_target, errno);
    return {};
  }

  Status takePlace() {
    if (::rename(m_temporary.c_str(), m_target.c_str()) != 0) return writeFailure(m_target, errno);
    m_temporary.clear();
    return {};
  }

  /// The file is complete and in place; a folder that cannot be flushed (some network disks) takes nothing away.
  void flushFolder() const {
    const fs::path folder = m_target.has_parent_path() ? m_target.parent_path() : fs::path(".");
    static_cast<void>(flushToDisk(folder, O_RDONLY | O_DIRECTORY));
  }

 private:
  /// An error about the temporary file is one about the file that people know.
  [[nodiscard]] Error aboutTarget(Error error) const {
    if (error.where == m_temporary.string()) error.where = m_target.string();
    for (auto& [name, value] : error.what.args) {
      const auto* text = std::get_if<std::string>(&value);
      if (text != nullptr && *text == m_temporary.string()) value = m_target.string();
    }
    return error;
  }

  fs::path m_target;
  fs::path m_temporary;
};

/// Says which files of the set are new already: half a set is never left in silence.
Error afterSome(Error error, const std::vector<NewFile>& files, std::size_t renamed) {
  if (renamed == 0) return error;
  std::string names;
  for (std::size_t i = 0; i < renamed; ++i) names += (i == 0 ? "" : ", ") + files[i].path.filename().string();
  error.hint = {"io.already_written", {{"files", names}}};
  return error;
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
  return replaceFiles({{path, write}});
}

Status replaceFiles(const std::vector<NewFile>& files) {
  std::vector<Replacement> replacements;
  for (const NewFile& file : files) {
    replacements.emplace_back(file.path);
    HECTARE_TRY(replacements.back().prepare(file.write));
  }
  for (std::size_t i = 0; i < replacements.size(); ++i) {
    if (auto done = replacements[i].takePlace(); !done) return afterSome(std::move(done).error(), files, i);
  }
  for (const Replacement& replacement : replacements) replacement.flushFolder();
  return {};
}

}  // namespace hectare::gis
