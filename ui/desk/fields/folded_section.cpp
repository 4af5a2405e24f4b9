// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/fields/folded_section.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/desk/fields/small_parts.h"

namespace hectare::desk {

FoldedSection::FoldedSection(QWidget* parent)
    : QWidget(parent), m_head(new QToolButton), m_summary(new QLabel), m_inside(new QWidget), m_body(new QVBoxLayout) {
  m_head->setObjectName("head");
  m_head->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  m_head->setArrowType(Qt::RightArrow);
  m_head->setCheckable(true);
  m_head->setAutoRaise(true);
  m_head->setFocusPolicy(Qt::StrongFocus);
  m_head->setStyleSheet("QToolButton { border: none; padding: 4px 0; font-weight: 600; background: transparent; }");
  m_summary->setForegroundRole(QPalette::PlaceholderText);
  m_summary->setTextFormat(Qt::PlainText);
  auto* head = new QHBoxLayout;
  head->setContentsMargins(4, 4, 12, 4);
  head->addWidget(m_head);
  head->addStretch();
  head->addWidget(m_summary);
  m_body->setContentsMargins(16, 0, 12, 12);
  m_body->setSpacing(8);
  m_inside->setLayout(m_body);
  m_inside->hide();
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addLayout(head);
  column->addWidget(m_inside);
  column->addWidget(thinLine());
  connect(m_head, &QToolButton::toggled, this, &FoldedSection::setOpen);
}

void FoldedSection::setTitle(const QString& title) {
  m_head->setText(title);
  m_head->setAccessibleName(title);
}

void FoldedSection::setSummary(const QString& words) { m_summary->setText(words); }

void FoldedSection::setOpen(bool open) {
  const bool opens = open && !isOpen();
  m_head->setChecked(open);
  m_head->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
  m_inside->setVisible(open);
  if (opens) Q_EMIT opened();
}

bool FoldedSection::isOpen() const { return !m_inside->isHidden(); }

}  // namespace hectare::desk
