// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "ui/desk/canvas/select_tool.h"
#include "ui/desk/desk.h"

class QAction;

namespace hectare::desk {

/// Measuring lengths and areas, and choosing the rows of the table by where their land lies.
class MeasureLand : public QObject {
  Q_OBJECT
 public:
  MeasureLand(const Desk& desk, QObject* parent);

 private:
  void measure(bool on);
  void select(bool on);
  void choose(const SelectTool::Chosen& chosen);
  void showSelection();
  void sayHint();

  Desk m_desk;
  QAction* m_measure;
  QAction* m_select;
  gis::Message m_hint;  ///< the last that was said
};

}  // namespace hectare::desk
