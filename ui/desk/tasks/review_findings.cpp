// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/tasks/review_findings.h"

#include <algorithm>

#include "gis/base/day.h"
#include "src/asking/accept_found.h"
#include "ui/desk/canvas/map_canvas.h"
#include "ui/desk/panels/findings_panel.h"
#include "ui/desk/side_bar.h"
#include "ui/desk/state/finding_land.h"
#include "ui/desk/state/workbench.h"

namespace hectare::desk {

namespace {

/// Once for all findings that it is about.
std::vector<plan::Acceptance> acceptancesOf(const gis::Findings& findings, const QString& reason,
                                            const QString& author) {
  std::vector<plan::Acceptance> all;
  for (const gis::Finding& finding : findings) {
    plan::Acceptance said;
    said.rule = finding.rule;
    said.layer = finding.layer;
    said.subject = finding.subject;
    said.reason = reason.toStdString();
    said.author = author.toStdString();
    said.date = gis::today();
    if (std::ranges::find(all, said) == all.end()) all.push_back(std::move(said));
  }
  return all;
}

}  // namespace

ReviewFindings::ReviewFindings(const Desk& desk, QObject* parent)
    : QObject(parent), m_desk(desk), m_panel(new FindingsPanel(desk.texts)) {
  desk.side.add(m_panel, "desk.findings", "findings");
  connect(&desk.work.session(), &Session::answered, this, &ReviewFindings::show);
  connect(&desk.work, &Workbench::begun, this, [this] {
    m_panel->show({}, {});
    m_desk.side.setCount(m_panel, 0);
  });
  connect(m_panel, &FindingsPanel::accepted, this, &ReviewFindings::accept);
  connect(m_panel, &FindingsPanel::mended, this, [this](const FindingFix& fix) {
    const auto verb = fix.verb;  // its button goes while it is done
    const gis::Message what = fix.what;
    m_desk.work.edit(verb(m_desk.work.session().plan()), what);
  });
  connect(m_panel, &FindingsPanel::picked, this, [this](const gis::Finding& finding) {
    const auto snapshot = m_desk.work.session().snapshot();
    if (!snapshot) return;
    m_desk.canvas.light(landOf(finding, *snapshot));
    if (!finding.place) return;
    constexpr double aroundM = 100;
    const gis::Coord at = *finding.place;
    m_desk.canvas.showLand({at.x - aroundM, at.y - aroundM, at.x + aroundM, at.y + aroundM});
  });
}

/// As `hectare accept` does: what they say now is kept with them, so that another delivery is held against it.
void ReviewFindings::accept(const gis::Findings& findings, const QString& reason, const QString& author) {
  const std::vector<plan::Acceptance> all = acceptancesOf(findings, reason, author);
  const auto count = static_cast<std::int64_t>(all.size());
  m_desk.work.editBeside(
      [all, memo = m_desk.work.session().memo()](const Snapshot& snapshot,
                                                 gis::Progress& progress) -> gis::Result<plan::Plan> {
        plan::Plan plan = snapshot.plan;
        for (const plan::Acceptance& said : all) {
          HECTARE_ASSIGN(plan, asking::acceptFound({*snapshot.world, plan, *memo, progress}, said));
        }
        return plan;
      },
      count == 1 ? gis::Message{"desk.edit_accept"} : gis::Message{"desk.edit_accept_several", {{"count", count}}});
}

void ReviewFindings::show() {
  m_panel->show(allFindings(*m_desk.work.session().snapshot()),
                [this](const gis::Finding& finding) { return fixesOf(finding, m_desk.work.session().plan()); });
  m_desk.side.setCount(m_panel, m_panel->open());
}

}  // namespace hectare::desk
