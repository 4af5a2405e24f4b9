// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/fields/told_line.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include "ui/desk/fields/small_parts.h"

namespace hectare::desk {

ToldLine::ToldLine(QWidget* parent) : QWidget(parent), m_line(new QLineEdit(this)), m_problem(wrongLabel(this)) {
  m_problem->setObjectName("problem");
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(2);
  column->addWidget(m_line);
  column->addWidget(m_problem);
  setFocusProxy(m_line);
  m_line->installEventFilter(this);
  connect(m_line, &QLineEdit::editingFinished, this, &ToldLine::commit);
}

/// The line loses the keys while this goes: nothing is to be taken then.
ToldLine::~ToldLine() {
  m_line->removeEventFilter(this);
  m_line->disconnect(this);
}

void ToldLine::setValue(const QString& value) {
  const bool same = value == m_value;
  m_value = value;
  const bool typing = m_line->isModified() && (m_line->hasFocus() || !m_problem->isHidden());
  if (typing && (same || m_line->hasFocus())) return;
  if (m_line->text() != value) m_line->setText(value);
  m_line->setModified(false);
  m_line->setCursorPosition(0);
  tell(*m_problem, {});
}

QString ToldLine::problem() const { return m_problem->text(); }

bool ToldLine::eventFilter(QObject* watched, QEvent* event) {
  const bool escape = event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape;
  if (!escape || !m_line->isModified()) return QWidget::eventFilter(watched, event);
  m_line->setText(m_value);
  m_line->setModified(false);
  tell(*m_problem, {});
  return true;
}

void ToldLine::commit() {
  if (!m_line->isModified()) return;
  const QString typed = m_line->text().trimmed();
  const QString before = m_value;
  m_line->setModified(false);
  const Take take = m_take;  // it may be given anew while it runs
  const QString problem = typed == m_value || !take ? QString() : take(typed);
  tell(*m_problem, problem);
  m_line->setAccessibleDescription(problem);
  if (!problem.isEmpty()) return m_line->setModified(true);
  // What was taken may be written otherwise by now: the owner has shown it.
  if (m_value == before) m_value = typed;
  m_line->setText(m_value);
}

}  // namespace hectare::desk
