// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <cctype>
#include <charconv>
#include <cmath>
#include <utility>

#include "gis/geometry/geometry_column.h"

namespace hectare::gis {

namespace {

class Parser {
 public:
  Parser(std::string_view text, GeometryColumn& column) : m_text(text), m_column(column) {}

  bool geometry() {
    const std::string type = word();
    const bool multi = type.starts_with("MULTI");
    const std::string single = multi ? type.substr(5) : type;
    if (single != "POINT" && single != "LINESTRING" && single != "POLYGON" && type != "GEOMETRYCOLLECTION") {
      return fail("geometry.wkt_type");
    }
    skipSpace();
    const std::size_t mark = m_position;
    const std::string next = word();
    if (next == "EMPTY") {
      m_column.addNone();
      return end();
    }
    m_position = mark;
    if (type == "GEOMETRYCOLLECTION") return fail("geometry.wkt_type");
    if (!next.empty()) return fail("geometry.wkt_dimension");
    return body(single, multi) && end();
  }

  [[nodiscard]] std::size_t position() const { return m_position; }
  [[nodiscard]] const char* failure() const { return m_failure; }

 private:
  bool fail(const char* id) {
    m_failure = id;
    return false;
  }

  void skipSpace() {
    while (m_position < m_text.size() && std::isspace(static_cast<unsigned char>(m_text[m_position])) != 0) {
      ++m_position;
    }
  }

  std::string word() {
    skipSpace();
    std::string out;
    while (m_position < m_text.size() && std::isalpha(static_cast<unsigned char>(m_text[m_position])) != 0) {
      out += static_cast<char>(std::toupper(static_cast<unsigned char>(m_text[m_position++])));
    }
    return out;
  }

  bool peek(char c) {
    skipSpace();
    return m_position < m_text.size() && m_text[m_position] == c;
  }

  bool eat(char c) {
    if (!peek(c)) return fail("geometry.wkt_syntax");
    ++m_position;
    return true;
  }

  bool end() {
    skipSpace();
    return m_position == m_text.size() || fail("geometry.wkt_syntax");
  }

  /// `( item , item … )`
  template <class F>
  bool list(F&& item) {
    if (!eat('(')) return false;
    do {
      if (!item()) return false;
    } while (peek(',') && eat(','));
    return eat(')');
  }

  bool body(const std::string& single, bool multi) {
    if (single == "POINT") return points(multi);
    if (single == "LINESTRING") {
      m_column.beginFeature(GeometryKind::line);
      return multi ? list([this] { return line(); }) : line();
    }
    m_column.beginFeature(GeometryKind::polygon);
    return multi ? list([this] { return polygon(); }) : polygon();
  }

  bool points(bool multi) {
    m_column.beginFeature(GeometryKind::point);
    if (!multi) return eat('(') && point() && eat(')');
    return list([this] { return peek('(') ? eat('(') && point() && eat(')') : point(); });
  }

  bool point() {
    m_column.beginPart();
    m_column.beginPath();
    return coord();
  }

  bool line() {
    m_column.beginPart();
    m_column.beginPath();
    return list([this] { return coord(); });
  }

  bool polygon() {
    m_column.beginPart();
    return list([this] { return ring(); });
  }

  bool ring() {
    m_column.beginPath();
    const std::size_t from = m_column.coordCount();
    if (!list([this] { return coord(); })) return false;
    const auto ring = std::as_const(m_column).coords().subspan(from);
    if (ring.size() < 4 || !(ring.front() == ring.back())) return fail("geometry.wkt_ring");
    return true;
  }

  bool coord() {
    Coord c;
    if (!number(c.x) || !number(c.y)) return false;
    m_column.add(c);
    if (!peek(',') && !peek(')')) return fail("geometry.wkt_dimension");
    return true;
  }

  bool number(double& value) {
    skipSpace();
    const char* from = m_text.data() + m_position;
    const auto [to, error] = std::from_chars(from, m_text.data() + m_text.size(), value);
    if (error != std::errc() || !std::isfinite(value)) return fail("geometry.wkt_number");
    m_position += static_cast<std::size_t>(to - from);
    return true;
  }

  std::string_view m_text;
  GeometryColumn& m_column;
  std::size_t m_position = 0;
  const char* m_failure = "geometry.wkt_syntax";
};

void putNumber(std::string& out, double value) {
  std::string text = fmt::format("{:.3f}", value);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  out += text == "-0" ? "0" : text;
}

void putPath(std::string& out, Path path) {
  out += '(';
  for (std::size_t i = 0; i < path.size(); ++i) {
    if (i > 0) out += ", ";
    putNumber(out, path[i].x);
    out += ' ';
    putNumber(out, path[i].y);
  }
  out += ')';
}

void putPart(std::string& out, const GeometryColumn& column, std::size_t feature, std::size_t part) {
  if (column.kind(feature) != GeometryKind::polygon) return putPath(out, column.path(feature, part, 0));
  out += '(';
  for (std::size_t i = 0; i < column.pathCount(feature, part); ++i) {
    if (i > 0) out += ", ";
    putPath(out, column.path(feature, part, i));
  }
  out += ')';
}

const char* nameOf(GeometryKind kind) {
  switch (kind) {
    case GeometryKind::point:
      return "POINT ";
    case GeometryKind::line:
      return "LINESTRING ";
    default:
      return "POLYGON ";
  }
}

}  // namespace

Status appendWkt(GeometryColumn& column, std::string_view wkt) {
  const std::size_t before = column.size();
  Parser parser(wkt, column);
  if (parser.geometry()) return {};
  if (column.size() > before) column.removeLast();
  const auto position = static_cast<std::int64_t>(parser.position() + 1);
  return Error{ErrorKind::invalid,
               {parser.failure(), {{"position", position}}},
               fmt::format("character {}", position),
               {"geometry.wkt_hint"}};
}

std::string toWkt(const GeometryColumn& column, std::size_t feature) {
  const std::size_t parts = column.partCount(feature);
  if (parts == 0) return "GEOMETRYCOLLECTION EMPTY";
  std::string out = nameOf(column.kind(feature));
  if (parts == 1) {
    putPart(out, column, feature, 0);
    return out;
  }
  out = "MULTI" + out + '(';
  for (std::size_t part = 0; part < parts; ++part) {
    if (part > 0) out += ", ";
    putPart(out, column, feature, part);
  }
  return out + ')';
}

}  // namespace hectare::gis
