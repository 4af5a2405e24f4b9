// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/panels/delivery_card.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>
#include <cmath>

#include "src/answer/cells.h"
#include "src/writers/cell.h"
#include "ui/desk/fields/small_parts.h"

namespace hectare::desk {

namespace {

constexpr double tellingM2 = 1;  ///< less is rounding of what was drawn

std::optional<double> numberAt(const std::vector<answer::Cell>& row, std::size_t column) {
  const auto* number = column < row.size() ? std::get_if<double>(&row[column]) : nullptr;
  return number == nullptr ? std::nullopt : std::optional<double>(*number);
}

}  // namespace

DeliveryCard::DeliveryCard(const Texts& texts, QWidget* parent)
    : QWidget(parent),
      m_texts(texts),
      m_head(new QLabel),
      m_changed(new QLabel),
      m_stood(quietLabel()),
      m_tables(new QPushButton),
      m_close(pictureButton("cancel")) {
  QFont bold = m_head->font();
  bold.setWeight(QFont::DemiBold);
  m_head->setFont(bold);
  m_head->setWordWrap(true);
  m_head->setTextFormat(Qt::PlainText);
  m_changed->setWordWrap(true);
  m_changed->setTextFormat(Qt::PlainText);
  m_changed->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_tables->setObjectName("delivery_tables");
  auto* head = new QHBoxLayout;
  head->addWidget(m_head, 1);
  head->addWidget(m_close, 0, Qt::AlignTop);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 4, 12, 8);
  column->addLayout(head);
  column->addWidget(m_changed);
  column->addWidget(m_stood);
  column->addWidget(m_tables, 0, Qt::AlignLeft);
  column->addWidget(thinLine());
  connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
  connect(m_tables, &QPushButton::clicked, this, [this] { Q_EMIT tablesWanted(m_changes); });
  connect(&texts, &Texts::changed, this, &DeliveryCard::speak);
  hide();
}

void DeliveryCard::wait(const QString& source) {
  m_source = source;
  m_changes = nullptr;
  speak();
  setVisible(true);
}

void DeliveryCard::show(std::shared_ptr<const answer::Answer> changes, const Standing& standing) {
  m_changes = std::move(changes);
  m_standing = standing;
  speak();
  setVisible(true);
}

QString DeliveryCard::words() const { return m_changed->text() + "\n" + m_stood->text(); }

void DeliveryCard::speak() {
  nameButton(*m_close, m_texts("sources_page.put_away"));
  m_tables->setText(m_texts("sources_page.tables"));
  m_head->setText(m_texts.of({"sources_page.changed_by", {{"source", m_source.toStdString()}}}));
  m_changed->setText(m_changes ? changed() : m_texts("sources_page.comparing"));
  tell(*m_stood, m_changes ? stood() : QString());
  m_tables->setVisible(m_changes != nullptr);
}

/// Per class what it was and is; under it the causes that moved any land.
QString DeliveryCard::changed() const {
  const answer::Table* table = answer::tableNamed(*m_changes, "changes");
  if (table == nullptr) return {};
  const std::size_t old = answer::columnAt(*table, "old_m2");
  const std::size_t now = answer::columnAt(*table, "new_m2");
  QStringList lines;
  for (const auto& row : table->rows) {
    QStringList causes;
    for (const char* cause :
         {"really_changed_m2", "status_corrected_m2", "definition_changed_m2", "source_redrawn_m2"}) {
      const std::size_t column = answer::columnAt(*table, cause);
      const auto area = numberAt(row, column);
      if (!area || std::abs(*area) < tellingM2) continue;
      causes << m_texts.of({"sources_page.cause",
                            {{"cause", m_texts.of(table->columns[column].title).toStdString()},
                             {"sign", std::string(*area > 0 ? "+" : "")},
                             {"area", *area}}});
    }
    const double before = numberAt(row, old).value_or(0);
    const double after = numberAt(row, now).value_or(0);
    if (causes.isEmpty() && std::abs(after - before) < tellingM2) continue;
    const std::string name = writers::humanCell(row.front(), table->columns.front(), *m_texts.language());
    lines << m_texts.of({"sources_page.class_changed", {{"class", name}, {"old", before}, {"now", after}}});
    for (const QString& cause : causes) lines << "    " + cause;
  }
  return lines.isEmpty() ? m_texts("sources_page.nothing_changed") : lines.join("\n");
}

QString DeliveryCard::stood() const {
  const auto count = [](std::size_t number) { return static_cast<std::int64_t>(number); };
  QStringList lines;
  if (m_standing.correctionsHeld + m_standing.correctionsLost > 0) {
    lines << m_texts.of({"sources_page.corrections",
                         {{"held", count(m_standing.correctionsHeld)}, {"lost", count(m_standing.correctionsLost)}}});
  }
  if (m_standing.accepted > 0) {
    lines << m_texts.of({"sources_page.accepted",
                         {{"count", count(m_standing.accepted)},
                          {"changed", count(m_standing.acceptedChanged)},
                          {"vanished", count(m_standing.acceptedVanished)}}});
  }
  return lines.join("\n");
}

}  // namespace hectare::desk
