// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/fields/system_choice.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include "gis/crs/crs.h"
#include "src/text/data_rows.h"
#include "ui/desk/fields/small_parts.h"

namespace hectare::desk {

namespace {

/// "EPSG:31370 · BD72 / Belgian Lambert 72". Looking them up takes longer than showing them.
const QStringList& offered() {
  static const QStringList all = [] {
    QStringList lines;
    const auto rows = text::readDataRows("recognise/crs.toml", "crs");
    if (!rows) return lines;
    for (const text::DataRow& row : *rows) {
      const auto system = gis::Crs::parse(row.text("code"));
      if (system) lines << QString::fromStdString(row.text("code") + " · " + system->name());
    }
    return lines;
  }();
  return all;
}

QString codeTyped(const QString& words) { return words.section(QStringLiteral(" · "), 0, 0).trimmed(); }

}  // namespace

SystemChoice::SystemChoice(const char* name, QWidget* parent)
    : QWidget(parent), m_list(narrowList(name)), m_problem(wrongLabel()) {
  m_problem->setObjectName("problem");
  m_list->setEditable(true);
  m_list->setInsertPolicy(QComboBox::NoInsert);
  m_list->addItems(offered());
  m_list->setCurrentIndex(-1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(2);
  column->addWidget(m_list);
  column->addWidget(m_problem);
  setFocusProxy(m_list);
  connect(m_list, &QComboBox::activated, this, &SystemChoice::commit);
  connect(m_list->lineEdit(), &QLineEdit::editingFinished, this, &SystemChoice::commit);
}

/// The line loses the keys while this goes: nothing is to be taken then.
SystemChoice::~SystemChoice() {
  m_list->disconnect(this);
  m_list->lineEdit()->disconnect(this);
}

void SystemChoice::setValue(const QString& code, const QString& otherwise) {
  m_list->lineEdit()->setPlaceholderText(otherwise);
  const bool same = code == m_value;
  m_value = code;
  const bool refused = !m_problem->isHidden();
  if (same && (refused || m_list->lineEdit()->hasFocus())) return;
  m_list->setCurrentIndex(-1);
  m_list->setEditText(code);
  m_list->lineEdit()->setCursorPosition(0);
  tell(*m_problem, {});
}

void SystemChoice::commit() {
  const QString code = codeTyped(m_list->currentText());
  if (code == m_value) {
    m_list->setEditText(m_value);
    return tell(*m_problem, {});
  }
  const QString before = m_value;
  const Take take = m_take;  // it may be given anew while it runs
  const QString problem = take ? take(code) : QString();
  tell(*m_problem, problem);
  m_list->setAccessibleDescription(problem);
  if (!problem.isEmpty()) return;
  if (m_value == before) m_value = code;
  m_list->setEditText(m_value);
}

}  // namespace hectare::desk
