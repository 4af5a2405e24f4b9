// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/plan/recognition_rules.h"

#include <algorithm>
#include <set>

#include "gis/base/file.h"
#include "src/plan/toml_reader.h"
#include "src/text/language.h"

namespace hectare::plan {
namespace {

namespace fs = std::filesystem;

const Names& shapeNames() {
  static const Names names = {"polygon", "line", "point", "table", "raster"};
  return names;
}

/// Every column that rules may speak of.
const Names& oursNames() {
  static const Names names = [] {
    std::set<std::string> all(columnsOfNoRole().begin(), columnsOfNoRole().end());
    for (const std::string& role : roleNames()) {
      const Names& columns = columnsOf(*roleFromName(role));
      all.insert(columns.begin(), columns.end());
    }
    return Names(all.begin(), all.end());
  }();
  return names;
}

const Names& roleNamesOrAny() {
  static const Names names = [] {
    Names all = roleNames();
    all.emplace_back("any");
    return all;
  }();
  return names;
}

class RulesReader {
 public:
  RulesReader(const toml::table& root, const fs::path& file) : m_root(root), m_read(file) {}

  gis::Result<RecognitionRules> run() {
    m_read.allowOnly(m_root, {"format", "provider", "kind", "column", "values"});
    m_read.need(m_root, "format");
    if (const auto format = m_read.whole(m_root, "format"); format && *format != 1) {
      fail(m_root, "format", {"recognise.other_format", {{"format", std::int64_t{*format}}}});
    }
    const std::string provider = m_read.text(m_root, "provider").value_or("");
    for (const toml::table* table : m_read.tables(m_root, "kind")) m_rules.kinds.push_back(kind(*table, provider));
    for (const toml::table* table : m_read.tables(m_root, "column")) m_rules.columns.push_back(words(*table));
    for (const toml::table* table : m_read.tables(m_root, "values")) m_rules.lists.push_back(list(*table));
    HECTARE_TRY(m_read.status());
    return std::move(m_rules);
  }

 private:
  void fail(const toml::table& table, std::string_view key, gis::Message what, gis::Message hint = {}) {
    const toml::node* node = table.get(key);
    m_read.fail(node != nullptr ? node->source() : table.source(), std::move(what), std::move(hint));
  }

  Names among(const toml::table& table, std::string_view key, const Names& known) {
    Names given = optional(table, key);
    for (const std::string& name : given) {
      if (has(known, name)) continue;
      fail(table, key, {"error.unknown_value", {{"key", std::string(key)}, {"value", name}}}, hintFor(name, known));
    }
    return given;
  }

  /// An empty list says nothing, as no list does.
  Names optional(const toml::table& table, std::string_view key) {
    const toml::node* node = table.get(key);
    if (node == nullptr || (node->is_array() && node->as_array()->empty())) return {};
    return m_read.texts(table, key);
  }

  std::map<std::string, Names> lists(const toml::table& from, std::string_view key) {
    std::map<std::string, Names> out;
    const toml::table* found = m_read.table(from, key);
    if (found == nullptr) return out;
    for (const auto& [name, node] : *found) out.emplace(name.str(), m_read.texts(*found, name.str()));
    return out;
  }

  LayerKind kind(const toml::table& table, const std::string& provider) {
    m_read.allowOnly(table, {"id", "title", "role", "shape", "names", "keys", "signs", "lists", "columns", "counts",
                             "needs", "needs_all", "unless", "hard", "buffer_m", "order", "confirm"});
    for (const char* key : {"id", "title", "role"}) m_read.need(table, key);
    LayerKind kind;
    kind.provider = provider;
    kind.id = m_read.text(table, "id").value_or("");
    kind.title = m_read.text(table, "title").value_or("");
    kind.role = roleFromName(m_read.choice(table, "role", roleNames()).value_or("overlay")).value_or(Role::overlay);
    const std::string shape = m_read.choice(table, "shape", shapeNames()).value_or("polygon");
    kind.shape = static_cast<LayerShape>(std::ranges::find(shapeNames(), shape) - shapeNames().begin());
    kind.names = optional(table, "names");
    kind.keys = optional(table, "keys");
    kind.signs = optional(table, "signs");
    kind.lists = optional(table, "lists");
    kind.columns = lists(table, "columns");
    kind.counts = among(table, "counts", columnsOf(kind.role));
    kind.needsAll = among(table, "needs_all", columnsOf(kind.role));
    kind.needs = among(table, "needs", oursNames());
    kind.unless = among(table, "unless", oursNames());
    kind.hard = m_read.flag(table, "hard").value_or(true);
    kind.bufferM = m_read.number(table, "buffer_m").value_or(0);
    kind.order = m_read.whole(table, "order").value_or(0);
    kind.confirm = among(table, "confirm", {"role", "hard"});
    checkColumns(table, kind);
    return kind;
  }

  void checkColumns(const toml::table& table, const LayerKind& kind) {
    for (const auto& [ours, names] : kind.columns) {
      if (has(columnsOf(kind.role), ours)) continue;
      fail(table, "columns", {"plan.unknown_column", {{"column", ours}, {"role", std::string(roleName(kind.role))}}},
           hintFor(ours, columnsOf(kind.role)));
    }
  }

  ColumnWords words(const toml::table& table) {
    m_read.allowOnly(table, {"ours", "roles", "names", "above", "only", "unless"});
    for (const char* key : {"ours", "roles", "names"}) m_read.need(table, key);
    ColumnWords words;
    words.ours = m_read.choice(table, "ours", oursNames()).value_or("");
    words.roles = among(table, "roles", roleNamesOrAny());
    words.names = m_read.texts(table, "names");
    words.above = m_read.number(table, "above");
    words.only = m_read.flag(table, "only").value_or(false);
    words.unless = optional(table, "unless");
    return words;
  }

  /// A name can say what the jobs of a source count, and whose they are, of which the plan knows the words.
  void checkInNames(const toml::table& table, const CodeList& list) {
    const Names& known = list.ours == "unit" ? jobsUnitNames() : workerNames();
    for (const auto& [code, words] : list.inNames) {
      if ((list.ours == "unit" || list.ours == "worker") && has(known, code)) continue;
      fail(table, "in_names", {"error.unknown_value", {{"key", "in_names"}, {"value", code}}}, hintFor(code, known));
    }
  }

  CodeList list(const toml::table& table) {
    m_read.allowOnly(table, {"id", "ours", "roles", "weak", "keep", "means", "in_names"});
    for (const char* key : {"id", "roles", "means"}) m_read.need(table, key);
    CodeList list;
    list.id = m_read.text(table, "id").value_or("");
    if (table.get("ours") != nullptr) list.ours = m_read.choice(table, "ours", oursNames()).value_or("");
    list.roles = among(table, "roles", roleNamesOrAny());
    list.weak = m_read.flag(table, "weak").value_or(false);
    list.keep = m_read.flag(table, "keep").value_or(false);
    list.means = lists(table, "means");
    list.inNames = lists(table, "in_names");
    checkInNames(table, list);
    return list;
  }

  const toml::table& m_root;
  TomlReader m_read;
  RecognitionRules m_rules;
};

template <class T>
void append(std::vector<T>& to, std::vector<T>&& from) {
  std::move(from.begin(), from.end(), std::back_inserter(to));
}

/// Names that two rules share would make a reason say two things.
gis::Status checkUnique(const RecognitionRules& rules, const fs::path& folder) {
  std::set<std::string> seen;
  Names ids;
  for (const LayerKind& kind : rules.kinds) ids.push_back("kind " + kind.id);
  for (const CodeList& list : rules.lists) ids.push_back("values " + list.id);
  for (const LayerKind& kind : rules.kinds) {
    for (const std::string& id : kind.lists) {
      if (std::ranges::find(rules.lists, id, &CodeList::id) != rules.lists.end()) continue;
      return gis::Error{
          gis::ErrorKind::invalid, {"recognise.no_list", {{"kind", kind.id}, {"list", id}}}, folder.string(), {}};
    }
  }
  for (const std::string& id : ids) {
    if (seen.insert(id).second) continue;
    return gis::Error{gis::ErrorKind::invalid, {"recognise.doubled_rule", {{"id", id}}}, folder.string(), {}};
  }
  return {};
}

gis::Result<std::vector<fs::path>> ruleFiles(const fs::path& folder) {
  std::error_code failed;
  std::vector<fs::path> files;
  for (fs::directory_iterator it(folder, failed), end; !failed && it != end; it.increment(failed)) {
    if (it->path().extension() == ".toml") files.push_back(it->path());
  }
  if (failed) return gis::Error{gis::ErrorKind::notFound, {"recognise.no_rules"}, folder.string(), {}};
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

const std::vector<std::string>& columnsOfNoRole() {
  static const Names names = {"ended", "x", "y", "wkt", "made_up"};
  return names;
}

gis::Result<RecognitionRules> parseRecognitionRules(std::string_view text, const fs::path& file) {
  HECTARE_ASSIGN(const toml::table root, parseToml(text, file));
  return RulesReader(root, file).run();
}

gis::Result<RecognitionRules> readRecognitionRules(const fs::path& folder) {
  HECTARE_ASSIGN(const std::vector<fs::path> files, ruleFiles(folder));
  RecognitionRules all;
  for (const fs::path& file : files) {
    HECTARE_ASSIGN(const std::string text, gis::readFile(file));
    HECTARE_ASSIGN(RecognitionRules rules, parseRecognitionRules(text, file));
    append(all.kinds, std::move(rules.kinds));
    append(all.columns, std::move(rules.columns));
    append(all.lists, std::move(rules.lists));
  }
  HECTARE_TRY(checkUnique(all, folder));
  return all;
}

gis::Result<RecognitionRules> readRecognitionRules() {
  HECTARE_ASSIGN(const fs::path data, text::dataFolder());
  return readRecognitionRules(data / "recognise" / "layers");
}

}  // namespace hectare::plan
