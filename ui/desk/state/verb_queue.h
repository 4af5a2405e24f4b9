// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <deque>
#include <functional>
#include <optional>

#include "ui/desk/state/background_work.h"
#include "ui/desk/state/session.h"

namespace hectare::desk {

/// A verb that takes its time: it reads files, or looks at the land.
struct SlowVerb {
  /// What it makes of the plan. Runs beside the window, and once more when the plan went on meanwhile.
  using Does = std::function<gis::Result<plan::Plan>(const Snapshot&, gis::Progress&)>;

  Does does;
  std::function<gis::Message()> what;  ///< the edit in words; asked when it is done
  bool needsLand = true;               ///< else the plan alone is enough: what it is given has nothing else
  std::function<void()> then = {};     ///< after it was taken over
};

/// Slow verbs wait for one another: each is applied to the newest plan, so that none of what a person did one after the
/// other is lost. To be used from the window's thread.
class VerbQueue : public QObject {
  Q_OBJECT
 public:
  explicit VerbQueue(Session& session, QObject* parent = nullptr);

  void add(SlowVerb verb);
  /// All that waits is given up, and what runs.
  void clear();
  [[nodiscard]] BackgroundWork& work() { return m_work; }

 Q_SIGNALS:
  /// A verb is through: what it made is to be taken over as an edit.
  void made(const gis::Result<plan::Plan>& next, const gis::Message& what, const std::function<void()>& then);
  /// There is no land that the verb could look at; it was given up.
  void landless();

 private:
  void next();
  /// What the first verb is to be applied to; null: it has to wait.
  [[nodiscard]] std::shared_ptr<const Snapshot> ground() const;

  Session& m_session;
  std::deque<SlowVerb> m_verbs;  ///< the first is the one that runs, if one does
  BackgroundWork m_work;
};

}  // namespace hectare::desk
