// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/plan/plan.h"

#include <algorithm>
#include <cmath>

namespace hectare::plan {
namespace {

using NameList = std::vector<std::string>;

struct RoleInfo {
  const char* name;
  NameList columns;
};

/// In the order of the enumeration.
const std::vector<RoleInfo>& roles() {
  static const std::vector<RoleInfo> infos = {
      {"parks", {"id", "name", "level", "owner", "area_m2", "area_ha"}},
      {"plots", {"id", "in_use", "built", "function", "availability", "restriction", "owner", "area_m2", "area_ha"}},
      {"parcels", {"id", "built", "owner", "area_m2", "area_ha"}},
      {"buildings", {"id", "floors", "height_m", "area_m2", "area_ha"}},
      {"zones", {"id", "status", "area_m2", "area_ha"}},
      {"zoning", {"id", "code", "name", "status", "in_force_since", "area_m2", "area_ha"}},
      {"constraint", {"id", "name"}},
      {"public", {"id", "name"}},
      {"establishments",
       {"id", "name", "jobs", "jobs_low", "jobs_high", "size_class", "nace", "nace_revision", "enterprise", "is_seat",
        "unit", "worker"}},
      {"municipalities", {"id", "name", "nis", "jobs", "area_m2", "area_ha"}},
      {"rights", {"id", "name"}},
      {"network", {"id", "name"}},
      {"attributes", {}},
      {"overlay", {"id", "name", "value"}},
      {"stock", {"nis", "name", "year", "total_ha", "occupied_ha", "unoccupied_ha"}},
  };
  return infos;
}

const RoleInfo& info(Role role) { return roles()[static_cast<std::size_t>(role)]; }

}  // namespace

const Source* Plan::find(std::string_view sourceName) const {
  const auto it = std::find_if(sources.begin(), sources.end(), [&](const Source& s) { return s.name == sourceName; });
  return it == sources.end() ? nullptr : &*it;
}

std::filesystem::path Plan::resolve(const std::string& path) const {
  std::filesystem::path given(path);
  if (path.find("://") != std::string::npos) return given;  // on the web, wherever the plan lies
  return given.is_absolute() ? given : file.parent_path() / given;
}

const std::vector<double>& ibisSizeBoundariesM2() {
  static const std::vector<double> boundaries = {1000, 2500, 5000, 10'000};
  return boundaries;
}

bool areSizeBoundaries(const std::vector<double>& boundariesM2) {
  double before = 0;
  for (const double boundary : boundariesM2) {
    if (!std::isfinite(boundary) || boundary <= before) return false;
    before = boundary;
  }
  return true;
}

std::string defaultName(const Source& source) {
  return source.layer.empty() ? std::string(roleName(source.role)) : source.layer;
}

const std::vector<std::string>& columnsOf(Role role) { return info(role).columns; }

const std::vector<std::string>& correctableFacts(Role role) {
  static const NameList none;
  static const NameList ofPlots = {"in_use", "built", "function", "availability", "restriction"};
  static const NameList ofParcels = {"built"};
  if (role == Role::plots) return ofPlots;
  return role == Role::parcels ? ofParcels : none;
}

const Source* correctedSource(const Plan& plan, const Correction& correction) {
  if (!correction.layer.empty()) return plan.find(correction.layer);
  const Source* found = nullptr;
  for (const Source& source : plan.sources) {
    if (source.role != Role::plots) continue;
    if (found != nullptr) return nullptr;
    found = &source;
  }
  return found;
}

const std::vector<std::string>& jobsUnitNames() {
  static const NameList names = {"jobs", "fte", "persons"};
  return names;
}

const std::vector<std::string>& workerNames() {
  static const NameList names = {"wage_earner", "self_employed"};
  return names;
}

const std::vector<std::string>& roleNames() {
  static const NameList names = [] {
    NameList all;
    for (const RoleInfo& role : roles()) all.emplace_back(role.name);
    return all;
  }();
  return names;
}

std::string_view roleName(Role role) { return info(role).name; }

bool isTable(Role role) { return role == Role::attributes || role == Role::stock; }

std::optional<Role> roleFromName(std::string_view name) {
  const NameList& names = roleNames();
  const auto it = std::find(names.begin(), names.end(), name);
  if (it == names.end()) return std::nullopt;
  return static_cast<Role>(it - names.begin());
}

}  // namespace hectare::plan
