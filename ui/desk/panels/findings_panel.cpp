// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/panels/findings_panel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/desk/fields/small_parts.h"
#include "ui/desk/icons.h"
#include "ui/desk/state/author.h"

namespace hectare::desk {

namespace {

constexpr int whereWidth = 116;

}  // namespace

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
  m_list->setIndentation(16);
  m_list->header()->setStretchLastSection(false);
  m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
  m_list->header()->setSectionResizeMode(1, QHeaderView::Fixed);
  m_list->header()->resizeSection(1, whereWidth);
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
  // A rule has the whole line for its name.
  connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
    for (int row = 0; row < m_model.rowCount(); ++row) m_list->setFirstColumnSpanned(row, {}, true);
  });
  connect(m_choice, &QComboBox::activated, this, &FindingsPanel::choose);
  connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
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

/// The same finding stays chosen where it is still there.
void FindingsPanel::show(gis::Findings findings, Fixes fixes) {
  const gis::Finding* before = chosen();
  const std::optional<gis::Finding> kept = before == nullptr ? std::nullopt : std::optional(*before);
  m_fixes = std::move(fixes);
  m_model.show(std::move(findings));
  const QModelIndex again = kept ? m_model.placeOf(*kept) : QModelIndex();
  {
    const QSignalBlocker quiet(m_list->selectionModel());
    if (again.isValid()) m_list->setCurrentIndex(again);
  }
  expandFirst();
  showChosen();
}

void FindingsPanel::choose() {
  m_model.choose(static_cast<FindingChoice>(m_choice->currentIndex()));
  expandFirst();
  showChosen();
}

void FindingsPanel::expandFirst() {
  const bool some = m_model.rowCount() > 0;
  m_none->setVisible(!some);
  m_list->setVisible(some);
  if (some && !chosen()) m_list->expand(m_model.index(0, 0, {}));
  if (chosen()) m_list->expand(m_list->currentIndex().parent());
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
  m_accept->setText(m_texts("desk.accept"));
  m_model.speak();
  expandFirst();
  showChosen();
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
  m_accept->setEnabled(finding != nullptr && !finding->accepted && !isFailure(*finding) &&
                       !m_reason->text().trimmed().isEmpty() && !m_author->text().trimmed().isEmpty());
}

void FindingsPanel::accept() {
  const gis::Finding* finding = chosen();
  if (finding == nullptr || !m_accept->isEnabled()) return;
  rememberAuthor(m_author->text().trimmed());
  Q_EMIT accepted(*finding, m_reason->text().trimmed(), m_author->text().trimmed());
}

const gis::Finding* FindingsPanel::chosen() const { return m_model.findingAt(m_list->currentIndex()); }

}  // namespace hectare::desk
