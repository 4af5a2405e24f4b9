// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/panels/plan/naming_section.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include "src/plan/verbs_names.h"
#include "ui/desk/fields/small_parts.h"

namespace hectare::desk {

NamingSection::NamingSection(const Texts& texts, PlanDoes does)
    : PlanSection(texts, std::move(does)), m_name(new ToldLine), m_measured(quietLabel()) {
  m_name->line().setObjectName("plan_name");
  body().addWidget(m_name);
  body().addWidget(m_measured);
  m_name->setTake([this](const QString& name) {
    return take(plan::setPlanName(plan(), name.toStdString()), {"plan_page.edit_name", {{"name", name.toStdString()}}});
  });
}

void NamingSection::fill() {
  setTitle(texts()("plan_page.naming"));
  m_name->line().setAccessibleName(texts()("plan_page.naming"));
  m_name->setValue(QString::fromStdString(plan().name));
  const char* how = plan().geodesicArea ? "plan_page.geodesic" : "plan_page.planar";
  QString words = texts().of({how, {{"crs", plan().crs}}});
  if (!plan().why.empty()) words += "\n" + QString::fromStdString(plan().why);
  m_measured->setText(words);
}

}  // namespace hectare::desk
