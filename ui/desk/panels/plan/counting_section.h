// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/fields/told_line.h"
#include "ui/desk/panels/plan/plan_section.h"

class QComboBox;
class QLabel;

namespace hectare::desk {

/// What is too small or too narrow to count as offered or free, and in which classes land is counted by size.
class CountingSection : public PlanSection {
  Q_OBJECT
 public:
  CountingSection(const Texts& texts, PlanDoes does);

 protected:
  void fill() override;

 private:
  QString setRemnant(double plan::RemnantRule::*part, const QString& words);
  QString setBoundaries(const QString& words);

  QLabel* m_remnantHead;
  QLabel* m_areaName;
  ToldLine* m_area;
  QLabel* m_widthName;
  ToldLine* m_width;
  QLabel* m_joinName;
  QComboBox* m_join;
  QLabel* m_sizesName;
  ToldLine* m_sizes;
};

}  // namespace hectare::desk
