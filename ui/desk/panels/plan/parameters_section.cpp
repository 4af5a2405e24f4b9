// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/panels/plan/parameters_section.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include "src/land/parameters.h"
#include "src/plan/verbs_settings.h"
#include "ui/desk/fields/small_parts.h"

namespace hectare::desk {

ParameterRow::ParameterRow(QWidget* parent)
    : QWidget(parent), name(new QLabel), unit(quietLabel()), value(new ToldLine), reset(pictureButton("undo")) {
  auto* line = new QHBoxLayout;
  line->setSpacing(4);
  line->addWidget(value, 1);
  line->addWidget(unit, 1);
  line->addWidget(reset);
  name->setWordWrap(true);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(2);
  column->addWidget(name);
  column->addLayout(line);
}

ParametersSection::ParametersSection(const Texts& texts, PlanDoes does) : PlanSection(texts, std::move(does)) {}

/// A share is told at once when it is none: the figures would not be there.
QString ParametersSection::set(const std::string& name, std::optional<double> value) {
  auto next = plan::setParameter(plan(), name, value);
  if (next && shown().scheme) {
    const auto counted = land::withParameters(*shown().scheme, *next);
    if (!counted) next = counted.error();
  }
  return take(std::move(next), {"plan_page.edit_parameter", {{"name", name}}});
}

void ParametersSection::fillRow(ParameterRow& row, const std::string& name, std::optional<double> own) {
  const auto said = plan().parameters.find(name);
  const bool isSaid = said != plan().parameters.end();
  const bool known = texts().language()->has("parameter." + name);
  const QString words = known ? texts().of({"parameter." + name}) : QString::fromStdString(name);
  row.name->setText(words);
  row.name->setToolTip(QString::fromStdString(name));
  const bool share = QString::fromStdString(name).endsWith("_share");
  row.unit->setText(share ? texts()("plan_page.share") : name.ends_with("_m") ? "m" : QString());
  row.value->line().setObjectName(QString::fromStdString("parameter_" + name));
  row.value->line().setAccessibleName(words);
  row.value->line().setPlaceholderText(
      own ? texts().of({"plan_page.of_scheme", {{"value", number(*own).toStdString()}}}) : QString());
  row.value->setValue(isSaid ? number(said->second) : QString());
  row.value->setTake([this, name](const QString& entered) {
    if (entered.isEmpty()) return set(name, std::nullopt);
    const auto value = typed(entered);
    return value ? set(name, value) : texts()("plan_page.no_number");
  });
  nameButton(*row.reset, texts()("plan_page.reset"));
  row.reset->setVisible(isSaid);
  row.reset->disconnect(this);
  connect(row.reset, &QToolButton::clicked, this, [this, name] { set(name, std::nullopt); });
}

void ParametersSection::fill() {
  setTitle(texts()("plan_page.parameters"));
  std::map<std::string, std::optional<double>> all;
  if (shown().scheme) all.insert(shown().scheme->parameters.begin(), shown().scheme->parameters.end());
  for (const std::string_view name : land::askedAnyway) all.try_emplace(std::string(name), std::nullopt);
  for (const auto& [name, value] : plan().parameters) all.try_emplace(name, std::nullopt);
  fitRows(m_rows, all.size(), body(), [] { return new ParameterRow; });
  std::size_t place = 0;
  for (const auto& [name, own] : all) fillRow(*m_rows[place++], name, own);
  summarise(plan().parameters.size());
}

}  // namespace hectare::desk
