// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "gis/base/file.h"
#include "src/plan/plan.h"
#include "src/plan/scheme.h"
#include "src/plan/scheme_check.h"
#include "src/plan/toml_reader.h"

namespace hectare::plan {
namespace fs = std::filesystem;
namespace {

constexpr int currentFormat = 1;
constexpr std::size_t mostValues = 63;  ///< per fact, so that they fit into one word with "known"

/// Reads the parts of a scheme; what is wrong stays in the TomlReader.
class SchemeReader {
 public:
  SchemeReader(const toml::table& root, const fs::path& file) : m_root(root), m_read(file) {}

  gis::Result<Scheme> run() {
    head();
    m_scheme.columns = columns();
    for (const toml::table* t : m_read.tables(m_root, "rule")) rule(*t);
    for (const toml::table* t : m_read.tables(m_root, "measure")) measure(*t);
    HECTARE_TRY(m_read.status());
    checkRules();
    HECTARE_TRY(m_read.status());
    checkLand();
    HECTARE_TRY(m_read.status());
    return std::move(m_scheme);
  }

 private:
  void head() {
    m_read.allowOnly(m_root, {"format", "id", "title", "source", "unit", "class", "columns", "absent", "remnant_of",
                              "parameters", "sizes", "codes", "rule", "measure"});
    for (const char* key : {"format", "id", "title", "source", "unit", "rule"}) m_read.need(m_root, key);
    if (const auto format = m_read.whole(m_root, "format"); format && *format != currentFormat) {
      m_read.fail(m_root.get("format")->source(), {"scheme.other_format", {{"format", std::int64_t{*format}}}});
    }
    m_scheme.id = m_read.text(m_root, "id").value_or("");
    m_scheme.title = m_read.text(m_root, "title").value_or("");
    m_scheme.source = m_read.text(m_root, "source").value_or("");
    m_scheme.unit = m_read.choice(m_root, "unit", {"plots", "parcels"}).value_or("");
    landClasses();
    m_scheme.absent = classes(m_root, "absent");
    m_scheme.remnantOf = classes(m_root, "remnant_of");
    m_scheme.parameters = m_read.numberMap(m_root, "parameters");
    if (const toml::table* found = m_read.table(m_root, "sizes")) sizes(*found);
    if (const toml::table* found = m_read.table(m_root, "codes")) {
      m_read.allowOnly(*found, factNames());
      for (const auto& [fact, node] : *found)
        m_scheme.codes[std::string(fact.str())] = m_read.texts(*found, fact.str());
    }
  }

  void sizes(const toml::table& t) {
    m_read.allowOnly(t, {"boundaries_m2"});
    m_read.need(t, "boundaries_m2");
    m_scheme.sizeBoundariesM2 = m_read.numbers(t, "boundaries_m2");
    if (!areSizeBoundaries(m_scheme.sizeBoundariesM2)) m_read.fail(t.source(), {"sizes.not_ascending"});
  }

  /// The scheme's own classes, or the common ones.
  void landClasses() {
    for (const toml::table* t : m_read.tables(m_root, "class")) landClass(*t);
    if (m_scheme.classes.size() > Scheme::mostClasses) {
      m_read.fail(m_root.get("class")->source(),
                  {"scheme.too_many_classes", {{"most", static_cast<std::int64_t>(Scheme::mostClasses)}}});
    }
    if (!m_scheme.classes.empty()) return;
    for (const std::string& id : ledgerClasses()) m_scheme.classes.push_back({id, {}, id});
  }

  void landClass(const toml::table& t) {
    m_read.allowOnly(t, {"id", "title", "like"});
    for (const char* key : {"id", "title", "like"}) m_read.need(t, key);
    LandClass landClass{m_read.text(t, "id").value_or(""), m_read.text(t, "title").value_or(""),
                        m_read.choice(t, "like", ledgerClasses()).value_or("")};
    if (m_scheme.classNumber(landClass.id)) {
      m_read.fail(t.source(), {"scheme.doubled_class", {{"class", landClass.id}}});
    }
    m_scheme.classes.push_back(std::move(landClass));
  }

  [[nodiscard]] Names classNames() const {
    Names names;
    for (const LandClass& landClass : m_scheme.classes) names.push_back(landClass.id);
    return names;
  }

  /// As the scheme says, else the classes in their order, with net after what it takes away.
  Names columns() {
    if (!m_root.contains("columns")) {
      Names names = classNames();
      names.insert(names.begin() + (names.empty() ? 0 : 1), "net");
      return names;
    }
    Names names = m_read.texts(m_root, "columns");
    Names known = classNames();
    for (const toml::table* t : m_read.tables(m_root, "measure")) known.push_back(m_read.text(*t, "id").value_or(""));
    for (const std::string& name : names) {
      if (!has(known, name)) m_read.fail(m_root.get("columns")->source(), {"scheme.unknown_class", {{"class", name}}});
    }
    for (const std::string& name : classNames()) {
      if (!has(names, name)) {
        m_read.fail(m_root.get("columns")->source(), {"scheme.column_missing", {{"class", name}}});
      }
    }
    for (const std::string& name : names) {
      if (std::count(names.begin(), names.end(), name) > 1) {
        m_read.fail(m_root.get("columns")->source(), {"scheme.doubled_column", {{"column", name}}});
      }
    }
    return names;
  }

  Names classes(const toml::table& t, std::string_view key) {
    Names names = m_read.texts(t, key);
    for (const std::string& name : names) {
      if (!m_scheme.classNumber(name)) unknownClass(*t.get(key), name);
    }
    return names;
  }
  void unknownClass(const toml::node& at, const std::string& name) {
    m_read.fail(at.source(), {"scheme.unknown_class", {{"class", name}}}, hintFor(name, classNames()));
  }
  void absentClass(const toml::node& at, const std::string& name) {
    m_read.fail(at.source(), {"scheme.absent_class", {{"class", name}}});
  }

  void rule(const toml::table& t) {
    m_read.allowOnly(t, {"id", "class", "held_as", "why", "when"});
    for (const char* key : {"id", "class", "why"}) m_read.need(t, key);
    Rule rule;
    rule.id = m_read.text(t, "id").value_or("");
    rule.landClass = m_read.text(t, "class").value_or("");
    rule.why = m_read.text(t, "why").value_or("");
    if (const toml::node* node = t.get("class"); node != nullptr) {
      if (!m_scheme.classNumber(rule.landClass)) unknownClass(*node, rule.landClass);
      if (has(m_scheme.absent, rule.landClass)) absentClass(*node, rule.landClass);
    }
    rule.heldAs = heldAs(t, rule.landClass);
    if (const toml::table* when = m_read.table(t, "when")) {
      m_read.allowOnly(*when, factNames());
      // In the order of the facts, not of the alphabet.
      for (const std::string& fact : factNames()) conditions(rule, *when, fact);
    }
    m_ruleTables.push_back(&t);
    m_scheme.rules.push_back(std::move(rule));
  }

  /// As the rule says. Land in a class like held is held also where it does not say how.
  std::optional<HeldAs> heldAs(const toml::table& t, const std::string& landClass) {
    const Names& names = heldAsNames();
    if (const auto name = m_read.choice(t, "held_as", names)) {
      return static_cast<HeldAs>(std::find(names.begin(), names.end(), *name) - names.begin());
    }
    const auto number = m_scheme.classNumber(landClass);
    const bool isHeld = number && m_scheme.classes[*number].like == "held";
    return isHeld ? std::optional(HeldAs::unknown) : std::nullopt;
  }

  /// fact = "a" · fact = ["a", "b"] · fact = { is | is_not | unless = …, known | missing = true }.
  void conditions(Rule& rule, const toml::table& when, const std::string& fact) {
    const toml::node* node = when.get(fact);
    if (node == nullptr) return;
    if (node->as_table() == nullptr) {
      rule.all.push_back({fact, Condition::Op::is, values(when, fact, fact)});
      return;
    }
    const toml::table& t = *node->as_table();
    m_read.allowOnly(t, {"is", "is_not", "unless", "known", "missing"});
    using Op = Condition::Op;
    for (const auto& [key, op] : {std::pair{"is", Op::is}, {"is_not", Op::isNot}, {"unless", Op::unless}}) {
      if (t.contains(key)) rule.all.push_back({fact, op, values(t, key, fact)});
    }
    for (const auto& [key, op] : {std::pair{"known", Op::known}, {"missing", Op::missing}}) {
      if (m_read.flag(t, key).value_or(false)) rule.all.push_back({fact, op, {}});
    }
  }

  /// One text or several; each has to be a code of the fact, where the scheme lists them.
  Names values(const toml::table& t, std::string_view key, const std::string& fact) {
    Names values = t.get(key)->is_string() ? Names{*m_read.text(t, key)} : m_read.texts(t, key);
    for (const std::string& value : values) {
      if (!knownCode(fact, value)) {
        const Names& codes = m_scheme.codes.at(fact);
        m_read.fail(t.get(key)->source(), {"error.unknown_value", {{"key", fact}, {"value", value}}},
                    hintFor(value, codes));
      }
      m_values[fact].insert(value);
    }
    if (m_values[fact].size() > mostValues)
      m_read.fail(t.get(key)->source(), {"scheme.too_many_values", {{"fact", fact}}});
    return values;
  }
  [[nodiscard]] bool knownCode(const std::string& fact, const std::string& value) const {
    const auto it = m_scheme.codes.find(fact);
    if (it == m_scheme.codes.end()) return true;
    if (value.empty() || value.back() != '*') return has(it->second, value);
    const std::string_view stem = std::string_view(value).substr(0, value.size() - 1);
    return std::any_of(it->second.begin(), it->second.end(),
                       [&](std::string_view code) { return code.substr(0, stem.size()) == stem; });
  }

  void measure(const toml::table& t) {
    m_read.allowOnly(t, {"id", "title", "gross_minus", "sum", "less_share", "unknown"});
    m_read.need(t, "id");
    Measure measure;
    measure.id = m_read.text(t, "id").value_or("");
    measure.title = m_read.text(t, "title").value_or("");
    measure.lessShare = m_read.text(t, "less_share").value_or("");
    if (!measure.lessShare.empty() && m_scheme.parameters.count(measure.lessShare) == 0) {
      m_read.fail(t.get("less_share")->source(), {"scheme.no_parameter", {{"parameter", measure.lessShare}}});
    }
    measure.known = !m_read.flag(t, "unknown").value_or(false);
    measure.fromGross = t.contains("gross_minus");
    measure.minus = classes(t, "gross_minus");
    measure.sum = classes(t, "sum");
    if (int{!measure.known} + int{measure.fromGross} + int{t.contains("sum")} != 1) {
      m_read.fail(t.source(), {"scheme.measure_ways", {{"measure", measure.id}}});
    }
    for (const Names* names : {&measure.minus, &measure.sum}) {
      for (const std::string& name : *names) {
        if (has(m_scheme.absent, name)) absentClass(t, name);
      }
    }
    m_measureTables.push_back(&t);
    m_scheme.measures.push_back(std::move(measure));
  }

  void checkRules() {
    std::set<std::string> reached;
    if (!m_scheme.remnantOf.empty() || !m_root.contains("class")) reached.insert("remnant");
    std::set<std::string> ids;
    for (std::size_t i = 0; i < m_scheme.rules.size(); ++i) {
      const Rule& rule = m_scheme.rules[i];
      const bool last = i + 1 == m_scheme.rules.size();
      if (rule.all.empty() && !last) {
        const Rule& next = m_scheme.rules[i + 1];
        m_read.fail(m_ruleTables[i]->source(), {"scheme.early_rule", {{"rule", rule.id}, {"next", next.id}}});
      }
      if (!ids.insert(rule.id).second) {
        m_read.fail(m_ruleTables[i]->source(), {"scheme.doubled_rule", {{"rule", rule.id}}});
      }
      reached.insert(rule.landClass);
    }
    if (!m_scheme.remnantOf.empty() && !m_scheme.classNumber("remnant")) {
      m_read.fail(m_root.get("remnant_of")->source(), {"scheme.no_remnant"});
    }
    for (const std::string& name : classNames()) {
      if (reached.count(name) == 0 && !has(m_scheme.absent, name)) {
        m_read.fail(m_root.source(), {"scheme.unreachable_class", {{"class", name}}},
                    {"scheme.unreachable_class_hint"});
      }
    }
  }

  /// Questions to all rules together, each answered with an example of the land that is wrong.
  void checkLand() {
    for (SchemeProblem& problem : findSchemeProblems(m_scheme)) {
      const auto& tables = problem.part == SchemeProblem::Part::rule ? m_ruleTables : m_measureTables;
      m_read.fail(tables[problem.number]->source(), std::move(problem.what), std::move(problem.hint));
    }
  }

  const toml::table& m_root;
  TomlReader m_read;
  Scheme m_scheme;
  std::vector<const toml::table*> m_ruleTables;
  std::vector<const toml::table*> m_measureTables;
  std::map<std::string, std::set<std::string>> m_values;  ///< per fact: every value that a rule names
};

}  // namespace

gis::Result<Scheme> parseScheme(std::string_view text, const fs::path& file) {
  HECTARE_ASSIGN(const toml::table root, parseToml(text, file));
  HECTARE_ASSIGN(Scheme scheme, SchemeReader(root, file).run());
  scheme.contentHash = gis::sha256OfText(text);
  return scheme;
}

gis::Result<Scheme> readScheme(const fs::path& file) {
  HECTARE_ASSIGN(const std::string text, gis::readFile(file));
  return parseScheme(text, file);
}

}  // namespace hectare::plan
