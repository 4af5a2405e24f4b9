// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <string>
#include <vector>

#include "ui/desk/desk.h"

namespace hectare::desk {

/// What may come between a plan and who works on it: its file changed on disk, another window has it open, it is of a
/// newer version, its sources want the network, its disk does not answer. Each is told, with a way on.
class GuardPlan : public QObject {
  Q_OBJECT
 public:
  GuardPlan(const Desk& desk, QObject* parent);
  /// When the window comes to the front, it looks what others did.
  bool eventFilter(QObject* watched, QEvent* event) override;

 Q_SIGNALS:
  void saveAsWanted();

 private:
  void begin();
  void tellChanged(bool there);
  void takeTheirs();
  void tellNotSaved(const gis::Error& error);
  void tellOthers();
  void tellSources();
  void tellNewer();
  void tellNetwork();
  void tellSlow(bool slow);

  Desk m_desk;
  std::vector<std::string> m_wanting;  ///< the sources that were last told to want the network
};

}  // namespace hectare::desk
