// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/plan/verbs_sources.h"

#include <algorithm>

#include "gis/crs/crs.h"
#include "src/plan/plan_check.h"

namespace hectare::plan {
namespace {

auto place(Plan& plan, std::string_view name) {
  return std::find_if(plan.sources.begin(), plan.sources.end(), [&](const Source& s) { return s.name == name; });
}

gis::Error noSource(std::string_view name) {
  return {gis::ErrorKind::notFound, {"plan.unknown_source", {{"source", std::string(name)}}}, {}, {}};
}

}  // namespace

gis::Result<Plan> bindSource(const Plan& plan, Source source) {
  if (source.name.empty()) source.name = defaultName(source);
  Plan next = plan;
  if (const auto it = place(next, source.name); it != next.sources.end())
    *it = std::move(source);
  else
    next.sources.push_back(std::move(source));
  return checked(std::move(next));
}

gis::Result<Plan> removeSource(const Plan& plan, std::string_view name) {
  Plan next = plan;
  const auto it = place(next, name);
  if (it == next.sources.end()) return noSource(name);
  next.sources.erase(it);
  return checked(std::move(next));
}

gis::Result<Plan> setSourceCrs(const Plan& plan, std::string_view name, std::string crs) {
  Plan next = plan;
  const auto it = place(next, name);
  if (it == next.sources.end()) return noSource(name);
  HECTARE_TRY(gis::Crs::parse(crs));
  it->crs = std::move(crs);
  return checked(std::move(next));
}

}  // namespace hectare::plan
