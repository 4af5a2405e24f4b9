// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/panels/command_box.h"

#include <QApplication>
#include <QClipboard>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/desk/fields/small_parts.h"
#include "ui/desk/icons.h"

namespace hectare::desk {

CommandBox::CommandBox(const Texts& texts, QWidget* parent)
    : QWidget(parent),
      m_texts(texts),
      m_fold(new QToolButton),
      m_line(new QLineEdit),
      m_copy(new QToolButton),
      m_note(new QLabel) {
  m_fold->setObjectName("export_command_fold");
  m_fold->setIcon(icon("command"));
  m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  m_fold->setAutoRaise(true);
  m_fold->setCheckable(true);
  m_line->setObjectName("export_command");
  m_line->setReadOnly(true);
  QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
  fixed.setPointSizeF(font().pointSizeF() - 0.5);
  m_line->setFont(fixed);
  m_copy->setObjectName("export_command_copy");
  m_copy->setIcon(icon("copy"));
  m_copy->setAutoRaise(true);
  m_note->setWordWrap(true);
  m_note->setForegroundRole(QPalette::PlaceholderText);
  auto* row = new QHBoxLayout;
  row->setSpacing(4);
  row->addWidget(m_line, 1);
  row->addWidget(m_copy);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  column->addWidget(m_fold, 0, Qt::AlignLeft);
  column->addLayout(row);
  column->addWidget(m_note);
  connect(m_fold, &QToolButton::toggled, this, [this] { unfold(); });
  connect(m_copy, &QToolButton::clicked, this, [this] { QApplication::clipboard()->setText(line()); });
  connect(&texts, &Texts::changed, this, [this] { speak(); });
  speak();
  unfold();
}

void CommandBox::show(const QString& line, const QString& note) {
  m_line->setText(line);
  m_line->setCursorPosition(0);
  m_line->setToolTip(plainTip(line));
  m_note->setText(note);
  unfold();
}

QString CommandBox::line() const { return m_line->text(); }

QString CommandBox::note() const { return m_note->text(); }

void CommandBox::speak() {
  m_fold->setText(m_texts("export.command"));
  m_line->setAccessibleName(m_texts("export.command"));
  m_copy->setToolTip(m_texts("export.copy_command"));
  m_copy->setAccessibleName(m_texts("export.copy_command"));
}

void CommandBox::unfold() {
  const bool open = m_fold->isChecked();
  const bool any = !m_line->text().isEmpty();
  m_line->setVisible(open && any);
  m_copy->setVisible(open && any);
  m_note->setVisible(open && !m_note->text().isEmpty());
}

}  // namespace hectare::desk
