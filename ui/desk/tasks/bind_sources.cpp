// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/tasks/bind_sources.h"

#include <QFileDialog>
#include <QMainWindow>
#include <QScrollArea>

#include "gis/io/survey.h"
#include "src/plan/verbs_sources.h"
#include "ui/desk/canvas/map_canvas.h"
#include "ui/desk/fields/page.h"
#include "ui/desk/panels/delivery_card.h"
#include "ui/desk/panels/sources_panel.h"
#include "ui/desk/side_bar.h"
#include "ui/desk/state/background_map.h"
#include "ui/desk/state/locate_source.h"
#include "ui/desk/state/new_delivery.h"
#include "ui/desk/state/paths.h"
#include "ui/desk/state/workbench.h"
#include "ui/desk/tables/answer_view.h"

namespace hectare::desk {

BindSources::BindSources(const Desk& desk, QObject* parent) : QObject(parent), m_desk(desk) {
  m_panel = new SourcesPanel(
      desk.texts, [this](const plan::Source& changed, gis::Message what) { return change(changed, std::move(what)); },
      [this](const QString& address, const QString& layer) { return addBackground(address, layer); });
  QScrollArea* page = scrolled(m_panel);
  desk.side.add(page, "desk.sources", "sources");
  connect(&desk.work.session(), &Session::planChanged, this, &BindSources::show);
  connect(&desk.work.session(), &Session::answered, this, &BindSources::show);
  connect(&desk.work.session(), &Session::answered, this, &BindSources::compare);
  connect(&m_comparing, &BackgroundWork::failed, this, [this] { m_panel->delivery().hide(); });
  connect(&desk.work, &Workbench::guessed, this, [this, page] {
    m_panel->showNotTaken(m_desk.work.notTaken());
    m_desk.side.show(page);
  });
  connect(&desk.work, &Workbench::begun, this, [this] {
    m_before = nullptr;
    m_panel->delivery().hide();
    m_panel->showNotTaken({});
  });
  connectPanel();
}

void BindSources::connectPanel() {
  connect(m_panel, &SourcesPanel::roleChosen, &m_desk.work, &Workbench::sayRole);
  connect(m_panel, &SourcesPanel::columnsWanted, this, &BindSources::lookAtColumns);
  connect(m_panel, &SourcesPanel::replaceWanted, this, &BindSources::replace);
  connect(m_panel, &SourcesPanel::locateWanted, this, &BindSources::locate);
  connect(m_panel, &SourcesPanel::picked, this, &BindSources::showLand);
  connect(m_panel, &SourcesPanel::addWanted, this, &BindSources::add);
  connect(m_panel, &SourcesPanel::removeWanted, this, [this](const QString& source) {
    const std::string name = source.toStdString();
    m_desk.work.edit(plan::removeSource(m_desk.work.session().plan(), name),
                     {"sources_page.edit_removed", {{"source", name}}});
  });
  connect(&m_panel->delivery(), &DeliveryCard::tablesWanted, this,
          [this](const std::shared_ptr<const answer::Answer>& changes) { m_desk.tables.show(changes); });
}

void BindSources::show() {
  if (m_desk.work.notTaken().empty()) m_panel->showNotTaken({});
  const Session& session = m_desk.work.session();
  m_panel->show(session.plan(), session.snapshot());
}

QString BindSources::change(const plan::Source& changed, gis::Message what) {
  auto next = plan::bindSource(m_desk.work.session().plan(), changed);
  if (!next) return m_desk.texts.of(next.error().what);
  m_desk.work.edit(std::move(next), std::move(what));
  return {};
}

void BindSources::lookAtColumns(const QString& source) {
  const plan::Plan& plan = m_desk.work.session().plan();
  const plan::Source* found = plan.find(source.toStdString());
  if (found == nullptr || found->paths.empty()) return;
  m_looking.start([this, name = found->name, layer = found->layer,
                   file = plan.resolve(found->paths.front())](gis::Progress& progress) -> BackgroundWork::Delivery {
    const auto survey = gis::survey({file}, {}, progress);
    std::vector<gis::SurveyColumn> columns;
    if (survey && !survey->files.empty()) {
      for (const gis::SurveyLayer& one : survey->files.front().layers) {
        if (layer.empty() || one.name == layer) columns = one.columns;
      }
    }
    return [this, name, columns = std::move(columns)]() mutable { m_panel->showColumns(name, std::move(columns)); };
  });
}

QString BindSources::chooseFile(const char* title) const {
  const auto folder = m_desk.work.session().plan().file.parent_path();
  return QFileDialog::getOpenFileName(&m_desk.window, m_desk.texts(title), textOf(folder));
}

void BindSources::add() {
  const QString file = chooseFile("sources_page.add");
  if (!file.isEmpty()) m_desk.work.take({pathOf(file)});
}

QString BindSources::addBackground(const QString& address, const QString& layer) {
  plan::Source source = backgroundMap(address.toStdString(), layer.toStdString());
  const std::string name = source.name;
  auto next = plan::addSources(m_desk.work.session().plan(), {std::move(source)});
  if (!next) return m_desk.texts.of(next.error().what);
  m_desk.work.edit(std::move(next), {"background.edit", {{"name", name}}});
  return {};
}

void BindSources::replace(const QString& source, QString file) {
  if (file.isEmpty()) file = chooseFile("sources_page.replace");
  if (file.isEmpty()) return;
  const std::string name = source.toStdString();
  SlowVerb verb;
  verb.needsLand = false;
  verb.does = [name, path = pathOf(file)](const Snapshot& on, gis::Progress& progress) {
    return withDelivery(on.plan, name, path, progress);
  };
  verb.what = [name] { return gis::Message{"sources_page.edit_replaced", {{"source", name}}}; };
  verb.then = [this, name, before = m_desk.work.session().snapshot()] {
    m_before = before;
    m_replaced = name;
  };
  m_desk.work.editBeside(std::move(verb));
}

void BindSources::locate(const QString& source) {
  const QString file = chooseFile("sources_page.locate");
  if (file.isEmpty()) return;
  const std::string name = source.toStdString();
  SlowVerb verb;
  verb.needsLand = false;
  verb.does = [name, where = pathOf(file)](const Snapshot& on, gis::Progress& progress) -> gis::Result<plan::Plan> {
    HECTARE_ASSIGN(Located located, locateSource(on.plan, name, where, knownContents(on.plan), progress));
    return std::move(located.plan);
  };
  verb.what = [name] { return gis::Message{"sources_page.edit_located", {{"source", name}}}; };
  m_desk.work.editBeside(std::move(verb));
}

void BindSources::showLand(const QString& source) {
  const auto snapshot = m_desk.work.session().snapshot();
  if (!snapshot || !snapshot->world) return;
  for (const world::Entry& entry : snapshot->world->entries) {
    if (entry.name != source.toStdString() || !entry.layer) continue;
    const gis::Box box = entry.layer->table.geometry.box();
    if (!box.empty()) m_desk.canvas.showLand(box);
  }
}

void BindSources::compare() {
  const auto after = m_desk.work.session().snapshot();
  const plan::Source* now = after->plan.find(m_replaced);
  if (!m_before || !m_before->world || !after->world || now == nullptr) return;
  const plan::Source* then = m_before->plan.find(m_replaced);
  if (then == nullptr || then->paths == now->paths) return;  // it has not come yet
  m_panel->delivery().wait(QString::fromStdString(m_replaced));
  m_comparing.start([this, before = std::exchange(m_before, nullptr), after, memo = m_desk.work.session().memo(),
                     consent = m_desk.work.session().consent()](gis::Progress& progress) -> BackgroundWork::Delivery {
    auto changes = changesBetween(*before, *after, consent, *memo, progress);
    return [this, after, changes = std::move(changes)]() mutable {
      if (!changes) {
        m_panel->delivery().hide();
        return m_desk.work.say(gis::Status(changes.error()));
      }
      m_panel->delivery().show(std::make_shared<const answer::Answer>(std::move(*changes)), standingOf(*after));
    };
  });
}

}  // namespace hectare::desk
