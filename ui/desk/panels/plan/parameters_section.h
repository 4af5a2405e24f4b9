// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/fields/kept_row.h"
#include "ui/desk/fields/told_line.h"
#include "ui/desk/panels/plan/plan_section.h"

class QLabel;
class QToolButton;

namespace hectare::desk {

/// A number of the rules: the scheme's own stands where the plan says none.
class ParameterRow : public QWidget {
  Q_OBJECT
 public:
  explicit ParameterRow(QWidget* parent = nullptr);

  QLabel* name;
  QLabel* unit;
  ToldLine* value;
  QToolButton* reset;
};

/// The numbers of the rules by which land is counted.
class ParametersSection : public PlanSection {
  Q_OBJECT
 public:
  ParametersSection(const Texts& texts, PlanDoes does);

 protected:
  void fill() override;

 private:
  void fillRow(ParameterRow& row, const std::string& name, std::optional<double> own);
  QString set(const std::string& name, std::optional<double> value);

  std::vector<ParameterRow*> m_rows;
};

}  // namespace hectare::desk
