// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/zip_archive.h"

#include <algorithm>
#include <functional>
#include <string_view>

#include "gis/base/file.h"
#include "gis/io/unpack_entry.h"
#include "gis/io/zip_directory.h"

namespace hectare::gis {

namespace fs = std::filesystem;

namespace {

Error broken(const fs::path& path) {
  return {ErrorKind::unreadable, {"format.zip_broken", {{"path", path.string()}}}, path.string(), {"read.hint_again"}};
}

Error tooLarge(const fs::path& path, std::uint64_t bytes, std::uint64_t packed) {
  constexpr std::uint64_t mebibyte = 1ULL << 20U;
  return {ErrorKind::refused,
          {"format.zip_bomb",
           {{"path", path.string()},
            {"mebibytes", static_cast<std::int64_t>(bytes / mebibyte)},
            {"packed", static_cast<std::int64_t>(packed / mebibyte)}}},
          path.string(),
          {"format.hint_unpack"}};
}

Error refusedEntry(Message what, const fs::path& path, const std::string& entry) {
  what.args = {{"path", path.string()}, {"entry", entry}};
  return {ErrorKind::refused, std::move(what), path.string(), {"format.hint_unpack"}};
}

/// Whether a name stays inside the folder that it is unpacked to.
bool staysInside(const std::string& name) {
  const fs::path path(name);
  if (name.empty() || path.is_absolute() || name.find('\0') != std::string::npos) return false;
  if (name.size() > 1 && name[1] == ':') return false;  // C:
  return std::none_of(path.begin(), path.end(), [](const fs::path& part) { return part == ".."; });
}

}  // namespace

bool beginsAsZip(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  char mark[4] = {};
  in.read(mark, sizeof mark);
  const std::string_view found(mark, static_cast<std::size_t>(in.gcount()));
  return found == std::string_view("PK\x03\x04", 4) || found == std::string_view("PK\x05\x06", 4);
}

Result<ZipArchive> ZipArchive::open(const fs::path& path, const ZipLimits& limits) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return readFailure(path, errno);
  ZipArchive archive;
  archive.m_path = path;
  archive.m_limits = limits;
  HECTARE_TRY(archive.readEntries(in));
  return archive;
}

Status ZipArchive::readEntries(std::ifstream& in) {
  std::error_code code;
  const std::uint64_t size = fs::file_size(m_path, code);
  const auto directory = code ? std::nullopt : findZipDirectory(in, size);
  if (!directory) return broken(m_path);
  if (directory->entries > m_limits.entries || directory->size > m_limits.directoryBytes) {
    return tooLarge(m_path, directory->size, size);
  }
  std::string bytes(static_cast<std::size_t>(directory->size), '\0');
  in.clear();
  in.seekg(static_cast<std::streamoff>(directory->offset));
  if (!in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()))) return broken(m_path);
  auto entries = zipEntries(bytes);
  if (!entries || entries->size() != directory->entries) return broken(m_path);
  for (const ZipEntry& entry : *entries) {
    if (!staysInside(entry.name)) return refusedEntry({"format.zip_path"}, m_path, entry.name);
    // Else an entry could state so much that its ratio looks harmless.
    if (entry.packed > size) return broken(m_path);
  }
  m_entries = std::move(*entries);
  return {};
}

bool ZipArchive::has(const std::string& name) const {
  return std::any_of(m_entries.begin(), m_entries.end(), [&](const ZipEntry& entry) { return entry.name == name; });
}

Status ZipArchive::checkLimits(const std::vector<ZipEntry>& which) const {
  std::uint64_t bytes = 0;
  std::uint64_t packed = 0;
  for (const ZipEntry& entry : which) {
    if (entry.encrypted) return refusedEntry({"format.zip_encrypted"}, m_path, entry.name);
    if (entry.method != 0 && entry.method != 8) return refusedEntry({"format.zip_method"}, m_path, entry.name);
    if (entry.size > m_limits.bytes) return tooLarge(m_path, entry.size, entry.packed);
    bytes += entry.size;
    packed += entry.packed;
    if (bytes > m_limits.bytes) return tooLarge(m_path, bytes, packed);
  }
  const bool swells = bytes > m_limits.smallEnough && bytes / std::max<std::uint64_t>(packed, 1) > m_limits.ratio;
  return swells ? Status(tooLarge(m_path, bytes, packed)) : Status();
}

Status ZipArchive::unpack(const std::vector<ZipEntry>& which, const fs::path& folder) const {
  HECTARE_TRY(checkLimits(which));
  std::uint64_t needed = 0;
  for (const ZipEntry& entry : which) needed += entry.size;
  std::error_code code;
  fs::create_directories(folder, code);
  const fs::space_info room = fs::space(folder, code);
  if (code || room.available < needed) {
    return Error{
        ErrorKind::writeFailed,
        {"format.no_room", {{"path", folder.string()}, {"mebibytes", static_cast<std::int64_t>(needed >> 20U)}}},
        folder.string(),
        {}};
  }
  std::ifstream in(m_path, std::ios::binary);
  for (const ZipEntry& entry : which) {
    const fs::path target = folder / entry.name;
    fs::create_directories(entry.isFolder() ? target : target.parent_path(), code);
    if (entry.isFolder()) continue;
    std::ofstream out(target, std::ios::binary | std::ios::trunc);
    const auto write = [&](std::string_view bytes) {
      return !!out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    };
    const Unpacked result = unpackEntry(in, entry, write);
    out.close();
    if (result == Unpacked::broken) return broken(m_path);
    if (result == Unpacked::notTaken || !out) return readFailure(target, errno);
  }
  return {};
}

Status ZipArchive::verify() const {
  HECTARE_TRY(checkLimits(m_entries));
  std::ifstream in(m_path, std::ios::binary);
  for (const ZipEntry& entry : m_entries) {
    if (entry.isFolder()) continue;
    if (unpackEntry(in, entry, [](std::string_view) { return true; }) != Unpacked::whole) return broken(m_path);
  }
  return {};
}

}  // namespace hectare::gis
