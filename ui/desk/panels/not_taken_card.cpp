// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/panels/not_taken_card.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/desk/fields/small_parts.h"
#include "ui/desk/icons.h"

namespace hectare::desk {

namespace {

constexpr std::size_t mostLines = 12;

}  // namespace

NotTakenCard::NotTakenCard(const Texts& texts, QWidget* parent)
    : QWidget(parent),
      m_texts(texts),
      m_title(new QLabel),
      m_list(quietLabel()),
      m_away(new QPushButton(icon("accept"), {})) {
  QFont bold = m_title->font();
  bold.setWeight(QFont::DemiBold);
  m_title->setFont(bold);
  m_list->setObjectName("not_taken");
  m_list->setTextFormat(Qt::PlainText);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 8, 12, 8);
  column->setSpacing(6);
  column->addWidget(m_title);
  column->addWidget(m_list);
  column->addWidget(m_away, 0, Qt::AlignLeft);
  column->addWidget(thinLine());
  connect(m_away, &QPushButton::clicked, this, [this] { show({}); });
  connect(&texts, &Texts::changed, this, &NotTakenCard::speak);
  hide();
}

void NotTakenCard::show(gis::Findings findings) {
  m_findings = std::move(findings);
  speak();
  setVisible(!m_findings.empty());
}

QString NotTakenCard::words() const { return m_list->text(); }

void NotTakenCard::speak() {
  m_title->setText(m_texts("not_taken.title"));
  m_away->setText(m_texts("sources_page.put_away"));
  QStringList lines;
  for (std::size_t i = 0; i < std::min(m_findings.size(), mostLines); ++i) {
    const gis::Finding& finding = m_findings[i];
    const QString of = QString::fromStdString(finding.layer);
    lines << (of.isEmpty() ? QString() : of + ": ") + m_texts.of(finding.text);
  }
  const std::size_t more = m_findings.size() - static_cast<std::size_t>(lines.size());
  if (more > 0) lines << m_texts.of({"not_taken.more", {{"count", static_cast<std::int64_t>(more)}}});
  m_list->setText(lines.join("\n"));
}

}  // namespace hectare::desk
