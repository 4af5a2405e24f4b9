// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/tables/question_choice.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <algorithm>
#include <array>

#include "src/plan/scheme.h"
#include "ui/desk/fields/fill_list.h"

namespace hectare::desk {

namespace {

/// An entry of the list: a question, its words, and the role without which nothing is known of it.
struct Offer {
  const char* command;
  const char* by;
  const char* text;
  plan::Role needs;
};

constexpr std::array offers{
    Offer{"availability", "park", "desk.ask_parks", plan::Role::parks},
    Offer{"availability", "municipality", "desk.ask_municipalities", plan::Role::municipalities},
    Offer{"availability", "parcel", "desk.ask_plots", plan::Role::parks},
    Offer{"availability", "size", "desk.ask_sizes", plan::Role::parks},
    Offer{"density", "park", "desk.ask_density", plan::Role::establishments},
    Offer{"zoning", "park", "desk.ask_zoning", plan::Role::zoning},
    Offer{"occupancy", "park", "desk.ask_occupancy", plan::Role::stock},
};

bool isOf(const Offer& offer, const asking::AskedQuestion& question) {
  return question.command == offer.command && question.by == offer.by;
}

bool knows(const plan::Plan& plan, plan::Role role) {
  return std::ranges::any_of(plan.sources, [&](const plan::Source& source) { return source.role == role; });
}

/// What is looked for in lists of plots, first.
const std::vector<std::string>& marketClasses() {
  static const std::vector<std::string> classes{"free", "offered"};
  return classes;
}

}  // namespace

QuestionChoice::QuestionChoice(const Texts& texts, QWidget* parent)
    : QWidget(parent),
      m_texts(texts),
      m_list(new QComboBox),
      m_classes(new QComboBox),
      m_from(new QLabel),
      m_leastM2(new QDoubleSpinBox) {
  m_list->setObjectName("question");
  m_classes->setObjectName("question_class");
  m_leastM2->setObjectName("question_area");
  m_leastM2->setDecimals(0);
  m_leastM2->setRange(0, 1e9);
  m_leastM2->setSingleStep(500);
  m_leastM2->setSuffix(" m²");
  m_leastM2->setKeyboardTracking(false);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(8);
  for (QWidget* part : std::initializer_list<QWidget*>{m_list, m_classes, m_from, m_leastM2}) row->addWidget(part);
  m_list->setMinimumWidth(leastChoiceWidth);
  for (QComboBox* box : {m_list, m_classes}) connect(box, &QComboBox::activated, this, [this] { tell(); });
  connect(m_leastM2, &QDoubleSpinBox::valueChanged, this, [this] { tell(); });
  connect(&texts, &Texts::changed, this, [this] { speak(); });
}

void QuestionChoice::show(const plan::Plan& plan, const asking::AskedQuestion& question) {
  m_plan = plan;
  m_question = question;
  speak();
}

void QuestionChoice::fillQuestions() {
  std::vector<ListEntry> entries;
  QVariant chosen = 0;
  for (std::size_t i = 0; i < offers.size(); ++i) {
    if (!knows(m_plan, offers[i].needs) && !isOf(offers[i], m_question)) continue;
    entries.push_back({m_texts(offers[i].text), static_cast<int>(i)});
    if (isOf(offers[i], m_question)) chosen = static_cast<int>(i);
  }
  fillList(*m_list, entries, chosen);
}

void QuestionChoice::fillClasses() {
  std::vector<ListEntry> entries{{m_texts("desk.class_market"), QStringList{"free", "offered"}},
                                 {m_texts("desk.class_any"), QStringList()}};
  for (const std::string& id : plan::ledgerClasses()) {
    entries.push_back({m_texts(("class." + id).c_str()), QStringList{QString::fromStdString(id)}});
  }
  QStringList classes;
  for (const std::string& id : m_question.classes) classes << QString::fromStdString(id);
  const bool offered = std::ranges::find(entries, QVariant(classes), &ListEntry::value) != entries.end();
  fillList(*m_classes, entries, offered ? QVariant(classes) : entries.front().value);
}

void QuestionChoice::speak() {
  const QSignalBlocker quiet(m_leastM2);
  fillQuestions();
  fillClasses();
  m_leastM2->setValue(m_question.minAreaM2);
  m_from->setText(m_texts("desk.least_area"));
  m_list->setAccessibleName(m_texts("desk.question"));
  m_classes->setAccessibleName(m_texts("desk.class_choice"));
  m_leastM2->setAccessibleName(m_texts("desk.least_area"));
  const bool plots = m_question.by == "parcel";
  for (QWidget* part : std::initializer_list<QWidget*>{m_classes, m_from, m_leastM2}) part->setVisible(plots);
}

void QuestionChoice::tell() {
  const Offer& offer = offers[static_cast<std::size_t>(std::max(0, m_list->currentData().toInt()))];
  asking::AskedQuestion question;
  question.command = offer.command;
  question.by = offer.by;
  if (question.by == "parcel" && m_question.by != "parcel") question.classes = marketClasses();
  if (question.by == "parcel" && m_question.by == "parcel") {
    for (const QString& id : m_classes->currentData().toStringList()) question.classes.push_back(id.toStdString());
    question.minAreaM2 = m_leastM2->value();
  }
  if (question == m_question) return;
  m_question = question;
  speak();
  Q_EMIT chosen(question);
}

}  // namespace hectare::desk
