// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/panels/plan/plan_section.h"

#include "ui/desk/fields/typed_number.h"

namespace hectare::desk {

void PlanSection::show(const PlanShown& shown) {
  m_shown = shown;
  speak();
}

void PlanSection::speak() {
  if (m_shown.plan) fill();
}

QString PlanSection::take(gis::Result<plan::Plan> next, gis::Message what) const {
  return m_does.take(std::move(next), std::move(what));
}

void PlanSection::summarise(std::size_t count) { setSummary(count == 0 ? QString() : QString::number(count)); }

QString PlanSection::number(double value) const { return shownNumber(value, *m_texts.language()); }

std::optional<double> PlanSection::typed(const QString& words) const { return typedNumber(words, *m_texts.language()); }

}  // namespace hectare::desk
