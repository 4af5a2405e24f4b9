// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a reader program may send that was taken over by the file it read: it makes sense, or it is refused.
#include <vector>

#include "gis/geometry/area.h"
#include "gis/io/reader/wire_bytes.h"
#include "gis/io/reader/wire_layer.h"
#include "gis/io/reader/wire_message.h"
#include "gis/io/reader/wire_survey.h"
#include "tests/fuzz/choices.h"

namespace hectare::fuzz {
namespace {

/// No value: refused.
template <class T>
std::optional<T> taken(std::span<const std::byte> bytes) {
  gis::BytesSource source(bytes);
  constexpr std::uint64_t budget = 1U << 24U;
  gis::WireIn in(source, budget);
  T value{};
  get(in, value);
  return in.ok() ? std::optional(std::move(value)) : std::nullopt;
}

template <class T>
std::vector<std::byte> sent(T value) {
  gis::BytesSink sink;
  gis::WireOut out(sink);
  put(out, std::move(value));
  return sink.bytes();
}

/// Whatever a question might ask of a table.
void use(const gis::FeatureTable& table) {
  for (std::size_t f = 0; f < table.geometry.size(); ++f) {
    (void)table.geometry.box(f);
    (void)gis::toWkb(table.geometry, f);
    if (table.geometry.kind(f) == gis::GeometryKind::polygon) (void)gis::area(table.geometry, f);
  }
  for (const gis::Column& column : table.columns) {
    require(column.size() == table.size(), "columns are as long as the table");
    for (std::size_t row = 0; row < column.size(); ++row) {
      (void)column.asText(row);
      (void)column.asNumber(row);
      (void)column.asBoolean(row);
    }
  }
}

template <class T>
void look(std::span<const std::byte> bytes) {
  auto value = taken<T>(bytes);
  if (!value) return;
  if constexpr (std::is_same_v<T, gis::ReadLayer>) use(value->table);
  const std::vector<std::byte> first = sent(std::move(*value));
  auto again = taken<T>(first);
  require(again.has_value(), "what was taken can be sent");
  require(sent(std::move(*again)) == first, "what was sent arrives as it was");
}

void readerAnswer(Bytes bytes) {
  Choices choices(bytes);
  const std::size_t kind = choices.upTo(6);
  const auto rest = std::as_bytes(choices.rest());
  if (kind <= 2) return look<gis::ReadLayer>(rest);
  if (kind <= 4) return look<gis::SurveyFile>(rest);
  if (kind == 5) return look<std::vector<gis::Finding>>(rest);
  return look<gis::Error>(rest);
}

}  // namespace
}  // namespace hectare::fuzz

HECTARE_FUZZ_TARGET("reader_answer", readerAnswer)
