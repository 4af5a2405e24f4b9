// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/notice_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/desk/icons.h"

namespace hectare::desk {

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
  line.widget = new QWidget(this);
  line.widget->setObjectName(QString::fromStdString("notice_" + name));
  line.widget->setAutoFillBackground(true);
  line.widget->setBackgroundRole(QPalette::ToolTipBase);
  auto* row = new QHBoxLayout(line.widget);
  row->setContentsMargins(12, 6, 8, 6);
  row->setSpacing(8);
  auto* sign = new QLabel;
  sign->setPixmap(icon("info").pixmap(18, 18));
  row->addWidget(sign);
  auto* words = new QLabel(m_texts.of(line.text));
  words->setWordWrap(true);
  words->setTextFormat(Qt::PlainText);
  row->addWidget(words, 1);
  for (const Way& way : line.ways) {
    auto* button = new QPushButton(m_texts(way.text));
    button->setObjectName(way.text);
    row->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, name, go = way.go] {
      const auto way = go;  // what it does may say the line anew, and this button with it goes
      const QPointer<NoticeBar> alive(this);
      if (way() && alive) alive->take(name);
    });
  }
  auto* close = new QToolButton;
  close->setAutoRaise(true);
  close->setIcon(icon("cancel"));
  close->setAccessibleName(m_texts("desk.dismiss"));
  close->setToolTip(m_texts("desk.dismiss"));
  row->addWidget(close);
  connect(close, &QToolButton::clicked, this, [this, name] { take(name); });
  m_column->addWidget(line.widget);
}

void NoticeBar::speak() {
  for (auto& [name, line] : m_lines) {
    line.widget->deleteLater();
    line.widget->hide();
    build(name, line);
  }
}

}  // namespace hectare::desk
