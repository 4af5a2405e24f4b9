// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/table/feature_table.h"

#include <fmt/format.h>

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

}  // namespace

std::optional<std::string> Column::asText(std::size_t row) const {
  if (missing(row)) return std::nullopt;
  switch (m_type) {
    case ColumnType::text:
      return std::string(text(row));
    case ColumnType::integer:
      return std::to_string(m_integers[row]);
    case ColumnType::real:
      return fmt::format("{}", m_reals[row]);
    case ColumnType::boolean:
      return m_integers[row] != 0 ? "true" : "false";
  }
  return std::nullopt;
}

std::optional<double> Column::asNumber(std::size_t row) const {
  if (missing(row)) return std::nullopt;
  switch (m_type) {
    case ColumnType::text:
      return numberIn(text(row));
    case ColumnType::integer:
    case ColumnType::boolean:
      return static_cast<double>(m_integers[row]);
    case ColumnType::real:
      return std::isfinite(m_reals[row]) ? std::optional(m_reals[row]) : std::nullopt;
  }
  return std::nullopt;
}

std::optional<bool> Column::asBoolean(std::size_t row) const {
  if (m_type != ColumnType::boolean || missing(row)) return std::nullopt;
  return m_integers[row] != 0;
}

void Column::addMissing() {
  m_present.push_back(0);
  switch (m_type) {
    case ColumnType::text:
      m_ends.push_back(m_bytes.size());
      break;
    case ColumnType::integer:
    case ColumnType::boolean:
      m_integers.push_back(0);
      break;
    case ColumnType::real:
      m_reals.push_back(0);
      break;
  }
}

void Column::addText(std::string_view value) {
  m_present.push_back(1);
  m_bytes += value;
  m_ends.push_back(m_bytes.size());
}

void Column::addInteger(std::int64_t value) {
  m_present.push_back(1);
  m_integers.push_back(value);
}

void Column::addReal(double value) {
  m_present.push_back(1);
  m_reals.push_back(value);
}

void Column::addBoolean(bool value) {
  m_present.push_back(1);
  m_integers.push_back(value ? 1 : 0);
}

const Column* FeatureTable::find(std::string_view column) const {
  for (const Column& each : columns) {
    if (each.name() == column) return &each;
  }
  return nullptr;
}

}  // namespace hectare::gis
