// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "gis/crs/crs.h"
#include "gis/geometry/geometry_column.h"

namespace hectare::gis {

enum class ColumnType : std::uint8_t { text, integer, real, boolean };

/// A named column; every value may be missing (which is not zero and not the empty text). Text is kept flat.
class Column {
 public:
  Column(std::string name, ColumnType type) : m_name(std::move(name)), m_type(type) {}
  [[nodiscard]] const std::string& name() const { return m_name; }
  void rename(std::string name) { m_name = std::move(name); }
  [[nodiscard]] ColumnType type() const { return m_type; }
  [[nodiscard]] std::size_t size() const { return m_arrays.present.size(); }
  [[nodiscard]] bool missing(std::size_t row) const { return m_arrays.present[row] == 0; }

  /// \pre type() is text and the value is not missing.
  [[nodiscard]] std::string_view text(std::size_t row) const {
    return std::string_view(m_arrays.bytes).substr(m_arrays.ends[row], m_arrays.ends[row + 1] - m_arrays.ends[row]);
  }
  /// \pre type() is integer and the value is not missing.
  [[nodiscard]] std::int64_t integer(std::size_t row) const { return m_arrays.integers[row]; }
  /// \pre type() is real and the value is not missing.
  [[nodiscard]] double real(std::size_t row) const { return m_arrays.reals[row]; }
  /// The value as text, whatever the type ("12", "0.5", "true"); no value when missing.
  [[nodiscard]] std::optional<std::string> asText(std::size_t row) const;
  /// The value as a number: integers, reals, booleans (0, 1) and text that is wholly a number in the column's notation;
  /// no value when missing or not a number.
  [[nodiscard]] std::optional<double> asNumber(std::size_t row) const;
  [[nodiscard]] std::optional<bool> asBoolean(std::size_t row) const;  ///< boolean columns only

  /// Numbers in this text column have a decimal comma, and thousands apart by dots, spaces or nothing; by default they
  /// are in C notation. The text itself stays as it is.
  void setDecimalComma(bool comma) { m_decimalComma = comma; }
  [[nodiscard]] bool decimalComma() const { return m_decimalComma; }

  void addMissing();
  void addText(std::string_view value);  ///< \pre type() is text
  void addInteger(std::int64_t value);   ///< \pre type() is integer
  void addReal(double value);            ///< \pre type() is real
  void addBoolean(bool value);           ///< \pre type() is boolean

  /// The values as they lie in memory, for sending a column elsewhere.
  struct Arrays {
    std::vector<std::uint8_t> present;
    std::vector<std::int64_t> integers;  ///< integer and boolean columns
    std::vector<double> reals;
    std::vector<std::uint64_t> ends{0};  ///< text columns: end of each value in bytes
    std::string bytes;
  };
  /// Gives the arrays away; the column is empty afterwards.
  Arrays takeArrays() { return std::exchange(m_arrays, {}); }
  /// No value when the arrays are not those of a column of that type (lengths, ends, flags).
  static std::optional<Column> fromArrays(std::string name, ColumnType type, Arrays arrays);

 private:
  std::string m_name;
  ColumnType m_type;
  bool m_decimalComma = false;
  Arrays m_arrays;
};

/// Rows with typed columns and one geometry each. \invariant all columns and the geometry have the same length
/// (a table without geometry has a column of kind none throughout).
struct FeatureTable {
  std::string name;
  Crs crs;
  std::vector<Column> columns;
  GeometryColumn geometry;

  [[nodiscard]] std::size_t size() const { return geometry.size(); }
  /// Null when there is no such column. Names are compared exactly.
  [[nodiscard]] const Column* find(std::string_view column) const;
};

}  // namespace hectare::gis
