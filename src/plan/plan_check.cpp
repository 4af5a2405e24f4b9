// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/plan/plan_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "src/plan/check_correction.h"
#include "src/plan/check_sheet.h"
#include "src/plan/overlay_keys.h"
#include "src/plan/owner_words.h"
#include "src/plan/plan_checker.h"
#include "src/plan/published_accuracy.h"
#include "src/plan/scheme.h"
#include "src/plan/toml_reader.h"

namespace hectare::plan {
namespace {

void checkFold(PlanChecker& check, const Source& source, const std::string& column, const ColumnBinding& binding) {
  static const Names folds = {"any", "max", "sum", "list"};
  if (source.role != Role::attributes) {
    if (!binding.fold.empty()) check.fail({"columns", column, "fold"}, {"plan.fold_elsewhere", {{"column", column}}});
  } else if (binding.fold.empty()) {
    check.fail({"columns", column}, {"plan.fold_missing", {{"column", column}}}, {"plan.fold_missing_hint"});
  } else if (!has(folds, binding.fold)) {
    check.fail({"columns", column, "fold"}, {"error.unknown_value", {{"key", "fold"}, {"value", binding.fold}}},
               hintFor(binding.fold, folds));
  }
}

/// Who owns is confidential; taken as a name or an identifier it would stand in every answer.
void checkOwner(PlanChecker& check, const Source& source, const std::string& column, const ColumnBinding& binding) {
  if (column == "owner") return;
  const auto owner = source.columns.find("owner");
  const bool same = owner != source.columns.end() && owner->second.column == binding.column;
  if (!same && !namesOwners(binding.column)) return;
  check.fail({"columns", column}, {"plan.owner_as_other", {{"theirs", binding.column}, {"column", column}}},
             {"plan.owner_as_other_hint"});
}

void checkColumns(PlanChecker& check, const Source& source, Role role) {
  const Names& known = columnsOf(role);
  for (const auto& [column, binding] : source.columns) {
    if (!has(known, column)) {
      check.fail({"columns", column},
                 {"plan.unknown_column", {{"column", column}, {"role", std::string(roleName(role))}}},
                 hintFor(column, known));
    }
    if (binding.column.empty()) check.fail({"columns", column}, {"plan.empty", {{"key", "columns." + column}}});
    if (binding.above && !std::isfinite(*binding.above)) {
      check.fail({"columns", column, "above"}, {"error.not_number", {{"key", "above"}}});
    }
    checkFold(check, source, column, binding);
    checkOwner(check, source, column, binding);
  }
}

/// The role whose columns an attribute table brings; no value: the join is wrong (and told).
std::optional<Role> checkJoin(PlanChecker& check, const Plan& plan, const Source& source) {
  if (!source.join) {
    check.fail({}, {"plan.join_missing", {{"source", source.name}}}, {"plan.join_missing_hint"});
    return std::nullopt;
  }
  if (source.join->on.empty()) check.fail({"join"}, {"plan.empty", {{"key", "on"}}});
  if (source.join->key.empty()) check.fail({"join"}, {"plan.empty", {{"key", "key"}}});
  const Source* other = plan.find(source.join->source);
  if (other == nullptr) {
    Names names;
    for (const Source& s : plan.sources) {
      if (!isTable(s.role)) names.push_back(s.name);
    }
    check.fail({"join", "source"}, {"plan.unknown_source", {{"source", source.join->source}}},
               hintFor(source.join->source, names));
    return std::nullopt;
  }
  if (isTable(other->role)) {
    check.fail({"join", "source"}, {"plan.join_to_table", {{"source", source.join->source}}});
    return std::nullopt;
  }
  return other->role;
}

void checkFilters(PlanChecker& check, const Source& source) {
  for (std::size_t i = 0; i < source.filters.size(); ++i) {
    const Filter& filter = source.filters[i];
    const std::string index = std::to_string(i);
    if (filter.column.empty()) check.fail({"filter", index}, {"plan.empty", {{"key", "column"}}});
    const int tests = int{!filter.in.empty()} + int{!filter.notIn.empty()} + int{filter.min.has_value()} +
                      int{filter.max.has_value()} + int{!filter.validOn.empty()};
    if (tests != 1) check.fail({"filter", index}, {"plan.filter_tests"}, {"plan.filter_tests_hint"});
    if (!filter.validOn.empty() && (filter.validOn.size() != 10 || !isDate(filter.validOn))) {
      check.fail({"filter", index}, {"error.not_date", {{"key", "valid_on"}}});
    }
    if (!std::isfinite(filter.min.value_or(0) + filter.max.value_or(0))) {
      check.fail({"filter", index}, {"error.not_number", {{"key", filter.min ? "min" : "max"}}});
    }
  }
}

/// Only what is there can be unsure.
void checkUnsure(PlanChecker& check, const Source& source) {
  Names known = {"role", "crs", "axes", "layer", "filter", "join", "geometry", "decimal", "encoding"};
  if (!source.jobsUnit.empty()) known.emplace_back("jobs_unit");
  if (!source.workers.empty()) known.emplace_back("workers");
  if (source.role == Role::constraint) known.emplace_back("hard");
  for (const auto& [column, binding] : source.columns) known.push_back("columns." + column);
  for (const std::string& key : source.unsure) check.among("unsure", key, known);
}

void checkPaths(PlanChecker& check, const Source& source) {
  if (source.paths.empty()) check.fail({}, {"plan.no_path", {{"source", source.name}}});
  for (const std::string& path : source.paths) {
    if (path.empty()) check.fail({source.paths.size() == 1 ? "path" : "paths"}, {"plan.empty", {{"key", "path"}}});
  }
}

/// Either both coordinates or one text.
void checkPlaces(PlanChecker& check, const Source& source) {
  if (!source.geometry) return;
  const PlaceColumns& places = *source.geometry;
  const bool byNumbers = !places.x.empty() && !places.y.empty() && places.wkt.empty();
  const bool byText = places.x.empty() && places.y.empty() && !places.wkt.empty();
  if (!byNumbers && !byText) check.fail({"geometry"}, {"plan.places"}, {"plan.places_hint"});
}

/// What only constraints have, and the priority that they share with zoning.
void checkPrecedence(PlanChecker& check, const Source& source) {
  const bool constraint = source.role == Role::constraint;
  if (!constraint && (!source.hard || source.bufferM != 0)) {
    check.fail({}, {"plan.only_constraint", {{"source", source.name}}});
  }
  if (!constraint && source.role != Role::zoning && source.priority != 0) {
    check.fail({"priority"}, {"plan.no_priority", {{"source", source.name}}});
  }
}

void checkAccuracy(PlanChecker& check, const Source& source) {
  if (source.accuracyM) check.notNegative("accuracy_m", *source.accuracyM);
  if (source.accuracy.empty()) return;
  auto published = publishedAccuracy(source.accuracy);
  if (!published) check.fail({"accuracy"}, published.error().what, published.error().hint, published.error().where);
}

/// \param role the role that a table is joined to, else its own; no value: the join is wrong.
void checkJobs(PlanChecker& check, const Source& source, std::optional<Role> role) {
  const auto checkKey = [&](const char* key, const std::string& value, const Names& known) {
    if (value.empty()) return;
    check.among(key, value, known);
    if (!role || role == Role::establishments || role == Role::municipalities) return;
    check.fail({key}, {"plan.jobs_elsewhere", {{"source", source.name}, {"key", std::string(key)}}});
  };
  checkKey("jobs_unit", source.jobsUnit, jobsUnitNames());
  checkKey("workers", source.workers, workerNames());
}

void checkSource(PlanChecker& check, const Plan& plan, const Source& source) {
  checkPaths(check, source);
  check.notEmpty("name", source.name);
  check.date("date", source.date);
  checkAccuracy(check, source);
  check.notNegative("buffer_m", source.bufferM);
  checkFilters(check, source);
  checkUnsure(check, source);
  checkPlaces(check, source);
  checkPrecedence(check, source);
  std::optional<Role> role = source.role;
  if (source.role == Role::attributes) {
    role = checkJoin(check, plan, source);
  } else if (source.join) {
    check.fail({"join"}, {"plan.join_elsewhere", {{"source", source.name}}});
  }
  if (role) checkColumns(check, source, *role);
  checkJobs(check, source, role);
  checkOverlay(check, source);
}

void checkTarget(PlanChecker& check, const Target& target) {
  check.notEmpty("name", target.name);
  check.notNegative("area_ha", target.areaM2);
  check.among("measure", target.measure, {"gross", "net"});
  for (const std::string& kind : target.kinds) check.among("kinds", kind, ledgerClasses());
  check.date("baseline", target.baseline);
}

void checkDrawn(PlanChecker& check, const Drawn& drawn) {
  check.notEmpty("id", drawn.id);
  check.among("role", std::string(roleName(drawn.role)), {"parks", "constraint", "public"});
  checkShape(check, "wkt", drawn.wkt);
  const bool constraint = drawn.role == Role::constraint;
  if (!constraint && (!drawn.hard || drawn.priority != 0)) {
    check.fail({}, {"plan.only_constraint", {{"source", drawn.id}}});
  }
  if (drawn.role != Role::parks && !drawn.level.empty()) check.fail({"level"}, {"plan.only_parks"});
}

void checkAcceptance(PlanChecker& check, const Acceptance& accepted) {
  check.notEmpty("rule", accepted.rule);
  check.notEmpty("reason", accepted.reason);
  check.date("date", accepted.date);
}

void checkHead(PlanChecker& check, const Plan& plan) {
  check.notEmpty("crs", plan.crs);
  check.notEmpty("scheme", plan.scheme);
  for (const auto& [name, value] : plan.parameters) {
    if (!std::isfinite(value)) check.fail({"parameters", name}, {"error.not_number", {{"key", name}}});
  }
  if (!(plan.remnant.minAreaM2 >= 0)) {
    check.fail({"remnant", "min_area_m2"}, {"plan.negative", {{"key", "min_area_m2"}}});
  }
  if (!(plan.remnant.minWidthM >= 0)) {
    check.fail({"remnant", "min_width_m"}, {"plan.negative", {{"key", "min_width_m"}}});
  }
  if (!areSizeBoundaries(plan.sizes.boundariesM2)) check.fail({"sizes", "boundaries_m2"}, {"sizes.not_ascending"});
}

/// Calls f(checker, element) for each, and tells names that stand twice.
template <class T, class F>
void checkEach(std::vector<PlanProblem>& problems, const char* key, const std::vector<T>& elements, F&& f) {
  for (std::size_t i = 0; i < elements.size(); ++i) {
    PlanChecker check(problems, {key, std::to_string(i)});
    f(check, elements[i]);
  }
}

/// A test for names that must be unique.
auto uniqueBy(const char* key, const char* message, const char* hint) {
  return [key, message, hint, seen = std::set<std::string, std::less<>>()](PlanChecker& check,
                                                                           const std::string& name) mutable {
    if (!seen.insert(name).second) check.fail({key}, {message, {{"name", name}}}, {hint});
  };
}

}  // namespace

std::vector<PlanProblem> findProblems(const Plan& plan) {
  std::vector<PlanProblem> problems;
  PlanChecker head(problems, {});
  checkHead(head, plan);
  auto uniqueSource = uniqueBy("name", "plan.doubled_source", "plan.doubled_source_hint");
  checkEach(problems, "source", plan.sources, [&](PlanChecker& check, const Source& source) {
    checkSource(check, plan, source);
    uniqueSource(check, source.name);
  });
  checkEach(problems, "target", plan.targets, checkTarget);
  auto uniqueDrawn = uniqueBy("id", "plan.doubled_drawn", "");
  checkEach(problems, "drawn", plan.drawn, [&](PlanChecker& check, const Drawn& drawn) {
    checkDrawn(check, drawn);
    uniqueDrawn(check, drawn.id);
  });
  checkEach(problems, "accepted", plan.accepted, checkAcceptance);
  auto uniqueSheet = uniqueBy("name", "plan.doubled_sheet", "");
  checkEach(problems, "sheet", plan.sheets, [&](PlanChecker& check, const Sheet& sheet) {
    checkSheet(check, sheet, plan);
    uniqueSheet(check, sheet.name);
  });
  checkEach(problems, "correction", plan.corrections,
            [&](PlanChecker& check, const Correction& correction) { checkCorrection(check, plan, correction); });
  return problems;
}

gis::Result<Plan> checked(Plan plan) {
  std::vector<PlanProblem> problems = findProblems(plan);
  if (problems.empty()) return plan;
  PlanProblem& first = problems.front();
  std::string where = fmt::format("{}", fmt::join(first.path, "."));
  if (!first.detail.empty()) where += ", " + first.detail;
  return gis::Error{gis::ErrorKind::invalid, std::move(first.what), std::move(where), std::move(first.hint)};
}

}  // namespace hectare::plan
