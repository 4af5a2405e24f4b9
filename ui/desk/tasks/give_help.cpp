// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/tasks/give_help.h"

#include <QApplication>
#include <algorithm>
#include <array>

#include "ui/desk/action_book.h"
#include "ui/desk/canvas/map_canvas.h"
#include "ui/desk/panels/help_panel.h"
#include "ui/desk/side_bar.h"
#include "ui/desk/tables/answer_view.h"

namespace hectare::desk {

namespace {

struct TopicOfPage {
  const char* topic;
  const char* page;
};
constexpr std::array topics{TopicOfPage{"figures", "desk.overview"}, TopicOfPage{"map", "desk.layers"},
                            TopicOfPage{"plan", "plan_page.title"},  TopicOfPage{"findings", "desk.findings"},
                            TopicOfPage{"explain", "desk.explain"},  TopicOfPage{"corrections", "correct_page.title"},
                            TopicOfPage{"export", "export.page"}};

/// The topic that tells of a page of the side.
QString topicOf(const QString& page) {
  const auto topic = std::ranges::find_if(topics, [&](const TopicOfPage& one) { return page == one.page; });
  return topic == topics.end() ? "start" : topic->topic;
}

}  // namespace

GiveHelp::GiveHelp(const Desk& desk, QObject* parent)
    : QObject(parent), m_desk(desk), m_panel(new HelpPanel(desk.texts)) {
  desk.side.add(m_panel, "desk.menu_help", "help");
  QAction* help = desk.actions.add(
      {"desk.help", "help", Menu::help, QKeySequence::HelpContents, /*onBar=*/false, /*needsPlan=*/false});
  QAction* keys = desk.actions.add({"desk.help_keys", "", Menu::help, {}, /*onBar=*/false, /*needsPlan=*/false});
  connect(help, &QAction::triggered, this, &GiveHelp::showHelp);
  connect(keys, &QAction::triggered, this, [this] {
    m_panel->show("keys");
    m_desk.side.show(m_panel);
  });
}

/// What has the focus says what is asked about; else the page that is in view.
void GiveHelp::showHelp() {
  const QWidget* focus = QApplication::focusWidget();
  QString topic = topicOf(m_desk.side.shownTitle());
  if (focus == &m_desk.canvas) topic = "map";
  if (focus != nullptr && m_desk.tables.isAncestorOf(focus)) topic = "figures";
  m_panel->show(topic);
  m_desk.side.show(m_panel);
}

}  // namespace hectare::desk
