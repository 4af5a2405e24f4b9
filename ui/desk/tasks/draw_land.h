// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <memory>
#include <string>
#include <vector>

#include "gis/geometry/geometry_column.h"
#include "src/answer/answer.h"
#include "src/plan/plan.h"
#include "ui/desk/desk.h"
#include "ui/desk/state/background_work.h"

class QAction;

namespace hectare::desk {

struct ActionPlace;

/// Drawing in the plan: parks, constraints and public land; and reshaping, moving, splitting and deleting what was
/// drawn. While something is dragged the overview says what would change.
class DrawLand : public QObject {
  Q_OBJECT
 public:
  DrawLand(const Desk& desk, QObject* parent);

  /// Of what is drawn the one that edits are about. Empty: none.
  [[nodiscard]] const std::string& chosen() const { return m_chosen; }
  void choose(const std::string& id);

 Q_SIGNALS:
  /// What an edit that is being made would give; null: nothing is being made any more.
  void tried(std::shared_ptr<const answer::Answer> ledger);

 private:
  QAction* addDrawing(const ActionPlace& place, plan::Role role);
  void draw(plan::Role role);
  void showTool();
  bool takeRing(plan::Role role, const std::vector<gis::Coord>& ring);
  void reshape();
  void split();
  void remove();
  void tryOut(gis::Result<plan::Plan> next);
  void pick(gis::Coord land);
  void follow();
  bool edit(gis::Result<plan::Plan> next, gis::Message what);
  void light(gis::GeometryColumn shape);
  void unlight();
  [[nodiscard]] bool isLit() const;
  void forgetRefusal();
  [[nodiscard]] gis::GeometryColumn shape() const;

  Desk m_desk;
  std::vector<std::pair<QAction*, plan::Role>> m_drawings;
  plan::Role m_drawing = plan::Role::constraint;  ///< what is being drawn
  const CanvasTool* m_pen = nullptr;              ///< with which it is; null: nothing is
  std::vector<QAction*> m_onChosen;               ///< what needs a drawn polygon
  std::string m_chosen;
  gis::GeometryColumn m_lit;  ///< what this lit on the map last
  QString m_refusal;          ///< what was said of the last edit; empty: it was taken
  BackgroundWork m_trying;
};

}  // namespace hectare::desk
