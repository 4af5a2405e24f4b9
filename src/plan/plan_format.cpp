// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <system_error>

#include "gis/base/file.h"
#include "src/plan/plan_check.h"
#include "src/plan/plan_file.h"
#include "src/plan/plan_tree.h"

namespace hectare::plan {
namespace {

template <class T>
void addBlocks(std::string& out, const char* kind, const std::vector<T>& elements) {
  for (const T& element : elements) {
    out += "\n[[" + std::string(kind) + "]]\n" + entryLines(elementTree(element), "\n");
  }
}

}  // namespace

std::string formatPlan(const Plan& plan) {
  std::string lines;
  std::string tables;
  for (const auto& [key, node] : headTree(plan).entries) {
    if (node.table)
      tables += "\n[" + key + "]\n" + entryLines(node, "\n");
    else
      lines += entryLine(key, node, "\n");
  }
  std::string out = lines + tables;
  addBlocks(out, "source", plan.sources);
  addBlocks(out, "target", plan.targets);
  addBlocks(out, "drawn", plan.drawn);
  addBlocks(out, "accepted", plan.accepted);
  addBlocks(out, "correction", plan.corrections);
  addBlocks(out, "sheet", plan.sheets);
  return out;
}

gis::Status savePlan(const Plan& plan) {
  HECTARE_ASSIGN(const Plan sound, checked(plan));
  std::error_code failed;
  if (!std::filesystem::exists(sound.file, failed)) return gis::replaceFile(sound.file, formatPlan(sound));
  HECTARE_ASSIGN(const std::string before, gis::readFile(sound.file));
  HECTARE_ASSIGN(const std::string after, rewritePlan(before, sound));
  return before == after ? gis::Status() : gis::replaceFile(sound.file, after);
}

gis::Status savePlanLike(const Plan& plan, const std::filesystem::path& like) {
  HECTARE_ASSIGN(const Plan sound, checked(plan));
  const auto before = gis::readFile(like);
  const auto after = before ? rewritePlan(*before, sound) : gis::Result<std::string>(before.error());
  return gis::replaceFile(sound.file, after ? *after : formatPlan(sound));
}

}  // namespace hectare::plan
