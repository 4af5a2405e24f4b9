// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/notice_bar.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPointer>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/desk/icons.h"

namespace hectare::desk {

namespace {

/// Told from the map under it in either look: a breath of the accent, and a line.
class Plate : public QWidget {
 public:
  using QWidget::QWidget;

 protected:
  void paintEvent(QPaintEvent* /*event*/) override {
    constexpr int breath = 38;  // of 255
    QColor tint = palette().color(QPalette::Highlight);
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Window));
    painter.fillRect(QRect(0, height() - 1, width(), 1), tint);
    tint.setAlpha(breath);
    painter.fillRect(rect(), tint);
  }
};

}  // namespace

NoticeBar::NoticeBar(const Texts& texts, QWidget* parent)
    : QWidget(parent), m_texts(texts), m_column(new QVBoxLayout(this)) {
  m_column->setContentsMargins(0, 0, 0, 0);
  m_column->setSpacing(0);
  connect(&texts, &Texts::changed, this, [this] { speak(); });
  hide();
}

void NoticeBar::say(const std::string& name, gis::Message text, std::vector<Way> ways) {
  take(name);
  Line& line = m_lines[name];
  line.text = std::move(text);
  line.ways = std::move(ways);
  build(name, line);
  show();
}

void NoticeBar::take(const std::string& name) {
  const auto found = m_lines.find(name);
  if (found == m_lines.end()) return;
  found->second.widget->deleteLater();  // one of its own buttons may have been pressed
  found->second.widget->hide();
  m_lines.erase(found);
  setVisible(!m_lines.empty());
}

void NoticeBar::build(const std::string& name, Line& line) {
  line.widget = new Plate(this);
  line.widget->setObjectName(QString::fromStdString("notice_" + name));
  auto* sign = new QLabel;
  sign->setPixmap(icon("info").pixmap(18, 18));
  auto* words = new QLabel(m_texts.of(line.text));
  words->setWordWrap(true);
  words->setTextFormat(Qt::PlainText);
  auto* close = new QToolButton;
  close->setAutoRaise(true);
  close->setIcon(icon("cancel"));
  close->setAccessibleName(m_texts("desk.dismiss"));
  close->setToolTip(m_texts("desk.dismiss"));
  connect(close, &QToolButton::clicked, this, [this, name] { take(name); });
  auto* buttons = new QHBoxLayout;
  for (const Way& way : line.ways) buttons->addWidget(buttonOf(name, way));
  auto* grid = new QGridLayout(line.widget);
  grid->setContentsMargins(12, 6, 8, 7);
  grid->setSpacing(8);
  grid->addWidget(sign, 0, 0, Qt::AlignTop);
  grid->addWidget(words, 0, 1);
  grid->addWidget(close, 0, 3, Qt::AlignTop);
  grid->setColumnStretch(1, 1);
  // One way stands beside the words; several would leave them no room.
  if (line.ways.size() < 2) {
    grid->addLayout(buttons, 0, 2);
  } else {
    buttons->addStretch();
    grid->addLayout(buttons, 1, 1, 1, 2);
  }
  m_column->addWidget(line.widget);
}

QPushButton* NoticeBar::buttonOf(const std::string& name, const Way& way) {
  auto* button = new QPushButton(m_texts(way.text));
  button->setObjectName(way.text);
  connect(button, &QPushButton::clicked, this, [this, name, go = way.go] {
    const auto way = go;  // what it does may say the line anew, and this button with it goes
    const QPointer<NoticeBar> alive(this);
    if (way() && alive) alive->take(name);
  });
  return button;
}

void NoticeBar::speak() {
  for (auto& [name, line] : m_lines) {
    line.widget->deleteLater();
    line.widget->hide();
    build(name, line);
  }
}

}  // namespace hectare::desk
