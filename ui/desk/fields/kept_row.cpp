// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/fields/kept_row.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

#include "ui/desk/fields/small_parts.h"

namespace hectare::desk {

KeptRow::KeptRow(QWidget* parent)
    : QWidget(parent),
      m_name(new QLabel),
      m_line(new ToldLine),
      m_locate(pictureButton("whole-land")),
      m_remove(pictureButton("delete")),
      m_detail(quietLabel()),
      m_wrong(wrongLabel()) {
  m_name->setTextFormat(Qt::PlainText);
  m_name->setWordWrap(true);
  m_line->line().setObjectName("name");
  auto* head = new QHBoxLayout;
  head->setSpacing(4);
  head->addWidget(m_name, 1);
  head->addWidget(m_line, 1);
  head->addWidget(m_locate, 0, Qt::AlignTop);
  head->addWidget(m_remove, 0, Qt::AlignTop);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addLayout(head);
  column->addWidget(m_detail);
  column->addWidget(m_wrong);
  connect(m_locate, &QToolButton::clicked, this, [this] {
    const auto locate = m_does.locate;  // it may be given anew while it runs
    locate();
  });
  connect(m_remove, &QToolButton::clicked, this, [this] {
    const auto remove = m_does.remove;
    remove();
  });
}

void KeptRow::show(const Words& words, Does does) {
  m_does = std::move(does);
  m_name->setText(words.name);
  m_name->setVisible(!m_does.rename);
  m_line->setVisible(static_cast<bool>(m_does.rename));
  m_line->setTake(m_does.rename);
  m_line->setValue(words.name);
  m_locate->setVisible(static_cast<bool>(m_does.locate));
  m_remove->setVisible(static_cast<bool>(m_does.remove));
  nameButton(*m_locate, words.locate);
  nameButton(*m_remove, words.remove);
  m_remove->setAccessibleName(words.remove + ": " + words.name);
  tell(*m_detail, words.detail);
  tell(*m_wrong, words.wrong);
}

}  // namespace hectare::desk
