// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <set>

#include "src/plan/element_match.h"
#include "src/plan/plan_file.h"
#include "src/plan/plan_tree.h"
#include "src/plan/text_edits.h"
#include "src/plan/toml_scan.h"

namespace hectare::plan {
namespace {

using KeyPath = std::vector<std::string>;

bool beginsWith(const KeyPath& path, const KeyPath& start) {
  return path.size() >= start.size() && std::equal(start.begin(), start.end(), path.begin());
}

KeyPath joined(KeyPath a, const KeyPath& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

std::string keyOf(const Source& source) { return source.name; }
std::string keyOf(const Target& target) { return target.name; }
std::string keyOf(const Sheet& sheet) { return sheet.name; }
std::string keyOf(const Drawn& drawn) { return drawn.id; }
std::string keyOf(const Acceptance& a) { return a.rule + '\n' + a.layer + '\n' + a.subject; }
std::string keyOf(const Correction& correction) {
  std::string key = correction.layer + '\n' + correction.id + '\n' + correction.date;
  for (const auto& [fact, value] : correction.set) key += '\n' + fact;
  return key;
}

const std::vector<std::string>& kinds() {
  static const std::vector<std::string> names = {"source", "target", "drawn", "accepted", "correction", "sheet"};
  return names;
}
bool isKind(const std::string& key) { return std::find(kinds().begin(), kinds().end(), key) != kinds().end(); }

/// The sections of a text that say one thing: the head of the plan, or one source, target, … Paths inside it leave out
/// the first `depth` keys.
struct Scope {
  std::vector<std::size_t> sections;
  std::size_t depth = 0;
};

class Rewriter {
 public:
  explicit Rewriter(std::string text) : m_text(std::move(text)), m_sections(scanToml(m_text)) {
    const std::size_t newline = m_text.find('\n');
    m_eol = newline != std::string::npos && newline > 0 && m_text[newline - 1] == '\r' ? "\r\n" : "\n";
    for (std::size_t i = 0; i < m_sections.size(); ++i) sortIn(i);
  }

  std::string run(const Plan& from, const Plan& to) {
    diff(m_head, {}, headTree(from), headTree(to));
    elements("source", from.sources, to.sources);
    elements("target", from.targets, to.targets);
    elements("drawn", from.drawn, to.drawn);
    elements("accepted", from.accepted, to.accepted);
    elements("correction", from.corrections, to.corrections);
    elements("sheet", from.sheets, to.sheets);
    std::string out = m_edits.apply(m_text);
    // The blank line that stood before the last block goes with it.
    const std::string blank = m_eol + m_eol;
    while (!m_text.ends_with(blank) && out.ends_with(blank)) out.resize(out.size() - m_eol.size());
    return out;
  }

 private:
  void sortIn(std::size_t index) {
    const TomlSection& section = m_sections[index];
    if (section.path.empty() || !isKind(section.path.front())) {
      m_head.sections.push_back(index);
      return;
    }
    std::vector<Scope>& scopes = m_elements[section.path.front()];
    if (section.array && section.path.size() == 1) scopes.push_back({{}, 1});
    if (!scopes.empty()) scopes.back().sections.push_back(index);
  }

  [[nodiscard]] KeyPath pathOf(const Scope& scope, std::size_t section) const {
    const KeyPath& path = m_sections[section].path;
    return {path.begin() + static_cast<std::ptrdiff_t>(std::min(scope.depth, path.size())), path.end()};
  }
  [[nodiscard]] std::size_t endOf(std::size_t section) const {
    return section + 1 < m_sections.size() ? m_sections[section + 1].lead : m_text.size();
  }
  void eraseSection(std::size_t section) { m_edits.erase(m_sections[section].lead, endOf(section)); }

  /// Calls f(statement, its path) for every statement of the scope.
  template <class F>
  void forEachStatement(const Scope& scope, F&& f) const {
    for (const std::size_t i : scope.sections) {
      for (const TomlStatement& statement : m_sections[i].statements)
        f(statement, joined(pathOf(scope, i), statement.key));
    }
  }
  [[nodiscard]] const TomlStatement* find(const Scope& scope, const KeyPath& path) const {
    const TomlStatement* found = nullptr;
    forEachStatement(scope, [&](const TomlStatement& s, const KeyPath& p) {
      if (p == path) found = &s;
    });
    return found;
  }
  [[nodiscard]] bool hasBelow(const Scope& scope, const KeyPath& path) const {
    bool found = false;
    forEachStatement(scope, [&](const TomlStatement&, const KeyPath& p) { found = found || beginsWith(p, path); });
    for (const std::size_t i : scope.sections) found = found || beginsWith(pathOf(scope, i), path);
    return found;
  }
  void eraseBelow(const Scope& scope, const KeyPath& path) {
    for (const std::size_t i : scope.sections) {
      const KeyPath base = pathOf(scope, i);
      if (beginsWith(base, path)) {
        eraseSection(i);
        continue;
      }
      for (const TomlStatement& s : m_sections[i].statements) {
        if (beginsWith(joined(base, s.key), path)) m_edits.erase(s.begin, s.end);
      }
    }
  }

  /// Makes the text of `scope` say `to` instead of `from` at `path`, whichever way it is written there.
  void diff(const Scope& scope, const KeyPath& path, const TreeNode& from, const TreeNode& to) {
    std::set<std::string> done;
    for (const TreeNode* side : {&to, &from}) {
      for (const auto& [key, node] : side->entries) {
        if (!done.insert(key).second) continue;
        const TreeNode* before = from.find(key);
        const TreeNode* after = to.find(key);
        if (before != nullptr && after != nullptr && *before == *after) continue;
        change(scope, joined(path, {key}), before, after);
      }
    }
  }

  void change(const Scope& scope, const KeyPath& path, const TreeNode* from, const TreeNode* to) {
    if (const TomlStatement* exact = find(scope, path)) {
      if (to != nullptr)
        m_edits.replace(exact->valueBegin, exact->valueEnd, inlineValue(*to));
      else
        m_edits.erase(exact->begin, exact->end);
      return;
    }
    if (hasBelow(scope, path)) {
      if (to != nullptr && to->table) {
        static const TreeNode nothing;
        diff(scope, path, from != nullptr ? *from : nothing, *to);
        return;
      }
      eraseBelow(scope, path);
    }
    if (to != nullptr) insert(scope, path, *to);
  }

  void insert(const Scope& scope, const KeyPath& path, const TreeNode& node) {
    if (node.table && path.size() == 1 && (path[0] == "columns" || path[0] == "values")) {
      for (const auto& [key, child] : node.entries) insert(scope, joined(path, {key}), child);
      return;
    }
    if (scope.depth == 0 && node.table) {
      m_edits.insert(m_sections.front().contentEnd,
                     m_eol + "[" + tomlKey(path.back()) + "]" + m_eol + entryLines(node, m_eol));
      return;
    }
    std::size_t best = scope.sections.front();
    for (const std::size_t i : scope.sections) {
      const KeyPath base = pathOf(scope, i);
      const bool fits = base.size() < path.size() && beginsWith(path, base) && (base.empty() || !m_sections[i].array);
      if (fits && base.size() > pathOf(scope, best).size()) best = i;
    }
    const TomlSection& section = m_sections[best];
    std::string line = indentOf(section);
    for (std::size_t i = pathOf(scope, best).size(); i < path.size(); ++i) {
      line += tomlKey(path[i]) + (i + 1 < path.size() ? "." : " = ");
    }
    m_edits.insert(section.statements.empty() ? section.headerEnd : section.statements.back().end,
                   line + inlineValue(node) + m_eol);
  }
  [[nodiscard]] std::string indentOf(const TomlSection& section) const {
    if (section.statements.empty()) return {};
    const TomlStatement& last = section.statements.back();
    return m_text.substr(last.begin, last.keyBegin - last.begin);
  }

  template <class T>
  void elements(const std::string& kind, const std::vector<T>& from, const std::vector<T>& to) {
    if (from == to) return;
    if (const TomlStatement* exact = find(m_head, {kind})) {
      replaceList(*exact, to);
      return;
    }
    const std::vector<Scope>& scopes = m_elements[kind];
    if (scopes.size() != from.size()) return;  // the caller notices
    const auto match = matchElements(keysOf(from), keysOf(to));
    eraseUnmatched(scopes, match);
    std::optional<std::size_t> previous;
    for (std::size_t i = 0; i < to.size(); ++i) {
      if (match[i]) {
        previous = match[i];
        const Scope& scope = scopes[*previous];
        const ElementStyle style{find(scope, {"name"}) != nullptr, find(scope, {"paths"}) != nullptr};
        diff(scope, {}, elementTree(from[*previous], style), elementTree(to[i], style));
      } else {
        insertElement(kind, scopes, previous, entryLines(elementTree(to[i]), m_eol));
      }
    }
  }

  template <class T>
  static std::vector<std::string> keysOf(const std::vector<T>& elements) {
    std::vector<std::string> keys;
    for (const T& element : elements) keys.push_back(keyOf(element));
    return keys;
  }

  template <class T>
  void replaceList(const TomlStatement& statement, const std::vector<T>& to) {
    std::string list = "[";
    for (const T& element : to) list += (list.size() > 1 ? ", " : "") + inlineValue(elementTree(element));
    m_edits.replace(statement.valueBegin, statement.valueEnd, list + "]");
  }

  void eraseUnmatched(const std::vector<Scope>& scopes, const std::vector<std::optional<std::size_t>>& match) {
    std::set<std::size_t> kept;
    for (const auto& m : match) {
      if (m) kept.insert(*m);
    }
    for (std::size_t i = 0; i < scopes.size(); ++i) {
      if (kept.count(i) != 0) continue;
      for (const std::size_t section : scopes[i].sections) eraseSection(section);
    }
  }

  void insertElement(const std::string& kind, const std::vector<Scope>& scopes, std::optional<std::size_t> previous,
                     const std::string& lines) {
    const std::string block = "[[" + kind + "]]" + m_eol + lines;
    if (previous) {
      m_edits.insert(m_sections[scopes[*previous].sections.back()].contentEnd, m_eol + block);
    } else if (!scopes.empty()) {
      m_edits.insert(m_sections[scopes.front().sections.front()].lead, block + m_eol);
    } else {
      m_edits.insert(m_sections.back().contentEnd, m_eol + block);
    }
  }

  std::string m_text;
  std::vector<TomlSection> m_sections;
  std::string m_eol;
  Scope m_head;
  std::map<std::string, std::vector<Scope>> m_elements;
  TextEdits m_edits;
};

}  // namespace

gis::Result<std::string> rewritePlan(std::string_view text, const Plan& to) {
  HECTARE_ASSIGN(const Plan from, parsePlan(text, to.file));
  if (from == to) return std::string(text);
  const bool open = !text.empty() && text.back() != '\n';
  const bool windows = text.find("\r\n") != std::string_view::npos;
  std::string out = Rewriter(std::string(text) + (!open ? "" : windows ? "\r\n" : "\n")).run(from, to);
  if (open && !out.empty() && out.back() == '\n') out.erase(out.size() - (windows ? 2 : 1));
  // What is written must say what was meant; whatever way people wrote the file before.
  const auto again = parsePlan(out, to.file);
  if (again && *again == to) return out;
  return gis::Error{gis::ErrorKind::internal, {"plan.rewrite_failed"}, to.file.string(), {}};
}

}  // namespace hectare::plan
