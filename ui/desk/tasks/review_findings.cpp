// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/tasks/review_findings.h"

#include "ui/desk/canvas/map_canvas.h"
#include "ui/desk/panels/findings_panel.h"
#include "ui/desk/side_bar.h"
#include "ui/desk/state/workbench.h"

namespace hectare::desk {

ReviewFindings::ReviewFindings(const Desk& desk, QObject* parent)
    : QObject(parent), m_desk(desk), m_panel(new FindingsPanel(desk.texts)) {
  desk.side.add(m_panel, "desk.findings", "findings");
  connect(&desk.work.session(), &Session::answered, this, &ReviewFindings::show);
  connect(m_panel, &FindingsPanel::accepted, &desk.work, &Workbench::acceptFinding);
  connect(m_panel, &FindingsPanel::mended, this, [this](const FindingFix& fix) {
    const auto verb = fix.verb;  // its button goes while it is done
    const gis::Message what = fix.what;
    m_desk.work.edit(verb(m_desk.work.session().plan()), what);
  });
  connect(m_panel, &FindingsPanel::picked, this, [this](const gis::Finding& finding) {
    if (!finding.place) return;
    constexpr double aroundM = 100;
    const gis::Coord at = *finding.place;
    m_desk.canvas.showLand({at.x - aroundM, at.y - aroundM, at.x + aroundM, at.y + aroundM});
  });
}

void ReviewFindings::show() {
  m_panel->show(allFindings(*m_desk.work.session().snapshot()),
                [this](const gis::Finding& finding) { return fixesOf(finding, m_desk.work.session().plan()); });
  m_desk.side.setCount(m_panel, m_panel->open());
}

}  // namespace hectare::desk
