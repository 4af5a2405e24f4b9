// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/panels/plan/plan_section.h"
#include "ui/desk/panels/plan/target_card.h"

class QPushButton;

namespace hectare::desk {

/// What the plan aims at.
class TargetsSection : public PlanSection {
  Q_OBJECT
 public:
  TargetsSection(const Texts& texts, PlanDoes does);

 protected:
  void fill() override;

 private:
  void add();
  [[nodiscard]] std::optional<double> stockM2(const plan::Target& target) const;

  QVBoxLayout* m_list;
  std::vector<TargetCard*> m_cards;
  QPushButton* m_add;
};

}  // namespace hectare::desk
