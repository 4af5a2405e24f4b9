// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "src/plan/plan_check.h"
#include "src/plan/toml_reader.h"

namespace hectare::plan {

/// Collects the problems of one element of the plan.
class PlanChecker {
 public:
  PlanChecker(std::vector<PlanProblem>& problems, std::vector<std::string> base)
      : m_problems(problems), m_base(std::move(base)) {}

  void fail(std::initializer_list<std::string> keys, gis::Message what, gis::Message hint = {},
            std::string detail = {}) {
    std::vector<std::string> path = m_base;
    path.insert(path.end(), keys.begin(), keys.end());
    m_problems.push_back({std::move(path), std::move(what), std::move(hint), std::move(detail)});
  }
  void notEmpty(const std::string& key, const std::string& value) {
    if (value.empty()) fail({key}, {"plan.empty", {{"key", key}}});
  }
  void notNegative(const std::string& key, double value) {
    if (!(value >= 0) || !std::isfinite(value)) fail({key}, {"plan.negative", {{"key", key}}});
  }
  void date(const std::string& key, const std::string& value) {
    if (!value.empty() && !isDate(value)) fail({key}, {"error.not_date", {{"key", key}}});
  }
  void among(const std::string& key, const std::string& value, const Names& known) {
    if (has(known, value)) return;
    fail({key}, {"error.unknown_value", {{"key", key}, {"value", value}}}, hintFor(value, known));
  }

 private:
  std::vector<PlanProblem>& m_problems;
  std::vector<std::string> m_base;
};

}  // namespace hectare::plan
