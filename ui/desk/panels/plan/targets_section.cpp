// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/panels/plan/targets_section.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "src/answer/cells.h"
#include "src/plan/verbs_names.h"
#include "src/plan/verbs_plan.h"
#include "src/plan/verbs_settings.h"
#include "ui/desk/fields/kept_row.h"
#include "ui/desk/icons.h"

namespace hectare::desk {

TargetsSection::TargetsSection(const Texts& texts, PlanDoes does)
    : PlanSection(texts, std::move(does)), m_list(new QVBoxLayout), m_add(new QPushButton) {
  m_add->setIcon(icon("add"));
  m_add->setObjectName("target_add");
  body().addLayout(m_list);
  body().addWidget(m_add, 0, Qt::AlignLeft);
  connect(m_add, &QPushButton::clicked, this, &TargetsSection::add);
}

/// The name is the first thing that it gets.
void TargetsSection::add() {
  plan::Target target;
  target.measure = "gross";
  for (int i = 1; target.name.empty(); ++i) {
    const std::string name = texts().of({"plan_page.new_target", {{"number", std::int64_t{i}}}}).toStdString();
    if (std::ranges::find(plan().targets, name, &plan::Target::name) == plan().targets.end()) target.name = name;
  }
  take(plan::setTarget(plan(), target), {"plan_page.edit_target", {{"name", target.name}}});
  if (m_cards.empty()) return;
  m_cards.back()->name().line().setFocus();
  m_cards.back()->name().line().selectAll();
}

std::optional<double> TargetsSection::stockM2(const plan::Target& target) const {
  const auto& snapshot = shown().snapshot;
  const answer::Table* table =
      snapshot && snapshot->answer ? answer::tableNamed(*snapshot->answer, "targets") : nullptr;
  if (table == nullptr || target.kinds.empty()) return std::nullopt;
  const std::size_t names = answer::columnAt(*table, "target");
  for (const auto& row : table->rows) {
    if (answer::textAt(row, names) != target.name) continue;
    std::optional<double> sum;
    for (const std::string& kind : target.kinds) {
      const std::size_t column = answer::columnAt(*table, "stock_" + kind + "_m2");
      const auto* area = column < row.size() ? std::get_if<double>(&row[column]) : nullptr;
      if (area != nullptr) sum = sum.value_or(0) + *area;
    }
    return sum;
  }
  return std::nullopt;
}

void TargetsSection::fill() {
  setTitle(texts()("plan_page.targets"));
  m_add->setText(texts()("plan_page.add_target"));
  summarise(plan().targets.size());
  fitRows(m_cards, plan().targets.size(), *m_list, [this] { return new TargetCard(texts()); });
  for (std::size_t i = 0; i < m_cards.size(); ++i) {
    const plan::Target& target = plan().targets[i];
    const std::string name = target.name;
    m_cards[i]->show(
        target, stockM2(target),
        [this, name](const plan::Target& changed) {
          return take(plan::changeTarget(plan(), name, changed), {"plan_page.edit_target", {{"name", changed.name}}});
        },
        [this, name] {
          take(plan::removeTarget(plan(), name), {"plan_page.edit_target_removed", {{"name", name}}});
        });
  }
}

}  // namespace hectare::desk
