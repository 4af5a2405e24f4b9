// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/unpack_entry.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <vector>

#include "gis/io/zip_directory.h"

namespace hectare::gis {

namespace {

constexpr std::size_t packedBlock = std::size_t{1} << 18U;

/// Counts and sums up what comes out, and stops at the stated size.
class Outlet {
 public:
  Outlet(const ZipEntry& entry, const std::function<bool(std::string_view)>& take) : m_entry(entry), m_take(take) {}

  Unpacked pass(std::string_view bytes) {
    if (bytes.size() > m_entry.size - m_count) return Unpacked::broken;
    m_count += bytes.size();
    m_crc = crc32(m_crc, reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uInt>(bytes.size()));
    return m_take(bytes) ? Unpacked::whole : Unpacked::notTaken;
  }
  [[nodiscard]] Unpacked end() const {
    return m_count == m_entry.size && m_crc == m_entry.crc ? Unpacked::whole : Unpacked::broken;
  }

 private:
  const ZipEntry& m_entry;
  const std::function<bool(std::string_view)>& m_take;
  std::uint64_t m_count = 0;
  uLong m_crc = crc32(0, nullptr, 0);
};

/// The packed bytes of an entry, block after block; empty at their end.
class PackedBytes {
 public:
  PackedBytes(std::ifstream& in, const ZipEntry& entry) : m_in(in), m_left(entry.packed), m_block(packedBlock, '\0') {
    std::array<char, 30> header{};  // of the entry itself: its names may differ in length from those of the directory
    in.clear();
    in.seekg(static_cast<std::streamoff>(entry.offset));
    in.read(header.data(), header.size());
    const std::string_view bytes(header.data(), header.size());
    m_found = in.good() && bytes.starts_with(std::string_view("PK\x03\x04", 4));
    const std::uint64_t names = zipNumber(bytes, 26, 2) + zipNumber(bytes, 28, 2);
    in.seekg(static_cast<std::streamoff>(entry.offset + header.size() + names));
  }
  [[nodiscard]] bool found() const { return m_found; }
  std::string_view next() {
    const auto wanted = static_cast<std::size_t>(std::min<std::uint64_t>(m_left, m_block.size()));
    m_in.read(m_block.data(), static_cast<std::streamsize>(wanted));
    const auto got = static_cast<std::size_t>(std::max<std::streamsize>(m_in.gcount(), 0));
    m_left = got == wanted ? m_left - got : 0;
    return std::string_view(m_block).substr(0, got);
  }

 private:
  std::ifstream& m_in;
  std::uint64_t m_left;
  std::string m_block;
  bool m_found = false;
};

Unpacked passStored(PackedBytes& packed, Outlet& outlet) {
  for (std::string_view block = packed.next(); !block.empty(); block = packed.next()) {
    if (const Unpacked passed = outlet.pass(block); passed != Unpacked::whole) return passed;
  }
  return outlet.end();
}

/// zlib's state, ended whatever happens.
struct Inflater {
  z_stream stream{};
  bool ready = false;
  Inflater() : ready(inflateInit2(&stream, -MAX_WBITS) == Z_OK) {}  // raw: a zip has its own header
  ~Inflater() {
    if (ready) inflateEnd(&stream);
  }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;
};

Unpacked passDeflated(PackedBytes& packed, Outlet& outlet) {
  Inflater inflater;
  if (!inflater.ready) return Unpacked::broken;
  z_stream& stream = inflater.stream;
  std::string out(packedBlock, '\0');
  int code = Z_OK;
  while (code != Z_STREAM_END) {
    std::string block(packed.next());
    if (block.empty()) return Unpacked::broken;
    stream.next_in = reinterpret_cast<Bytef*>(block.data());
    stream.avail_in = static_cast<uInt>(block.size());
    do {
      stream.next_out = reinterpret_cast<Bytef*>(out.data());
      stream.avail_out = static_cast<uInt>(out.size());
      code = inflate(&stream, Z_NO_FLUSH);
      if (code != Z_OK && code != Z_STREAM_END && code != Z_BUF_ERROR) return Unpacked::broken;
      const std::string_view piece = std::string_view(out).substr(0, out.size() - stream.avail_out);
      if (const Unpacked passed = outlet.pass(piece); passed != Unpacked::whole) return passed;
    } while (code == Z_OK && stream.avail_out == 0);
  }
  return outlet.end();
}

}  // namespace

Unpacked unpackEntry(std::ifstream& in, const ZipEntry& entry, const std::function<bool(std::string_view)>& take) {
  PackedBytes packed(in, entry);
  if (!packed.found()) return Unpacked::broken;
  Outlet outlet(entry, take);
  return entry.method == 0 ? passStored(packed, outlet) : passDeflated(packed, outlet);
}

}  // namespace hectare::gis
