// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/panels/plan/target_card.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QToolButton>
#include <algorithm>

#include "src/plan/scheme.h"
#include "ui/desk/fields/fill_list.h"
#include "ui/desk/fields/small_parts.h"
#include "ui/desk/fields/typed_date.h"
#include "ui/desk/fields/typed_number.h"
#include "ui/desk/fields/value_choice.h"

namespace hectare::desk {

namespace {

constexpr double hectareM2 = 10000;

QString joinedCodes(const std::vector<std::string>& codes) {
  QStringList list;
  for (const std::string& code : codes) list << QString::fromStdString(code);
  return list.join('|');
}

std::vector<std::string> splitCodes(const QString& joined) {
  std::vector<std::string> codes;
  for (const QString& code : joined.split('|', Qt::SkipEmptyParts)) codes.push_back(code.toStdString());
  return codes;
}

}  // namespace

TargetCard::TargetCard(const Texts& texts, QWidget* parent)
    : QWidget(parent),
      m_texts(texts),
      m_name(new ToldLine),
      m_delete(pictureButton("delete")),
      m_area(new ToldLine),
      m_measure(new QComboBox),
      m_levels(new ValueChoice(true)),
      m_kinds(new ValueChoice(true)),
      m_baseline(new ToldLine),
      m_source(new ToldLine),
      m_bar(new QProgressBar),
      m_stock(quietLabel()) {
  layOut();
  connectFields();
}

void TargetCard::layOut() {
  m_name->line().setObjectName("target_name");
  m_area->line().setObjectName("target_area");
  m_area->line().setAlignment(Qt::AlignRight);
  m_baseline->line().setObjectName("target_baseline");
  m_source->line().setObjectName("target_source");
  m_measure->setObjectName("target_measure");
  m_bar->setTextVisible(false);
  m_bar->setFixedHeight(8);
  auto* counted = new QHBoxLayout;
  counted->setSpacing(6);
  counted->addWidget(m_area, 1);
  counted->addWidget(new QLabel("ha"));
  counted->addWidget(m_measure, 1);
  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(0, 0, 0, 12);
  grid->setHorizontalSpacing(8);
  grid->setVerticalSpacing(6);
  grid->addWidget(m_name, 0, 0, 1, 2);
  grid->addWidget(m_delete, 0, 2, Qt::AlignTop);
  for (std::size_t i = 0; i < m_labels.size(); ++i) {
    m_labels[i] = new QLabel;
    m_labels[i]->setForegroundRole(QPalette::PlaceholderText);
    grid->addWidget(m_labels[i], static_cast<int>(i) + 1, 0);
  }
  grid->addLayout(counted, 1, 1, 1, 2);
  int row = 2;
  for (QWidget* field : std::initializer_list<QWidget*>{m_levels, m_kinds, m_baseline, m_source}) {
    grid->addWidget(field, row++, 1, 1, 2);
  }
  grid->addWidget(m_bar, row, 0, 1, 3);
  grid->addWidget(m_stock, row + 1, 0, 1, 3);
  grid->setColumnStretch(1, 1);
}

void TargetCard::connectFields() {
  m_name->setTake([this](const QString& typed) {
    return change([&](plan::Target& target) { target.name = typed.toStdString(); });
  });
  m_area->setTake([this](const QString& typed) {
    const auto area = typedNumber(typed, *m_texts.language());
    if (!area) return m_texts("plan_page.no_number");
    return change([&](plan::Target& target) { target.areaM2 = *area * hectareM2; });
  });
  m_baseline->setTake([this](const QString& typed) {
    return change([&](plan::Target& target) { target.baseline = typedDate(typed); });
  });
  m_source->setTake([this](const QString& typed) {
    return change([&](plan::Target& target) { target.source = typed.toStdString(); });
  });
  connect(m_measure, &QComboBox::activated, this, [this] {
    change([&](plan::Target& target) { target.measure = m_measure->currentData().toString().toStdString(); });
  });
  connect(m_levels, &ValueChoice::changed, this,
          [this] { change([&](plan::Target& target) { target.levels = splitCodes(m_levels->chosen()); }); });
  connect(m_kinds, &ValueChoice::changed, this,
          [this] { change([&](plan::Target& target) { target.kinds = splitCodes(m_kinds->chosen()); }); });
  connect(m_delete, &QToolButton::clicked, this, [this] {
    const auto remove = m_remove;
    remove();
  });
}

QString TargetCard::change(const std::function<void(plan::Target&)>& edit) {
  plan::Target changed = m_target;
  edit(changed);
  const Change take = m_change;
  return take(changed);
}

void TargetCard::offer() {
  const auto words = [this](const char* topic, const std::string& code) {
    return ValueChoice::Value{QString::fromStdString(code), m_texts.of({topic + code})};
  };
  fillList(*m_measure, {{m_texts("plan_page.gross"), "gross"}, {m_texts("plan_page.net"), "net"}},
           m_target.measure == "net" ? "net" : "gross");
  std::vector<ValueChoice::Value> levels;
  for (const char* level : {"regional", "local", "campus"}) levels.push_back(words("park_level.", level));
  for (const std::string& level : m_target.levels) {
    const QString code = QString::fromStdString(level);
    if (std::ranges::find(levels, code, &ValueChoice::Value::code) == levels.end()) levels.push_back({code, code});
  }
  m_levels->offer(levels, m_texts("plan_page.all_levels"));
  std::vector<ValueChoice::Value> kinds;
  for (const std::string& kind : plan::ledgerClasses()) kinds.push_back(words("class.", kind));
  m_kinds->offer(kinds, m_texts("plan_page.no_stock"));
}

void TargetCard::show(const plan::Target& target, std::optional<double> stockM2, Change change,
                      std::function<void()> remove) {
  m_target = target;
  m_change = std::move(change);
  m_remove = std::move(remove);
  offer();
  const auto line = [this](ToldLine& field, const char* id, const QString& value) {
    field.line().setPlaceholderText(m_texts(id));
    field.line().setAccessibleName(m_texts(id));
    field.line().setToolTip(m_texts(id));
    field.setValue(value);
  };
  line(*m_name, "plan_page.target_name", QString::fromStdString(target.name));
  line(*m_area, "plan_page.target_area", shownNumber(target.areaM2 / hectareM2, *m_texts.language()));
  line(*m_baseline, "plan_page.target_baseline", QString::fromStdString(m_texts.language()->date(target.baseline)));
  line(*m_source, "plan_page.target_source", QString::fromStdString(target.source));
  m_measure->setAccessibleName(m_texts("plan_page.target_measure"));
  m_levels->choose(joinedCodes(target.levels));
  m_levels->setName(m_texts("plan_page.target_levels"));
  m_levels->setToolTip(m_texts("plan_page.target_levels"));
  m_kinds->choose(joinedCodes(target.kinds));
  m_kinds->setName(m_texts("plan_page.target_kinds"));
  m_kinds->setToolTip(m_texts("plan_page.target_kinds"));
  const std::array names{"plan_page.label_area", "plan_page.label_levels", "plan_page.label_kinds",
                         "plan_page.label_baseline", "plan_page.label_source"};
  for (std::size_t i = 0; i < names.size(); ++i) m_labels[i]->setText(m_texts(names[i]));
  nameButton(*m_delete, m_texts("plan_page.remove"));
  showStock(stockM2);
}

/// Stock is what there is today; it is told beside the target and not as progress.
void TargetCard::showStock(std::optional<double> stockM2) {
  m_bar->setVisible(stockM2.has_value() && m_target.areaM2 > 0);
  m_stock->setVisible(stockM2.has_value());
  if (!stockM2) return;
  constexpr int whole = 1000;
  m_bar->setRange(0, whole);
  const double part = m_target.areaM2 > 0 ? *stockM2 / m_target.areaM2 : 0;
  m_bar->setValue(static_cast<int>(std::clamp(part, 0.0, 1.0) * whole));
  m_stock->setText(m_texts.of({"plan_page.stock", {{"stock", *stockM2}, {"target", m_target.areaM2}}}));
  m_bar->setAccessibleName(m_stock->text());
}

}  // namespace hectare::desk
