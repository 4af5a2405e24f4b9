// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <optional>

#include "gis/base/finding.h"
#include "src/questions/explain/explain_row.h"
#include "ui/desk/desk.h"
#include "ui/desk/state/background_work.h"

namespace hectare::desk {

class ExplainPanel;

/// A figure that is clicked: its pieces light up on the map, and a page says which class, rule, source and date made
/// it. A place that is clicked: what lies there.
class ExplainFigures : public QObject {
  Q_OBJECT
 public:
  ExplainFigures(const Desk& desk, QObject* parent);

 private:
  void explainFigure(std::optional<std::size_t> row, std::size_t column);
  void explainPlace(gis::Coord land);
  void show(const QString& of, const std::string& rowTable, const answer::Answer& explained);

  Desk m_desk;
  ExplainPanel* m_panel;
  BackgroundWork m_asking;
};

}  // namespace hectare::desk
