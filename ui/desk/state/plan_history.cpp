// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/state/plan_history.h"

#include <utility>

#include "src/world/move_plan.h"

namespace hectare::desk {

PlanHistory::PlanHistory(plan::Plan first) {
  m_steps.push_back({std::move(first), {}, ++m_last});
  m_saved = m_last;
}

void PlanHistory::add(plan::Plan next, gis::Message what) {
  m_steps.resize(m_at + 1);
  m_steps.push_back({std::move(next), std::move(what), ++m_last});
  ++m_at;
}

void PlanHistory::moveTo(const std::filesystem::path& file) {
  for (Step& step : m_steps) step.plan = world::movedPlan(std::move(step.plan), file);
}

}  // namespace hectare::desk
