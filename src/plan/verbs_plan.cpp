// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/plan/verbs_plan.h"

#include <algorithm>

#include "gis/geometry/geometry_column.h"
#include "src/plan/plan_check.h"
#include "src/plan/scheme.h"

namespace hectare::plan {
namespace {

/// Puts `element` in the place of the one that `same` finds, else at the end.
template <class T, class Same>
void put(std::vector<T>& elements, T element, Same&& same) {
  const auto it = std::find_if(elements.begin(), elements.end(), same);
  if (it != elements.end())
    *it = std::move(element);
  else
    elements.push_back(std::move(element));
}

}  // namespace

gis::Result<Plan> setScheme(const Plan& plan, std::string idOrPath) {
  HECTARE_TRY(findScheme(idOrPath, plan.file.parent_path()));
  Plan next = plan;
  next.scheme = std::move(idOrPath);
  return checked(std::move(next));
}

gis::Result<Plan> setTarget(const Plan& plan, Target target) {
  Plan next = plan;
  const std::string name = target.name;
  put(next.targets, std::move(target), [&](const Target& t) { return t.name == name; });
  return checked(std::move(next));
}

gis::Result<Plan> setSheet(const Plan& plan, Sheet sheet) {
  Plan next = plan;
  const std::string name = sheet.name;
  put(next.sheets, std::move(sheet), [&](const Sheet& s) { return s.name == name; });
  return checked(std::move(next));
}

gis::Result<Plan> draw(const Plan& plan, Drawn drawn) {
  gis::GeometryColumn shape;
  HECTARE_TRY(gis::appendWkt(shape, drawn.wkt));
  drawn.wkt = gis::toWkt(shape, 0);
  Plan next = plan;
  const std::string id = drawn.id;
  put(next.drawn, std::move(drawn), [&](const Drawn& d) { return d.id == id; });
  return checked(std::move(next));
}

gis::Result<Plan> acceptFinding(const Plan& plan, Acceptance acceptance) {
  Plan next = plan;
  const auto same = [rule = acceptance.rule, layer = acceptance.layer, subject = acceptance.subject](
                        const Acceptance& a) { return a.rule == rule && a.layer == layer && a.subject == subject; };
  put(next.accepted, std::move(acceptance), same);
  return checked(std::move(next));
}

}  // namespace hectare::plan
