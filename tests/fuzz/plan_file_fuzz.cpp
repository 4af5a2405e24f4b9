// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Plans as text: what is read can be written and read again, and any plan can be rewritten into any other.
#include <algorithm>

#include "src/plan/plan_check.h"
#include "src/plan/plan_file.h"
#include "tests/fuzz/fuzz_target.h"

namespace hectare::fuzz {
namespace {

const std::filesystem::path file = "fuzzed.hectare";

/// `text` rewritten into `to` says `to`, and then nothing is left to change.
void checkRewrite(std::string_view text, const plan::Plan& to) {
  const auto rewritten = plan::rewritePlan(text, to);
  require(rewritten.has_value(), "a plan that can be read can be rewritten");
  const auto again = plan::parsePlan(*rewritten, file);
  require(again.has_value(), "what was rewritten can be read");
  require(*again == to, "what was rewritten says the new plan");
  require(*plan::rewritePlan(*rewritten, to) == *rewritten, "rewriting again changes nothing");
}

/// Other plans that are not far from this one.
std::vector<plan::Plan> nearby(const plan::Plan& plan) {
  std::vector<plan::Plan> plans(4, plan);
  plans[0].name += " \"x\"\n";
  plans[0].parameters["a b"] = 0.1;
  std::ranges::reverse(plans[1].sources);
  std::ranges::reverse(plans[1].accepted);
  if (!plan.sources.empty()) plans[2].sources.erase(plans[2].sources.begin());
  if (!plan.targets.empty()) plans[2].targets.pop_back();
  for (plan::Source& source : plans[3].sources) {
    source.columns.clear();
    source.filters.clear();
    source.date = "2030-01-31";
    source.why = "it's so";
  }
  plans[3].drawn.clear();
  return plans;
}

void planFile(Bytes bytes) {
  // Two plans may stand in one input, one after the other.
  static constexpr std::string_view border = "\n#====\n";
  const std::string_view text = asText(bytes);
  const std::size_t end = text.find(border);
  const std::string_view first = text.substr(0, end);
  const auto plan = plan::parsePlan(first, file);
  if (!plan) return;
  require(plan::findProblems(*plan).empty(), "a plan that was read has no problem");
  const auto formatted = plan::parsePlan(plan::formatPlan(*plan), file);
  require(formatted.has_value(), "what is written can be read");
  require(*formatted == *plan, "what is written says the same plan");
  const auto same = plan::rewritePlan(first, *plan);
  require(same && *same == first, "rewriting a plan into itself changes no byte");
  for (const plan::Plan& other : nearby(*plan)) {
    if (plan::findProblems(other).empty()) checkRewrite(first, other);
  }
  if (end == std::string_view::npos) return;
  if (const auto second = plan::parsePlan(text.substr(end + border.size()), file)) checkRewrite(first, *second);
}

}  // namespace
}  // namespace hectare::fuzz

HECTARE_FUZZ_TARGET("plan_file", planFile)
