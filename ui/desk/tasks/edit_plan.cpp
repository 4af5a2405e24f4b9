// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/tasks/edit_plan.h"

#include <QScrollArea>

#include "ui/desk/canvas/map_canvas.h"
#include "ui/desk/fields/page.h"
#include "ui/desk/panels/plan/plan_page.h"
#include "ui/desk/side_bar.h"
#include "ui/desk/state/workbench.h"

namespace hectare::desk {

EditPlan::EditPlan(const Desk& desk, QObject* parent) : QObject(parent), m_desk(desk) {
  PlanDoes does;
  does.take = [this](gis::Result<plan::Plan> next, gis::Message what) {
    return take(std::move(next), std::move(what));
  };
  does.showLand = [this](const gis::Box& land) {
    if (!land.empty()) m_desk.canvas.showLand(land);
  };
  m_page = new PlanPage(desk.texts, does);
  desk.side.add(scrolled(m_page), "plan_page.title", "plan");
  connect(&desk.work.session(), &Session::planChanged, this, &EditPlan::show);
  connect(&desk.work.session(), &Session::answered, this, &EditPlan::show);
}

void EditPlan::show() {
  const Session& session = m_desk.work.session();
  PlanShown shown{std::make_shared<const plan::Plan>(session.plan()), nullptr, session.snapshot()};
  const plan::Plan& plan = *shown.plan;
  // One of the plan's own lies on a disk that may not answer: it is shown as it was read for the answer.
  if (shown.snapshot && shown.snapshot->plan.scheme == plan.scheme) {
    shown.scheme = shown.snapshot->scheme;
  } else if (!plan::isSchemePath(plan.scheme)) {
    if (auto scheme = plan::findScheme(plan.scheme, {})) {
      shown.scheme = std::make_shared<const plan::Scheme>(std::move(*scheme));
    }
  }
  m_page->setEnabled(!session.newer());
  m_page->show(shown);
}

/// What is refused is told where it was said, not in the status line.
QString EditPlan::take(gis::Result<plan::Plan> next, gis::Message what) {
  if (next) {
    m_desk.work.edit(std::move(next), std::move(what));
    return {};
  }
  const gis::Error& error = next.error();
  const QString hint = error.hint.empty() ? QString() : "\n" + m_desk.texts.of(error.hint);
  return m_desk.texts.of(error.what) + hint;
}

}  // namespace hectare::desk
