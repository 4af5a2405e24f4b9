// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/own_files.h"

#include <system_error>

#include "gis/io/source_place.h"
#include "src/plan/scheme.h"

namespace hectare::world {

namespace fs = std::filesystem;

namespace {

bool isSame(const fs::path& one, const fs::path& other) {
  std::error_code failed;
  if (fs::equivalent(one, other, failed) && !failed) return true;
  return fs::absolute(one, failed).lexically_normal() == fs::absolute(other, failed).lexically_normal();
}

gis::Error refusal(const char* what, const std::string& name, const fs::path& target) {
  return {gis::ErrorKind::refused, {what, {{"name", name}}}, target.string(), {"own_file.hint"}};
}

}  // namespace

gis::Status refuseOwnFiles(const plan::Plan& plan, const fs::path& target) {
  if (isSame(plan.file, target)) return refusal("own_file.plan", plan.name, target);
  for (const plan::Source& source : plan.sources) {
    for (const std::string& path : source.paths) {
      if (gis::leadsElsewhere(path)) continue;
      if (isSame(gis::placeOf(plan.resolve(path)).file, target)) {
        return refusal("own_file.source", source.name, target);
      }
    }
  }
  const bool own = plan::isSchemePath(plan.scheme);
  if (own && isSame(plan.resolve(plan.scheme), target)) return refusal("own_file.scheme", plan.scheme, target);
  return {};
}

}  // namespace hectare::world
