// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/zip_directory.h"

#include <algorithm>

#include "gis/io/text_decoder.h"

namespace hectare::gis {

namespace {

// Records and their fields: PKWARE APPNOTE 6.3.10, sections 4.3.12 to 4.3.16.
constexpr std::string_view endMark{"PK\x05\x06", 4};
constexpr std::string_view end64Mark{"PK\x06\x06", 4};
constexpr std::string_view locator64Mark{"PK\x06\x07", 4};
constexpr std::string_view entryMark{"PK\x01\x02", 4};
constexpr std::size_t endSize = 22;
constexpr std::size_t locatorSize = 20;
constexpr std::size_t entrySize = 46;
constexpr std::uint64_t elsewhere = 0xFFFFFFFF;  ///< the number stands in the Zip64 field

std::string bytesAt(std::ifstream& in, std::uint64_t offset, std::size_t count) {
  std::string bytes(count, '\0');
  in.clear();
  in.seekg(static_cast<std::streamoff>(offset));
  in.read(bytes.data(), static_cast<std::streamsize>(count));
  bytes.resize(static_cast<std::size_t>(std::max<std::streamsize>(in.gcount(), 0)));
  return bytes;
}

std::optional<ZipDirectory> directory64(std::ifstream& in, std::string_view tail, std::size_t end) {
  if (end < locatorSize || tail.substr(end - locatorSize, 4) != locator64Mark) return std::nullopt;
  const std::string record = bytesAt(in, zipNumber(tail, end - locatorSize + 8, 8), 56);
  if (record.size() < 56 || !record.starts_with(end64Mark)) return std::nullopt;
  return ZipDirectory{zipNumber(record, 48, 8), zipNumber(record, 40, 8), zipNumber(record, 32, 8)};
}

/// Sizes and offset that do not fit in 32 bits.
void readExtra64(ZipEntry& entry, std::string_view extra) {
  while (extra.size() >= 4) {
    const auto length = static_cast<std::size_t>(zipNumber(extra, 2, 2));
    if (extra.size() < 4 + length) return;
    std::string_view field = extra.substr(4, length);
    if (zipNumber(extra, 0, 2) == 1) {
      for (std::uint64_t* number : {&entry.size, &entry.packed, &entry.offset}) {
        if (*number != elsewhere || field.size() < 8) continue;
        *number = zipNumber(field, 0, 8);
        field.remove_prefix(8);
      }
    }
    extra.remove_prefix(4 + length);
  }
}

std::string nameIn(std::string_view bytes, bool utf8) {
  std::string name = utf8 || isUtf8(bytes) ? std::string(bytes) : decoded(bytes, "CP437");
  std::replace(name.begin(), name.end(), '\\', '/');
  return name;
}

ZipEntry entryIn(std::string_view record) {
  ZipEntry entry;
  const auto flags = static_cast<unsigned>(zipNumber(record, 8, 2));
  entry.encrypted = (flags & 1U) != 0;
  entry.method = static_cast<std::uint16_t>(zipNumber(record, 10, 2));
  entry.crc = static_cast<std::uint32_t>(zipNumber(record, 16, 4));
  entry.packed = zipNumber(record, 20, 4);
  entry.size = zipNumber(record, 24, 4);
  entry.offset = zipNumber(record, 42, 4);
  const auto nameLength = static_cast<std::size_t>(zipNumber(record, 28, 2));
  const auto extraLength = static_cast<std::size_t>(zipNumber(record, 30, 2));
  entry.name = nameIn(record.substr(entrySize, nameLength), (flags & 0x800U) != 0);
  readExtra64(entry, record.substr(entrySize + nameLength, extraLength));
  return entry;
}

}  // namespace

std::uint64_t zipNumber(std::string_view bytes, std::size_t from, std::size_t count) {
  std::uint64_t value = 0;
  for (std::size_t i = count; i-- > 0;) value = value << 8U | static_cast<unsigned char>(bytes[from + i]);
  return value;
}

std::optional<ZipDirectory> findZipDirectory(std::ifstream& in, std::uint64_t fileSize) {
  constexpr std::uint64_t longestComment = 65'535;
  const std::uint64_t tailSize = std::min<std::uint64_t>(fileSize, endSize + longestComment + locatorSize);
  const std::string tail = bytesAt(in, fileSize - tailSize, static_cast<std::size_t>(tailSize));
  const std::size_t end = tail.rfind(endMark);
  if (end == std::string::npos || tail.size() < end + endSize) return std::nullopt;
  ZipDirectory found{zipNumber(tail, end + 16, 4), zipNumber(tail, end + 12, 4), zipNumber(tail, end + 10, 2)};
  if (const auto larger = directory64(in, tail, end)) found = *larger;
  const bool inside = found.offset <= fileSize && found.size <= fileSize - found.offset;
  return inside ? std::optional(found) : std::nullopt;
}

std::optional<std::vector<ZipEntry>> zipEntries(std::string_view directory) {
  std::vector<ZipEntry> entries;
  while (directory.size() >= entrySize && directory.starts_with(entryMark)) {
    const std::size_t length =
        entrySize + static_cast<std::size_t>(zipNumber(directory, 28, 2) + zipNumber(directory, 30, 2) +
                                             zipNumber(directory, 32, 2));
    if (directory.size() < length) return std::nullopt;
    entries.push_back(entryIn(directory.substr(0, length)));
    directory.remove_prefix(length);
  }
  return directory.empty() ? std::optional(std::move(entries)) : std::nullopt;
}

}  // namespace hectare::gis
