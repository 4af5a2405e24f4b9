// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/answer/style_rows.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace hectare::answer {

namespace {

using text::DataRow;

/// Takes the values of a row one by one and remembers the first that means nothing.
class RowReader {
 public:
  explicit RowReader(const DataRow& row) : m_row(row) {}

  std::string text(const char* key) {
    m_known.emplace_back(key);
    if (m_row.keys.end() != std::find(m_row.keys.begin(), m_row.keys.end(), key) && !m_row.texts.contains(key)) {
      refuse(key);
    }
    return m_row.text(key);
  }

  std::optional<Rgb> colour(const char* key) {
    const std::string written = text(key);
    if (written.empty()) return std::nullopt;
    const auto read = parseColour(written);
    if (!read) refuse(key);
    return read;
  }

  /// A finite number from `least` to `most`.
  std::optional<double> number(const char* key, double least, double most) {
    const std::vector<double> all = numbers(key, least, most);
    if (all.size() > 1) refuse(key);
    return all.empty() ? std::nullopt : std::optional(all.front());
  }

  std::vector<double> numbers(const char* key, double least, double most) {
    m_known.emplace_back(key);
    std::vector<double> all = m_row.list(key);
    const auto fits = [&](double n) { return std::isfinite(n) && n >= least && n <= most; };
    const bool there = std::find(m_row.keys.begin(), m_row.keys.end(), key) != m_row.keys.end();
    if ((there && all.empty()) || !std::all_of(all.begin(), all.end(), fits)) refuse(key);
    return all;
  }

  std::vector<std::string> words(const char* key) {
    m_known.emplace_back(key);
    const auto found = m_row.words.find(key);
    return found == m_row.words.end() ? std::vector<std::string>() : found->second;
  }

  void refuse(const char* key) {
    if (m_wrong.empty()) m_wrong = key;
  }

  gis::Status status() const {
    if (!m_wrong.empty()) {
      return gis::Error{gis::ErrorKind::invalid, {"style.value", {{"key", m_wrong}}}, m_row.where, {}};
    }
    for (const std::string& key : m_row.keys) {
      if (std::find(m_known.begin(), m_known.end(), key) != m_known.end()) continue;
      return gis::Error{gis::ErrorKind::invalid,
                        {"style.key", {{"key", key}}},
                        m_row.where,
                        {"style.keys", {{"keys", fmt::format("{}", fmt::join(m_known, ", "))}}}};
    }
    return {};
  }

 private:
  const DataRow& m_row;
  std::vector<std::string> m_known;
  std::string m_wrong;
};

constexpr double longestMm = 100;
constexpr double largestNumber = 1e15;

std::optional<StyleHatch> readHatch(RowReader& reader) {
  const auto colour = reader.colour("hatch");
  StyleHatch hatch;
  hatch.anglesDeg = reader.numbers("hatch_angle", -360, 360);
  if (hatch.anglesDeg.empty()) hatch.anglesDeg = {45};
  hatch.spacingMm = reader.number("hatch_spacing_mm", 0.2, longestMm).value_or(hatch.spacingMm);
  hatch.widthMm = reader.number("hatch_width_mm", 0.01, longestMm).value_or(hatch.widthMm);
  if (!colour) return std::nullopt;
  hatch.colour = *colour;
  return hatch;
}

void readMarker(RowReader& reader, StyleClass& one) {
  constexpr std::array shapes{"", "circle", "square", "triangle", "diamond", "cross"};
  one.marker = reader.text("marker");
  if (std::find(shapes.begin(), shapes.end(), one.marker) == shapes.end()) reader.refuse("marker");
  one.markerMm = reader.number("marker_mm", 0.1, longestMm).value_or(one.markerMm);
}

double readToScale(RowReader& reader, const char* key = "to_scale") {
  return reader.number(key, 1, largestNumber).value_or(std::numeric_limits<double>::infinity());
}

int hexDigit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

}  // namespace

std::optional<Rgb> parseColour(std::string_view text) {
  if ((text.size() != 7 && text.size() != 4) || text.front() != '#') return std::nullopt;
  const std::size_t digits = (text.size() - 1) / 3;
  std::array<std::uint8_t, 3> parts{};
  for (std::size_t i = 0; i < 3; ++i) {
    const int high = hexDigit(text[1 + i * digits]);
    const int low = hexDigit(text[i * digits + digits]);
    if (high < 0 || low < 0) return std::nullopt;
    parts[i] = static_cast<std::uint8_t>(high * 16 + low);
  }
  return Rgb{parts[0], parts[1], parts[2]};
}

gis::Status readHead(const DataRow& row, Style& style) {
  RowReader reader(row);
  style.title = gis::Message(reader.text("title"));
  style.column = reader.text("column");
  style.columnBeside = reader.text("column_beside");
  if (const std::string titles = reader.text("titles"); !titles.empty()) style.titles = titles;
  style.note = gis::Message(reader.text("note"));
  style.labelStyle = reader.text("label");
  style.labelColumn = reader.text("label_column");
  style.outline = reader.colour("outline");
  style.outlineMm = reader.number("outline_mm", 0, longestMm).value_or(style.outlineMm);
  style.outlineToScale = readToScale(reader, "outline_to_scale");
  return reader.status();
}

gis::Result<StyleClass> readClass(const DataRow& row, const std::string& titles) {
  RowReader reader(row);
  StyleClass one;
  one.id = reader.text("id");
  if (one.id.empty()) reader.refuse("id");
  const std::string title = reader.text("title");
  one.title = gis::Message(title.empty() ? titles + "." + one.id : title);
  one.fill = reader.colour("fill");
  one.opacity = reader.number("opacity", 0, 1).value_or(one.opacity);
  one.stroke = reader.colour("stroke");
  one.strokeMm = reader.number("stroke_mm", 0, longestMm).value_or(one.strokeMm);
  one.dashMm = reader.numbers("dash_mm", 0.05, longestMm);
  if (one.dashMm.size() % 2 != 0) reader.refuse("dash_mm");
  one.casing = reader.colour("casing");
  one.casingMm = reader.number("casing_mm", 0, longestMm).value_or(one.casingMm);
  one.hatch = readHatch(reader);
  readMarker(reader, one);
  one.values = reader.words("values");
  one.from = reader.number("from", -largestNumber, largestNumber);
  one.below = reader.number("below", -largestNumber, largestNumber);
  one.fromScale = reader.number("from_scale", 0, largestNumber).value_or(one.fromScale);
  one.toScale = readToScale(reader);
  one.like = reader.text("like");
  if (one.from && one.below && *one.from >= *one.below) reader.refuse("below");
  HECTARE_TRY(reader.status());
  return one;
}

gis::Result<LabelStyle> readLabel(const DataRow& row) {
  constexpr double largestPt = 100;
  RowReader reader(row);
  LabelStyle label;
  label.id = reader.text("id");
  if (label.id.empty()) reader.refuse("id");
  label.sizePt = reader.number("size_pt", 1, largestPt).value_or(label.sizePt);
  label.bold = reader.number("bold", 0, 1).value_or(0) > 0;
  label.italic = reader.number("italic", 0, 1).value_or(0) > 0;
  label.colour = reader.colour("colour").value_or(label.colour);
  label.halo = reader.colour("halo").value_or(label.halo);
  label.haloMm = reader.number("halo_mm", 0, longestMm).value_or(label.haloMm);
  label.toScale = readToScale(reader);
  HECTARE_TRY(reader.status());
  return label;
}

}  // namespace hectare::answer
