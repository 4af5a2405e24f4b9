// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <utility>

#include "gis/geometry/geometry_column.h"

namespace hectare::gis {

static_assert(std::endian::native == std::endian::little, "WKB is read and written by copying");

namespace {

enum Base : std::uint32_t {
  point = 1,
  line = 2,
  polygon = 3,
  multiPoint = 4,
  multiLine = 5,
  multiPolygon = 6,
  collection = 7
};

struct Header {
  std::uint32_t base = 0;
  bool swap = false;
  std::size_t ordinates = 2;
};

GeometryKind kindOf(std::uint32_t base) {
  switch (base) {
    case point:
    case multiPoint:
      return GeometryKind::point;
    case line:
    case multiLine:
      return GeometryKind::line;
    case polygon:
    case multiPolygon:
      return GeometryKind::polygon;
    default:
      return GeometryKind::none;
  }
}

/// Walks one WKB geometry. Paths of the wanted kind go to the column, others are only looked at, so that one walker
/// serves both to find the highest dimension of a collection and to read it.
class Walker {
 public:
  Walker(std::span<const std::byte> wkb, GeometryColumn& column, WkbNotes& notes)
      : m_wkb(wkb), m_column(column), m_notes(notes) {}

  bool readHeader(Header& header) {
    std::uint8_t order = 0;
    if (!take(&order, 1) || order > 1) return fail("geometry.wkb_truncated");
    header.swap = order == 0;
    std::uint32_t type = 0;
    if (!readCount(header, type)) return false;
    return readType(header, type);
  }

  /// Everything after the header of a geometry.
  bool readBody(const Header& header, GeometryKind wanted, int depth = 0) {
    switch (header.base) {
      case point:
        return readPoint(header, wanted == GeometryKind::point);
      case line:
        return readLine(header, wanted == GeometryKind::line);
      case polygon:
        return readPolygon(header, wanted == GeometryKind::polygon);
      default:
        return readMembers(header, wanted, depth);
    }
  }

  void rewind(std::size_t position) { m_position = position; }
  [[nodiscard]] std::size_t position() const { return m_position; }
  [[nodiscard]] bool atEnd() const { return m_position == m_wkb.size(); }
  [[nodiscard]] bool seen(GeometryKind kind) const { return m_seen[static_cast<std::size_t>(kind)]; }
  [[nodiscard]] const char* failure() const { return m_failure; }
  [[nodiscard]] std::uint32_t badType() const { return m_badType; }

 private:
  static constexpr int maxDepth = 32;

  bool fail(const char* id) {
    m_failure = id;
    return false;
  }

  [[nodiscard]] std::size_t left() const { return m_wkb.size() - m_position; }

  bool take(void* to, std::size_t bytes) {
    if (left() < bytes) return fail("geometry.wkb_truncated");
    std::memcpy(to, m_wkb.data() + m_position, bytes);
    m_position += bytes;
    return true;
  }

  bool readCount(const Header& header, std::uint32_t& count) {
    if (!take(&count, sizeof count)) return false;
    if (header.swap) count = __builtin_bswap32(count);
    return true;
  }

  /// ISO adds 1000 for Z, 2000 for M and 3000 for both; EWKB sets flags.
  bool readType(Header& header, std::uint32_t type) {
    const std::uint32_t iso = (type & 0x0FFFFFFFU) / 1000;
    const bool z = (type & 0x80000000U) != 0 || iso == 1 || iso == 3;
    const bool m = (type & 0x40000000U) != 0 || iso == 2 || iso == 3;
    header.base = (type & 0x0FFFFFFFU) % 1000;
    header.ordinates = 2U + (z ? 1U : 0U) + (m ? 1U : 0U);
    m_notes.droppedZ |= z;
    m_notes.droppedM |= m;
    if (iso > 3 || header.base < point || header.base > collection) {
      m_badType = type;
      return fail("geometry.wkb_type");
    }
    std::uint32_t srid = 0;
    return (type & 0x20000000U) == 0 || readCount(header, srid);
  }

  Coord coordAt(const Header& header, std::size_t position) const {
    std::uint64_t raw[2];
    std::memcpy(raw, m_wkb.data() + position, sizeof raw);
    if (header.swap) {
      raw[0] = __builtin_bswap64(raw[0]);
      raw[1] = __builtin_bswap64(raw[1]);
    }
    return {std::bit_cast<double>(raw[0]), std::bit_cast<double>(raw[1])};
  }

  bool readPoint(const Header& header, bool keep) {
    const std::size_t bytes = header.ordinates * sizeof(double);
    if (left() < bytes) return fail("geometry.wkb_truncated");
    const Coord c = coordAt(header, m_position);
    m_position += bytes;
    if (std::isnan(c.x) && std::isnan(c.y)) return true;  // how WKB says POINT EMPTY
    m_seen[static_cast<std::size_t>(GeometryKind::point)] = true;
    if (!keep) return true;
    m_column.beginPart();
    m_column.beginPath();
    m_column.add(c);
    return true;
  }

  bool readPathSize(const Header& header, std::size_t& count) {
    std::uint32_t stated = 0;
    if (!readCount(header, stated)) return false;
    count = stated;
    return left() / (header.ordinates * sizeof(double)) >= count || fail("geometry.wkb_truncated");
  }

  void readCoords(const Header& header, std::size_t count, bool keep) {
    const std::size_t stride = header.ordinates * sizeof(double);
    if (keep) {
      const std::span<Coord> to = m_column.extend(count);
      if (stride == sizeof(Coord) && !header.swap) {
        std::memcpy(to.data(), m_wkb.data() + m_position, count * sizeof(Coord));
      } else {
        for (std::size_t i = 0; i < count; ++i) to[i] = coordAt(header, m_position + i * stride);
      }
    }
    m_position += count * stride;
  }

  bool readLine(const Header& header, bool keep) {
    std::size_t count = 0;
    if (!readPathSize(header, count)) return false;
    if (count == 0) return true;
    m_seen[static_cast<std::size_t>(GeometryKind::line)] = true;
    if (keep) {
      m_column.beginPart();
      m_column.beginPath();
    }
    readCoords(header, count, keep);
    return true;
  }

  bool readPolygon(const Header& header, bool keep) {
    std::uint32_t rings = 0;
    if (!readCount(header, rings)) return false;
    bool outer = true;
    for (std::uint32_t ring = 0; ring < rings; ++ring) {
      std::size_t count = 0;
      if (!readPathSize(header, count)) return false;
      if (count == 0) continue;
      m_seen[static_cast<std::size_t>(GeometryKind::polygon)] = true;
      if (keep && std::exchange(outer, false)) m_column.beginPart();
      readRing(header, count, keep);
    }
    return true;
  }

  void readRing(const Header& header, std::size_t count, bool keep) {
    if (keep) m_column.beginPath();
    const std::size_t from = m_column.coordCount();
    readCoords(header, count, keep);
    if (!keep) return;
    const Coord first = m_column.coords()[from];
    if (first == m_column.coords().back()) return;
    if (!std::isfinite(first.x) || !std::isfinite(first.y)) return;
    m_column.add(first);
    m_notes.closedRing = true;
  }

  bool readMembers(const Header& header, GeometryKind wanted, int depth) {
    if (depth >= maxDepth) return fail("geometry.wkb_depth");
    std::uint32_t members = 0;
    if (!readCount(header, members)) return false;
    for (std::uint32_t i = 0; i < members; ++i) {
      Header member;
      if (!readHeader(member)) return false;
      if (header.base != collection && member.base + 3 != header.base) {
        m_badType = member.base;
        return fail("geometry.wkb_type");
      }
      if (!readBody(member, wanted, depth + 1)) return false;
    }
    return true;
  }

  std::span<const std::byte> m_wkb;
  GeometryColumn& m_column;
  WkbNotes& m_notes;
  std::size_t m_position = 0;
  bool m_seen[4] = {};
  const char* m_failure = "geometry.wkb_truncated";
  std::uint32_t m_badType = 0;
};

/// Which kind of a collection is kept; notes when others are left out.
bool highestKind(Walker& walker, const Header& header, WkbNotes& notes, GeometryKind& kind) {
  const std::size_t body = walker.position();
  if (!walker.readBody(header, GeometryKind::none)) return false;
  walker.rewind(body);
  int kinds = 0;
  for (const GeometryKind each : {GeometryKind::point, GeometryKind::line, GeometryKind::polygon}) {
    if (!walker.seen(each)) continue;
    kind = each;
    ++kinds;
  }
  notes.mixed |= kinds > 1;
  return true;
}

bool append(GeometryColumn& column, Walker& walker, WkbNotes& notes) {
  Header header;
  if (!walker.readHeader(header)) return false;
  GeometryKind kind = kindOf(header.base);
  if (header.base == collection && !highestKind(walker, header, notes, kind)) return false;
  column.beginFeature(kind);
  if (!walker.readBody(header, kind)) {
    column.removeLast();
    return false;
  }
  if (column.partCount(column.size() - 1) == 0) {
    column.removeLast();
    column.addNone();
  }
  return true;
}

template <class T>
void put(std::vector<std::byte>& out, T value) {
  const auto raw = std::bit_cast<std::array<std::byte, sizeof(T)>>(value);
  out.insert(out.end(), raw.begin(), raw.end());
}

void putHeader(std::vector<std::byte>& out, std::uint32_t type) {
  put(out, std::uint8_t{1});
  put(out, type);
}

void putPath(std::vector<std::byte>& out, Path path) {
  const auto raw = std::as_bytes(path);
  out.insert(out.end(), raw.begin(), raw.end());
}

void putPart(std::vector<std::byte>& out, const GeometryColumn& column, std::size_t feature, std::size_t part) {
  const std::size_t paths = column.pathCount(feature, part);
  if (column.kind(feature) == GeometryKind::polygon) put(out, static_cast<std::uint32_t>(paths));
  for (std::size_t i = 0; i < paths; ++i) {
    const Path path = column.path(feature, part, i);
    if (column.kind(feature) != GeometryKind::point) put(out, static_cast<std::uint32_t>(path.size()));
    putPath(out, path);
  }
}

}  // namespace

Status appendWkb(GeometryColumn& column, std::span<const std::byte> wkb, WkbNotes& notes) {
  WkbNotes fresh = notes;
  Walker walker(wkb, column, fresh);
  if (!append(column, walker, fresh)) {
    return Error{ErrorKind::invalid, {walker.failure(), {{"type", std::int64_t{walker.badType()}}}}, {}, {}};
  }
  if (!walker.atEnd()) {
    column.removeLast();
    return Error{ErrorKind::invalid, {"geometry.wkb_trailing"}, {}, {}};
  }
  notes = fresh;
  return {};
}

std::vector<std::byte> toWkb(const GeometryColumn& column, std::size_t feature) {
  std::vector<std::byte> out;
  if (column.kind(feature) == GeometryKind::none) return out;
  const std::uint32_t single = column.kind(feature) == GeometryKind::point  ? point
                               : column.kind(feature) == GeometryKind::line ? line
                                                                            : polygon;
  out.reserve(32 + column.coords(feature).size_bytes() + column.partCount(feature) * 16);
  putHeader(out, single + 3);
  put(out, static_cast<std::uint32_t>(column.partCount(feature)));
  for (std::size_t part = 0; part < column.partCount(feature); ++part) {
    putHeader(out, single);
    putPart(out, column, feature, part);
  }
  return out;
}

}  // namespace hectare::gis
