// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "src/plan/plan.h"

namespace hectare::plan {

/// What makes a plan impossible, and the keys of the plan file that lead to it: {"source", "2", "columns", "built"}
/// (elements are counted from 0).
struct PlanProblem {
  std::vector<std::string> path;
  gis::Message what;
  gis::Message hint;
  std::string detail;  ///< a place inside the value, may be empty
};

/// Every rule that a plan must keep, whoever made it: the reader of plan files and all verbs ask here.
std::vector<PlanProblem> findProblems(const Plan& plan);

/// `plan`, when it has no problem. Errors: invalid, `where` names the keys.
gis::Result<Plan> checked(Plan plan);

}  // namespace hectare::plan
