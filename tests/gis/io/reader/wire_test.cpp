// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <limits>

#include "gis/io/reader/wire_bytes.h"
#include "gis/io/reader/wire_layer.h"
#include "gis/io/reader/wire_message.h"
#include "tests/support/rapidcheck.h"

using namespace hectare::gis;

namespace {

template <class T>
std::vector<std::byte> sent(T value) {
  BytesSink sink;
  WireOut out(sink);
  put(out, std::move(value));
  return sink.bytes();
}

/// No value when the bytes do not make sense, or are too many.
template <class T>
bool taken(std::span<const std::byte> bytes, T& value) {
  BytesSource source(bytes);
  constexpr std::uint64_t budget = std::uint64_t{1} << 26U;
  WireIn in(source, budget);
  get(in, value);
  return in.ok() && source.atEnd();
}

std::size_t upTo(std::size_t most) { return *rc::gen::inRange<std::size_t>(0, most + 1); }
std::string anyText() { return *rc::gen::arbitrary<std::string>(); }
double anyReal() { return *rc::gen::arbitrary<double>(); }

MessageArg anyArg() {
  switch (upTo(2)) {
    case 0:
      return anyText();
    case 1:
      return *rc::gen::arbitrary<std::int64_t>();
    default:
      return anyReal();
  }
}

Message anyMessage() {
  Message message(anyText());
  for (std::size_t i = upTo(3); i > 0; --i) message.args.emplace_back(anyText(), anyArg());
  return message;
}

Finding anyFinding() {
  Finding finding;
  finding.rule = anyText();
  finding.severity = static_cast<Severity>(upTo(2));
  finding.layer = anyText();
  finding.subject = anyText();
  finding.text = anyMessage();
  if (upTo(1) == 1) finding.place = Coord{anyReal(), anyReal()};
  if (upTo(1) == 1) finding.areaBeforeM2 = anyReal();
  if (upTo(1) == 1) finding.areaAfterM2 = anyReal();
  finding.fix = anyMessage();
  finding.accepted = upTo(1) == 1;
  finding.acceptedReason = anyText();
  return finding;
}

void addValue(Column& column) {
  if (upTo(3) == 0) return column.addMissing();
  switch (column.type()) {
    case ColumnType::text:
      return column.addText(anyText());
    case ColumnType::integer:
      return column.addInteger(*rc::gen::arbitrary<std::int64_t>());
    case ColumnType::real:
      return column.addReal(anyReal());
    case ColumnType::boolean:
      return column.addBoolean(upTo(1) == 1);
  }
}

void addPath(GeometryColumn& column, std::size_t coords, bool closed) {
  column.beginPath();
  const Coord first{anyReal(), anyReal()};
  column.add(first);
  for (std::size_t i = 1; i < coords; ++i) column.add({anyReal(), anyReal()});
  if (closed) column.add(first);
}

void addFeature(GeometryColumn& column) {
  const auto kind = static_cast<GeometryKind>(upTo(3));
  column.beginFeature(kind);
  if (kind == GeometryKind::none) return;
  for (std::size_t parts = 1 + upTo(2); parts > 0; --parts) {
    column.beginPart();
    const std::size_t paths = kind == GeometryKind::polygon ? 1 + upTo(2) : 1;
    for (std::size_t i = 0; i < paths; ++i) {
      addPath(column, kind == GeometryKind::point ? 1 : 1 + upTo(4), kind == GeometryKind::polygon);
    }
  }
}

ReadLayer anyLayer() {
  ReadLayer layer;
  layer.table.name = anyText();
  const char* const systems[] = {"", "EPSG:31370", "+proj=lcc +lat_1=50 +lat_2=51 +lat_0=49 +lon_0=4 +ellps=intl"};
  const std::string system = systems[upTo(2)];
  if (!system.empty()) layer.table.crs = *Crs::parse(system);
  const std::size_t rows = upTo(12);
  for (std::size_t c = upTo(4); c > 0; --c) {
    Column& column = layer.table.columns.emplace_back(anyText(), static_cast<ColumnType>(upTo(3)));
    column.setDecimalComma(upTo(1) == 1);
    for (std::size_t i = 0; i < rows; ++i) addValue(column);
  }
  for (std::size_t i = 0; i < rows; ++i) addFeature(layer.table.geometry);
  layer.date = anyText();
  layer.illustrative = upTo(1) == 1;
  layer.driver = anyText();
  for (std::size_t i = upTo(2); i > 0; --i) layer.findings.push_back(anyFinding());
  return layer;
}

void sameColumn(const Column& a, const Column& b) {
  RC_ASSERT(a.name() == b.name());
  RC_ASSERT(a.type() == b.type());
  RC_ASSERT(a.decimalComma() == b.decimalComma());
  RC_ASSERT(a.size() == b.size());
  for (std::size_t i = 0; i < a.size(); ++i) RC_ASSERT(a.asText(i) == b.asText(i));
}

void sameGeometry(const GeometryColumn& a, const GeometryColumn& b) {
  RC_ASSERT(a.size() == b.size());
  for (std::size_t i = 0; i < a.size(); ++i) {
    RC_ASSERT(a.kind(i) == b.kind(i));
    RC_ASSERT(toWkb(a, i) == toWkb(b, i));
  }
}

}  // namespace

TEST_CASE("What travels between the program and its reader arrives as it left") {
  rc::prop("errors", [] {
    const Error error{static_cast<ErrorKind>(upTo(8)), anyMessage(), anyText(), anyMessage()};
    Error back;
    RC_ASSERT(taken(sent(error), back));
    RC_ASSERT(back.kind == error.kind && back.what == error.what);
    RC_ASSERT(back.where == error.where && back.hint == error.hint);
  });
  rc::prop("findings", [] {
    const Finding finding = anyFinding();
    Finding back;
    RC_ASSERT(taken(sent(finding), back));
    RC_ASSERT(back.rule == finding.rule && back.severity == finding.severity && back.layer == finding.layer);
    RC_ASSERT(back.subject == finding.subject && back.text == finding.text && back.place == finding.place);
    RC_ASSERT(back.areaBeforeM2 == finding.areaBeforeM2 && back.areaAfterM2 == finding.areaAfterM2);
    RC_ASSERT(back.fix == finding.fix && back.accepted == finding.accepted);
    RC_ASSERT(back.acceptedReason == finding.acceptedReason);
  });
  rc::prop("layers", [] {
    const ReadLayer layer = anyLayer();
    ReadLayer back;
    RC_ASSERT(taken(sent(ReadLayer(layer)), back));
    RC_ASSERT(back.table.name == layer.table.name);
    RC_ASSERT(back.table.crs.definition() == layer.table.crs.definition());
    RC_ASSERT(back.table.crs.sameAs(layer.table.crs) == layer.table.crs.known());
    RC_ASSERT(back.table.columns.size() == layer.table.columns.size());
    for (std::size_t i = 0; i < layer.table.columns.size(); ++i) {
      sameColumn(layer.table.columns[i], back.table.columns[i]);
    }
    sameGeometry(layer.table.geometry, back.table.geometry);
    RC_ASSERT(back.date == layer.date && back.driver == layer.driver && back.illustrative == layer.illustrative);
    RC_ASSERT(back.findings.size() == layer.findings.size());
  });
}

TEST_CASE("Requests arrive as they left") {
  ReadRequest request{"a folder/ë.gpkg", "layer", {{"id", "area"}}, false};
  request.place = {"x", "y", "wkt"};
  request.decimalComma = true;
  request.encoding = "windows-1252";
  request.consent = {true, true};
  ReadRequest back;
  REQUIRE(taken(sent(request), back));
  CHECK(back.path == request.path);
  CHECK(back.layer == request.layer);
  CHECK(back.columns == request.columns);
  CHECK(back.geometry == request.geometry);
  CHECK(back.place == request.place);
  CHECK(back.decimalComma);
  CHECK(back.encoding == request.encoding);
  CHECK(back.consent == request.consent);
}

TEST_CASE("Bytes that were cut off or changed never give a layer that breaks its own rules") {
  rc::prop("cut off", [] {
    const std::vector<std::byte> bytes = sent(anyLayer());
    const std::size_t left = *rc::gen::inRange<std::size_t>(0, bytes.size());
    ReadLayer back;
    RC_ASSERT_FALSE(taken(std::span(bytes).first(left), back));
  });
  rc::prop("changed", [] {
    std::vector<std::byte> bytes = sent(anyLayer());
    bytes[*rc::gen::inRange<std::size_t>(0, bytes.size())] ^= static_cast<std::byte>(1U << upTo(7));
    ReadLayer back;
    if (!taken(bytes, back)) return;
    // Every coordinate and value can be reached; the sanitizers watch.
    for (std::size_t i = 0; i < back.table.size(); ++i) {
      toWkb(back.table.geometry, i);
      for (const Column& column : back.table.columns) static_cast<void>(column.asText(i));
    }
  });
}
