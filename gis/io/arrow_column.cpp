// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/arrow_column.h"

#include <cpl_conv.h>
#include <cpl_string.h>
#include <fmt/format.h>
#include <ogr_recordbatch.h>

#include <chrono>
#include <cstdint>
#include <memory>
#include <string_view>

namespace hectare::gis {

namespace {

// Formats: arrow.apache.org/docs/format/CDataInterface.html, "Data type description".

template <class T>
const T* buffer(const ArrowArray& array, int index) {
  return static_cast<const T*>(array.buffers[index]) + array.offset;
}

bool bit(const void* bits, std::size_t index) {
  return (static_cast<const std::uint8_t*>(bits)[index / 8] >> (index % 8) & 1U) != 0;
}

std::size_t length(const ArrowArray& array) { return static_cast<std::size_t>(array.length); }

template <class T, class Add>
void appendNumbers(Column& column, const ArrowArray& array, Add&& add) {
  const T* values = buffer<T>(array, 1);
  for (std::size_t i = 0; i < length(array); ++i) {
    if (arrowNull(array, i)) {
      column.addMissing();
    } else {
      add(values[i]);
    }
  }
}

template <class T>
void appendIntegers(Column& column, const ArrowArray& array) {
  appendNumbers<T>(column, array, [&](T value) { column.addInteger(static_cast<std::int64_t>(value)); });
}

template <class T>
void appendReals(Column& column, const ArrowArray& array) {
  appendNumbers<T>(column, array, [&](T value) { column.addReal(static_cast<double>(value)); });
}

void appendBooleans(Column& column, const ArrowArray& array) {
  for (std::size_t i = 0; i < length(array); ++i) {
    if (arrowNull(array, i)) {
      column.addMissing();
    } else {
      column.addBoolean(bit(array.buffers[1], i + static_cast<std::size_t>(array.offset)));
    }
  }
}

std::string fromWindows1252(std::string_view text) {
  const std::string bytes(text);
  const std::unique_ptr<char, decltype(&VSIFree)> recoded(CPLRecode(bytes.c_str(), "CP1252", CPL_ENC_UTF8), &VSIFree);
  return recoded ? std::string(recoded.get()) : std::string();
}

bool isUtf8(std::string_view text) { return CPLIsUTF8(text.data(), static_cast<int>(text.size())) != 0; }

template <class Offset>
void appendText(Column& column, const ArrowArray& array, bool& recoded) {
  const Offset* ends = buffer<Offset>(array, 1);
  const char* bytes = static_cast<const char*>(array.buffers[2]);
  const std::size_t rows = length(array);
  const auto from = static_cast<std::size_t>(ends[0]);
  const bool clean = bytes == nullptr || isUtf8({bytes + from, static_cast<std::size_t>(ends[rows]) - from});
  for (std::size_t i = 0; i < rows; ++i) {
    if (arrowNull(array, i)) {
      column.addMissing();
      continue;
    }
    const std::string_view text(bytes + ends[i], static_cast<std::size_t>(ends[i + 1] - ends[i]));
    if (clean || isUtf8(text)) {
      column.addText(text);
    } else {
      column.addText(fromWindows1252(text));
      recoded = true;
    }
  }
}

std::string isoDate(std::int64_t days) {
  const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(days))};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

std::string isoTime(std::int64_t milliseconds) {
  const std::int64_t seconds = milliseconds / 1000;
  std::string text = fmt::format("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
  if (milliseconds % 1000 != 0) text += fmt::format(".{:03}", milliseconds % 1000);
  return text;
}

std::string isoDateTime(std::int64_t milliseconds) {
  constexpr std::int64_t day = 86'400'000;
  const std::int64_t within = ((milliseconds % day) + day) % day;
  return isoDate((milliseconds - within) / day) + 'T' + isoTime(within);
}

/// The values of a list as text; null members are left out.
Column listValues(const ArrowSchema& schema, const ArrowArray& array, bool& recoded) {
  Column values("", columnTypeOf(*schema.children[0]));
  appendArrow(values, *schema.children[0], *array.children[0], recoded);
  return values;
}

template <class Offset>
void appendLists(Column& column, const ArrowSchema& schema, const ArrowArray& array, bool& recoded) {
  const Column values = listValues(schema, array, recoded);
  const Offset* ends = buffer<Offset>(array, 1);
  for (std::size_t i = 0; i < length(array); ++i) {
    if (arrowNull(array, i)) {
      column.addMissing();
      continue;
    }
    std::string joined;
    for (auto j = static_cast<std::size_t>(ends[i]); j < static_cast<std::size_t>(ends[i + 1]); ++j) {
      if (j != static_cast<std::size_t>(ends[i])) joined += '|';
      if (const auto value = values.asText(j)) joined += *value;
    }
    column.addText(joined);
  }
}

bool appendTimes(Column& column, std::string_view format, const ArrowArray& array) {
  const auto addText = [&](const std::string& text) { column.addText(text); };
  if (format == "tdD") {
    appendNumbers<std::int32_t>(column, array, [&](std::int64_t days) { addText(isoDate(days)); });
  } else if (format == "ttm") {
    appendNumbers<std::int32_t>(column, array, [&](std::int64_t time) { addText(isoTime(time)); });
  } else if (format.starts_with("tsm:")) {
    appendNumbers<std::int64_t>(column, array, [&](std::int64_t time) { addText(isoDateTime(time)); });
  } else {
    return false;
  }
  return true;
}

bool appendScalars(Column& column, char format, const ArrowArray& array, bool& recoded) {
  switch (format) {
    case 'b':
      appendBooleans(column, array);
      return true;
    case 'c':
      appendIntegers<std::int8_t>(column, array);
      return true;
    case 'C':
      appendIntegers<std::uint8_t>(column, array);
      return true;
    case 's':
      appendIntegers<std::int16_t>(column, array);
      return true;
    case 'S':
      appendIntegers<std::uint16_t>(column, array);
      return true;
    case 'i':
      appendIntegers<std::int32_t>(column, array);
      return true;
    case 'I':
      appendIntegers<std::uint32_t>(column, array);
      return true;
    case 'l':
      appendIntegers<std::int64_t>(column, array);
      return true;
    case 'f':
      appendReals<float>(column, array);
      return true;
    case 'g':
      appendReals<double>(column, array);
      return true;
    case 'u':
      appendText<std::int32_t>(column, array, recoded);
      return true;
    case 'U':
      appendText<std::int64_t>(column, array, recoded);
      return true;
    default:
      return false;
  }
}

}  // namespace

ColumnType columnTypeOf(const ArrowSchema& schema) {
  const std::string_view format = schema.format;
  if (format.size() != 1) return ColumnType::text;
  if (format == "b") return ColumnType::boolean;
  if (format == "f" || format == "g") return ColumnType::real;
  return std::string_view("cCsSiIl").find(format) != std::string_view::npos ? ColumnType::integer : ColumnType::text;
}

bool appendArrow(Column& column, const ArrowSchema& schema, const ArrowArray& array, bool& recoded) {
  const std::string_view format = schema.format;
  if (format.size() == 1 && appendScalars(column, format[0], array, recoded)) return true;
  if (format == "+l") {
    appendLists<std::int32_t>(column, schema, array, recoded);
    return true;
  }
  if (format == "+L") {
    appendLists<std::int64_t>(column, schema, array, recoded);
    return true;
  }
  if (appendTimes(column, format, array)) return true;
  for (std::size_t i = 0; i < length(array); ++i) column.addMissing();
  return false;
}

std::span<const std::byte> arrowBytes(const ArrowSchema& schema, const ArrowArray& array, std::size_t row) {
  if (arrowNull(array, row)) return {};
  const auto* bytes = static_cast<const std::byte*>(array.buffers[2]);
  if (schema.format[0] == 'Z') {
    const auto* ends = buffer<std::int64_t>(array, 1);
    return {bytes + ends[row], static_cast<std::size_t>(ends[row + 1] - ends[row])};
  }
  const auto* ends = buffer<std::int32_t>(array, 1);
  return {bytes + ends[row], static_cast<std::size_t>(ends[row + 1] - ends[row])};
}

bool arrowNull(const ArrowArray& array, std::size_t row) {
  return array.null_count != 0 && array.buffers[0] != nullptr &&
         !bit(array.buffers[0], row + static_cast<std::size_t>(array.offset));
}

}  // namespace hectare::gis
