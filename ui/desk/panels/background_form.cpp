// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/panels/background_form.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/desk/fields/small_parts.h"
#include "ui/desk/icons.h"
#include "ui/desk/state/background_map.h"

namespace hectare::desk {

BackgroundForm::BackgroundForm(const Texts& texts, Take take, QWidget* parent)
    : QWidget(parent),
      m_texts(texts),
      m_take(std::move(take)),
      m_open(new QPushButton(icon("background"), {})),
      m_fields(new QWidget),
      m_address(new QLineEdit),
      m_layer(new QLineEdit),
      m_problem(wrongLabel()),
      m_how(quietLabel()),
      m_add(new QPushButton(icon("add"), {})) {
  m_open->setObjectName("background_open");
  m_open->setCheckable(true);
  m_address->setObjectName("background_address");
  m_layer->setObjectName("background_layer");
  m_problem->setObjectName("background_problem");
  m_add->setObjectName("background_add");
  auto* fields = new QVBoxLayout(m_fields);
  fields->setContentsMargins(0, 4, 0, 0);
  for (QWidget* part : {static_cast<QWidget*>(m_address), static_cast<QWidget*>(m_layer),
                        static_cast<QWidget*>(m_problem), static_cast<QWidget*>(m_how)}) {
    fields->addWidget(part);
  }
  fields->addWidget(m_add, 0, Qt::AlignLeft);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(m_open, 0, Qt::AlignLeft);
  column->addWidget(m_fields);
  m_fields->hide();
  connect(m_open, &QPushButton::toggled, this, [this](bool open) {
    m_fields->setVisible(open);
    if (open) m_address->setFocus();
  });
  connect(m_address, &QLineEdit::textChanged, this, [this](const QString& address) {
    m_layer->setVisible(wantsLayer(address.toStdString()));
    tell(*m_problem, {});
  });
  for (const QLineEdit* line : {m_address, m_layer}) {
    connect(line, &QLineEdit::returnPressed, this, &BackgroundForm::commit);
  }
  connect(m_add, &QPushButton::clicked, this, &BackgroundForm::commit);
  speak();
}

void BackgroundForm::speak() {
  m_open->setText(m_texts("background.open"));
  m_address->setPlaceholderText(QStringLiteral("https://…/{z}/{x}/{y}.png"));
  m_address->setAccessibleName(m_texts("background.address"));
  m_layer->setPlaceholderText(m_texts("background.layer"));
  m_layer->setAccessibleName(m_texts("background.layer"));
  m_how->setText(m_texts("background.how"));
  m_add->setText(m_texts("background.add"));
}

void BackgroundForm::commit() {
  const QString address = m_address->text().trimmed();
  if (address.isEmpty()) return m_address->setFocus();
  const QString problem = m_take(address, m_layer->text().trimmed());
  tell(*m_problem, problem);
  if (!problem.isEmpty()) return;
  m_address->clear();
  m_layer->clear();
  m_open->setChecked(false);
}

}  // namespace hectare::desk
