// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/plan/verbs_drawn.h"

#include <algorithm>
#include <utility>

#include "gis/geometry/split_polygon.h"
#include "src/plan/drawn_shape.h"
#include "src/plan/plan_check.h"

namespace hectare::plan {
namespace {

auto placeOf(std::vector<Drawn>& drawn, std::string_view id) {
  return std::find_if(drawn.begin(), drawn.end(), [&](const Drawn& d) { return d.id == id; });
}

bool isTaken(const Plan& plan, std::string_view id) {
  return std::any_of(plan.drawn.begin(), plan.drawn.end(), [&](const Drawn& d) { return d.id == id; });
}

gis::Error noDrawn(std::string_view id) {
  return {gis::ErrorKind::notFound, {"drawn.unknown", {{"id", std::string(id)}}}, {}, {}};
}

/// Changes one drawn polygon: f(Drawn&) -> Status.
template <class F>
gis::Result<Plan> change(const Plan& plan, std::string_view id, F&& f) {
  Plan next = plan;
  const auto it = placeOf(next.drawn, id);
  if (it == next.drawn.end()) return noDrawn(id);
  HECTARE_TRY(f(*it));
  return checked(std::move(next));
}

/// The first of "id-2", "id-3", … that no drawn polygon has.
std::string nextId(const Plan& plan, std::string_view id, int& number) {
  std::string candidate;
  do {
    candidate = std::string(id) + '-' + std::to_string(number++);
  } while (isTaken(plan, candidate));
  return candidate;
}

}  // namespace

gis::Result<Plan> removeDrawn(const Plan& plan, std::string_view id) {
  Plan next = plan;
  const auto it = placeOf(next.drawn, id);
  if (it == next.drawn.end()) return noDrawn(id);
  next.drawn.erase(it);
  return checked(std::move(next));
}

gis::Result<Plan> moveDrawn(const Plan& plan, std::string_view id, double eastM, double northM) {
  return change(plan, id, [&](Drawn& drawn) -> gis::Status {
    HECTARE_ASSIGN(gis::GeometryColumn shape, drawnShape(drawn.wkt));
    for (gis::Coord& c : shape.coords()) c = {c.x + eastM, c.y + northM};
    HECTARE_ASSIGN(drawn.wkt, drawnText(shape, 0));
    return {};
  });
}

gis::Result<Plan> reshapeDrawn(const Plan& plan, std::string_view id, std::string_view wkt) {
  return change(plan, id, [&](Drawn& drawn) -> gis::Status {
    HECTARE_ASSIGN(const gis::GeometryColumn shape, drawnShape(wkt));
    HECTARE_ASSIGN(drawn.wkt, drawnText(shape, 0));
    return {};
  });
}

gis::Result<Plan> splitDrawn(const Plan& plan, std::string_view id, std::span<const gis::Coord> line) {
  Plan next = plan;
  auto it = placeOf(next.drawn, id);
  if (it == next.drawn.end()) return noDrawn(id);
  HECTARE_ASSIGN(const gis::GeometryColumn shape, drawnShape(it->wkt));
  HECTARE_TRY(drawnText(shape, 0));
  HECTARE_ASSIGN(const gis::GeometryColumn parts, gis::splitPolygon(shape, 0, line));
  if (parts.size() < 2) {
    return gis::Error{
        gis::ErrorKind::invalid, {"drawn.not_cut", {{"id", std::string(id)}}}, {}, {"drawn.not_cut_hint"}};
  }
  const Drawn whole = *it;
  HECTARE_ASSIGN(it->wkt, drawnText(parts, 0));
  int number = 2;
  for (std::size_t i = 1; i < parts.size(); ++i) {
    Drawn part = whole;
    part.id = nextId(next, id, number);
    HECTARE_ASSIGN(part.wkt, drawnText(parts, i));
    next.drawn.insert(placeOf(next.drawn, id) + static_cast<std::ptrdiff_t>(i), std::move(part));
  }
  return checked(std::move(next));
}

gis::Result<Plan> setDrawnId(const Plan& plan, std::string_view id, std::string newId) {
  return change(plan, id, [&](Drawn& drawn) -> gis::Status {
    drawn.id = std::move(newId);
    return {};
  });
}

gis::Result<Plan> renameDrawn(const Plan& plan, std::string_view id, std::string name) {
  return change(plan, id, [&](Drawn& drawn) -> gis::Status {
    drawn.name = std::move(name);
    return {};
  });
}

gis::Result<Plan> setDrawnRole(const Plan& plan, std::string_view id, Role role) {
  return change(plan, id, [&](Drawn& drawn) -> gis::Status {
    if (role == drawn.role) return {};
    drawn.role = role;
    drawn.level.clear();
    drawn.hard = true;
    drawn.priority = 0;
    return {};
  });
}

gis::Result<Plan> setDrawnHard(const Plan& plan, std::string_view id, bool hard) {
  return change(plan, id, [&](Drawn& drawn) -> gis::Status {
    drawn.hard = hard;
    return {};
  });
}

gis::Result<Plan> setDrawnPriority(const Plan& plan, std::string_view id, int priority) {
  return change(plan, id, [&](Drawn& drawn) -> gis::Status {
    drawn.priority = priority;
    return {};
  });
}

gis::Result<Plan> setDrawnLevel(const Plan& plan, std::string_view id, std::string level) {
  return change(plan, id, [&](Drawn& drawn) -> gis::Status {
    drawn.level = std::move(level);
    return {};
  });
}

std::string freeDrawnId(const Plan& plan, Role role) {
  const std::string_view begin = role == Role::parks ? "park" : roleName(role);
  int number = 1;
  return nextId(plan, begin, number);
}

}  // namespace hectare::plan
