// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/panels/plan/naming_section.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include "src/plan/verbs_names.h"
#include "src/plan/verbs_settings.h"
#include "ui/desk/fields/fill_list.h"
#include "ui/desk/fields/small_parts.h"

namespace hectare::desk {

NamingSection::NamingSection(const Texts& texts, PlanDoes does)
    : PlanSection(texts, std::move(does)),
      m_name(new ToldLine),
      m_crsName(quietLabel()),
      m_crs(new SystemChoice("plan_crs")),
      m_areaName(new QLabel),
      m_area(narrowList("plan_area")),
      m_why(quietLabel()) {
  m_name->line().setObjectName("plan_name");
  auto* area = new QHBoxLayout;
  area->addWidget(m_areaName);
  area->addWidget(m_area, 1);
  body().addWidget(m_name);
  body().addWidget(m_crsName);
  body().addWidget(m_crs);
  body().addLayout(area);
  body().addWidget(m_why);
  m_name->setTake([this](const QString& name) {
    return take(plan::setPlanName(plan(), name.toStdString()), {"plan_page.edit_name", {{"name", name.toStdString()}}});
  });
  m_crs->setTake([this](const QString& code) { return setCrs(code); });
  connect(m_area, &QComboBox::activated, this, [this](int place) {
    const bool geodesic = place == 1;
    if (geodesic == plan().geodesicArea) return;
    take(plan::setGeodesicArea(plan(), geodesic), {geodesic ? "plan_page.edit_geodesic" : "plan_page.edit_planar"});
  });
}

QString NamingSection::setCrs(const QString& code) {
  auto next = plan::setCrs(plan(), code.toStdString());
  const gis::Message hint = next ? gis::Message() : next.error().hint;
  const QString problem = take(std::move(next), {"plan_page.edit_crs", {{"crs", code.toStdString()}}});
  return problem.isEmpty() || hint.empty() ? problem : problem + "\n" + texts().of(hint);
}

void NamingSection::fill() {
  setTitle(texts()("plan_page.naming"));
  m_name->line().setAccessibleName(texts()("plan_page.naming"));
  m_name->setValue(QString::fromStdString(plan().name));
  m_crsName->setText(texts()("plan_page.crs"));
  m_crs->list().setAccessibleName(m_crsName->text());
  m_crs->setValue(QString::fromStdString(plan().crs), {});
  m_areaName->setText(texts()("plan_page.area"));
  m_area->setAccessibleName(m_areaName->text());
  fillList(*m_area, {{texts()("plan_page.planar"), false}, {texts()("plan_page.geodesic"), true}}, plan().geodesicArea);
  tell(*m_why, QString::fromStdString(plan().why));
}

}  // namespace hectare::desk
