// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThread>
#include <QTimer>
#include <functional>
#include <vector>

#include "gis/base/result.h"
#include "ui/desk/state/plan_keeper.h"

namespace hectare::desk {

/// The plan's keeper on a thread of its own, so that a disk that doesn't answer (a folder on a network) never stops the
/// window. What it is to do it does one after the other. When it is destroyed, it first does what waits.
class PlanDisk : public QObject {
  Q_OBJECT
 public:
  explicit PlanDisk(QObject* parent = nullptr);
  ~PlanDisk() override;

  /// What the window's thread does with the result.
  using Delivery = std::function<void()>;
  /// Runs on the keeper's thread. Where it ends by an exception, FailedWork tells of it and nothing is delivered.
  using Job = std::function<Delivery(PlanKeeper&)>;
  void add(Job job);
  [[nodiscard]] bool busy() const { return m_waiting > 0; }
  /// It has not answered for a while.
  [[nodiscard]] bool isSlow() const { return m_slow; }
  /// Who else has the plan open, as was seen last.
  [[nodiscard]] const std::vector<PlanHolder>& others() const { return m_others; }

 Q_SIGNALS:
  /// See PlanWatch.
  void changedOnDisk(bool there);
  /// See SourceWatch.
  void sourcesChanged();
  /// See PlanWatch.
  void asKnownAgain();
  void othersChanged();
  /// Nothing waits any more.
  void rests();
  void slow();
  void answersAgain();

 private:
  void startKeeper();
  void deliver(const gis::Result<Delivery>& outcome);
  void setSlow(bool slow);

  QThread m_thread;
  QObject* m_worker;               ///< lives on that thread, and the keeper is its child
  PlanKeeper* m_keeper = nullptr;  ///< of that thread alone
  std::vector<PlanHolder> m_others;
  int m_waiting = 0;
  bool m_slow = false;
  QTimer m_patience;
};

}  // namespace hectare::desk
