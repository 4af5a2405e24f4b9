// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "ui/desk/desk.h"
#include "ui/desk/panels/plan/plan_section.h"

namespace hectare::desk {

class PlanPage;

/// What a plan says besides its sources: every edit is a verb, and can be undone by its name.
class EditPlan : public QObject {
  Q_OBJECT
 public:
  EditPlan(const Desk& desk, QObject* parent);

 private:
  void show();
  QString take(gis::Result<plan::Plan> next, gis::Message what);

  Desk m_desk;
  PlanPage* m_page;
};

}  // namespace hectare::desk
