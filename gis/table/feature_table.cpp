// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/table/feature_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace hectare::gis {

namespace {

std::optional<double> numberIn(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
  return value;
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// Length of what parts thousands at the front of `text`: a dot, a space, or a space that does not break (U+00A0,
/// U+202F in UTF-8); 0 when there is nothing of the kind.
std::size_t groupMark(std::string_view text) {
  if (text.starts_with('.') || text.starts_with(' ')) return 1;
  if (text.starts_with("\xC2\xA0")) return 2;
  return text.starts_with("\xE2\x80\xAF") ? 3 : 0;
}

bool threeDigits(std::string_view text) {
  const bool three = text.size() >= 3 && isDigit(text[0]) && isDigit(text[1]) && isDigit(text[2]);
  return three && (text.size() == 3 || !isDigit(text[3]));
}

/// 1.234.567,89 in C notation; no value where the dots and spaces do not stand before groups of three.
std::optional<std::string> fromCommaNotation(std::string_view text) {
  std::string plain;
  if (text.starts_with('+')) text.remove_prefix(1);
  if (text.starts_with('-')) {
    plain = "-";
    text.remove_prefix(1);
  }
  std::size_t leading = 0;
  while (leading < text.size() && isDigit(text[leading])) ++leading;
  plain += text.substr(0, leading);
  text.remove_prefix(leading);
  while (const std::size_t mark = groupMark(text)) {
    if (leading == 0 || leading > 3 || !threeDigits(text.substr(mark))) return std::nullopt;
    plain += text.substr(mark, 3);
    text.remove_prefix(mark + 3);
  }
  if (text.starts_with(',')) {
    plain += '.';
    text.remove_prefix(1);
  }
  return plain.append(text);
}

std::optional<double> commaNumberIn(std::string_view text) {
  const auto plain = fromCommaNotation(text);
  return plain ? numberIn(*plain) : std::nullopt;
}

}  // namespace

std::optional<std::string> Column::asText(std::size_t row) const {
  if (missing(row)) return std::nullopt;
  switch (m_type) {
    case ColumnType::text:
      return std::string(text(row));
    case ColumnType::integer:
      return std::to_string(m_arrays.integers[row]);
    case ColumnType::real:
      return fmt::format("{}", m_arrays.reals[row]);
    case ColumnType::boolean:
      return m_arrays.integers[row] != 0 ? "true" : "false";
  }
  return std::nullopt;
}

std::optional<double> Column::asNumber(std::size_t row) const {
  if (missing(row)) return std::nullopt;
  switch (m_type) {
    case ColumnType::text:
      return m_decimalComma ? commaNumberIn(text(row)) : numberIn(text(row));
    case ColumnType::integer:
    case ColumnType::boolean:
      return static_cast<double>(m_arrays.integers[row]);
    case ColumnType::real:
      return std::isfinite(m_arrays.reals[row]) ? std::optional(m_arrays.reals[row]) : std::nullopt;
  }
  return std::nullopt;
}

std::optional<bool> Column::asBoolean(std::size_t row) const {
  if (m_type != ColumnType::boolean || missing(row)) return std::nullopt;
  return m_arrays.integers[row] != 0;
}

void Column::addMissing() {
  m_arrays.present.push_back(0);
  switch (m_type) {
    case ColumnType::text:
      m_arrays.ends.push_back(m_arrays.bytes.size());
      break;
    case ColumnType::integer:
    case ColumnType::boolean:
      m_arrays.integers.push_back(0);
      break;
    case ColumnType::real:
      m_arrays.reals.push_back(0);
      break;
  }
}

void Column::addText(std::string_view value) {
  m_arrays.present.push_back(1);
  m_arrays.bytes += value;
  m_arrays.ends.push_back(m_arrays.bytes.size());
}

void Column::addInteger(std::int64_t value) {
  m_arrays.present.push_back(1);
  m_arrays.integers.push_back(value);
}

void Column::addReal(double value) {
  m_arrays.present.push_back(1);
  m_arrays.reals.push_back(value);
}

void Column::addBoolean(bool value) {
  m_arrays.present.push_back(1);
  m_arrays.integers.push_back(value ? 1 : 0);
}

std::optional<Column> Column::fromArrays(std::string name, ColumnType type, Arrays arrays) {
  const std::size_t rows = arrays.present.size();
  const bool whole = type == ColumnType::integer || type == ColumnType::boolean;
  const bool fits = arrays.integers.size() == (whole ? rows : 0) &&
                    arrays.reals.size() == (type == ColumnType::real ? rows : 0) &&
                    arrays.ends.size() == (type == ColumnType::text ? rows : 0) + 1 && arrays.ends.front() == 0 &&
                    arrays.ends.back() == arrays.bytes.size();
  if (!fits || !std::ranges::is_sorted(arrays.ends)) return std::nullopt;
  if (!std::ranges::all_of(arrays.present, [](std::uint8_t flag) { return flag <= 1; })) return std::nullopt;
  Column column(std::move(name), type);
  column.m_arrays = std::move(arrays);
  return column;
}

const Column* FeatureTable::find(std::string_view column) const {
  for (const Column& each : columns) {
    if (each.name() == column) return &each;
  }
  return nullptr;
}

}  // namespace hectare::gis
