// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/plan/toml_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <limits>
#include <numeric>

#include "src/plan/toml_scan.h"

namespace hectare::plan {
namespace {

constexpr std::size_t largestFile = 64U << 20U;

std::string placeOf(const std::filesystem::path& file, const toml::source_position& at) {
  return fmt::format("{}:{}:{}", file.string(), at.line, at.column);
}

gis::Error refuse(const std::filesystem::path& file, const char* message) {
  return {gis::ErrorKind::invalid, {message}, file.string(), {}};
}

constexpr std::size_t longestName = 64;

/// Levenshtein's distance. \pre b has at most longestName characters.
std::size_t distance(std::string_view a, std::string_view b) {
  std::array<std::size_t, longestName + 1> row{};
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = row[0]++;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t change = diagonal + (a[i] == b[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({row[j] + 1, row[j + 1] + 1, change});
    }
  }
  return row[b.size()];
}

std::optional<int> digits(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

bool isDay(int year, int month, int day) {
  namespace chr = std::chrono;
  return chr::year_month_day(chr::year(year), chr::month(static_cast<unsigned>(month)),
                             chr::day(static_cast<unsigned>(day)))
      .ok();
}

}  // namespace

bool has(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

gis::Result<toml::table> parseToml(std::string_view text, const std::filesystem::path& file) {
  if (text.size() > largestFile) return refuse(file, "error.file_too_large");
  if (nestsTooDeeply(text)) return refuse(file, "error.too_deep");
  try {
    return toml::parse(text);
  } catch (const toml::parse_error& e) {
    return gis::Error{gis::ErrorKind::invalid,
                      {"error.toml_syntax", {{"detail", std::string(e.description())}}},
                      placeOf(file, e.source().begin),
                      {}};
  }
}

std::string nearestName(std::string_view name, const Names& known) {
  if (name.size() > longestName) return {};
  const std::string* best = nullptr;
  std::size_t least = std::max<std::size_t>(2, name.size() / 3) + 1;
  for (const std::string& candidate : known) {
    if (candidate.size() > longestName) continue;
    const std::size_t d = distance(name, candidate);
    if (d < least && d < candidate.size()) {
      least = d;
      best = &candidate;
    }
  }
  return best == nullptr ? std::string() : *best;
}

gis::Message hintFor(std::string_view name, const Names& known) {
  if (std::string nearest = nearestName(name, known); !nearest.empty()) {
    return {"error.nearest", {{"name", std::move(nearest)}}};
  }
  return {"error.known", {{"names", fmt::format("{}", fmt::join(known, ", "))}}};
}

bool isDate(std::string_view text) {
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return false;
  if ((text.size() > 4 && text[4] != '-') || (text.size() > 7 && text[7] != '-')) return false;
  const auto year = digits(text.substr(0, 4));
  const auto month = text.size() > 4 ? digits(text.substr(5, 2)) : 1;
  const auto day = text.size() > 7 ? digits(text.substr(8, 2)) : 1;
  return year && month && day && *year > 0 && isDay(*year, *month, *day);
}

void TomlReader::fail(const toml::source_region& at, gis::Message what, gis::Message hint, const std::string& more) {
  if (m_first && m_place <= at.begin) return;
  m_place = at.begin;
  m_first = gis::Error{gis::ErrorKind::invalid, std::move(what),
                       placeOf(m_file, at.begin) + (more.empty() ? "" : ", " + more), std::move(hint)};
}

gis::Status TomlReader::status() const {
  if (m_first) return *m_first;
  return {};
}

void TomlReader::wrongType(const toml::node& node, std::string_view key, const char* message) {
  fail(node.source(), {message, {{"key", std::string(key)}}});
}

std::optional<std::string> TomlReader::text(const toml::table& table, std::string_view key) {
  const toml::node* node = table.get(key);
  if (node == nullptr) return std::nullopt;
  if (const auto* text = node->as_string()) return text->get();
  wrongType(*node, key, "error.not_text");
  return std::nullopt;
}

std::optional<double> TomlReader::number(const toml::table& table, std::string_view key) {
  const toml::node* node = table.get(key);
  if (node == nullptr) return std::nullopt;
  if (const auto* whole = node->as_integer()) return static_cast<double>(whole->get());
  if (const auto* real = node->as_floating_point(); real != nullptr && std::isfinite(real->get())) return real->get();
  wrongType(*node, key, "error.not_number");
  return std::nullopt;
}

std::optional<int> TomlReader::whole(const toml::table& table, std::string_view key) {
  const toml::node* node = table.get(key);
  if (node == nullptr) return std::nullopt;
  const auto* whole = node->as_integer();
  if (whole != nullptr && std::abs(static_cast<double>(whole->get())) <= std::numeric_limits<int>::max()) {
    return static_cast<int>(whole->get());
  }
  wrongType(*node, key, "error.not_whole");
  return std::nullopt;
}

std::optional<bool> TomlReader::flag(const toml::table& table, std::string_view key) {
  const toml::node* node = table.get(key);
  if (node == nullptr) return std::nullopt;
  if (const auto* flag = node->as_boolean()) return flag->get();
  wrongType(*node, key, "error.not_flag");
  return std::nullopt;
}

std::optional<std::string> TomlReader::date(const toml::table& table, std::string_view key) {
  const toml::node* node = table.get(key);
  if (node == nullptr) return std::nullopt;
  if (const auto* date = node->as_date()) {
    const toml::date& d = date->get();
    return fmt::format("{:04}-{:02}-{:02}", d.year, d.month, d.day);
  }
  if (const auto* text = node->as_string(); text != nullptr && isDate(text->get())) return text->get();
  wrongType(*node, key, "error.not_date");
  return std::nullopt;
}

std::optional<std::string> TomlReader::choice(const toml::table& table, std::string_view key, const Names& known) {
  auto value = text(table, key);
  if (value && std::find(known.begin(), known.end(), *value) == known.end()) {
    fail(table.get(key)->source(), {"error.unknown_value", {{"key", std::string(key)}, {"value", *value}}},
         hintFor(*value, known));
    return std::nullopt;
  }
  return value;
}

Names TomlReader::texts(const toml::table& table, std::string_view key) {
  const toml::node* node = table.get(key);
  if (node == nullptr) return {};
  const toml::array* array = node->as_array();
  Names out;
  if (array != nullptr) {
    for (const toml::node& item : *array) {
      if (const auto* text = item.as_string())
        out.push_back(text->get());
      else if (const auto* whole = item.as_integer())
        out.push_back(std::to_string(whole->get()));
      else
        wrongType(item, key, "error.not_texts");
    }
  }
  if (array == nullptr || array->empty()) wrongType(*node, key, "error.not_texts");
  return out;
}

std::map<std::string, std::string> TomlReader::textMap(const toml::table& from, std::string_view key) {
  std::map<std::string, std::string> out;
  const toml::table* found = table(from, key);
  if (found == nullptr) return out;
  for (const auto& [name, node] : *found) {
    if (auto value = text(*found, name.str())) out.emplace(name.str(), std::move(*value));
  }
  return out;
}

std::vector<double> TomlReader::numbers(const toml::table& from, std::string_view key) {
  const toml::node* node = from.get(key);
  if (node == nullptr) return {};
  std::vector<double> out;
  const toml::array* array = node->as_array();
  if (array == nullptr) {
    wrongType(*node, key, "error.not_numbers");
    return out;
  }
  for (const toml::node& item : *array) {
    if (const auto value = item.value<double>(); value && item.is_number()) {
      out.push_back(*value);
    } else {
      wrongType(item, key, "error.not_numbers");
    }
  }
  return out;
}

std::map<std::string, double> TomlReader::numberMap(const toml::table& from, std::string_view key) {
  std::map<std::string, double> out;
  const toml::table* found = table(from, key);
  if (found == nullptr) return out;
  for (const auto& [name, node] : *found) {
    if (auto value = number(*found, name.str())) out.emplace(name.str(), *value);
  }
  return out;
}

const toml::table* TomlReader::table(const toml::table& from, std::string_view key) {
  const toml::node* node = from.get(key);
  if (node == nullptr) return nullptr;
  if (const toml::table* found = node->as_table()) return found;
  wrongType(*node, key, "error.not_table");
  return nullptr;
}

std::vector<const toml::table*> TomlReader::tables(const toml::table& from, std::string_view key) {
  const toml::node* node = from.get(key);
  if (node == nullptr) return {};
  std::vector<const toml::table*> out;
  const toml::array* array = node->as_array();
  if (array == nullptr) {
    wrongType(*node, key, "error.not_tables");
    return out;
  }
  for (const toml::node& item : *array) {
    if (const toml::table* found = item.as_table())
      out.push_back(found);
    else
      wrongType(item, key, "error.not_tables");
  }
  return out;
}

void TomlReader::need(const toml::table& table, std::string_view key, gis::Message hint) {
  if (table.get(key) != nullptr) return;
  fail(table.source(), {"error.missing_key", {{"key", std::string(key)}}}, std::move(hint));
}

void TomlReader::allowOnly(const toml::table& table, const Names& known) {
  for (const auto& [key, node] : table) {
    const std::string_view name = key.str();
    if (has(known, name)) continue;
    fail(key.source(), {"error.unknown_key", {{"key", std::string(name)}}}, hintFor(name, known));
  }
}

}  // namespace hectare::plan
