// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/zip_writer.h"

#include <zlib.h>

#include <cerrno>
#include <limits>
#include <system_error>

namespace hectare::gis {
namespace {

// Of APPNOTE.TXT 6.3.3, by PKWARE.
constexpr std::uint32_t localMark = 0x04034b50;
constexpr std::uint32_t centralMark = 0x02014b50;
constexpr std::uint32_t endMark = 0x06054b50;
constexpr std::uint32_t version = 20;  ///< 2.0: deflate
constexpr std::uint32_t namesAreUtf8 = 1U << 11U;
constexpr std::uint32_t midnight = 0;
constexpr std::uint32_t firstDay = (1U << 5U) | 1U;  ///< 1980-01-01
constexpr std::uint16_t stored = 0;
constexpr std::uint16_t deflated = 8;
constexpr std::uint64_t most = std::numeric_limits<std::uint32_t>::max();

/// Without the frame of zlib. Empty: it could not be packed.
std::string deflatedText(std::string_view content) {
  z_stream stream{};
  constexpr int withoutFrame = -15;
  constexpr int memory = 8;
  if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, withoutFrame, memory, Z_DEFAULT_STRATEGY) != Z_OK)
    return {};
  std::string packed(deflateBound(&stream, content.size()), '\0');
  std::string input(content);  // zlib takes what it only reads as if it would write there
  stream.next_in = reinterpret_cast<Bytef*>(input.data());
  stream.avail_in = static_cast<uInt>(input.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  const int outcome = deflate(&stream, Z_FINISH);
  packed.resize(outcome == Z_STREAM_END ? stream.total_out : 0);
  deflateEnd(&stream);
  return packed;
}

std::uint32_t crcOf(std::string_view content) {
  return static_cast<std::uint32_t>(
      crc32_z(crc32_z(0, nullptr, 0), reinterpret_cast<const Bytef*>(content.data()), content.size()));
}

}  // namespace

ZipWriter::ZipWriter(const std::filesystem::path& path) : m_path(path), m_file(path, std::ios::binary) {}

void ZipWriter::add(const std::string& name, std::string_view content, bool packed) {
  if (content.size() > most / 2 || m_written > most / 2) {
    m_failed = true;
    return;
  }
  const std::string tight = packed ? deflatedText(content) : std::string();
  const bool useTight = !tight.empty() && tight.size() < content.size();
  const std::string_view body = useTight ? std::string_view(tight) : content;
  m_entries.push_back({name, crcOf(content), static_cast<std::uint32_t>(body.size()),
                       static_cast<std::uint32_t>(content.size()), static_cast<std::uint32_t>(m_written),
                       useTight ? deflated : stored});
  putHead(m_entries.back(), false);
  put(body);
}

Status ZipWriter::close() {
  const std::uint64_t directory = m_written;
  for (const Entry& entry : m_entries) putHead(entry, true);
  const auto count = static_cast<std::uint32_t>(m_entries.size());
  const auto size = static_cast<std::uint32_t>(m_written - directory);
  put32(endMark);
  for (const std::uint32_t disk : {0U, 0U}) put16(disk);
  put16(count);
  put16(count);
  put32(size);
  put32(static_cast<std::uint32_t>(directory));
  put16(0);  // no comment
  errno = 0;
  m_file.close();
  if (!m_failed && m_file && m_written < most) return {};
  const std::string reason = std::generic_category().message(errno != 0 ? errno : EFBIG);
  return Error{ErrorKind::writeFailed,
               {"io.write_failed", {{"path", m_path.string()}, {"reason", reason}}},
               m_path.string(),
               {}};
}

void ZipWriter::putHead(const Entry& entry, bool central) {
  put32(central ? centralMark : localMark);
  if (central) put16(version);
  put16(version);
  put16(namesAreUtf8);
  put16(entry.method);
  put16(midnight);
  put16(firstDay);
  put32(entry.crc);
  put32(entry.packedSize);
  put32(entry.size);
  put16(static_cast<std::uint32_t>(entry.name.size()));
  put16(0);  // no extra field
  if (central) {
    put16(0);  // no comment
    put16(0);  // first disk
    put16(0);
    put32(0);
    put32(entry.at);
  }
  put(entry.name);
}

void ZipWriter::put(std::string_view bytes) {
  m_file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  m_written += bytes.size();
}

void ZipWriter::put16(std::uint32_t value) {
  const char bytes[] = {static_cast<char>(value & 0xFFU), static_cast<char>((value >> 8U) & 0xFFU)};
  put({bytes, sizeof bytes});
}

void ZipWriter::put32(std::uint32_t value) {
  put16(value & 0xFFFFU);
  put16(value >> 16U);
}

}  // namespace hectare::gis
