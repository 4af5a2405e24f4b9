// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/answer/begin.h"

#include <utility>

namespace hectare::answer {

Answer begin(const std::string& question, const plan::Plan& plan, const gis::Crs& crs,
             std::vector<gis::Provenance> provenance, bool illustrative) {
  Answer answer;
  answer.question = question;
  answer.plan = plan.file.filename().string();
  answer.planTitle = plan.name;
  answer.crs = crs.definition();
  answer.crsName = crs.name();
  answer.areaMethod = plan.geodesicArea ? "geodesic" : "planar";
  answer.illustrative = plan.illustrative || illustrative;
  answer.provenance = std::move(provenance);
  return answer;
}

}  // namespace hectare::answer
