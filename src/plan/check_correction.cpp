// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/plan/check_correction.h"

#include <cmath>

#include "gis/geometry/point_in_polygon.h"

namespace hectare::plan {
namespace {

void checkPlace(PlanChecker& check, const PlotPlace& place) {
  if (!std::isfinite(place.inside.x) || !std::isfinite(place.inside.y)) {
    check.fail({"place"}, {"error.not_number", {{"key", "place"}}});
  }
  if (!(place.areaM2 > 0) || !std::isfinite(place.areaM2)) check.fail({"place", "area_m2"}, {"plan.no_area"});
  if (place.outline.empty()) return;
  const gis::GeometryColumn shape = checkShape(check, "outline", place.outline);
  if (shape.kind(0) == gis::GeometryKind::polygon && !gis::contains(shape, 0, place.inside)) {
    check.fail({"place"}, {"plan.place_outside"}, {"plan.correction_hint"});
  }
}

void checkCorrectedSource(PlanChecker& check, const Plan& plan, const Correction& correction) {
  const Source* source = correctedSource(plan, correction);
  Names layers;
  for (const Source& s : plan.sources) {
    if (!correctableFacts(s.role).empty()) layers.push_back(s.name);
  }
  if (source == nullptr && correction.layer.empty()) {
    check.fail({}, {"plan.correction_of_what", {{"id", correction.id}}}, hintFor("", layers));
  } else if (source == nullptr) {
    check.fail({"layer"}, {"plan.unknown_source", {{"source", correction.layer}}}, hintFor(correction.layer, layers));
  } else if (!has(layers, source->name)) {
    check.fail({"layer"}, {"plan.not_correctable", {{"role", std::string(roleName(source->role))}}},
               hintFor("", layers));
  } else {
    const Names& known = correctableFacts(source->role);
    for (const auto& [fact, value] : correction.set) {
      if (!has(known, fact)) {
        check.fail({"set", fact},
                   {"plan.unknown_fact", {{"fact", fact}, {"role", std::string(roleName(source->role))}}},
                   hintFor(fact, known));
      }
      if (value.empty()) check.fail({"set", fact}, {"plan.empty", {{"key", fact}}});
    }
  }
}

}  // namespace

void checkCorrection(PlanChecker& check, const Plan& plan, const Correction& correction) {
  check.notEmpty("id", correction.id);
  check.notEmpty("reason", correction.reason);
  check.notEmpty("source", correction.source);
  check.notEmpty("author", correction.author);
  check.notEmpty("date", correction.date);
  check.date("date", correction.date);
  checkPlace(check, correction.place);
  if (correction.set.empty()) check.fail({"set"}, {"plan.empty", {{"key", "set"}}});
  for (const auto& [fact, value] : correction.was) {
    if (correction.set.count(fact) == 0) check.fail({"was", fact}, {"plan.was_without_set", {{"fact", fact}}});
  }
  checkCorrectedSource(check, plan, correction);
}

gis::GeometryColumn checkShape(PlanChecker& check, const std::string& key, const std::string& wkt) {
  gis::GeometryColumn shape;
  if (const gis::Status read = gis::appendWkt(shape, wkt); !read) {
    check.fail({key}, read.error().what, read.error().hint, read.error().where);
    shape.addNone();
  } else if (shape.kind(0) != gis::GeometryKind::polygon) {
    check.fail({key}, {"plan.wkt_not_polygon"});
  }
  return shape;
}

}  // namespace hectare::plan
