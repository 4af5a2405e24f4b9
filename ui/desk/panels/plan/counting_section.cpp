// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/panels/plan/counting_section.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include "src/plan/verbs_settings.h"
#include "ui/desk/fields/fill_list.h"
#include "ui/desk/fields/small_parts.h"

namespace hectare::desk {

namespace {

/// "1000 2500 5000": a blank or a semicolon parts them, since a comma may be a decimal mark.
QStringList partedNumbers(const QString& words) {
  QString parted = words;
  return parted.replace(';', ' ').split(' ', Qt::SkipEmptyParts);
}

}  // namespace

CountingSection::CountingSection(const Texts& texts, PlanDoes does)
    : PlanSection(texts, std::move(does)),
      m_remnantHead(quietLabel()),
      m_areaName(new QLabel),
      m_area(new ToldLine),
      m_widthName(new QLabel),
      m_width(new ToldLine),
      m_joinName(new QLabel),
      m_join(new QComboBox),
      m_sizesName(quietLabel()),
      m_sizes(new ToldLine) {
  m_area->line().setObjectName("remnant_area");
  m_width->line().setObjectName("remnant_width");
  m_join->setObjectName("remnant_join");
  m_sizes->line().setObjectName("sizes");
  auto* grid = new QGridLayout;
  grid->setHorizontalSpacing(8);
  grid->addWidget(m_areaName, 0, 0);
  grid->addWidget(m_area, 0, 1);
  grid->addWidget(new QLabel("m²"), 0, 2);
  grid->addWidget(m_widthName, 1, 0);
  grid->addWidget(m_width, 1, 1);
  grid->addWidget(new QLabel("m"), 1, 2);
  grid->addWidget(m_joinName, 2, 0);
  grid->addWidget(m_join, 2, 1, 1, 2);
  grid->setColumnStretch(1, 1);
  body().addWidget(m_remnantHead);
  body().addLayout(grid);
  body().addWidget(m_sizesName);
  body().addWidget(m_sizes);
  m_area->setTake([this](const QString& words) { return setRemnant(&plan::RemnantRule::minAreaM2, words); });
  m_width->setTake([this](const QString& words) { return setRemnant(&plan::RemnantRule::minWidthM, words); });
  m_sizes->setTake([this](const QString& words) { return setBoundaries(words); });
  connect(m_join, &QComboBox::activated, this, [this](int place) {
    plan::RemnantRule rule = plan().remnant;
    rule.join = static_cast<plan::RemnantRule::Join>(place);
    take(plan::setRemnantRule(plan(), rule), {"plan_page.edit_remnant"});
  });
}

QString CountingSection::setRemnant(double plan::RemnantRule::*part, const QString& words) {
  const auto value = words.isEmpty() ? std::optional<double>(0) : typed(words);
  if (!value) return texts()("plan_page.no_number");
  plan::RemnantRule rule = plan().remnant;
  rule.*part = *value;
  return take(plan::setRemnantRule(plan(), rule), {"plan_page.edit_remnant"});
}

QString CountingSection::setBoundaries(const QString& words) {
  std::vector<double> boundaries;
  for (const QString& word : partedNumbers(words)) {
    const auto value = typed(word);
    if (!value) return texts()("plan_page.no_number");
    boundaries.push_back(*value);
  }
  return take(plan::setSizeBoundaries(plan(), std::move(boundaries)), {"plan_page.edit_sizes"});
}

void CountingSection::fill() {
  setTitle(texts()("plan_page.counting"));
  m_remnantHead->setText(texts()("plan_page.remnants"));
  m_areaName->setText(texts()("plan_page.remnant_area"));
  m_widthName->setText(texts()("plan_page.remnant_width"));
  m_joinName->setText(texts()("plan_page.remnant_join"));
  m_area->line().setAccessibleName(m_areaName->text());
  m_width->line().setAccessibleName(m_widthName->text());
  m_join->setAccessibleName(m_joinName->text());
  const plan::RemnantRule& rule = plan().remnant;
  m_area->setValue(number(rule.minAreaM2));
  m_width->setValue(number(rule.minWidthM));
  std::vector<ListEntry> joins;
  for (const char* join : {"plan_page.join_parcel", "plan_page.join_owner", "plan_page.join_park"}) {
    joins.push_back({texts()(join), static_cast<int>(joins.size())});
  }
  fillList(*m_join, joins, static_cast<int>(rule.join));
  m_sizesName->setText(texts()("plan_page.sizes"));
  m_sizes->line().setAccessibleName(m_sizesName->text());
  const auto written = [this](const std::vector<double>& boundaries) {
    QStringList words;
    for (const double boundary : boundaries) words << number(boundary);
    return words.join(' ');
  };
  const bool ofScheme = shown().scheme && !shown().scheme->sizeBoundariesM2.empty();
  m_sizes->line().setPlaceholderText(
      written(ofScheme ? shown().scheme->sizeBoundariesM2 : plan::ibisSizeBoundariesM2()));
  m_sizes->setValue(written(plan().sizes.boundariesM2));
}

}  // namespace hectare::desk
