// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/panels/findings_panel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <map>

namespace hectare::desk {

namespace {

constexpr int placeRole = Qt::UserRole;
constexpr std::size_t mostPerRule = 500;  // of one rule; the rest is counted

const char* severityId(gis::Severity severity) {
  switch (severity) {
    case gis::Severity::error:
      return "severity.error";
    case gis::Severity::warning:
      return "severity.warning";
    case gis::Severity::note:
      break;
  }
  return "severity.note";
}

}  // namespace

FindingsPanel::FindingsPanel(const Texts& texts, QWidget* parent)
    : QWidget(parent),
      m_texts(texts),
      m_list(new QTreeWidget(this)),
      m_reason(new QLineEdit(this)),
      m_accept(new QPushButton(this)) {
  m_list->setColumnCount(2);
  m_list->setFrameShape(QFrame::NoFrame);
  m_list->setUniformRowHeights(true);
  m_list->header()->setStretchLastSection(true);
  auto* row = new QHBoxLayout;
  row->addWidget(m_reason);
  row->addWidget(m_accept);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(8, 8, 8, 8);
  column->addWidget(m_list);
  column->addLayout(row);
  const auto ready = [this] {
    const gis::Finding* finding = chosen();
    m_accept->setEnabled(finding != nullptr && !finding->accepted && !m_reason->text().trimmed().isEmpty());
  };
  connect(m_list, &QTreeWidget::currentItemChanged, this, [this, ready] {
    ready();
    if (const gis::Finding* finding = chosen()) Q_EMIT picked(*finding);
  });
  connect(m_reason, &QLineEdit::textChanged, this, ready);
  const auto accept = [this] {
    const gis::Finding* finding = chosen();
    if (finding != nullptr && m_accept->isEnabled()) Q_EMIT accepted(*finding, m_reason->text().trimmed());
  };
  connect(m_accept, &QPushButton::clicked, this, accept);
  connect(m_reason, &QLineEdit::returnPressed, this, accept);
  connect(&texts, &Texts::changed, this, [this] { speak(); });
  speak();
  ready();
}

void FindingsPanel::show(gis::Findings findings) {
  m_findings = std::move(findings);
  fill();
}

std::size_t FindingsPanel::open() const {
  return static_cast<std::size_t>(std::ranges::count_if(m_findings, [](const gis::Finding& finding) {
    return !finding.accepted && finding.severity != gis::Severity::note;
  }));
}

void FindingsPanel::speak() {
  m_list->setHeaderLabels({m_texts("desk.finding"), m_texts("desk.finding_layer")});
  m_list->setAccessibleName(m_texts("desk.findings"));
  m_reason->setPlaceholderText(m_texts("desk.reason"));
  m_reason->setAccessibleName(m_texts("desk.reason"));
  m_accept->setText(m_texts("desk.accept"));
  fill();
}

/// The gravest rules first; each with its findings under it.
void FindingsPanel::fill() {
  m_list->clear();
  std::map<std::pair<int, std::string>, std::vector<std::size_t>> byRule;
  for (std::size_t i = 0; i < m_findings.size(); ++i) {
    byRule[{-static_cast<int>(m_findings[i].severity), m_findings[i].rule}].push_back(i);
  }
  for (const auto& [rule, places] : byRule) {
    auto* group = new QTreeWidgetItem(m_list);
    const gis::Finding& first = m_findings[places.front()];
    group->setText(0, m_texts(severityId(first.severity)) + ": " + QString::fromStdString(rule.second) + " (" +
                          QString::number(places.size()) + ")");
    group->setData(0, placeRole, -1);
    for (std::size_t i = 0; i < std::min(places.size(), mostPerRule); ++i) {
      const gis::Finding& finding = m_findings[places[i]];
      auto* item = new QTreeWidgetItem(group);
      item->setText(0, m_texts.of(finding.text));
      item->setToolTip(0, finding.accepted ? QString::fromStdString(finding.acceptedReason) : m_texts.of(finding.fix));
      item->setText(
          1, QString::fromStdString(finding.subject.empty() ? finding.layer : finding.layer + " · " + finding.subject));
      item->setData(0, placeRole, static_cast<qulonglong>(places[i]));
      if (!finding.accepted) continue;
      for (int c = 0; c < m_list->columnCount(); ++c)
        item->setForeground(c, palette().brush(QPalette::PlaceholderText));
    }
  }
  if (m_list->topLevelItemCount() > 0) m_list->topLevelItem(0)->setExpanded(true);
  m_list->resizeColumnToContents(0);
}

const gis::Finding* FindingsPanel::chosen() const {
  const QTreeWidgetItem* item = m_list->currentItem();
  if (item == nullptr || item->parent() == nullptr) return nullptr;
  return &m_findings[static_cast<std::size_t>(item->data(0, placeRole).toULongLong())];
}

}  // namespace hectare::desk
