// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/state/plan_disk.h"

#include <chrono>
#include <utility>

#include "ui/desk/state/background_work.h"
#include "ui/desk/state/guarded.h"

namespace hectare::desk {

namespace {

/// Longer than any disk that answers takes for a plan's file.
constexpr std::chrono::seconds patience{2};

}  // namespace

PlanDisk::PlanDisk(QObject* parent) : QObject(parent), m_worker(new QObject) {
  m_patience.setSingleShot(true);
  m_patience.setInterval(patience);
  connect(&m_patience, &QTimer::timeout, this, [this] { setSlow(true); });
  connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
  m_worker->moveToThread(&m_thread);
  m_thread.start();
  QMetaObject::invokeMethod(
      m_worker, [this] { startKeeper(); }, Qt::QueuedConnection);
}

PlanDisk::~PlanDisk() {
  // The last of what waits: a thread that is told to quit from here would leave out the rest.
  QMetaObject::invokeMethod(
      m_worker, [this] { m_thread.quit(); }, Qt::QueuedConnection);
  m_thread.wait();
}

/// On the thread of the keeper: its timers and watchers are of the thread that makes them.
void PlanDisk::startKeeper() {
  m_keeper = new PlanKeeper(m_worker);
  connect(&m_keeper->watch(), &PlanWatch::changedOnDisk, this, &PlanDisk::changedOnDisk);
  connect(&m_keeper->watch(), &PlanWatch::asKnownAgain, this, &PlanDisk::asKnownAgain);
  connect(&m_keeper->sources(), &SourceWatch::changedOnDisk, this, &PlanDisk::sourcesChanged);
  const PlanLock& lock = m_keeper->lock();
  connect(&lock, &PlanLock::othersChanged, m_worker, [this, &lock] {
    const auto tell = [this, others = lock.others()] {
      m_others = others;
      Q_EMIT othersChanged();
    };
    QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
  });
}

void PlanDisk::add(Job job) {
  if (++m_waiting == 1) m_patience.start();
  const auto run = [this, job = std::move(job)] {
    auto outcome = guarded([&] { return job(*m_keeper); });
    QMetaObject::invokeMethod(
        this, [this, outcome = std::move(outcome)] { deliver(outcome); }, Qt::QueuedConnection);
  };
  QMetaObject::invokeMethod(m_worker, run, Qt::QueuedConnection);
}

void PlanDisk::deliver(const gis::Result<Delivery>& outcome) {
  --m_waiting;
  if (m_waiting == 0) m_patience.stop();
  if (m_waiting > 0) m_patience.start();
  setSlow(false);
  if (!outcome) Q_EMIT FailedWork::told().failed(outcome.error());
  if (outcome && *outcome) (*outcome)();
  if (m_waiting == 0) Q_EMIT rests();
}

void PlanDisk::setSlow(bool slow) {
  if (slow == m_slow) return;
  m_slow = slow;
  if (slow) Q_EMIT this->slow();
  if (!slow) Q_EMIT answersAgain();
}

}  // namespace hectare::desk
