// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/panels/correct_panel.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "gis/base/day.h"
#include "ui/desk/fields/kept_row.h"
#include "ui/desk/fields/small_parts.h"
#include "ui/desk/fields/value_choice.h"
#include "ui/desk/state/author.h"
#include "ui/desk/state/fact_words.h"

namespace hectare::desk {

CorrectPanel::CorrectPanel(const Texts& texts, QWidget* parent)
    : QWidget(parent),
      m_texts(texts),
      m_how(quietLabel()),
      m_page(new QWidget),
      m_head(new KeptRow),
      m_grid(new QGridLayout),
      m_says(quietLabel()),
      m_better(quietLabel()),
      m_reason(new QLineEdit),
      m_source(new QLineEdit),
      m_author(new QLineEdit),
      m_date(quietLabel()),
      m_apply(new QPushButton),
      m_earlier(new QLabel),
      m_kept(new QVBoxLayout) {
  layOut();
  for (QLineEdit* line : {m_reason, m_source, m_author}) {
    connect(line, &QLineEdit::textChanged, this, &CorrectPanel::ready);
    connect(line, &QLineEdit::returnPressed, this, &CorrectPanel::apply);
  }
  connect(m_apply, &QPushButton::clicked, this, &CorrectPanel::apply);
  connect(&texts, &Texts::changed, this, &CorrectPanel::speak);
  m_author->setText(rememberedAuthor());
  speak();
}

void CorrectPanel::layOut() {
  m_reason->setObjectName("correct_reason");
  m_source->setObjectName("correct_source");
  m_author->setObjectName("correct_author");
  m_apply->setObjectName("correct_apply");
  QFont bold = m_earlier->font();
  bold.setWeight(QFont::DemiBold);
  m_earlier->setFont(bold);
  m_grid->setColumnStretch(1, 2);
  m_grid->setColumnStretch(2, 3);
  m_grid->setHorizontalSpacing(8);
  m_grid->setVerticalSpacing(6);
  m_grid->addWidget(m_says, 0, 1);
  m_grid->addWidget(m_better, 0, 2);
  auto* end = new QHBoxLayout;
  end->addWidget(m_date, 1);
  end->addWidget(m_apply);
  m_kept->setSpacing(8);
  auto* page = new QVBoxLayout(m_page);
  page->setContentsMargins(0, 0, 0, 0);
  page->setSpacing(8);
  page->addWidget(m_head);
  page->addLayout(m_grid);
  for (QLineEdit* line : {m_reason, m_source, m_author}) page->addWidget(line);
  page->addLayout(end);
  page->addWidget(m_earlier);
  page->addLayout(m_kept);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 4, 12, 12);
  column->addWidget(m_how);
  column->addWidget(m_page);
  column->addStretch();
}

void CorrectPanel::show(const plan::Plan& plan, std::optional<PlotFacts> plot) {
  const bool other = !plot || !m_plot || plot->layer != m_plot->layer || plot->id != m_plot->id;
  const bool corrected = !other && plot->corrections.size() != m_plot->corrections.size();
  m_plan = plan;
  m_plot = std::move(plot);
  if (other || corrected) {
    for (const Row& row : m_rows) row.choice->choose({});
  }
  // What is typed is not lost by a look at the plot beside; and who visits a park sees more than one plot.
  if (corrected) m_reason->clear();
  speak();
}

void CorrectPanel::takeKeys() {
  if (!m_rows.empty() && m_plot) m_rows.front().choice->setFocus(Qt::ShortcutFocusReason);
}

void CorrectPanel::speak() {
  m_how->setText(m_texts("correct_page.how"));
  m_how->setVisible(!m_plot);
  m_page->setVisible(m_plot.has_value());
  m_says->setText(m_texts("correct_page.source_says"));
  m_better->setText(m_texts("correct_page.better"));
  const auto name = [this](QLineEdit& line, const char* id) {
    line.setPlaceholderText(m_texts(id));
    line.setAccessibleName(m_texts(id));
  };
  name(*m_reason, "correct_page.reason");
  name(*m_source, "correct_page.source");
  name(*m_author, "correct_page.author");
  m_apply->setText(m_texts("correct_page.apply"));
  const std::string today = gis::today();
  m_date->setText(m_texts.of({"correct_page.dated", {{"day", m_texts.language()->date(today)}}}));
  m_earlier->setText(m_texts("correct_page.earlier"));
  if (m_plot) {
    m_head->show({QString::fromStdString(m_plot->id),
                  m_texts.of({"correct_page.of", {{"layer", m_plot->layer}, {"area", m_plot->areaM2}}}),
                  {},
                  m_texts("correct_page.locate")},
                 {{}, [this] { Q_EMIT located(); }, {}});
    showFacts();
    showCorrections();
  }
  ready();
}

QString CorrectPanel::wordsOf(const std::string& fact, const std::string& value) const {
  if (value.empty()) return m_texts("correct_page.says_nothing");
  return factWords(m_texts, fact, value);
}

void CorrectPanel::showFacts() {
  const auto same = [this] { return std::ranges::equal(m_rows, m_plot->facts, {}, &Row::fact, &PlotFact::fact); };
  if (!same()) {
    for (const Row& row : m_rows) {
      for (QWidget* part : std::initializer_list<QWidget*>{row.name, row.says, row.choice}) part->deleteLater();
    }
    m_rows.clear();
    for (const PlotFact& fact : m_plot->facts) {
      const int line = static_cast<int>(m_rows.size()) + 1;
      const Row row{fact.fact, new QLabel, quietLabel(), new ValueChoice(hasSeveralValues(fact.fact))};
      row.name->setWordWrap(true);
      row.choice->setObjectName(QString::fromStdString("correct_" + fact.fact));
      m_grid->addWidget(row.name, line, 0);
      m_grid->addWidget(row.says, line, 1);
      m_grid->addWidget(row.choice, line, 2);
      connect(row.choice, &ValueChoice::changed, this, &CorrectPanel::ready);
      m_rows.push_back(row);
    }
  }
  for (std::size_t i = 0; i < m_rows.size(); ++i) {
    const PlotFact& fact = m_plot->facts[i];
    const QString name = m_texts.of({"attribute." + fact.fact});
    std::vector<ValueChoice::Value> values;
    for (const std::string& code : fact.values) {
      values.push_back({QString::fromStdString(code), wordsOf(fact.fact, code)});
    }
    m_rows[i].name->setText(name);
    m_rows[i].says->setText(wordsOf(fact.fact, fact.sourceSays));
    m_rows[i].choice->offer(values, m_texts("correct_page.as_it_is"), "none");
    m_rows[i].choice->setName(name);
  }
}

void CorrectPanel::showCorrections() {
  m_earlier->setVisible(!m_plot->corrections.empty());
  fitRows(m_keptRows, m_plot->corrections.size(), *m_kept, [] { return new KeptRow; });
  for (std::size_t i = 0; i < m_keptRows.size(); ++i) {
    const plan::CorrectionOutcome& outcome = m_plot->corrections[i];
    QStringList facts;
    for (const auto& [fact, value] : outcome.correction.set) {
      facts << m_texts.of({"attribute." + fact}) + ": " + wordsOf(fact, value);
    }
    const plan::Correction& kept = outcome.correction;
    m_keptRows[i]->show(
        {facts.join("\n"),
         m_texts.of(
             {"correct_page.kept",
              {{"reason", kept.reason},
               {"source", kept.source},
               {"author", kept.author},
               {"day", m_texts.language()->date(kept.date)},
               {"state",
                m_texts.of({"correction_state." + std::string(plan::stateName(outcome.match))}).toStdString()}}}),
         {},
         {},
         m_texts("correct_page.remove")},
        {{}, {}, [this, kept] {
           Q_EMIT removed(QString::fromStdString(kept.layer), QString::fromStdString(kept.id));
         }});
  }
}

plan::Correction CorrectPanel::said() const {
  plan::Correction said;
  // The plan leaves the name of its only source of plots out, as the command line does.
  const plan::Source* only = plan::correctedSource(m_plan, {});
  if (only == nullptr || only->name != m_plot->layer) said.layer = m_plot->layer;
  said.id = m_plot->id;
  for (const Row& row : m_rows) {
    const std::string value = row.choice->chosen().toStdString();
    if (!value.empty()) said.set[row.fact] = value;
  }
  said.reason = m_reason->text().trimmed().toStdString();
  said.source = m_source->text().trimmed().toStdString();
  said.author = m_author->text().trimmed().toStdString();
  said.date = gis::today();
  return said;
}

void CorrectPanel::ready() {
  bool can = false;
  if (m_plot) {
    const plan::Correction now = said();
    can = !now.set.empty() && !now.reason.empty() && !now.source.empty() && !now.author.empty();
  }
  m_apply->setEnabled(can);
}

void CorrectPanel::apply() {
  if (!m_apply->isEnabled()) return;
  const plan::Correction now = said();
  rememberAuthor(QString::fromStdString(now.author));
  Q_EMIT applied(now);
}

}  // namespace hectare::desk
