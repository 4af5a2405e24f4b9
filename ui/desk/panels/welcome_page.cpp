// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/panels/welcome_page.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/desk/state/recent_plans.h"

namespace hectare::desk {

namespace {

QLabel* label(QWidget* parent, double larger, bool bold) {
  auto* made = new QLabel(parent);
  QFont font = made->font();
  font.setPointSizeF(font.pointSizeF() * larger);
  font.setBold(bold);
  made->setFont(font);
  made->setAlignment(Qt::AlignCenter);
  made->setWordWrap(true);
  return made;
}

}  // namespace

WelcomePage::WelcomePage(const Texts& texts, QWidget* parent)
    : QWidget(parent),
      m_texts(texts),
      m_name(label(this, 2.4, true)),
      m_drop(label(this, 1.2, false)),
      m_demo(new QPushButton(this)),
      m_open(new QPushButton(this)),
      m_recentTitle(label(this, 1.0, true)),
      m_recent(new QListWidget(this)) {
  m_drop->setObjectName("drop");
  m_drop->setMinimumSize(520, 150);
  m_drop->setStyleSheet("QLabel#drop { border: 2px dashed palette(mid); border-radius: 10px; padding: 16px; }");
  m_recent->setFrameShape(QFrame::NoFrame);
  m_recent->viewport()->setAutoFillBackground(false);
  auto* buttons = new QHBoxLayout;
  buttons->addStretch();
  buttons->addWidget(m_demo);
  buttons->addWidget(m_open);
  buttons->addStretch();
  auto* middle = new QVBoxLayout;
  middle->setSpacing(20);
  middle->addStretch();
  middle->addWidget(m_name);
  middle->addWidget(m_drop);
  middle->addLayout(buttons);
  middle->addWidget(m_recentTitle);
  middle->addWidget(m_recent);
  middle->addStretch();
  auto* row = new QHBoxLayout(this);
  row->addStretch();
  row->addLayout(middle);
  row->addStretch();
  connect(m_demo, &QPushButton::clicked, this, &WelcomePage::demoWanted);
  connect(m_open, &QPushButton::clicked, this, &WelcomePage::openWanted);
  connect(m_recent, &QListWidget::itemActivated, this,
          [this](const QListWidgetItem* item) { Q_EMIT planWanted(item->data(Qt::UserRole).toString()); });
  connect(&texts, &Texts::changed, this, [this] { speak(); });
  speak();
}

void WelcomePage::showRecent() {
  m_plans = recentPlans();
  fillRecent();
  m_looking.start([this, plans = m_plans](gis::Progress&) -> BackgroundWork::Delivery {
    return [this, there = thoseThere(plans), neverSaved = neverSavedPlans()] {
      m_plans = there;
      m_neverSaved = neverSaved;
      fillRecent();
    };
  });
}

/// What was never saved comes first: it is nowhere else.
void WelcomePage::fillRecent() {
  m_recent->clear();
  const auto add = [this](const QString& plan, const QString& mark) {
    auto* item = new QListWidgetItem(QFileInfo(plan).completeBaseName() + mark + "   " + plan, m_recent);
    item->setData(Qt::UserRole, plan);
  };
  for (const QString& plan : m_neverSaved) add(plan, " (" + m_texts("desk.never_saved") + ")");
  for (const QString& plan : m_plans) add(plan, {});
  constexpr int most = 160;
  m_recent->setFixedHeight(std::min(most, m_recent->count() * std::max(1, m_recent->sizeHintForRow(0)) + 4));
  m_recent->setVisible(m_recent->count() > 0);
  m_recentTitle->setVisible(m_recent->count() > 0);
}

void WelcomePage::speak() {
  m_name->setText("Hectare");
  m_drop->setText(m_texts("desk.drop_here"));
  m_demo->setText(m_texts("desk.open_demo"));
  m_open->setText(m_texts("desk.open_plan"));
  m_recentTitle->setText(m_texts("desk.recent"));
  m_recent->setAccessibleName(m_texts("desk.recent"));
  fillRecent();
}

}  // namespace hectare::desk
