// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <optional>

#include "gis/base/finding.h"
#include "ui/desk/desk.h"

namespace hectare::desk {

class OverviewPanel;

/// Figures and map, tied both ways: a row shows its land, a click on the land its row; the overview tells of the park
/// that is chosen, else of all.
class ShowFigures : public QObject {
  Q_OBJECT
 public:
  ShowFigures(const Desk& desk, QObject* parent);

  [[nodiscard]] OverviewPanel& overview() { return *m_overview; }

 private:
  void showAnswer();
  void pickRow(std::size_t row);
  void pickPlace(gis::Coord land);

  Desk m_desk;
  OverviewPanel* m_overview;
  bool m_fresh = true;  ///< the land of this plan has not been shown yet
};

}  // namespace hectare::desk
