// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/crs/operation.h"

#include <proj.h>

#include <algorithm>
#include <cmath>

#include "gis/crs/transform.h"

namespace hectare::gis {

namespace {

using FactoryContext = std::unique_ptr<PJ_OPERATION_FACTORY_CONTEXT, decltype(&proj_operation_factory_context_destroy)>;
using ObjectList = std::unique_ptr<PJ_OBJ_LIST, decltype(&proj_list_destroy)>;

/// The box in degrees; no value when it cannot be told (then operations for anywhere are looked at).
std::optional<Box> inDegrees(pj_ctx* context, const Crs& crs, const Box& box) {
  if (box.empty()) return std::nullopt;
  if (crs.isGeographic()) return box;
  const ProjObject plain(proj_create_crs_to_crs(context, crs.definition().c_str(), "EPSG:4326", nullptr));
  if (!plain) return std::nullopt;
  const ProjObject upright(proj_normalize_for_visualization(context, plain.get()));
  Box out;
  if (!upright || proj_trans_bounds(context, upright.get(), PJ_FWD, box.minX, box.minY, box.maxX, box.maxY, &out.minX,
                                    &out.minY, &out.maxX, &out.maxY, 21) == 0) {
    return std::nullopt;
  }
  return out;
}

bool onEarth(const Box& b) { return b.minX >= -180 && b.maxX <= 180 && b.minY >= -90 && b.maxY <= 90; }

ObjectList operations(pj_ctx* context, const Crs& from, const Crs& to, const Box& area) {
  const FactoryContext factory(proj_create_operation_factory_context(context, nullptr),
                               &proj_operation_factory_context_destroy);
  proj_operation_factory_context_set_grid_availability_use(context, factory.get(),
                                                           PROJ_GRID_AVAILABILITY_USED_FOR_SORTING);
  proj_operation_factory_context_set_spatial_criterion(context, factory.get(),
                                                       PROJ_SPATIAL_CRITERION_PARTIAL_INTERSECTION);
  proj_operation_factory_context_set_allow_ballpark_transformations(context, factory.get(), 0);
  if (const auto degrees = inDegrees(context, from, area); degrees && onEarth(*degrees)) {
    proj_operation_factory_context_set_area_of_interest(context, factory.get(), degrees->minX, degrees->minY,
                                                        degrees->maxX, degrees->maxY);
  }
  const ProjObject source = makeHorizontalCrs(context, from.definition());
  const ProjObject target = makeHorizontalCrs(context, to.definition());
  if (!source || !target) return {nullptr, &proj_list_destroy};
  return {proj_create_operations(context, source.get(), target.get(), factory.get()), &proj_list_destroy};
}

std::optional<double> accuracyOf(pj_ctx* context, const PJ* operation) {
  const double accuracy = proj_coordoperation_get_accuracy(context, operation);
  return accuracy < 0 ? std::nullopt : std::optional(accuracy);
}

void addMissingGrids(pj_ctx* context, const PJ* operation, std::vector<std::string>& missing) {
  for (int i = 0; i < proj_coordoperation_get_grid_used_count(context, operation); ++i) {
    const char* name = nullptr;
    int available = 1;
    if (proj_coordoperation_get_grid_used(context, operation, i, &name, nullptr, nullptr, nullptr, nullptr, nullptr,
                                          &available) == 0) {
      continue;
    }
    if (available == 0 && name != nullptr) missing.emplace_back(name);
  }
}

bool runsHere(pj_ctx* context, const PJ* operation) {
  return proj_coordoperation_is_instantiable(context, operation) != 0 &&
         proj_coordoperation_has_ballpark_transformation(context, operation) == 0;
}

void choose(pj_ctx* context, ProjObject operation, ChosenOperation& chosen) {
  const char* name = proj_get_name(operation.get());
  chosen.name = name == nullptr ? "" : name;
  chosen.accuracyM = accuracyOf(context, operation.get());
  chosen.operation.reset(proj_normalize_for_visualization(context, operation.get()));
}

}  // namespace

std::optional<Box> boxInDegrees(const Crs& crs, const Box& box) {
  const ProjContext context = makeProjContext();
  return inDegrees(context.get(), crs, box);
}

ChosenOperation chooseOperation(pj_ctx* context, const Crs& from, const Crs& to, const Box& area) {
  ChosenOperation chosen;
  const ObjectList list = operations(context, from, to, area);
  if (!list) return chosen;
  std::vector<ProjObject> absent;
  for (int i = 0; i < proj_list_get_count(list.get()); ++i) {
    ProjObject operation(proj_list_get(context, list.get(), i));
    if (!runsHere(context, operation.get())) {
      absent.push_back(std::move(operation));
    } else if (!chosen.operation) {
      choose(context, std::move(operation), chosen);
    }
  }
  for (const ProjObject& operation : absent) {
    const auto accuracy = accuracyOf(context, operation.get());
    const bool better = !chosen.operation || (accuracy && (!chosen.accuracyM || *accuracy < *chosen.accuracyM));
    const std::size_t known = chosen.missingGrids.size();
    if (better) addMissingGrids(context, operation.get(), chosen.missingGrids);
    const bool lacksGrid = chosen.missingGrids.size() > known;
    if (lacksGrid && accuracy && (!chosen.betterAccuracyM || *accuracy < *chosen.betterAccuracyM)) {
      chosen.betterAccuracyM = accuracy;
    }
  }
  std::sort(chosen.missingGrids.begin(), chosen.missingGrids.end());
  chosen.missingGrids.erase(std::unique(chosen.missingGrids.begin(), chosen.missingGrids.end()),
                            chosen.missingGrids.end());
  return chosen;
}

}  // namespace hectare::gis
