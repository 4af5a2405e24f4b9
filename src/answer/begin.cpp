// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/answer/begin.h"

namespace hectare::answer {

Answer begin(const std::string& question, const world::World& world, const plan::Plan& plan) {
  Answer answer;
  answer.question = question;
  answer.plan = plan.file.filename().string();
  answer.planTitle = plan.name;
  answer.crs = world.crs.definition();
  answer.crsName = world.crs.name();
  answer.areaMethod = plan.geodesicArea ? "geodesic" : "planar";
  answer.illustrative = plan.illustrative;
  for (const world::Entry& entry : world.entries) {
    if (!entry.layer) continue;
    answer.illustrative = answer.illustrative || entry.layer->illustrative;
    answer.provenance.insert(answer.provenance.end(), entry.layer->provenance.begin(), entry.layer->provenance.end());
  }
  return answer;
}

}  // namespace hectare::answer
