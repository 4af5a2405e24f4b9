// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include "ui/desk/fields/kept_row.h"
#include "ui/desk/panels/plan/plan_section.h"

class QButtonGroup;
class QLabel;
class QPushButton;
class QRadioButton;

namespace hectare::desk {

/// By which rules land is counted: one of the schemes that come with the program, or a file of one's own.
class SchemeSection : public PlanSection {
  Q_OBJECT
 public:
  SchemeSection(const Texts& texts, PlanDoes does);

 protected:
  void fill() override;

 private:
  struct Choice {
    std::string id;  ///< as the plan says it
    QRadioButton* button;
    QLabel* counts;
  };
  void addChoice(const std::string& id);
  void chooseFile();
  void choose(const std::string& id);

  QButtonGroup* m_group;
  QVBoxLayout* m_list;
  std::vector<Choice> m_choices;
  QPushButton* m_file;
  QLabel* m_wrong;
};

}  // namespace hectare::desk
