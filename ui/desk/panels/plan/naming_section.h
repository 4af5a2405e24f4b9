// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/fields/system_choice.h"
#include "ui/desk/fields/told_line.h"
#include "ui/desk/panels/plan/plan_section.h"

class QComboBox;
class QLabel;

namespace hectare::desk {

/// What the plan is called, and in what it is measured.
class NamingSection : public PlanSection {
  Q_OBJECT
 public:
  NamingSection(const Texts& texts, PlanDoes does);

 protected:
  void fill() override;

 private:
  QString setCrs(const QString& code);

  ToldLine* m_name;
  QLabel* m_crsName;
  SystemChoice* m_crs;
  QLabel* m_areaName;
  QComboBox* m_area;
  QLabel* m_why;
};

}  // namespace hectare::desk
