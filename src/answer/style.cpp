// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/answer/style.h"

#include <algorithm>
#include <set>

#include "src/answer/style_rows.h"
#include "src/text/data_rows.h"
#include "src/text/language.h"

namespace hectare::answer {

namespace fs = std::filesystem;

namespace {

constexpr const char* labelFile = "labels";

/// Files of styles in the data folder, sorted by name.
gis::Result<std::vector<fs::path>> ownFiles() {
  HECTARE_ASSIGN(const fs::path data, text::dataFolder());
  std::error_code failed;
  std::vector<fs::path> files;
  for (fs::directory_iterator it(data / "styles", failed), end; !failed && it != end; it.increment(failed)) {
    if (it->path().extension() == ".toml") files.push_back(it->path());
  }
  std::sort(files.begin(), files.end());
  if (files.empty()) {
    return gis::Error{gis::ErrorKind::notFound, {"style.none"}, (data / "styles").string(), {}};
  }
  return files;
}

fs::path chosenFile(const fs::path& own, const std::vector<fs::path>& folders) {
  std::error_code failed;
  const auto has = [&](const fs::path& folder) { return fs::is_regular_file(folder / own.filename(), failed); };
  const auto found = std::find_if(folders.begin(), folders.end(), has);
  return found == folders.end() ? own : *found / own.filename();
}

std::string lower(std::string_view text) {
  std::string result(text);
  const auto small = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  std::transform(result.begin(), result.end(), result.begin(), small);
  return result;
}

/// Whether a value has a pattern's characters one by one, `?` being any.
bool spells(std::string_view pattern, std::string_view value) {
  return std::ranges::equal(pattern, value, [](char wanted, char c) { return wanted == '?' || wanted == c; });
}

/// How well a value fits a pattern, both in lower case: 0 not at all, more the longer the pattern is.
std::size_t fit(std::string_view pattern, std::string_view value) {
  if (pattern.find('?') != std::string_view::npos) return spells(pattern, value) ? pattern.size() : 0;
  const bool openBefore = pattern.starts_with('*');
  const bool openAfter = pattern.size() > 1 && pattern.ends_with('*');
  if (!openBefore && !openAfter) return pattern == value ? std::string::npos : 0;
  const std::string_view part =
      pattern.substr(openBefore ? 1 : 0, pattern.size() - (openBefore ? 1 : 0) - (openAfter ? 1 : 0));
  const bool fits = openBefore && openAfter ? value.find(part) != std::string_view::npos
                    : openBefore            ? value.ends_with(part)
                                            : value.starts_with(part);
  return fits ? pattern.size() : 0;
}

/// Gives a class the look of the one that it is like, but its own name and values.
gis::Status takeLook(const Style& style, const std::string& where, StyleClass& one) {
  if (one.like.empty()) return {};
  const StyleClass* other = style.named(one.like);
  if (other == nullptr) return gis::Error{gis::ErrorKind::invalid, {"style.like", {{"id", one.like}}}, where, {}};
  StyleClass look = *other;
  look.id = std::move(one.id);
  look.title = std::move(one.title);
  look.values = std::move(one.values);
  look.like = std::move(one.like);
  one = std::move(look);
  return {};
}

gis::Result<Style> readStyle(const fs::path& file) {
  HECTARE_ASSIGN(const auto heads, text::readDataRowsOf(file, "style"));
  HECTARE_ASSIGN(const auto rows, text::readDataRowsOf(file, "class"));
  Style style;
  style.id = file.stem().string();
  style.titles = "legend." + style.id;
  for (const text::DataRow& row : heads) HECTARE_TRY(readHead(row, style));
  std::set<std::string> ids;
  for (const text::DataRow& row : rows) {
    HECTARE_ASSIGN(StyleClass one, readClass(row, style.titles));
    if (!ids.insert(one.id).second) {
      return gis::Error{gis::ErrorKind::invalid, {"style.twice", {{"id", one.id}}}, row.where, {}};
    }
    HECTARE_TRY(takeLook(style, row.where, one));
    style.classes.push_back(std::move(one));
  }
  return style;
}

}  // namespace

const StyleClass* Style::named(std::string_view classId) const {
  const auto found = std::find_if(classes.begin(), classes.end(), [&](const auto& c) { return c.id == classId; });
  return found == classes.end() ? nullptr : &*found;
}

const StyleClass* Style::ofText(std::string_view value) const {
  if (const StyleClass* found = named(value)) return found;
  const std::string small = lower(value);
  const StyleClass* best = nullptr;
  std::size_t closest = 0;
  for (const StyleClass& one : classes) {
    for (const std::string& pattern : one.values) {
      if (const std::size_t close = fit(lower(pattern), small); close > closest) {
        best = &one;
        closest = close;
      }
    }
  }
  return best;
}

const StyleClass* Style::ofNumber(double value) const {
  const auto holds = [&](const StyleClass& one) {
    if (!one.from && !one.below) return false;
    return (!one.from || value >= *one.from) && (!one.below || value < *one.below);
  };
  const auto found = std::find_if(classes.begin(), classes.end(), holds);
  return found == classes.end() ? nullptr : &*found;
}

gis::Result<Styles> Styles::read(const std::vector<fs::path>& folders) {
  HECTARE_ASSIGN(const std::vector<fs::path> files, ownFiles());
  Styles styles;
  for (const fs::path& own : files) {
    const fs::path file = chosenFile(own, folders);
    if (own.stem() == labelFile) {
      HECTARE_ASSIGN(const auto rows, text::readDataRowsOf(file, "label"));
      for (const text::DataRow& row : rows) {
        HECTARE_ASSIGN(LabelStyle label, readLabel(row));
        styles.m_labels.push_back(std::move(label));
      }
    } else {
      HECTARE_ASSIGN(Style style, readStyle(file));
      std::string id = style.id;
      styles.m_styles.emplace(std::move(id), std::move(style));
    }
  }
  return styles;
}

const Style* Styles::find(std::string_view id) const {
  const auto found = m_styles.find(id);
  return found == m_styles.end() ? nullptr : &found->second;
}

const LabelStyle* Styles::label(std::string_view id) const {
  const auto found = std::find_if(m_labels.begin(), m_labels.end(), [&](const auto& l) { return l.id == id; });
  return found == m_labels.end() ? nullptr : &*found;
}

}  // namespace hectare::answer
