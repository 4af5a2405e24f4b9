// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/text/language.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "gis/base/units.h"
#include "src/text/catalogue.h"

namespace hectare::text {
namespace {

/// How a {name:FORMAT} shows a number: value × factor with so many decimals.
struct NumberFormat {
  double factor;
  int decimals;
};

std::optional<NumberFormat> numberFormat(std::string_view format) {
  constexpr double hectares = 1 / gis::squareMetresPerHectare;
  if (format == "ha") return NumberFormat{hectares, 2};
  if (format == "ha4") return NumberFormat{hectares, 4};
  if (format == "m2" || format == "n") return NumberFormat{1, 0};
  if (format == "m2.2" || format == "m") return NumberFormat{1, 2};
  if (format == "pct") return NumberFormat{100, 2};
  if (format.size() == 2 && format[0] == 'f' && format[1] >= '0' && format[1] <= '6') {
    return NumberFormat{1, format[1] - '0'};
  }
  return std::nullopt;
}

const gis::MessageArg* findArg(const gis::Message& message, std::string_view name) {
  for (const auto& [key, value] : message.args) {
    if (key == name) return &value;
  }
  return nullptr;
}

/// Digits with the group mark between every three, from the right.
std::string grouped(std::string_view digits, char mark) {
  std::string out;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) out += mark;
    out += digits[i];
  }
  return out;
}

bool isIsoDate(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  return std::all_of(text.begin(), text.end(), [](char c) { return c == '-' || (c >= '0' && c <= '9'); });
}

/// Messages without arguments, named one per line, apart by commas.
std::string listed(const Language& language, std::string_view lines) {
  std::string out;
  while (!lines.empty()) {
    const std::string_view line = lines.substr(0, lines.find('\n'));
    lines.remove_prefix(std::min(lines.size(), line.size() + 1));
    const std::size_t tab = std::min(line.find('\t'), line.size());
    const std::string_view id = line.substr(0, tab);
    const std::string otherwise(line.substr(std::min(tab + 1, line.size())));
    out += (out.empty() ? "" : ", ") + (language.has(id) ? language.render({std::string(id)}) : otherwise);
  }
  return out;
}

}  // namespace

gis::Result<Language> Language::load(std::string_view code) {
  if (code != "en" && code != "nl") {
    return gis::Error{gis::ErrorKind::notFound, {"text.no_language", {{"code", std::string(code)}}}, {}, {}};
  }
  HECTARE_ASSIGN(const std::filesystem::path data, dataFolder());
  return load(code, data / "texts" / code);
}

gis::Result<Language> Language::load(std::string_view code, const std::filesystem::path& folder) {
  Language language;
  language.m_code = code;
  HECTARE_ASSIGN(language.m_templates, readCatalogue(folder));
  if (code == "nl") {
    language.m_decimalMark = ',';
    language.m_groupMark = '.';
  }
  return language;
}

const std::string* Language::find(std::string_view id) const {
  const auto it = std::lower_bound(m_templates.begin(), m_templates.end(), id,
                                   [](const auto& entry, std::string_view wanted) { return entry.first < wanted; });
  return it != m_templates.end() && it->first == id ? &it->second : nullptr;
}

bool Language::has(std::string_view id) const { return find(id) != nullptr; }

std::vector<std::string> Language::ids() const {
  std::vector<std::string> ids;
  for (const auto& entry : m_templates) ids.push_back(entry.first);
  return ids;
}

std::string Language::number(double value, int decimals) const {
  if (!std::isfinite(value)) return "?";
  std::string plain = fmt::format("{:.{}f}", std::fabs(value), decimals);
  const bool zero = plain.find_first_not_of("0.") == std::string::npos;
  const std::size_t point = std::min(plain.find('.'), plain.size());
  std::string out = value < 0 && !zero ? "-" : "";
  out += grouped(std::string_view(plain).substr(0, point), m_groupMark);
  if (point < plain.size()) out += m_decimalMark + plain.substr(point + 1);
  return out;
}

std::string Language::date(std::string_view iso) const {
  if (m_code != "nl" || !isIsoDate(iso)) return std::string(iso);
  return fmt::format("{}/{}/{}", iso.substr(8, 2), iso.substr(5, 2), iso.substr(0, 4));
}

std::string Language::format(const gis::MessageArg& arg, std::string_view format) const {
  if (const auto* text = std::get_if<std::string>(&arg)) return format == "listed" ? listed(*this, *text) : *text;
  const auto shown = numberFormat(format);
  if (const auto* whole = std::get_if<std::int64_t>(&arg)) {
    // Without a format a whole number may be a code or a year: no group marks.
    return shown ? number(static_cast<double>(*whole) * shown->factor, shown->decimals) : fmt::format("{}", *whole);
  }
  const double value = std::get<double>(arg);
  if (shown) return number(value * shown->factor, shown->decimals);
  std::string plain = fmt::format("{}", value);
  std::replace(plain.begin(), plain.end(), '.', m_decimalMark);
  return plain;
}

std::string Language::render(const gis::Message& message) const {
  const std::string* found = find(message.id);
  if (found == nullptr) {
    std::string out = message.id;
    for (const auto& [name, value] : message.args) out += fmt::format(" {}={}", name, format(value, {}));
    return out;
  }
  std::string out;
  std::string_view rest = *found;
  for (std::size_t open = rest.find('{'); open != std::string_view::npos; open = rest.find('{')) {
    const std::size_t close = rest.find('}', open);
    if (close == std::string_view::npos) break;
    const std::string_view inside = rest.substr(open + 1, close - open - 1);
    const std::size_t colon = std::min(inside.find(':'), inside.size());
    const gis::MessageArg* arg = findArg(message, inside.substr(0, colon));
    out += rest.substr(0, open);
    // A missing argument stays visible as its name in braces.
    out += arg != nullptr ? format(*arg, inside.substr(std::min(colon + 1, inside.size())))
                          : std::string(rest.substr(open, close - open + 1));
    rest.remove_prefix(close + 1);
  }
  return out += rest;
}

std::string render(const Language& language, const gis::Error& error) {
  std::string out = language.render(error.what);
  if (!error.where.empty()) out += " (" + error.where + ")";
  if (!error.hint.empty()) out += "\n  " + language.render(error.hint);
  return out;
}

}  // namespace hectare::text
