// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/state/background_work.h"

#include <atomic>
#include <cmath>

#include "gis/base/parallel.h"
#include "ui/desk/state/guarded.h"

namespace hectare::desk {

FailedWork& FailedWork::told() {
  static FailedWork one;
  return one;
}

/// Can be stopped by the window while another thread works; tells no more than a percent at a time.
class BackgroundWork::Run : public gis::Progress {
 public:
  explicit Run(BackgroundWork& owner) : m_owner(owner) {}

  void report(double fraction, const gis::Message& /*what*/) override {
    const int percent = static_cast<int>(std::floor(100 * fraction));
    if (m_percent.exchange(percent) == percent || cancelled()) return;
    QMetaObject::invokeMethod(
        &m_owner, [owner = &m_owner, fraction] { Q_EMIT owner->progressed(fraction); }, Qt::QueuedConnection);
  }
  [[nodiscard]] bool cancelled() const override { return m_stopped; }
  void stop() { m_stopped = true; }

 private:
  BackgroundWork& m_owner;
  std::atomic<bool> m_stopped = false;
  std::atomic<int> m_percent = -1;
};

BackgroundWork::BackgroundWork(QObject* parent) : QObject(parent) { m_thread.setMaxThreadCount(1); }

BackgroundWork::~BackgroundWork() {
  if (m_run) m_run->stop();
  m_thread.waitForDone();
}

void BackgroundWork::start(Job job) {
  if (m_run) m_run->stop();
  const auto run = std::make_shared<Run>(*this);
  m_run = run;
  m_thread.start([this, run, job = std::move(job)] {
    gis::giveWay();
    QMetaObject::invokeMethod(
        this, [this, run, outcome = outcomeOf(job, *run)] { deliver(run, outcome); }, Qt::QueuedConnection);
  });
  Q_EMIT started();
}

void BackgroundWork::stop() {
  if (!m_run) return;
  m_run->stop();
  m_run = nullptr;
  Q_EMIT ended();
}

BackgroundWork::Outcome BackgroundWork::outcomeOf(const Job& job, Run& run) {
  if (run.cancelled()) return Delivery();
  return guarded([&] { return job(run); });
}

void BackgroundWork::deliver(const std::shared_ptr<Run>& run, const Outcome& outcome) {
  if (run != m_run) return;  // a newer run has taken its place
  m_run = nullptr;
  if (!outcome) {
    Q_EMIT failed(outcome.error());
    Q_EMIT FailedWork::told().failed(outcome.error());
  }
  if (outcome && *outcome) (*outcome)();
  Q_EMIT ended();
}

}  // namespace hectare::desk
