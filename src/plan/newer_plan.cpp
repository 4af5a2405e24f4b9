// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/plan/newer_plan.h"

#include <algorithm>
#include <charconv>
#include <sstream>

#include "gis/base/file.h"
#include "src/plan/plan_file.h"
#include "src/plan/toml_reader.h"

namespace hectare::plan {
namespace {

/// Keys, and places in lists as numbers from 0.
using Steps = std::vector<std::string>;

/// The place in "plan:12:3, more" that an error names; {0, 0}: none.
toml::source_position positionOf(const std::string& where, const std::string& file) {
  if (!where.starts_with(file + ":")) return {};
  toml::source_position at{};
  const char* end = where.data() + where.size();
  const auto line = std::from_chars(where.data() + file.size() + 1, end, at.line);
  if (line.ptr != end) std::from_chars(line.ptr + 1, end, at.column);
  return at;
}

/// The way to the key or value that begins at a place of the text; the deepest one, so that a list is not taken for
/// its first element.
class Finder {
 public:
  Finder(toml::source_position at, bool isKey) : m_at(at), m_isKey(isKey) {}

  Steps in(const toml::table& root) {
    table(root);
    return m_found;
  }

 private:
  void table(const toml::table& t) {
    for (const auto& [key, node] : t) {
      m_steps.emplace_back(key.str());
      if (m_isKey && key.source().begin == m_at) m_found = m_steps;
      value(node);
      m_steps.pop_back();
    }
  }
  void value(const toml::node& node) {
    if (!m_isKey && node.source().begin == m_at) m_found = m_steps;
    if (const toml::table* t = node.as_table()) table(*t);
    const toml::array* list = node.as_array();
    for (std::size_t i = 0; list != nullptr && i < list->size(); ++i) {
      m_steps.push_back(std::to_string(i));
      value(*list->get(i));
      m_steps.pop_back();
    }
  }

  toml::source_position m_at;
  bool m_isKey;
  Steps m_steps;
  Steps m_found;
};

toml::node* childOf(toml::node& node, const std::string& step) {
  if (toml::table* t = node.as_table()) return t->get(step);
  std::size_t index = 0;
  std::from_chars(step.data(), step.data() + step.size(), index);
  toml::array* list = node.as_array();
  return list != nullptr ? list->get(index) : nullptr;
}

void erase(toml::table& root, const Steps& steps) {
  toml::node* parent = &root;
  for (std::size_t i = 0; i + 1 < steps.size() && parent != nullptr; ++i) parent = childOf(*parent, steps[i]);
  if (parent == nullptr) return;
  if (toml::table* t = parent->as_table()) t->erase(steps.back());
  std::size_t index = 0;
  std::from_chars(steps.back().data(), steps.back().data() + steps.back().size(), index);
  if (toml::array* list = parent->as_array(); list != nullptr && index < list->size())
    list->erase(list->begin() + static_cast<std::ptrdiff_t>(index));
}

/// What people call an element of a list; empty: nothing.
std::string nameOf(const toml::node* element) {
  const toml::table* table = element != nullptr ? element->as_table() : nullptr;
  for (const char* key : {"name", "id", "role"}) {
    if (table == nullptr) break;
    if (const auto name = (*table)[key].value<std::string>()) return *name;
  }
  return {};
}

/// For people: elements of lists by name, else by number from 1.
std::string told(const Steps& steps, toml::table& root) {
  std::string path;
  toml::node* node = &root;
  for (const std::string& step : steps) {
    const bool inList = node != nullptr && node->is_array();
    node = node != nullptr ? childOf(*node, step) : nullptr;
    std::string word = inList ? nameOf(node) : step;
    if (word.empty()) word = std::to_string(std::stoul(step) + 1);
    path += (path.empty() ? "" : ".") + word;
  }
  return path;
}

/// One thing that isn't understood less, and its path; empty: nothing can be left out that would help.
Steps leaveOut(toml::table& root, const gis::Error& error, const std::string& file) {
  const bool isKey = error.what.id == "error.unknown_key";
  Steps steps = Finder(positionOf(error.where, file), isKey).in(root);
  const bool inList = steps.size() > 1 && root.get(steps[0]) != nullptr && root.get(steps[0])->is_array();
  if (!isKey && inList) steps.resize(2);
  if (!isKey && !inList && !steps.empty()) steps.resize(1);
  if (steps.empty() || steps.front() == "crs" || steps.front() == "format") return {};
  return steps;
}

}  // namespace

gis::Result<NewerPlan> parseNewerPlan(std::string_view text, const std::filesystem::path& file) {
  HECTARE_ASSIGN(toml::table root, parseToml(text, file));
  const auto format = root["format"].value<int>();
  if (!format || *format <= Plan::currentFormat) {
    HECTARE_ASSIGN(Plan plan, parsePlan(text, file));
    return NewerPlan{std::move(plan), Plan::currentFormat, {}};
  }
  NewerPlan newer;
  newer.format = *format;
  root.insert_or_assign("format", Plan::currentFormat);
  const std::string name = "plan";
  constexpr int mostProblems = 1000;
  for (int i = 0; i < mostProblems; ++i) {
    std::ostringstream out;
    out << root;
    auto plan = parsePlan(out.str(), name);
    if (plan) {
      newer.plan = std::move(*plan);
      newer.plan.file = file;
      return newer;
    }
    HECTARE_ASSIGN(toml::table written, parseToml(out.str(), name));
    const Steps steps = leaveOut(written, plan.error(), name);
    if (steps.empty()) break;
    newer.leftOut.push_back(told(steps, written));
    erase(written, steps);
    root = std::move(written);
  }
  return parsePlan(text, file).error();  // the newer format, and where to get on
}

gis::Result<NewerPlan> readNewerPlan(const std::filesystem::path& file) {
  HECTARE_ASSIGN(const std::string text, gis::readFile(file));
  return parseNewerPlan(text, file);
}

}  // namespace hectare::plan
