// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/state/verb_queue.h"

#include <utility>

namespace hectare::desk {

VerbQueue::VerbQueue(Session& session, QObject* parent) : QObject(parent), m_session(session) {
  connect(&session, &Session::answered, this, &VerbQueue::next);
  connect(&m_work, &BackgroundWork::failed, this, [this] { m_verbs.pop_front(); });
  connect(&m_work, &BackgroundWork::ended, this, &VerbQueue::next);
}

void VerbQueue::add(SlowVerb verb) {
  m_verbs.push_back(std::move(verb));
  next();
}

void VerbQueue::clear() {
  m_verbs.clear();
  m_work.stop();
}

std::shared_ptr<const Snapshot> VerbQueue::ground() const {
  if (!m_verbs.front().needsLand) {
    auto planAlone = std::make_shared<Snapshot>();
    planAlone->plan = m_session.plan();
    return planAlone;
  }
  const auto snapshot = m_session.snapshot();
  return snapshot && snapshot->plan == m_session.plan() ? snapshot : nullptr;
}

void VerbQueue::next() {
  if (m_verbs.empty() || m_work.busy() || !m_session.isOpen()) return;
  // Where the answer of the newest plan is still to come, this is asked again then.
  if (m_verbs.front().needsLand) m_session.wantAnswer();
  const auto on = ground();
  if (!on) return;
  if (m_verbs.front().needsLand && !on->world) {
    clear();
    Q_EMIT landless();
    return;
  }
  m_work.start([this, on, does = m_verbs.front().does](gis::Progress& progress) -> BackgroundWork::Delivery {
    auto result = does(*on, progress);
    return [this, on, result = std::move(result)] {
      if (m_verbs.empty()) return;
      // Somebody edited the plan meanwhile: the verb is tried on the plan of now.
      if (m_session.plan() != on->plan) return;
      const SlowVerb done = std::move(m_verbs.front());
      m_verbs.pop_front();
      Q_EMIT made(result, done.what(), done.then);
    };
  });
}

}  // namespace hectare::desk
