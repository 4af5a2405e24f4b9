// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/plan/verbs_sources.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

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

gis::Result<Plan> addSources(const Plan& plan, std::vector<Source> sources) {
  Plan next = plan;
  std::map<std::string, std::string> renamed;
  for (Source& source : sources) {
    if (source.name.empty()) source.name = defaultName(source);
    const std::string wanted = source.name;
    for (int number = 2; place(next, source.name) != next.sources.end(); ++number) {
      source.name = wanted + "-" + std::to_string(number);
    }
    renamed[wanted] = source.name;
    next.sources.push_back(source);
  }
  for (std::size_t i = plan.sources.size(); i < next.sources.size(); ++i) {
    auto& join = next.sources[i].join;
    if (join && renamed.contains(join->source)) join->source = renamed[join->source];
  }
  return checked(std::move(next));
}

gis::Result<Plan> removeSource(const Plan& plan, std::string_view name) {
  Plan next = plan;
  const auto it = place(next, name);
  if (it == next.sources.end()) return noSource(name);
  next.sources.erase(it);
  return checked(std::move(next));
}

gis::Result<Plan> setSourceRole(const Plan& plan, std::string_view name, Role role) {
  Plan next = plan;
  const auto it = place(next, name);
  if (it == next.sources.end()) return noSource(name);
  const Source was = std::exchange(*it, Source());
  // What any source may say.
  it->name = was.name;
  it->role = role;
  it->paths = was.paths;
  it->layer = was.layer;
  it->crs = was.crs;
  it->axesSwapped = was.axesSwapped;
  it->date = was.date;
  it->accuracyM = was.accuracyM;
  it->accuracy = was.accuracy;
  it->filters = was.filters;
  it->geometry = was.geometry;
  it->decimalComma = was.decimalComma;
  it->encoding = was.encoding;
  it->attribution = was.attribution;
  const auto& ours = columnsOf(role);
  if (std::ranges::find(ours, "jobs") != ours.end()) {
    it->jobsUnit = was.jobsUnit;
    it->workers = was.workers;
  }
  for (const auto& [column, binding] : was.columns) {
    if (std::ranges::find(ours, column) != ours.end()) it->columns.emplace(column, binding);
  }
  for (const std::string& key : was.unsure) {
    const bool ofColumn = key.starts_with("columns.") && it->columns.contains(key.substr(8));
    if (key == "crs" || key == "axes" || key == "layer" || key == "filter" || ofColumn) it->unsure.push_back(key);
  }
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
