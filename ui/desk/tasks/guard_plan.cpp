// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/tasks/guard_plan.h"

#include <QEvent>
#include <QMainWindow>

#include "gis/base/nearest.h"
#include "ui/desk/notice_bar.h"
#include "ui/desk/state/network_sources.h"
#include "ui/desk/state/workbench.h"

namespace hectare::desk {

GuardPlan::GuardPlan(const Desk& desk, QObject* parent) : QObject(parent), m_desk(desk) {
  Session& session = desk.work.session();
  connect(&desk.work, &Workbench::begun, this, [this] {
    for (const char* name : {"changed", "not_saved", "others", "newer", "network", "sources"})
      m_desk.notices.take(name);
    m_wanting.clear();
  });
  connect(&desk.work, &Workbench::ready, this, &GuardPlan::begin);
  // A background map that is added asks as one that was there.
  connect(&session, &Session::planChanged, this, [this] {
    if (networkSources(m_desk.work.session().plan()) != m_wanting) tellNetwork();
  });
  connect(&desk.work, &Workbench::notSaved, this, &GuardPlan::tellNotSaved);
  connect(&desk.work, &Workbench::saved, this, [this] {
    for (const char* name : {"changed", "not_saved"}) m_desk.notices.take(name);
  });
  connect(&session, &Session::changedOnDisk, this, &GuardPlan::tellChanged);
  connect(&session, &Session::asKnownAgain, this, [this] { m_desk.notices.take("changed"); });
  connect(&session, &Session::sourcesChanged, this, &GuardPlan::tellSources);
  connect(&session, &Session::answered, this, [this] { m_desk.notices.take("sources"); });
  connect(&session, &Session::othersChanged, this, &GuardPlan::tellOthers);
  connect(&session, &Session::diskSlow, this, &GuardPlan::tellSlow);
  desk.window.installEventFilter(this);
}

bool GuardPlan::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::WindowActivate) m_desk.work.session().look();
  return QObject::eventFilter(watched, event);
}

void GuardPlan::begin() {
  tellOthers();
  tellNewer();
  tellNetwork();
}

/// Nothing is lost whichever way is taken: theirs stays under its name, or mine does and theirs is asked for first.
void GuardPlan::tellChanged(bool there) {
  const Session& session = m_desk.work.session();
  Workbench& work = m_desk.work;
  // Once: what fails is told anew.
  const auto way = [](const char* text, auto go) {
    return NoticeBar::Way{text, [go] {
                            go();
                            return true;
                          }};
  };
  std::vector<NoticeBar::Way> ways;
  if (there) ways.push_back(way("desk.take_theirs", [this] { takeTheirs(); }));
  ways.push_back(way("desk.save_beside", [&work] { work.saveBeside(); }));
  ways.push_back(way(there ? "desk.save_over" : "desk.save_again", [&work] { work.saveOver(); }));
  m_desk.notices.say(
      "changed",
      {there ? "desk.changed_on_disk" : "desk.gone_from_disk", {{"file", session.plan().file.filename().string()}}},
      std::move(ways));
}

void GuardPlan::takeTheirs() {
  m_desk.work.session().reload([this](const gis::Status& taken) {
    m_desk.work.say(taken);
    taken ? tellNewer() : tellChanged(/*there=*/true);
  });
}

/// Where a plan cannot be written, it can be elsewhere.
void GuardPlan::tellNotSaved(const gis::Error& error) {
  if (error.what.id == "keep.changed_since") return tellChanged(/*there=*/true);
  m_desk.notices.say("not_saved", {"desk.not_saved"}, {{"desk.save_as", [this] {
                                                          Q_EMIT saveAsWanted();
                                                          return false;  // it goes when it is saved
                                                        }}});
}

void GuardPlan::tellOthers() {
  const std::vector<PlanHolder>& others = m_desk.work.session().others();
  if (others.empty()) return m_desk.notices.take("others");
  m_desk.notices.say("others", {"desk.open_elsewhere", {{"host", others.front().host.toStdString()}}}, {});
}

/// Before a plan is open there is no map that a notice could stand over.
void GuardPlan::tellSlow(bool slow) {
  const gis::Message words{"desk.disk_slow"};
  const bool open = m_desk.work.session().isOpen();
  if (!slow) m_desk.notices.take("disk_slow");
  if (slow && open) m_desk.notices.say("disk_slow", words, {});
  if (slow && !open) m_desk.work.say(words);
  if (!slow && !open) m_desk.work.say(gis::Status());
}

void GuardPlan::tellSources() {
  m_desk.notices.say("sources", {"desk.sources_changed"}, {{"desk.read_again", [this] {
                                                              m_desk.work.session().readAgain();
                                                              return true;
                                                            }}});
}

void GuardPlan::tellNewer() {
  const Session& session = m_desk.work.session();
  if (!session.newer()) return;
  const std::vector<gis::Message> notes = session.newerNote();
  QStringList words;
  for (const gis::Message& note : notes) words << m_desk.texts.of(note);
  m_desk.notices.say("newer", {"desk.as_said", {{"words", words.join(". ").toStdString()}}}, {});
}

void GuardPlan::tellNetwork() {
  Session& session = m_desk.work.session();
  m_wanting = networkSources(session.plan());
  if (m_wanting.empty() || session.consent().network) return m_desk.notices.take("network");
  m_desk.notices.say("network", {"desk.wants_network", {{"sources", gis::joinNames(m_wanting)}}},
                     {{"desk.allow_network", [&session] {
                         session.allowNetwork();
                         return true;
                       }}});
}

}  // namespace hectare::desk
