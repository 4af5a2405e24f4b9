// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/plan/verbs_names.h"

#include <algorithm>

#include "src/plan/plan_check.h"

namespace hectare::plan {
namespace {

gis::Error namesNothing(const char* what, std::string_view name) {
  return {gis::ErrorKind::notFound, {what, {{"name", std::string(name)}}}, {}, {}};
}

gis::Error isEmpty() { return {gis::ErrorKind::invalid, {"plan.empty", {{"key", "name"}}}, {}, {}}; }

/// The one called `name`, which may become `newName`. Errors: there is none; another is called that.
template <class T>
gis::Result<T*> renamed(std::vector<T>& elements, std::string_view name, std::string_view newName, const char* none) {
  if (newName.empty()) return isEmpty();
  const auto found = std::ranges::find(elements, name, &T::name);
  if (found == elements.end()) return namesNothing(none, name);
  if (newName != name && std::ranges::find(elements, newName, &T::name) != elements.end()) {
    return gis::Error{gis::ErrorKind::invalid, {"naming.taken", {{"name", std::string(newName)}}}, {}, {}};
  }
  return &*found;
}

}  // namespace

gis::Result<Plan> setPlanName(const Plan& plan, std::string name) {
  if (name.empty()) return isEmpty();
  Plan next = plan;
  next.name = std::move(name);
  return checked(std::move(next));
}

gis::Result<Plan> changeTarget(const Plan& plan, std::string_view name, Target target) {
  Plan next = plan;
  HECTARE_ASSIGN(Target* const found, renamed(next.targets, name, target.name, "naming.no_target"));
  *found = std::move(target);
  return checked(std::move(next));
}

gis::Result<Plan> renameSheet(const Plan& plan, std::string_view name, std::string newName) {
  Plan next = plan;
  HECTARE_ASSIGN(Sheet* const found, renamed(next.sheets, name, newName, "naming.no_sheet"));
  found->name = std::move(newName);
  return checked(std::move(next));
}

}  // namespace hectare::plan
