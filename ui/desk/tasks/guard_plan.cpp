// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/tasks/guard_plan.h"

#include "gis/base/nearest.h"
#include "ui/desk/notice_bar.h"
#include "ui/desk/state/network_sources.h"
#include "ui/desk/state/workbench.h"

namespace hectare::desk {

GuardPlan::GuardPlan(const Desk& desk, QObject* parent) : QObject(parent), m_desk(desk) {
  Session& session = desk.work.session();
  connect(&desk.work, &Workbench::begun, this, [this] {
    for (const char* name : {"changed", "others", "newer", "network"}) m_desk.notices.take(name);
    m_wanting.clear();
  });
  connect(&desk.work, &Workbench::ready, this, &GuardPlan::begin);
  // A background map that is added asks as one that was there.
  connect(&session, &Session::planChanged, this, [this] {
    if (networkSources(m_desk.work.session().plan()) != m_wanting) tellNetwork();
  });
  connect(&session.watch(), &PlanWatch::changedOnDisk, this, &GuardPlan::tellChanged);
  connect(&session.lock(), &PlanLock::othersChanged, this, &GuardPlan::tellOthers);
}

void GuardPlan::begin() {
  tellOthers();
  tellNewer();
  tellNetwork();
}

/// Nothing is lost whichever way is taken: theirs stays under its name, or mine does and theirs is asked for first.
void GuardPlan::tellChanged() {
  Session& session = m_desk.work.session();
  Workbench& work = m_desk.work;
  m_desk.notices.say("changed", {"desk.changed_on_disk", {{"file", session.plan().file.filename().string()}}},
                     {{"desk.take_theirs", [&session, &work] { work.say(session.reload()); }},
                      {"desk.save_beside", [&session, &work] { work.say(session.saveBeside()); }},
                      {"desk.save_over", [&session, &work] { work.say(session.saveOver()); }}});
}

void GuardPlan::tellOthers() {
  const PlanLock& lock = m_desk.work.session().lock();
  if (!lock.heldByOther()) return m_desk.notices.take("others");
  m_desk.notices.say("others", {"desk.open_elsewhere", {{"host", lock.others().front().host.toStdString()}}}, {});
}

void GuardPlan::tellNewer() {
  const Session& session = m_desk.work.session();
  if (!session.newer()) return;
  const std::vector<gis::Message> notes = session.newerNote();
  if (!notes.empty()) m_desk.notices.say("newer", notes.front(), {});
}

void GuardPlan::tellNetwork() {
  Session& session = m_desk.work.session();
  m_wanting = networkSources(session.plan());
  if (m_wanting.empty() || session.consent().network) return m_desk.notices.take("network");
  m_desk.notices.say("network", {"desk.wants_network", {{"sources", gis::joinNames(m_wanting)}}},
                     {{"desk.allow_network", [&session] { session.allowNetwork(); }}});
}

}  // namespace hectare::desk
