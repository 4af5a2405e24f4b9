// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/plan/plan_file.h"

#include <algorithm>
#include <charconv>

#include "gis/base/file.h"
#include "gis/base/units.h"
#include "src/plan/overlay_keys.h"
#include "src/plan/plan_check.h"
#include "src/plan/read_sheet.h"
#include "src/plan/toml_reader.h"

namespace hectare::plan {
namespace {

/// Reads the parts of a plan; what is wrong stays in the TomlReader.
class PlanReader {
 public:
  PlanReader(const toml::table& root, const std::filesystem::path& file) : m_root(root), m_read(file) {}

  gis::Result<Plan> run(const std::filesystem::path& file) {
    HECTARE_TRY(format());
    Plan plan;
    plan.file = file;
    head(plan);
    for (const toml::table* t : m_read.tables(m_root, "source")) plan.sources.push_back(source(*t));
    for (const toml::table* t : m_read.tables(m_root, "target")) plan.targets.push_back(target(*t));
    for (const toml::table* t : m_read.tables(m_root, "drawn")) plan.drawn.push_back(drawn(*t));
    for (const toml::table* t : m_read.tables(m_root, "accepted")) plan.accepted.push_back(acceptance(*t));
    for (const toml::table* t : m_read.tables(m_root, "correction")) plan.corrections.push_back(correction(*t));
    for (const toml::table* t : m_read.tables(m_root, "sheet")) plan.sheets.push_back(readSheet(m_read, *t));
    HECTARE_TRY(m_read.status());
    for (const PlanProblem& problem : findProblems(plan)) {
      m_read.fail(placeOf(problem.path), problem.what, problem.hint, problem.detail);
    }
    HECTARE_TRY(m_read.status());
    return plan;
  }

 private:
  /// A newer format is told before anything that it may contain.
  gis::Status format() {
    m_read.need(m_root, "format", {"plan.format_hint"});
    const auto format = m_read.whole(m_root, "format");
    if (format && *format > Plan::currentFormat) {
      m_read.fail(
          m_root.get("format")->source(),
          {"plan.newer_format", {{"format", std::int64_t{*format}}, {"known", std::int64_t{Plan::currentFormat}}}},
          {"plan.newer_format_hint"});
    } else if (format && *format < 1) {
      m_read.fail(m_root.get("format")->source(), {"plan.no_format", {{"format", std::int64_t{*format}}}},
                  {"plan.format_hint"});
    }
    return m_read.status();
  }

  void head(Plan& plan) {
    m_read.allowOnly(m_root, {"format", "name", "why", "crs", "area", "scheme", "illustrative", "parameters", "remnant",
                              "sizes", "source", "target", "drawn", "accepted", "correction", "sheet"});
    m_read.need(m_root, "crs", {"plan.crs_hint"});
    plan.name = m_read.text(m_root, "name").value_or("");
    plan.why = m_read.text(m_root, "why").value_or("");
    plan.crs = m_read.text(m_root, "crs").value_or("");
    plan.geodesicArea = m_read.choice(m_root, "area", {"planar", "geodesic"}) == "geodesic";
    plan.scheme = m_read.text(m_root, "scheme").value_or(plan.scheme);
    plan.illustrative = m_read.flag(m_root, "illustrative").value_or(false);
    plan.parameters = m_read.numberMap(m_root, "parameters");
    if (const toml::table* found = m_read.table(m_root, "remnant")) remnant(plan.remnant, *found);
    if (const toml::table* found = m_read.table(m_root, "sizes")) sizes(plan.sizes, *found);
  }

  void remnant(RemnantRule& rule, const toml::table& t) {
    m_read.allowOnly(t, {"min_area_m2", "min_width_m", "join"});
    rule.minAreaM2 = m_read.number(t, "min_area_m2").value_or(0);
    rule.minWidthM = m_read.number(t, "min_width_m").value_or(0);
    rule.join = joining(t).value_or(rule.join);
  }

  std::optional<RemnantRule::Join> joining(const toml::table& t) {
    const auto join = m_read.choice(t, "join", {"parcel", "owner", "park"});
    if (!join) return std::nullopt;
    if (join == "parcel") return RemnantRule::Join::parcel;
    return join == "owner" ? RemnantRule::Join::owner : RemnantRule::Join::park;
  }

  void sizes(SizeRule& rule, const toml::table& t) {
    m_read.allowOnly(t, {"boundaries_m2", "join"});
    rule.boundariesM2 = m_read.numbers(t, "boundaries_m2");
    rule.join = joining(t);
  }

  Role role(const toml::table& t, const Names& known) {
    m_read.need(t, "role", {"error.known", {{"names", joined(known)}}});
    return roleFromName(m_read.choice(t, "role", known).value_or("overlay")).value_or(Role::overlay);
  }
  static std::string joined(const Names& names) {
    std::string out;
    for (const std::string& name : names) out += (out.empty() ? "" : ", ") + name;
    return out;
  }

  Source source(const toml::table& t) {
    Source source;
    source.role = role(t, roleNames());
    sourceKeys(t, source.role);
    paths(source, t);
    source.layer = m_read.text(t, "layer").value_or("");
    source.name = m_read.text(t, "name").value_or(defaultName(source));
    source.crs = m_read.text(t, "crs").value_or("");
    source.axesSwapped = m_read.choice(t, "axes", {"as_given", "swapped"}) == "swapped";
    source.date = m_read.date(t, "date").value_or("");
    source.accuracyM = m_read.number(t, "accuracy_m");
    source.accuracy = m_read.text(t, "accuracy").value_or("");
    columns(source, t);
    for (const toml::table* f : m_read.tables(t, "filter")) source.filters.push_back(filter(*f));
    if (const toml::table* j = m_read.table(t, "join")) source.join = join(*j);
    source.hard = m_read.flag(t, "hard").value_or(true);
    source.priority = m_read.whole(t, "priority").value_or(0);
    source.bufferM = m_read.number(t, "buffer_m").value_or(0);
    source.jobsUnit = m_read.choice(t, "jobs_unit", jobsUnitNames()).value_or("");
    source.workers = m_read.choice(t, "workers", workerNames()).value_or("");
    source.why = m_read.text(t, "why").value_or("");
    source.unsure = m_read.texts(t, "unsure");
    written(source, t);
    readOverlay(m_read, t, source);
    return source;
  }

  /// How a table is written.
  void written(Source& source, const toml::table& t) {
    source.decimalComma = m_read.choice(t, "decimal", {".", ","}) == ",";
    source.encoding = m_read.text(t, "encoding").value_or("");
    const toml::table* g = m_read.table(t, "geometry");
    if (g == nullptr) return;
    m_read.allowOnly(*g, {"x", "y", "wkt"});
    source.geometry = PlaceColumns{m_read.text(*g, "x").value_or(""), m_read.text(*g, "y").value_or(""),
                                   m_read.text(*g, "wkt").value_or("")};
  }

  /// Keys that only other roles have are told as such, not as unknown.
  void sourceKeys(const toml::table& t, Role role) {
    static const Names constraintKeys = {"hard", "priority", "buffer_m"};  // zoning has a priority as well
    Names known = {"role",     "name",       "path",    "paths",      "layer",    "crs",     "axes",
                   "date",     "accuracy_m", "columns", "values",     "filter",   "join",    "hard",
                   "priority", "buffer_m",   "why",     "unsure",     "geometry", "decimal", "encoding",
                   "accuracy", "jobs_unit",  "workers", "attribution"};
    known.insert(known.end(), overlayKeys().begin(), overlayKeys().end());
    m_read.allowOnly(t, known);
    for (const auto& [key, node] : t) {
      if (key.str() == "priority" && role == Role::zoning) continue;
      Role owner = role;
      if (has(constraintKeys, key.str())) owner = Role::constraint;
      if (has(overlayKeys(), key.str())) owner = Role::overlay;
      if (key.str() == "join") owner = Role::attributes;
      if (owner == role) continue;
      m_read.fail(key.source(),
                  {"plan.key_of_role", {{"key", std::string(key.str())}, {"role", std::string(roleName(owner))}}});
    }
  }

  void paths(Source& source, const toml::table& t) {
    source.paths = m_read.texts(t, "paths");
    if (const auto path = m_read.text(t, "path")) {
      if (t.contains("paths")) m_read.fail(t.get("path")->source(), {"plan.path_and_paths"});
      source.paths = {*path};
    }
    if (!t.contains("path") && !t.contains("paths")) m_read.need(t, "path");
  }

  void columns(Source& source, const toml::table& t) {
    if (const toml::table* bound = m_read.table(t, "columns")) {
      for (const auto& [key, node] : *bound) source.columns.emplace(key.str(), binding(*bound, key.str()));
    }
    const toml::table* values = m_read.table(t, "values");
    if (values == nullptr) return;
    for (const auto& [key, node] : *values) {
      const auto it = source.columns.find(std::string(key.str()));
      if (it == source.columns.end()) {
        m_read.fail(key.source(), {"plan.values_without_column", {{"column", std::string(key.str())}}});
      } else {
        it->second.values = m_read.textMap(*values, key.str());
      }
    }
  }

  /// "BUILT" or { column = "BUILT", above = 0 }.
  ColumnBinding binding(const toml::table& columns, std::string_view key) {
    ColumnBinding binding;
    const toml::node* node = columns.get(key);
    const toml::table* t = node->as_table();
    if (t == nullptr) {
      binding.column = m_read.text(columns, key).value_or("");
      return binding;
    }
    m_read.allowOnly(*t, {"column", "above", "separator", "fold", "why"});
    m_read.need(*t, "column");
    binding.column = m_read.text(*t, "column").value_or("");
    binding.above = m_read.number(*t, "above");
    binding.separator = m_read.text(*t, "separator").value_or("");
    binding.fold = m_read.choice(*t, "fold", {"any", "max", "sum", "list"}).value_or("");
    binding.why = m_read.text(*t, "why").value_or("");
    return binding;
  }

  Filter filter(const toml::table& t) {
    m_read.allowOnly(t, {"column", "in", "not_in", "min", "max", "valid_on"});
    m_read.need(t, "column");
    return {m_read.text(t, "column").value_or(""),
            m_read.texts(t, "in"),
            m_read.texts(t, "not_in"),
            m_read.number(t, "min"),
            m_read.number(t, "max"),
            m_read.date(t, "valid_on").value_or("")};
  }

  Join join(const toml::table& t) {
    m_read.allowOnly(t, {"source", "on", "key"});
    for (const char* key : {"source", "on", "key"}) m_read.need(t, key);
    return {m_read.text(t, "source").value_or(""), m_read.text(t, "on").value_or(""),
            m_read.text(t, "key").value_or("")};
  }

  Target target(const toml::table& t) {
    m_read.allowOnly(t, {"name", "area_ha", "measure", "levels", "kinds", "baseline", "source"});
    for (const char* key : {"name", "area_ha", "measure"}) m_read.need(t, key);
    Target target;
    target.name = m_read.text(t, "name").value_or("");
    target.areaM2 = m_read.number(t, "area_ha").value_or(0) * gis::squareMetresPerHectare;
    target.measure = m_read.choice(t, "measure", {"gross", "net"}).value_or("");
    target.levels = m_read.texts(t, "levels");
    target.kinds = m_read.texts(t, "kinds");
    target.baseline = m_read.date(t, "baseline").value_or("");
    target.source = m_read.text(t, "source").value_or("");
    return target;
  }

  Drawn drawn(const toml::table& t) {
    m_read.allowOnly(t, {"id", "role", "wkt", "name", "level", "hard", "priority"});
    for (const char* key : {"id", "wkt"}) m_read.need(t, key);
    Drawn drawn;
    drawn.id = m_read.text(t, "id").value_or("");
    drawn.role = role(t, {"parks", "constraint", "public"});
    drawn.wkt = m_read.text(t, "wkt").value_or("");
    drawn.name = m_read.text(t, "name").value_or("");
    drawn.level = m_read.text(t, "level").value_or("");
    drawn.hard = m_read.flag(t, "hard").value_or(true);
    drawn.priority = m_read.whole(t, "priority").value_or(0);
    return drawn;
  }

  Acceptance acceptance(const toml::table& t) {
    m_read.allowOnly(t, {"rule", "layer", "subject", "reason", "author", "date", "said", "question"});
    for (const char* key : {"rule", "reason"}) m_read.need(t, key);
    const auto text = [&](const char* key) { return m_read.text(t, key).value_or(""); };
    return {text("rule"),
            text("layer"),
            text("subject"),
            text("reason"),
            text("author"),
            m_read.date(t, "date").value_or(""),
            m_read.texts(t, "said"),
            m_read.choice(t, "question", {"availability", "density"}).value_or("")};
  }

  Correction correction(const toml::table& t) {
    m_read.allowOnly(t, {"layer", "id", "crs", "place", "outline", "set", "was", "reason", "source", "date", "author"});
    for (const char* key : {"id", "place", "set", "reason", "source", "date", "author"}) {
      m_read.need(t, key, {"plan.correction_hint"});
    }
    const auto text = [&](const char* key) { return m_read.text(t, key).value_or(""); };
    Correction correction;
    correction.layer = text("layer");
    correction.id = text("id");
    correction.crs = text("crs");
    if (const toml::table* p = m_read.table(t, "place")) place(correction.place, *p);
    correction.place.outline = text("outline");
    correction.set = m_read.textMap(t, "set");
    correction.was = m_read.textMap(t, "was");
    correction.reason = text("reason");
    correction.source = text("source");
    correction.date = m_read.date(t, "date").value_or("");
    correction.author = text("author");
    return correction;
  }

  void place(PlotPlace& place, const toml::table& t) {
    m_read.allowOnly(t, {"x", "y", "area_m2"});
    for (const char* key : {"x", "y", "area_m2"}) m_read.need(t, key);
    place.inside = {m_read.number(t, "x").value_or(0), m_read.number(t, "y").value_or(0)};
    place.areaM2 = m_read.number(t, "area_m2").value_or(0);
  }

  /// Where the deepest node on `path` stands.
  [[nodiscard]] toml::source_region placeOf(const std::vector<std::string>& path) const {
    const toml::node* node = &m_root;
    for (const std::string& step : path) {
      const toml::node* next = nullptr;
      if (const toml::table* t = node->as_table()) next = t->get(step);
      if (const toml::array* a = node->as_array()) {
        std::size_t index = 0;
        std::from_chars(step.data(), step.data() + step.size(), index);
        next = a->get(index);
      }
      if (next == nullptr) break;
      node = next;
    }
    return node->source();
  }

  const toml::table& m_root;
  TomlReader m_read;
};

}  // namespace

gis::Result<Plan> parsePlan(std::string_view text, const std::filesystem::path& file) {
  HECTARE_ASSIGN(const toml::table root, parseToml(text, file));
  return PlanReader(root, file).run(file);
}

gis::Result<Plan> readPlan(const std::filesystem::path& file) {
  HECTARE_ASSIGN(const std::string text, gis::readFile(file));
  return parsePlan(text, file);
}

}  // namespace hectare::plan
