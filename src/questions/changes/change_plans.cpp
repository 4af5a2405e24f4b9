// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/changes/changes.h"

namespace hectare::questions {

plan::Plan redefinedPlan(const plan::Plan& before, const plan::Plan& after) {
  plan::Plan plan = before;
  plan.scheme = after.scheme;
  if (plan.scheme.ends_with(".toml")) plan.scheme = (after.file.parent_path() / after.scheme).string();
  plan.parameters = after.parameters;
  plan.remnant = after.remnant;
  for (plan::Source& source : plan.sources) {
    const plan::Source* now = after.find(source.name);
    if (now == nullptr || now->role != source.role) continue;
    source.hard = now->hard;
    source.priority = now->priority;
    source.bufferM = now->bufferM;
  }
  return plan;
}

plan::Plan uncorrectedPlan(const plan::Plan& before, const plan::Plan& after) {
  plan::Plan plan = after;
  plan.corrections = before.corrections;
  return plan;
}

}  // namespace hectare::questions
