// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/writers/cell.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "src/writers/display_width.h"

namespace hectare::writers {
namespace {

constexpr std::string_view missingText = "–";

/// How people see the numbers of a column.
struct Shown {
  double factor = 1;
  int decimals = 0;
  std::string_view unit;  ///< writer.unit.<unit>; empty: none
};

/// How far an area may be off, and what hangs on its boundaries: below a hundredth of a hectare more often than not.
bool isSpread(const answer::Column& column) {
  const std::string_view id = column.id;
  return id.ends_with("_pm_m2") || id == "plus_minus_m2" || id.starts_with("hanging_");
}

Shown shown(const answer::Column& column) {
  switch (column.unit) {
    case gis::Unit::squareMetre:
      if (isClosingError(column)) return {1, 2, "m2"};
      if (isSpread(column)) return {1, 0, "m2"};
      return {1 / gis::squareMetresPerHectare, 2, "ha"};
    case gis::Unit::metre:
      return {1, 2, "m"};
    case gis::Unit::jobsPerHectare:
      return {1, 1, "jobs_per_ha"};
    case gis::Unit::ratio:
      return {1, ratioDecimals(column), ""};
    case gis::Unit::percent:
      return {1, 2, "percent"};
    case gis::Unit::none:
      return {1, 2, ""};
    case gis::Unit::count:
    case gis::Unit::jobs:
      return {1, 0, ""};
  }
  return {};
}

/// Where the names of a column's codes stand: "class" for "class" and for "from_class"; corrections have states of
/// their own.
std::string topicOf(const answer::Column& column) {
  if (column.id == "correction_state") return column.id;
  for (const char* kind : {"class", "state"}) {
    if (column.id.ends_with(std::string("_") + kind)) return kind;
  }
  return column.id;
}

/// The code behind a message that only names one ("class.free" in the column "class").
std::optional<std::string> codeOf(const gis::Message& message, const answer::Column& column) {
  const std::string prefix = topicOf(column) + ".";
  const bool named = message.args.empty() || message.args.front().first == "otherwise";
  if (!named || message.id.rfind(prefix, 0) != 0) return std::nullopt;
  return message.id.substr(prefix.size());
}

std::string humanNumber(double value, const answer::Column& column, const text::Language& language) {
  if (!std::isfinite(value)) return std::string(missingText);
  const Shown how = shown(column);
  const double scale = std::pow(10.0, how.decimals);
  // Rounded here so that a residual of -0.0001 does not print as "-0.00".
  const double rounded = std::round(value * how.factor * scale) / scale;
  return language.number(rounded == 0 ? 0.0 : rounded, how.decimals);
}

/// A piece of land may rest on several sources, each with its date.
std::string humanDates(const std::string& dates, const text::Language& language) {
  std::string all;
  for (std::size_t begin = 0; begin <= dates.size();) {
    const std::size_t end = std::min(dates.find(", ", begin), dates.size());
    all += (begin == 0 ? "" : ", ") + language.date(dates.substr(begin, end - begin));
    begin = end + 2;
  }
  return all;
}

std::string title(const gis::Message& message, const std::string& topic, const std::string& id,
                  const text::Language& language) {
  if (!message.empty()) return printable(language.render(message));
  const std::string catalogued = topic + "." + id;
  return printable(language.has(catalogued) ? language.render({catalogued}) : id);
}

}  // namespace

bool isClosingError(const answer::Column& column) { return column.id == "residual_m2"; }

int ratioDecimals(const answer::Column& column) { return column.id == "geodesic_ratio" ? 6 : 2; }

int machineDecimals(gis::Unit unit) { return unit == gis::Unit::ratio || unit == gis::Unit::none ? 6 : 3; }

std::optional<double> machineNumber(double value, gis::Unit unit) {
  if (!std::isfinite(value)) return std::nullopt;
  const double scale = machineDecimals(unit) == 6 ? 1e6 : 1e3;
  const double rounded = std::round(value * scale) / scale;
  if (!std::isfinite(rounded)) return value;
  return rounded == 0 ? 0.0 : rounded;
}

std::string_view machineUnit(gis::Unit unit) {
  switch (unit) {
    case gis::Unit::none:
      return "";
    case gis::Unit::squareMetre:
      return "m2";
    case gis::Unit::metre:
      return "m";
    case gis::Unit::count:
      return "count";
    case gis::Unit::jobs:
      return "jobs";
    case gis::Unit::jobsPerHectare:
      return "jobs/ha";
    case gis::Unit::ratio:
      return "ratio";
    case gis::Unit::percent:
      return "percent";
  }
  return "";
}

std::string machineText(double value, gis::Unit unit) {
  std::array<char, 400> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed,
                                 machineDecimals(unit))
                       .ptr;
  std::string text(buffer.data(), end);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text;
}

MachineCell machineCell(const answer::Cell& cell, const answer::Column& column, const text::Language& language) {
  if (const auto* text = std::get_if<std::string>(&cell)) return validUtf8(*text);
  if (const auto* count = std::get_if<std::int64_t>(&cell)) return *count;
  if (const auto* number = std::get_if<double>(&cell)) {
    const auto rounded = machineNumber(*number, column.unit);
    return rounded ? MachineCell(*rounded) : MachineCell();
  }
  if (const auto* message = std::get_if<gis::Message>(&cell)) {
    if (message->empty()) return {};
    if (isSuppressed(cell)) return std::string("suppressed");
    return validUtf8(codeOf(*message, column).value_or(language.render(*message)));
  }
  return {};
}

bool isSuppressed(const answer::Cell& cell) {
  const auto* message = std::get_if<gis::Message>(&cell);
  return message != nullptr && message->id == answer::suppressedId;
}

std::optional<double> numberOf(const answer::Cell& cell) {
  if (const auto* count = std::get_if<std::int64_t>(&cell)) return static_cast<double>(*count);
  const auto* number = std::get_if<double>(&cell);
  return number != nullptr && std::isfinite(*number) ? std::optional(*number) : std::nullopt;
}

bool isMissing(const answer::Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) return text->empty();
  if (const auto* message = std::get_if<gis::Message>(&cell)) return message->empty();
  return !numberOf(cell);
}

std::string codeName(const std::string& code, const answer::Column& column, const text::Language& language) {
  const std::string id = topicOf(column) + "." + code;
  if (language.has(id)) return language.render({id});
  const std::size_t bar = code.find('|');  // several codes of one list
  if (bar == std::string::npos || !language.has(topicOf(column) + "." + code.substr(0, bar))) return code;
  return codeName(code.substr(0, bar), column, language) + " + " + codeName(code.substr(bar + 1), column, language);
}

std::string humanCell(const answer::Cell& cell, const answer::Column& column, const text::Language& language) {
  if (isMissing(cell)) return std::string(missingText);
  if (const auto* text = std::get_if<std::string>(&cell)) {
    if (column.id == "date") return printable(humanDates(*text, language));
    return printable(language.date(codeName(*text, column, language)));
  }
  if (const auto* message = std::get_if<gis::Message>(&cell)) return printable(language.render(*message));
  if (const auto* count = std::get_if<std::int64_t>(&cell); count != nullptr && column.unit == gis::Unit::none) {
    return language.number(static_cast<double>(*count), 0);
  }
  return humanNumber(*numberOf(cell), column, language);
}

std::string humanUnit(const answer::Column& column, const text::Language& language) {
  const std::string_view unit = shown(column).unit;
  return unit.empty() ? std::string() : language.render({"writer.unit." + std::string(unit)});
}

std::string columnHead(const answer::Column& column, const text::Language& language) {
  const std::string unit = humanUnit(column, language);
  return columnTitle(column, language) + (unit.empty() ? "" : "\n" + unit);
}

std::string columnTitle(const answer::Column& column, const text::Language& language) {
  return title(column.title, "column", column.id, language);
}

std::string tableTitle(const answer::Table& table, const text::Language& language) {
  return title(table.title, "table", table.id, language);
}

std::string questionTitle(const answer::Answer& answer, const text::Language& language) {
  const std::string id = "answer." + answer.question;
  return printable(language.has(id) ? language.render({id}) : answer.question);
}

}  // namespace hectare::writers
