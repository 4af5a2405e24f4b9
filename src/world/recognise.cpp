// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/recognise.h"

#include <algorithm>

#include "src/world/find_columns.h"
#include "src/world/find_joins.h"
#include "src/world/layer_facts.h"
#include "src/world/rank_roles.h"
#include "src/world/settle_roles.h"
#include "src/world/spelling.h"

namespace hectare::world {
namespace {

using plan::LayerShape;
using plan::Role;

std::string nameOf(const gis::SurveyFile& file, std::size_t layer) {
  const std::string fileName = file.path.filename().string();
  return file.layers.size() > 1 ? fileName + ":" + file.layers[layer].name : fileName;
}

/// What a layer is called in its file says nothing when every such file calls it so.
bool saysNothing(const std::string& layerName) {
  static const std::set<std::string> names = {"",      "layer",    "ogrgeojson",       "sheet1",
                                              "blad1", "features", "featurecollection"};
  return names.contains(lettersOf(layerName));
}

LayerNames namesOf(const gis::SurveyFile& file, const gis::SurveyLayer& layer) {
  const std::string stem = file.path.stem().string();
  if (file.layers.size() > 1) return {layer.name, stem};
  if (saysNothing(layer.name) || lettersOf(layer.name) == lettersOf(stem)) return {stem, ""};
  return {layer.name + " / " + stem, ""};
}

class Recogniser {
 public:
  Recogniser(const gis::Survey& survey, const RecogniseOptions& options, const RuleBook& book)
      : m_survey(survey), m_options(options), m_book(book) {}

  gis::Result<Recognition> run() {
    collect();
    HECTARE_TRY(takeSaid());
    settleRoles(m_survey, m_out);
    joinTables();
    for (std::size_t i = 0; i < m_out.layers.size(); ++i) bind(i);
    dropIdleTables();
    tellDoubts(m_out);
    return std::move(m_out);
  }

 private:
  ColumnFinder finder(const LayerGuess& guess) const {
    const gis::SurveyFile& file = m_survey.files[guess.file];
    return ColumnFinder(m_book, surveyLayer(m_survey, guess), file.format == "ESRI Shapefile");
  }

  void tell(const char* rule, gis::Severity severity, const std::string& layer, gis::Message text) {
    gis::Finding finding;
    finding.rule = rule;
    finding.severity = severity;
    finding.layer = layer;
    finding.text = std::move(text);
    m_out.findings.push_back(std::move(finding));
  }

  void collect() {
    std::vector<std::size_t> files(m_survey.files.size());
    for (std::size_t i = 0; i < files.size(); ++i) files[i] = i;
    std::sort(files.begin(), files.end(),
              [&](std::size_t a, std::size_t b) { return m_survey.files[a].path < m_survey.files[b].path; });
    for (const std::size_t file : files) collectFile(file);
  }

  void collectFile(std::size_t index) {
    const gis::SurveyFile& file = m_survey.files[index];
    const std::string name = file.path.filename().string();
    if (file.error) {
      tell("recognise.unread", gis::Severity::error, name, file.error->what);
      m_out.findings.back().fix = file.error->hint;
    }
    for (std::size_t layer = 0; layer < file.layers.size(); ++layer) {
      if (canBeWritten(file, file.layers[layer])) collectLayer(index, layer);
    }
  }

  /// A plan is UTF-8: what is called otherwise cannot be named in it.
  bool canBeWritten(const gis::SurveyFile& file, const gis::SurveyLayer& layer) {
    const bool columns = std::ranges::all_of(layer.columns, [](const auto& column) { return isUtf8(column.name); });
    if (columns && isUtf8(file.path.string()) && isUtf8(layer.name)) return true;
    tell("recognise.not_utf8", gis::Severity::error, lettersOf(file.path.filename().string()), {"recognise.not_utf8"});
    return false;
  }

  void collectLayer(std::size_t fileIndex, std::size_t layerIndex) {
    const gis::SurveyFile& file = m_survey.files[fileIndex];
    LayerGuess guess;
    guess.file = fileIndex;
    guess.layer = layerIndex;
    guess.name = nameOf(file, layerIndex);
    guess.shape = shapeOf(file.layers[layerIndex]);
    const ColumnFinder columns = finder(guess);
    if (guess.shape == LayerShape::table) {
      if (const auto placed = placesOf(columns)) {
        guess.shape = placed->shape;
        guess.places = placed->columns;
      }
    }
    guess.roles = rankRoles(m_book, namesOf(file, file.layers[layerIndex]), guess.shape, columns);
    if (guess.places) keepListOfPlaces(guess);
    m_out.layers.push_back(std::move(guess));
  }

  /// A list with coordinates that looks like nothing else may still be joined by its key.
  static void keepListOfPlaces(LayerGuess& guess) {
    if (!guess.roles.empty() && guess.roles.front().points >= enoughPoints) return;
    guess.roles.clear();
  }

  gis::Status takeSaid() {
    for (const RoleSaid& said : m_options.roles) {
      HECTARE_ASSIGN(const auto named, layersNamed(m_survey, m_out.layers, said.layer));
      for (const std::size_t layer : named) {
        m_out.layers[layer].role = said.role;
        m_out.layers[layer].said = true;
      }
    }
    return {};
  }

  std::vector<std::size_t> joinTargets() const {
    static const std::set<Role> joined = {Role::parks,  Role::plots,          Role::parcels,       Role::zones,
                                          Role::zoning, Role::establishments, Role::municipalities};
    std::vector<std::size_t> targets;
    for (std::size_t i = 0; i < m_out.layers.size(); ++i) {
      const LayerGuess& guess = m_out.layers[i];
      if (guess.role && joined.contains(*guess.role) && !guess.continues && !guess.repeats) targets.push_back(i);
    }
    return targets;
  }

  void joinTables() {
    const auto targets = joinTargets();
    for (std::size_t i = 0; i < m_out.layers.size(); ++i) {
      LayerGuess& guess = m_out.layers[i];
      const bool table = guess.shape == LayerShape::table && !guess.repeats;
      if (!table || guess.role == Role::stock || (guess.said && guess.role != Role::attributes)) continue;
      guess.join = findJoin(m_survey, m_out.layers, i, targets, m_options.readKeys);
      if (guess.join) guess.role = Role::attributes;
      guess.sure = guess.join && guess.join->sure;
      if (guess.join) guess.reasons = guess.join->reasons;
    }
  }

  std::set<std::string> referredColumns(std::size_t target) const {
    std::set<std::string> referred;
    for (const LayerGuess& guess : m_out.layers) {
      if (guess.join && guess.join->target == target) referred.insert(guess.join->on);
    }
    return referred;
  }

  void bind(std::size_t index) {
    LayerGuess& guess = m_out.layers[index];
    if (!guess.role) return;
    const ColumnFinder columns = finder(guess);
    guess.ended = endedRows(surveyLayer(m_survey, guess), columns, m_options.today);
    if (*guess.role == Role::attributes) return;
    guess.columns = columns.findAll(*guess.role, guess.kind(), referredColumns(index));
    takeJobs(columns, guess);
  }

  /// What the names of columns of jobs say, where they say the same and no column says it per row.
  static void takeJobs(const ColumnFinder& columns, LayerGuess& guess) {
    const auto said = [&](const char* perRow) {
      std::set<std::string> codes;
      for (const char* ours : {"jobs", "jobs_low", "jobs_high"}) {
        const auto found = guess.columns.find(ours);
        if (found != guess.columns.end()) codes.insert(columns.saidOfJobs(found->second.binding.column, perRow));
      }
      return codes.size() == 1 && !guess.columns.contains(perRow) ? *codes.begin() : std::string();
    };
    guess.jobsUnit = said("unit");
    guess.workers = said("worker");
  }

  /// What a table says of the layer that it is joined to, where the layer does not say it itself.
  void bindTable(LayerGuess& guess) {
    const LayerGuess& target = m_out.layers[guess.join->target];
    guess.columns = finder(guess).findAll(*target.role, target.kind());
    std::erase_if(guess.columns,
                  [&](const auto& bound) { return bound.first == "id" || target.columns.contains(bound.first); });
    for (auto& [ours, column] : guess.columns) column.binding.fold = foldOf(ours, column);
    takeJobs(finder(guess), guess);
  }

  /// Of several rows of one key: any that says yes; the sum of counts; else each different value.
  static std::string foldOf(const std::string& ours, const ColumnGuess& column) {
    if (ours == "built" || ours == "in_use") return "any";
    return column.binding.above ? "max" : ours.starts_with("jobs") ? "sum" : "list";
  }

  /// A table that nothing is taken from has no place in a plan, and is told.
  void dropIdleTables() {
    for (LayerGuess& guess : m_out.layers) {
      if (guess.join) bindTable(guess);
      if (guess.role == Role::stock) continue;
      if (guess.shape != LayerShape::table || guess.repeats || (guess.join && !guess.columns.empty())) continue;
      if (guess.join) {
        tell("recognise.table_idle", gis::Severity::warning, guess.name,
             {"recognise.table_idle", {{"layer", m_out.layers[guess.join->target].name}}});
      } else {
        tell("recognise.table_unused", gis::Severity::warning, guess.name, {"recognise.table_unused"});
      }
      guess.role.reset();
      guess.join.reset();
    }
  }

  const gis::Survey& m_survey;
  const RecogniseOptions& m_options;
  const RuleBook& m_book;
  Recognition m_out;
};

}  // namespace

const plan::LayerKind& LayerGuess::kind() const {
  static const plan::LayerKind none;
  for (const RoleGuess& guess : roles) {
    if (role && guess.role == *role) return guess.kind;
  }
  return none;
}

const gis::SurveyLayer& surveyLayer(const gis::Survey& survey, const LayerGuess& guess) {
  return survey.files[guess.file].layers[guess.layer];
}

gis::Result<Recognition> recognise(const gis::Survey& survey, const RecogniseOptions& options) {
  HECTARE_ASSIGN(const plan::RecognitionRules rules, plan::readRecognitionRules());
  return recognise(survey, options, rules);
}

gis::Result<Recognition> recognise(const gis::Survey& survey, const RecogniseOptions& options,
                                   const plan::RecognitionRules& rules) {
  const RuleBook book(rules);
  return Recogniser(survey, options, book).run();
}

}  // namespace hectare::world
