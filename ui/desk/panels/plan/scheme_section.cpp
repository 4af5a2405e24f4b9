// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/panels/plan/scheme_section.h"

#include <QButtonGroup>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>
#include <algorithm>

#include "src/plan/verbs_plan.h"
#include "src/world/make_source.h"
#include "ui/desk/fields/small_parts.h"
#include "ui/desk/state/paths.h"

namespace hectare::desk {

SchemeSection::SchemeSection(const Texts& texts, PlanDoes does)
    : PlanSection(texts, std::move(does)),
      m_group(new QButtonGroup(this)),
      m_list(new QVBoxLayout),
      m_file(new QPushButton),
      m_wrong(wrongLabel()) {
  m_list->setSpacing(6);
  body().addLayout(m_list);
  m_file->setObjectName("scheme_file");
  body().addWidget(m_file, 0, Qt::AlignLeft);
  body().addWidget(m_wrong);
  const auto ids = plan::schemeIds();
  for (const char* first : {"vlaio", "ibis", "cadastre-only", "buildable-lands"}) {
    if (ids && std::ranges::find(*ids, first) != ids->end()) addChoice(first);
  }
  connect(m_group, &QButtonGroup::idClicked, this,
          [this](int place) { choose(m_choices[static_cast<std::size_t>(place)].id); });
  connect(m_file, &QPushButton::clicked, this, &SchemeSection::chooseFile);
}

void SchemeSection::addChoice(const std::string& id) {
  auto* button = new QRadioButton;
  button->setObjectName(QString::fromStdString("scheme_" + id));
  auto* counts = quietLabel();
  counts->setContentsMargins(22, 0, 0, 0);
  auto* both = new QVBoxLayout;
  both->setSpacing(0);
  both->addWidget(button);
  both->addWidget(counts);
  m_list->addLayout(both);
  m_group->addButton(button, static_cast<int>(m_choices.size()));
  m_choices.push_back({id, button, counts});
}

void SchemeSection::choose(const std::string& id) {
  tell(*m_wrong, take(plan::setScheme(plan(), id), {"plan_page.edit_scheme", {{"scheme", id}}}));
  speak();
}

void SchemeSection::chooseFile() {
  const std::filesystem::path folder = plan().file.parent_path();
  const QString chosen = QFileDialog::getOpenFileName(this, texts()("plan_page.scheme_file"),
                                                      QString::fromStdString(folder.string()), "*.toml");
  if (!chosen.isEmpty()) choose(world::planPath(pathOf(chosen), folder));
}

void SchemeSection::fill() {
  setTitle(texts()("plan_page.scheme"));
  m_file->setText(texts()("plan_page.scheme_file"));
  const std::string& now = plan().scheme;
  if (std::ranges::find(m_choices, now, &Choice::id) == m_choices.end()) addChoice(now);
  for (const Choice& choice : m_choices) {
    const std::string title = "scheme_choice." + choice.id;
    const bool ours = texts().language()->has(title);
    const bool chosen = choice.id == now;
    QString name = ours ? texts().of({title}) : QString::fromStdString(choice.id);
    if (!ours && chosen && shown().scheme) name = QString::fromStdString(shown().scheme->title);
    choice.button->setText(name);
    choice.counts->setText(ours ? texts().of({"scheme_counts." + choice.id}) : QString::fromStdString(choice.id));
    choice.button->setAccessibleDescription(choice.counts->text());
    choice.button->setChecked(chosen);
    if (chosen) setSummary(QString::fromStdString(shown().scheme ? shown().scheme->id : now));
  }
}

}  // namespace hectare::desk
