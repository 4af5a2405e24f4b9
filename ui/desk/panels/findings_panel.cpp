// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/panels/findings_panel.h"

#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/desk/fields/small_parts.h"
#include "ui/desk/fields/two_line_rows.h"
#include "ui/desk/icons.h"
#include "ui/desk/state/author.h"

namespace hectare::desk {

FindingsPanel::FindingsPanel(const Texts& texts, QWidget* parent)
    : QWidget(parent),
      m_texts(texts),
      m_model(texts),
      m_choice(new QComboBox),
      m_list(new QTreeView),
      m_none(quietLabel()),
      m_detail(new QWidget),
      m_said(new QLabel),
      m_help(quietLabel()),
      m_buttons(new QVBoxLayout),
      m_accepting(new QWidget),
      m_reason(new QLineEdit),
      m_author(new QLineEdit),
      m_accept(new QPushButton) {
  layOut();
  connectParts();
  speak();
  showChosen();
}

void FindingsPanel::layOut() {
  m_choice->setObjectName("choice");
  m_choice->addItems({"", "", ""});
  m_list->setModel(&m_model);
  m_list->setFrameShape(QFrame::NoFrame);
  m_list->setUniformRowHeights(true);
  m_list->setHeaderHidden(true);
  m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
  m_list->setIndentation(16);
  m_list->header()->setStretchLastSection(false);
  m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
  m_list->setColumnHidden(1, true);  // it stands under the first
  m_list->setItemDelegate(new TwoLineRows(m_list));
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_reason->setObjectName("reason");
  m_author->setObjectName("author");
  m_author->setText(rememberedAuthor());
  m_accept->setObjectName("accept");
  m_said->setWordWrap(true);
  m_said->setTextFormat(Qt::PlainText);
  m_said->setTextInteractionFlags(Qt::TextSelectableByMouse);
  auto* row = new QHBoxLayout;
  row->addWidget(m_author, 1);
  row->addWidget(m_accept);
  auto* accepting = new QVBoxLayout(m_accepting);
  accepting->setContentsMargins(0, 0, 0, 0);
  accepting->addWidget(m_reason);
  accepting->addLayout(row);
  auto* detail = new QVBoxLayout(m_detail);
  detail->setContentsMargins(4, 0, 4, 0);
  detail->setSpacing(8);
  detail->addWidget(thinLine());
  detail->addWidget(m_said);
  detail->addWidget(m_help);
  detail->addLayout(m_buttons);
  detail->addWidget(m_accepting);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(8, 0, 8, 8);
  column->addWidget(m_choice);
  column->addWidget(m_none);
  column->addWidget(m_list, 1);
  column->addWidget(m_detail);
}

void FindingsPanel::connectParts() {
  connect(m_choice, &QComboBox::activated, this, &FindingsPanel::choose);
  connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &FindingsPanel::ready);
  connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
    if (m_renewing) return;
    showChosen();
    if (const gis::Finding* finding = chosen()) Q_EMIT picked(*finding);
  });
  for (QLineEdit* said : {m_reason, m_author}) {
    connect(said, &QLineEdit::textChanged, this, &FindingsPanel::ready);
    connect(said, &QLineEdit::returnPressed, this, &FindingsPanel::accept);
  }
  connect(m_accept, &QPushButton::clicked, this, &FindingsPanel::accept);
  connect(&m_texts, &Texts::changed, this, [this] { speak(); });
}

void FindingsPanel::show(gis::Findings findings, Fixes fixes) {
  m_fixes = std::move(fixes);
  if (m_author->text().isEmpty()) m_author->setText(rememberedAuthor());  // said elsewhere meanwhile
  renew([&] { m_model.show(std::move(findings)); });
}

void FindingsPanel::choose() {
  renew([this] { m_model.choose(static_cast<FindingChoice>(m_choice->currentIndex())); });
}

/// The same finding stays chosen where it is still there, and rules stay open.
void FindingsPanel::renew(const std::function<void()>& change) {
  const gis::Finding* before = chosen();
  const std::optional<gis::Finding> kept = before == nullptr ? std::nullopt : std::optional(*before);
  const QModelIndex place = m_list->currentIndex();
  const int rule = place.parent().row();
  const int row = place.row();
  std::set<std::string> open = expandedRules();
  const bool anew = m_model.rowCount() == 0 || (open.empty() && !kept);
  m_renewing = true;
  change();
  const bool some = m_model.rowCount() > 0;
  m_none->setVisible(!some);
  m_list->setVisible(some);
  if (some && anew) open.insert(m_model.ruleAt(0));
  expandRules(open);
  const QModelIndex again = kept ? m_model.placeOf(*kept) : QModelIndex();
  if (again.isValid()) m_list->setCurrentIndex(again);
  m_renewing = false;
  const gis::Finding* still = m_model.findingAt(again);
  const bool done = kept && (still == nullptr || still->accepted);
  if (std::exchange(m_goesOn, m_goesOn && !done) && done) goOnTo(m_model.openFrom(rule, row));
  showChosen();
}

std::set<std::string> FindingsPanel::expandedRules() const {
  std::set<std::string> rules;
  for (int row = 0; row < m_model.rowCount(); ++row) {
    if (m_list->isExpanded(m_model.index(row, 0, {}))) rules.insert(m_model.ruleAt(row));
  }
  return rules;
}

void FindingsPanel::expandRules(const std::set<std::string>& rules) {
  for (int row = 0; row < m_model.rowCount(); ++row) {
    if (rules.contains(m_model.ruleAt(row))) m_list->expand(m_model.index(row, 0, {}));
  }
}

/// Whoever went elsewhere meanwhile keeps the keys there.
void FindingsPanel::goOnTo(const QModelIndex& next) {
  if (!next.isValid()) return;
  m_list->setCurrentIndex(next);
  const QWidget* focus = QApplication::focusWidget();
  if (focus != nullptr && !isAncestorOf(focus)) return;
  m_reason->setFocus();
  m_reason->selectAll();
}

std::size_t FindingsPanel::open() const {
  return static_cast<std::size_t>(std::ranges::count_if(m_model.findings(), [](const gis::Finding& finding) {
    return !finding.accepted && finding.severity != gis::Severity::note;
  }));
}

void FindingsPanel::speak() {
  m_choice->setItemText(0, m_texts("findings_page.open"));
  m_choice->setItemText(1, m_texts("findings_page.accepted"));
  m_choice->setItemText(2, m_texts("findings_page.all"));
  m_choice->setAccessibleName(m_texts("findings_page.choice"));
  m_none->setText(m_texts("findings_page.none"));
  m_list->setAccessibleName(m_texts("desk.findings"));
  m_reason->setPlaceholderText(m_texts("findings_page.reason"));
  m_reason->setAccessibleName(m_texts("desk.reason"));
  m_author->setPlaceholderText(m_texts("desk.author"));
  m_author->setAccessibleName(m_texts("desk.author"));
  renew([this] { m_model.speak(); });
}

void FindingsPanel::showChosen() {
  const gis::Finding* finding = chosen();
  m_detail->setVisible(finding != nullptr);
  for (QPushButton* button : m_fixButtons) {
    button->hide();
    button->deleteLater();
  }
  m_fixButtons.clear();
  if (finding == nullptr) return ready();
  m_said->setText(m_texts.of(finding->text));
  const QString why = QString::fromStdString(finding->acceptedReason);
  tell(*m_help, finding->accepted      ? m_texts.of({"findings_page.because", {{"reason", finding->acceptedReason}}})
                : finding->fix.empty() ? why
                                       : m_texts.of(finding->fix));
  if (m_fixes && !finding->accepted) {
    for (const FindingFix& fix : m_fixes(*finding)) {
      auto* button = new QPushButton(icon("fix"), m_texts.of(fix.words));
      button->setObjectName("fix");
      m_buttons->addWidget(button, 0, Qt::AlignLeft);
      m_fixButtons.push_back(button);
      connect(button, &QPushButton::clicked, this, [this, fix] { Q_EMIT mended(fix); });
    }
  }
  m_accepting->setVisible(!finding->accepted && !isFailure(*finding));
  ready();
}

void FindingsPanel::ready() {
  const gis::Finding* finding = chosen();
  const std::size_t several = acceptable().size();
  m_accept->setEnabled(finding != nullptr && !finding->accepted && !isFailure(*finding) &&
                       !m_reason->text().trimmed().isEmpty() && !m_author->text().trimmed().isEmpty());
  m_accept->setText(
      several < 2 ? m_texts("desk.accept")
                  : m_texts.of({"findings_page.accept_several", {{"count", static_cast<std::int64_t>(several)}}}));
}

void FindingsPanel::accept() {
  if (!m_accept->isEnabled()) return;
  rememberAuthor(m_author->text().trimmed());
  m_goesOn = true;
  Q_EMIT accepted(acceptable(), m_reason->text().trimmed(), m_author->text().trimmed());
}

/// What is chosen and can be accepted; rules among it stand for nothing.
gis::Findings FindingsPanel::acceptable() const {
  gis::Findings findings;
  for (const QModelIndex& place : m_list->selectionModel()->selectedRows()) {
    const gis::Finding* finding = m_model.findingAt(place);
    if (finding != nullptr && !finding->accepted && !isFailure(*finding)) findings.push_back(*finding);
  }
  return findings;
}

const gis::Finding* FindingsPanel::chosen() const { return m_model.findingAt(m_list->currentIndex()); }

}  // namespace hectare::desk
