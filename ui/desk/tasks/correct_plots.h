// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "gis/base/finding.h"
#include "src/plan/plan.h"
#include "ui/desk/desk.h"

class QScrollArea;

namespace hectare::desk {

class CorrectPanel;

/// A plot that is clicked on the map, or in a table of plots, is corrected as `hectare correct` does.
class CorrectPlots : public QObject {
  Q_OBJECT
 public:
  CorrectPlots(const Desk& desk, QObject* parent);

 private:
  void pickPlace(gis::Coord land);
  void pickRow(std::size_t row);
  /// The plot that is shown, as it is by now.
  void showAgain();
  void correct(const plan::Correction& said);
  void takeBack(const QString& layer, const QString& id);

  Desk m_desk;
  QScrollArea* m_page;
  CorrectPanel* m_panel;
};

}  // namespace hectare::desk
