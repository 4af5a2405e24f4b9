// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/desk/panels/plan/plan_section.h"

namespace hectare::desk {

/// All that a plan says besides its sources, each part where it can be edited.
class PlanPage : public QWidget {
  Q_OBJECT
 public:
  PlanPage(const Texts& texts, const PlanDoes& does, QWidget* parent = nullptr);
  void show(const PlanShown& shown);
  [[nodiscard]] const std::vector<PlanSection*>& sections() const { return m_sections; }

 private:
  std::vector<PlanSection*> m_sections;
};

}  // namespace hectare::desk
