// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "gis/base/message.h"
#include "src/plan/scheme.h"

namespace hectare::plan {

/// What is wrong with a scheme whose parts are each well-formed.
struct SchemeProblem {
  enum class Part { rule, measure };
  Part part = Part::rule;
  std::size_t number = 0;  ///< in Scheme::rules or Scheme::measures
  gis::Message what;
  gis::Message hint;
};

/// Land that gets no class, land that rules give two classes, land that a measure counts twice: each with an example of
/// such land. The first rule that holds gives the class, so two rules may well hold on the same land; land has two
/// classes when a rule can never decide because earlier rules of another class have taken all of its land.
std::vector<SchemeProblem> findSchemeProblems(const Scheme& scheme);

}  // namespace hectare::plan
