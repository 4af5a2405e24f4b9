// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/panels/plan/plan_page.h"

#include <QVBoxLayout>

#include "ui/desk/panels/plan/constraints_section.h"
#include "ui/desk/panels/plan/counting_section.h"
#include "ui/desk/panels/plan/kept_sections.h"
#include "ui/desk/panels/plan/naming_section.h"
#include "ui/desk/panels/plan/parameters_section.h"
#include "ui/desk/panels/plan/scheme_section.h"
#include "ui/desk/panels/plan/targets_section.h"

namespace hectare::desk {

PlanPage::PlanPage(const Texts& texts, const PlanDoes& does, QWidget* parent) : QWidget(parent) {
  m_sections = {new NamingSection(texts, does),      new SchemeSection(texts, does),
                new TargetsSection(texts, does),     new ParametersSection(texts, does),
                new ConstraintsSection(texts, does), new CountingSection(texts, does),
                new DrawnSection(texts, does),       new CorrectionsSection(texts, does),
                new AcceptedSection(texts, does),    new SheetsSection(texts, does)};
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 8);
  column->setSpacing(0);
  for (PlanSection* section : m_sections) column->addWidget(section);
  column->addStretch();
  // What matters first is open, the rest stays quiet.
  constexpr std::size_t open = 3;
  for (std::size_t i = 0; i < open; ++i) m_sections[i]->setOpen(true);
  connect(&texts, &Texts::changed, this, [this] {
    for (PlanSection* section : m_sections) section->speak();
  });
}

void PlanPage::show(const PlanShown& shown) {
  for (PlanSection* section : m_sections) section->show(shown);
}

}  // namespace hectare::desk
