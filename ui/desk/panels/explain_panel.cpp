// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/panels/explain_panel.h"

#include <QLabel>
#include <QTextBrowser>
#include <QTextOption>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/desk/panels/answer_text.h"

namespace hectare::desk {

namespace {

constexpr std::size_t mostRows = 40;

}  // namespace

ExplainPanel::ExplainPanel(const Texts& texts, QWidget* parent)
    : QWidget(parent), m_texts(texts), m_heading(new QLabel), m_text(new QTextBrowser) {
  m_heading->setWordWrap(true);
  m_heading->setTextFormat(Qt::PlainText);
  m_heading->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_text->setFrameShape(QFrame::NoFrame);
  m_text->setOpenLinks(false);
  m_text->setWordWrapMode(QTextOption::WordWrap);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(12, 0, 8, 8);
  column->addWidget(m_heading);
  column->addWidget(m_text, 1);
  connect(&texts, &Texts::changed, this, [this] { speak(); });
  speak();
}

void ExplainPanel::show(const QString& of, std::shared_ptr<const answer::Answer> answer) {
  m_of = of;
  m_answer = std::move(answer);
  speak();
}

QString ExplainPanel::words() const { return m_heading->text() + '\n' + m_text->toPlainText(); }

void ExplainPanel::speak() {
  m_heading->setText(m_of.isEmpty() ? m_texts("desk.explain_how") : m_of);
  m_text->setAccessibleName(m_texts("desk.explain"));
  if (!m_answer) return m_text->setPlainText(m_of.isEmpty() ? QString() : m_texts("desk.explain_asking"));
  const bool any =
      std::ranges::any_of(m_answer->tables, [](const answer::Table& table) { return !table.rows.empty(); });
  m_text->setHtml(any ? answerText(*m_answer, *m_texts.language(), mostRows) : m_texts("desk.nothing_here"));
}

}  // namespace hectare::desk
