// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/plan/verbs_settings.h"

#include <algorithm>
#include <utility>

#include "gis/crs/crs.h"
#include "src/plan/plan_check.h"

namespace hectare::plan {
namespace {

/// A constraint of the plan, wherever it comes from.
struct Constraint {
  std::string name;
  int* priority;
};

/// In the plan's order: sources, then what is drawn.
std::vector<Constraint> constraintsOf(Plan& plan) {
  std::vector<Constraint> found;
  for (Source& source : plan.sources) {
    if (source.role == Role::constraint) found.push_back({source.name, &source.priority});
  }
  for (Drawn& drawn : plan.drawn) {
    if (drawn.role == Role::constraint) found.push_back({drawn.id, &drawn.priority});
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Constraint& a, const Constraint& b) { return *a.priority < *b.priority; });
  return found;
}

gis::Error unknown(const char* message, std::string_view name) {
  return {gis::ErrorKind::notFound, {message, {{"name", std::string(name)}}}, {}, {}};
}

/// Takes out what `same` finds. Errors: `otherwise`, when that is nothing.
template <class T, class Same>
gis::Result<Plan> without(const Plan& plan, std::vector<T> Plan::*elements, Same&& same, gis::Error otherwise) {
  Plan next = plan;
  if (std::erase_if(next.*elements, same) == 0) return otherwise;
  return checked(std::move(next));
}

gis::Error holdsCoordinates(const Plan& plan, const char* what, const std::string& which) {
  return {gis::ErrorKind::refused, {what, {{"name", which}, {"crs", plan.crs}}}, {}, {"naming.crs_held_hint"}};
}

}  // namespace

gis::Result<Plan> setCrs(const Plan& plan, const std::string& crs) {
  HECTARE_ASSIGN(const gis::Crs system, gis::Crs::parse(crs));
  HECTARE_TRY(gis::checkFitForAreas(system));
  if (!plan.drawn.empty()) return holdsCoordinates(plan, "naming.crs_drawn", plan.drawn.front().id);
  for (const Sheet& sheet : plan.sheets) {
    if (sheet.extent) return holdsCoordinates(plan, "naming.crs_extent", sheet.name);
  }
  Plan next = plan;
  next.crs = system.definition();
  next.why.clear();
  for (Correction& correction : next.corrections) {
    if (correction.crs.empty()) correction.crs = plan.crs;
  }
  return checked(std::move(next));
}

gis::Result<Plan> setGeodesicArea(const Plan& plan, bool geodesic) {
  Plan next = plan;
  next.geodesicArea = geodesic;
  return checked(std::move(next));
}

gis::Result<Plan> setParameter(const Plan& plan, const std::string& name, std::optional<double> value) {
  if (name.empty()) return gis::Error{gis::ErrorKind::invalid, {"plan.empty", {{"key", "name"}}}, "parameters", {}};
  Plan next = plan;
  next.parameters.erase(name);
  if (value) next.parameters[name] = *value;
  return checked(std::move(next));
}

gis::Result<Plan> setRemnantRule(const Plan& plan, RemnantRule rule) {
  Plan next = plan;
  next.remnant = rule;
  return checked(std::move(next));
}

gis::Result<Plan> setSizeBoundaries(const Plan& plan, std::vector<double> boundariesM2) {
  Plan next = plan;
  next.sizes.boundariesM2 = std::move(boundariesM2);
  return checked(std::move(next));
}

gis::Result<Plan> setConstraintOrder(const Plan& plan, const std::vector<std::string>& names) {
  Plan next = plan;
  std::vector<Constraint> left = constraintsOf(next);
  int priority = 0;
  for (auto name = names.begin(); name != names.end(); ++name) {
    const auto it = std::find_if(left.begin(), left.end(), [&](const Constraint& c) { return c.name == *name; });
    if (it == left.end()) {
      const bool before = std::find(names.begin(), name, *name) != name;
      return before ? gis::Error{gis::ErrorKind::invalid, {"order.named_twice", {{"name", *name}}}, {}, {}}
                    : unknown("order.no_constraint", *name);
    }
    *it->priority = ++priority;
    left.erase(it);
  }
  for (const Constraint& other : left) *other.priority = ++priority;
  return checked(std::move(next));
}

std::vector<std::string> constraintOrder(const Plan& plan) {
  Plan copy = plan;
  std::vector<std::string> names;
  for (const Constraint& constraint : constraintsOf(copy)) names.push_back(constraint.name);
  return names;
}

gis::Result<Plan> removeTarget(const Plan& plan, std::string_view name) {
  return without(
      plan, &Plan::targets, [&](const Target& t) { return t.name == name; }, unknown("order.no_target", name));
}

gis::Result<Plan> removeSheet(const Plan& plan, std::string_view name) {
  return without(
      plan, &Plan::sheets, [&](const Sheet& s) { return s.name == name; }, unknown("order.no_sheet", name));
}

gis::Result<Plan> removeAcceptance(const Plan& plan, std::string_view rule, std::string_view layer,
                                   std::string_view subject) {
  const auto same = [&](const Acceptance& a) { return a.rule == rule && a.layer == layer && a.subject == subject; };
  return without(plan, &Plan::accepted, same, unknown("order.no_acceptance", rule));
}

}  // namespace hectare::plan
