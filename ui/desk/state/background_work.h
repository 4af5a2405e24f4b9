// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThreadPool>
#include <functional>
#include <memory>

#include "gis/base/progress.h"
#include "gis/base/result.h"

namespace hectare::desk {

/// Where every run that fails is told, whatever it belongs to: none ends unseen. Of the window's thread.
class FailedWork : public QObject {
  Q_OBJECT
 public:
  /// The one of the program.
  static FailedWork& told();

 Q_SIGNALS:
  void failed(const hectare::gis::Error& why);
};

/// Work beside the window, one run at a time: a new run stops the one before, whose result nobody sees any more. To be
/// used from the window's thread. When it is destroyed, it stops what runs and waits for it.
class BackgroundWork : public QObject {
  Q_OBJECT
 public:
  explicit BackgroundWork(QObject* parent = nullptr);
  ~BackgroundWork() override;

  /// What the window's thread does with the result.
  using Delivery = std::function<void()>;
  /// Runs on another thread.
  using Job = std::function<Delivery(gis::Progress&)>;

  void start(Job job);
  void stop();
  [[nodiscard]] bool busy() const { return m_run != nullptr; }

 Q_SIGNALS:
  void started();
  /// \param fraction 0 to 1
  void progressed(double fraction);
  /// The run ended by an exception: there was not enough memory, or the program has a defect. Nothing is delivered; for
  /// those who wait for it. People are told by FailedWork.
  void failed(const hectare::gis::Error& why);
  /// The result has been delivered, or the run was stopped, or it failed.
  void ended();

 private:
  class Run;
  using Outcome = gis::Result<Delivery>;
  static Outcome outcomeOf(const Job& job, Run& run);
  void deliver(const std::shared_ptr<Run>& run, const Outcome& outcome);

  QThreadPool m_thread;
  std::shared_ptr<Run> m_run;
};

}  // namespace hectare::desk
