// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/new_plan.h"

#include <algorithm>
#include <set>

#include "src/plan/plan_check.h"
#include "src/plan/published_accuracy.h"
#include "src/plan/scheme.h"
#include "src/world/make_source.h"
#include "src/world/spelling.h"

namespace hectare::world {
namespace {

using plan::Role;

/// Roles that one source of a plan has; others are named after their layers.
bool namedByRole(Role role) {
  static const std::set<Role> several = {Role::constraint, Role::publicLand, Role::overlay, Role::network,
                                         Role::attributes};
  return !several.contains(role);
}

class PlanMaker {
 public:
  PlanMaker(const gis::Survey& survey, const Recognition& recognition, const NewPlanOptions& options,
            const text::Language& language)
      : m_survey(survey), m_recognition(recognition), m_options(options), m_language(language) {}

  gis::Result<NewPlan> run() {
    m_out.findings = m_recognition.findings;
    for (const auto& path : m_survey.passed) {
      tell("recognise.passed", gis::Severity::note, path.filename().string(), {"recognise.passed"});
    }
    HECTARE_ASSIGN(m_places, placeLayers(m_survey, m_recognition, m_options.sourceCrs, m_out.findings));
    HECTARE_TRY(makeHead());
    HECTARE_ASSIGN(m_published, plan::publishedAccuracies());
    makeSources();
    addRasters();
    if (m_out.plan.sources.empty()) {
      return gis::Error{
          gis::ErrorKind::undecided, {"recognise.nothing_to_plan"}, {}, {"recognise.nothing_to_plan_hint"}};
    }
    HECTARE_TRY(chooseScheme());
    tellWhatIsMissing();
    tellElsewhere();
    listLayers();
    HECTARE_ASSIGN(m_out.plan, plan::checked(std::move(m_out.plan)));
    return std::move(m_out);
  }

 private:
  void tell(const char* rule, gis::Severity severity, const std::string& layer, gis::Message text,
            gis::Message fix = {}) {
    gis::Finding finding;
    finding.rule = rule;
    finding.severity = severity;
    finding.layer = layer;
    finding.text = std::move(text);
    finding.fix = std::move(fix);
    m_out.findings.push_back(std::move(finding));
  }

  const LayerGuess& guess(std::size_t i) const { return m_recognition.layers[i]; }

  gis::Status makeHead() {
    plan::Plan& plan = m_out.plan;
    plan.file = m_options.file;
    plan.name = m_options.file.stem().string();
    HECTARE_TRY(takeCrs());
    plan.illustrative = std::ranges::any_of(m_recognition.layers, [&](const LayerGuess& layer) {
      return layer.role && m_survey.files[layer.file].illustrative;
    });
    return {};
  }

  gis::Status takeCrs() {
    PlanCrs chosen{m_options.crs, {"recognise.plan_crs_said"}, true};
    if (chosen.crs.empty()) {
      HECTARE_ASSIGN(chosen, choosePlanCrs(m_recognition, m_places));
    }
    const auto crs = gis::Crs::parse(chosen.crs);
    if (!crs) return gis::Error{gis::ErrorKind::usage, {"recognise.no_crs", {{"crs", chosen.crs}}}, {}, {}};
    HECTARE_TRY(gis::checkFitForAreas(*crs));
    m_out.plan.crs = crs->definition();
    m_why.push_back(chosen.why);
    if (!chosen.sure) {
      tell("recognise.plan_crs", gis::Severity::warning, {}, chosen.why, {"recognise.plan_crs_fix"});
    }
    return {};
  }

  /// In the order of roles, then of precedence, then of names: the order of files decides nothing.
  std::vector<std::size_t> ordered() const {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < m_recognition.layers.size(); ++i) {
      if (guess(i).role && !guess(i).continues && !guess(i).repeats) order.push_back(i);
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      const auto key = [&](const LayerGuess& g) { return std::tuple(*g.role, g.kind().order, g.name); };
      return key(guess(a)) < key(guess(b));
    });
    return order;
  }

  void makeSources() {
    const auto order = ordered();
    std::map<Role, std::size_t> counts;
    for (const std::size_t i : order) ++counts[*guess(i).role];
    int priority = 0;
    for (const std::size_t i : order) {
      plan::Source source = makeSource(m_survey, guess(i), m_places[i], m_options.file.parent_path(), m_language);
      source.name = uniqueName(guess(i), source, counts[source.role] == 1);
      source.accuracy = accuracyOf(guess(i).kind().id);
      if (source.role == Role::constraint) source.priority = ++priority;
      if (source.role == Role::zoning && counts[Role::zoning] > 1) source.priority = guess(i).kind().order;
      m_names[i] = source.name;
      m_out.plan.sources.push_back(std::move(source));
    }
    addParts();
    addJoins(order);
  }

  /// What is published about data of a kind; empty: nothing is known here.
  [[nodiscard]] std::string accuracyOf(const std::string& kind) const {
    for (const plan::PublishedAccuracy& one : m_published) {
      if (!kind.empty() && std::ranges::find(one.kinds, kind) != one.kinds.end()) return one.id;
    }
    return {};
  }

  std::string uniqueName(const LayerGuess& layer, const plan::Source& source, bool only) {
    std::string name = source.layer;
    if (name.empty()) {
      name = only && namedByRole(source.role) ? std::string(plan::roleName(source.role))
                                              : m_survey.files[layer.file].path.stem().string();
    }
    return freeName(name);
  }

  /// Grids are shown under the land; nothing is counted from them.
  void addRasters() {
    std::vector<const gis::SurveyFile*> rasters;
    for (const gis::SurveyFile& file : m_survey.files) {
      if (file.raster && isUtf8(file.path.string())) rasters.push_back(&file);
    }
    std::ranges::sort(rasters, {}, &gis::SurveyFile::path);
    for (const gis::SurveyFile* file : rasters) {
      plan::Source source;
      source.role = Role::overlay;
      source.paths = {planPath(file->path, m_options.file.parent_path())};
      source.why = m_language.render({"recognise.raster"});
      source.name = freeName(file->path.stem().string());
      if (!file->raster->crs.known()) tellRasterCrs(*file, source);
      m_out.layers.push_back({file->path.filename().string(),
                              "",
                              0,
                              std::string(plan::roleName(source.role)),
                              source.name,
                              source.unsure.empty(),
                              {{"recognise.raster"}}});
      m_out.plan.sources.push_back(std::move(source));
    }
  }

  /// A person's word on files that declare nothing holds for grids too.
  void tellRasterCrs(const gis::SurveyFile& file, plan::Source& source) {
    const std::string name = file.path.filename().string();
    for (const CrsSaid& said : m_options.sourceCrs) {
      if (said.layer.empty() || said.layer == name || said.layer == file.path.string()) source.crs = said.crs;
    }
    if (!source.crs.empty()) return;
    gis::Message fix{"recognise.crs_fix", {{"file", name}}};
    const auto guesses = guessRasterCrs(*file.raster, m_places);
    if (guesses && !guesses->empty() && !guesses->front().axesSwapped) {
      const CrsGuess& best = guesses->front();
      fix = {"recognise.raster_crs_fix", {{"file", name}, {"crs", best.crs}, {"name", best.name}}};
    }
    tell("recognise.crs_unknown", gis::Severity::error, name, {"recognise.crs_unknown"}, std::move(fix));
  }

  std::string freeName(const std::string& name) {
    std::string unique = name;
    for (int number = 2; !m_taken.insert(unique).second; ++number) unique = name + " " + std::to_string(number);
    return unique;
  }

  plan::Source& sourceOf(std::size_t layer) {
    return *std::ranges::find(m_out.plan.sources, m_names.at(layer), &plan::Source::name);
  }

  void addParts() {
    for (std::size_t i = 0; i < m_recognition.layers.size(); ++i) {
      if (!guess(i).continues) continue;
      const auto& path = m_survey.files[guess(i).file].path;
      sourceOf(*guess(i).continues).paths.push_back(planPath(path, m_options.file.parent_path()));
      m_names[i] = m_names.at(*guess(i).continues);
    }
  }

  void addJoins(const std::vector<std::size_t>& order) {
    for (const std::size_t i : order) {
      const auto& join = guess(i).join;
      if (join) sourceOf(i).join = plan::Join{m_names.at(join->target), join->on, join->key};
    }
  }

  const plan::Source* sourceWith(Role role) const {
    const auto found = std::ranges::find(m_out.plan.sources, role, &plan::Source::role);
    return found == m_out.plan.sources.end() ? nullptr : &*found;
  }

  bool knowsUse() const {
    for (const plan::Source& source : m_out.plan.sources) {
      const plan::Source* of = source.join ? m_out.plan.find(source.join->source) : &source;
      if (of != nullptr && of->role == Role::plots && source.columns.contains("in_use")) return true;
    }
    return false;
  }

  gis::Status chooseScheme() {
    plan::Plan& plan = m_out.plan;
    const bool plots = knowsUse() || (sourceWith(Role::plots) != nullptr && sourceWith(Role::parcels) == nullptr);
    plan.scheme = m_options.scheme;
    if (plan.scheme.empty()) plan.scheme = plots ? "vlaio" : "cadastre-only";
    m_why.push_back(!m_options.scheme.empty() ? gis::Message{"recognise.scheme_said"}
                    : plots                   ? gis::Message{"recognise.scheme_plots"}
                                              : gis::Message{"recognise.scheme_cadastre"});
    plan.why = rendered(m_why, m_language);
    HECTARE_ASSIGN(const plan::Scheme scheme, plan::findScheme(plan.scheme, plan.file.parent_path()));
    m_unit = scheme.unit;
    return {};
  }

  void tellWhatIsMissing() {
    using gis::Severity;
    // Published tables are asked for what they say, without land; municipalities only draw it.
    const auto has = [&](Role role) { return sourceWith(role) != nullptr; };
    if (has(Role::stock) && !has(Role::parks) && !has(Role::plots) && !has(Role::parcels)) return;
    const auto fix = [](const char* role) { return gis::Message{"recognise.role_fix", {{"role", std::string(role)}}}; };
    if (sourceWith(Role::parks) == nullptr) {
      tell("recognise.no_parks", Severity::error, {}, {"recognise.no_parks"}, fix("parks"));
    }
    if (sourceWith(plan::roleFromName(m_unit).value_or(Role::parcels)) == nullptr) {
      tell("recognise.no_units", Severity::warning, {}, {"recognise.no_units", {{"role", m_unit}}},
           fix(m_unit.c_str()));
    }
    if (m_unit == "parcels" && sourceWith(Role::parcels) != nullptr && !knowsBuilt()) {
      tell("recognise.no_built", Severity::warning, {}, {"recognise.no_built"});
    }
    for (const plan::Source& source : m_out.plan.sources) {
      if (source.role != Role::zoning || source.columns.contains("status")) continue;
      tell("recognise.zoning_status", Severity::note, source.name, {"recognise.zoning_status"});
    }
  }

  bool knowsBuilt() const {
    return sourceWith(Role::buildings) != nullptr ||
           std::ranges::any_of(m_out.plan.sources,
                               [](const plan::Source& source) { return source.columns.contains("built"); });
  }

  /// Layers that do not even touch the parks (or, without any, the parcels).
  void tellElsewhere() {
    gis::Box main;
    for (const Role role : {Role::parks, Role::plots, Role::parcels}) {
      for (std::size_t i = 0; i < m_places.size() && main.empty(); ++i) {
        if (guess(i).role == role && m_places[i].degrees) main.add(*m_places[i].degrees);
      }
    }
    if (main.empty()) return;
    for (std::size_t i = 0; i < m_places.size(); ++i) {
      if (!guess(i).role || !m_places[i].degrees || m_places[i].degrees->intersects(main)) continue;
      tell("recognise.elsewhere", gis::Severity::warning, guess(i).name, {"recognise.elsewhere"});
    }
  }

  void listLayers() {
    for (std::size_t i = 0; i < m_recognition.layers.size(); ++i) {
      const LayerGuess& layer = guess(i);
      const gis::SurveyFile& file = m_survey.files[layer.file];
      TakenLayer taken;
      taken.file = file.path.filename().string();
      taken.layer = surveyLayer(m_survey, layer).name;
      taken.features = surveyLayer(m_survey, layer).features;
      taken.reasons = layer.reasons;
      taken.reasons.insert(taken.reasons.end(), m_places[i].reasons.begin(), m_places[i].reasons.end());
      if (const auto name = m_names.find(i); name != m_names.end()) {
        const plan::Source& source = sourceOf(i);
        taken.role = plan::roleName(source.role);
        taken.source = source.name;
        taken.certain = source.unsure.empty();
      }
      if (layer.repeats) taken.reasons = {{"recognise.repeated", {{"layer", guess(*layer.repeats).name}}}};
      m_out.layers.push_back(std::move(taken));
    }
  }

  const gis::Survey& m_survey;
  const Recognition& m_recognition;
  const NewPlanOptions& m_options;
  const text::Language& m_language;
  std::vector<plan::PublishedAccuracy> m_published;
  std::vector<LayerPlace> m_places;
  std::map<std::size_t, std::string> m_names;  ///< of sources, by layer of the recognition
  std::set<std::string> m_taken;
  Reasons m_why;
  std::string m_unit;
  NewPlan m_out;
};

}  // namespace

gis::Result<NewPlan> newPlan(const gis::Survey& survey, const Recognition& recognition, const NewPlanOptions& options,
                             const text::Language& language) {
  return PlanMaker(survey, recognition, options, language).run();
}

}  // namespace hectare::world
