// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/tables/answer_view.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QTimer>
#include <QToolTip>
#include <QVBoxLayout>
#include <utility>

#include "src/writers/cell.h"
#include "ui/desk/fields/fill_list.h"
#include "ui/desk/fields/small_parts.h"

namespace hectare::desk {

namespace {

/// What does not fit its cell is told in full to who points at it.
class TipWhenCut : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;
  bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                 const QModelIndex& index) override {
    if (event->type() != QEvent::ToolTip) return QStyledItemDelegate::helpEvent(event, view, option, index);
    QStyleOptionViewItem inOneLine = option;
    inOneLine.features.setFlag(QStyleOptionViewItem::WrapText, false);
    const bool cut = sizeHint(inOneLine, index).width() > view->visualRect(index).width();
    QToolTip::showText(event->globalPos(), cut ? plainTip(index.data().toString()) : QString(), view);
    return true;
  }
};

QTableView* quietTable(QAbstractItemModel* model, QWidget* parent) {
  auto* view = new QTableView(parent);
  view->setModel(model);
  view->setSelectionBehavior(QAbstractItemView::SelectRows);
  view->setSelectionMode(QAbstractItemView::ExtendedSelection);
  view->setEditTriggers(QAbstractItemView::NoEditTriggers);
  view->setShowGrid(false);
  view->setAlternatingRowColors(true);
  view->setFrameShape(QFrame::NoFrame);
  view->setSortingEnabled(true);
  view->verticalHeader()->hide();
  view->horizontalHeader()->setHighlightSections(false);
  view->horizontalHeader()->setSortIndicatorClearable(true);
  view->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
  return view;
}

}  // namespace

AnswerView::AnswerView(const Texts& texts, QWidget* parent)
    : QWidget(parent),
      m_texts(texts),
      m_model(texts),
      m_question(new QuestionChoice(texts)),
      m_tables(new QComboBox(this)),
      m_filter(new QLineEdit(this)),
      m_view(quietTable(&m_model, this)),
      m_noRows(new QLabel(m_view->viewport())),
      m_empty(new QLabel(this)) {
  auto* bar = new QHBoxLayout;
  bar->setSpacing(8);
  bar->addWidget(m_question);
  bar->addWidget(m_tables);
  bar->addStretch();
  bar->addWidget(m_filter);
  m_filter->setClearButtonEnabled(true);
  m_filter->setMinimumWidth(120);
  m_filter->setMaximumWidth(240);
  m_tables->setMinimumWidth(leastChoiceWidth);
  m_view->setItemDelegate(new TipWhenCut(m_view));
  m_view->installEventFilter(this);
  m_noRows->setObjectName("no_rows");
  m_noRows->setEnabled(false);
  m_noRows->setWordWrap(true);
  m_noRows->setAlignment(Qt::AlignCenter);
  auto* over = new QVBoxLayout(m_view->viewport());
  over->addWidget(m_noRows);
  connect(&m_model, &QAbstractItemModel::modelReset, this, &AnswerView::sayNoRows);
  m_empty->setAlignment(Qt::AlignCenter);
  m_empty->setForegroundRole(QPalette::PlaceholderText);
  m_empty->setWordWrap(true);
  m_empty->setTextFormat(Qt::PlainText);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(8, 8, 8, 8);
  column->addLayout(bar);
  column->addWidget(m_view, 1);
  column->addWidget(m_empty, 1);
  connect(m_tables, &QComboBox::activated, this,
          [this] { chooseTable(m_tables->currentData().toString().toStdString()); });
  connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
    RowChoice choice;
    const QHeaderView* header = m_view->horizontalHeader();
    if (const int by = header->sortIndicatorSection(); by >= 0 && by < m_model.columnCount()) {
      choice.column = m_model.columnAt(by);
      choice.descending = header->sortIndicatorOrder() == Qt::DescendingOrder;
    }
    choice.filter = text.toStdString();
    m_model.choose(std::move(choice));
  });
  connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& current) {
    if (m_marking) return;
    if (const auto row = current.isValid() ? m_model.rowAt(current.row()) : std::nullopt) Q_EMIT rowPicked(*row);
  });
  const auto figure = [this](const QModelIndex& index) {
    if (index.isValid()) Q_EMIT figurePicked(m_model.rowAt(index.row()), m_model.columnAt(index.column()));
  };
  connect(m_view, &QTableView::clicked, this, figure);
  connect(m_view, &QTableView::activated, this, figure);
  connect(&texts, &Texts::changed, this, [this] { speak(); });
  speak();
}

void AnswerView::mark(std::optional<std::size_t> row) {
  m_marking = true;
  const int shown = row ? m_model.shownAt(*row) : -1;
  if (shown < 0) {
    m_view->clearSelection();
  } else {
    m_view->selectRow(shown);
    m_view->scrollTo(m_model.index(shown, 0));
  }
  m_marking = false;
}

void AnswerView::markRows(const std::vector<std::size_t>& rows, bool more) {
  m_marking = true;
  QItemSelection chosen;
  for (const std::size_t row : rows) {
    const int shown = m_model.shownAt(row);
    if (shown >= 0) chosen.select(m_model.index(shown, 0), m_model.index(shown, m_model.columnCount() - 1));
  }
  using Flag = QItemSelectionModel;
  m_view->selectionModel()->select(chosen, more ? Flag::Select : Flag::ClearAndSelect);
  if (!chosen.isEmpty()) m_view->scrollTo(chosen.first().topLeft());
  m_marking = false;
}

void AnswerView::show(std::shared_ptr<const answer::Answer> answer, const QString& why) {
  const auto firstOf = [](const answer::Answer* one) {
    return one == nullptr || one->tables.empty() ? std::string() : one->tables.front().id;
  };
  const std::string first = firstOf(answer.get());
  // Another question is answered by its own table, though it may have the one that was shown, too.
  if (!first.empty() && first != std::exchange(m_first, first)) m_table = first;
  m_answer = std::move(answer);
  m_why = why;
  chooseTable(m_table);
  speak();
}

void AnswerView::chooseTable(const std::string& id) {
  std::size_t place = 0;
  if (m_answer) {
    const auto& tables = m_answer->tables;
    const auto found = std::ranges::find(tables, id, &answer::Table::id);
    if (found != tables.end()) place = static_cast<std::size_t>(found - tables.begin());
    m_table = tables.empty() ? std::string() : tables[place].id;
  }
  m_model.show(m_answer, place);
  // Figures that change leave the columns as wide as they are, or as somebody made them.
  const std::string fitted = m_table + " " + m_texts.language()->code() + " " + std::to_string(m_model.columnCount());
  if (m_model.rowCount() == 0 || std::exchange(m_fitted, fitted) == fitted) return;
  QTimer::singleShot(0, this, [this] { fitColumns(); });  // when the table has its place, and so its width
}

void AnswerView::speak() {
  std::vector<ListEntry> tables;
  if (m_answer) {
    for (const answer::Table& table : m_answer->tables) {
      tables.push_back(
          {QString::fromStdString(writers::tableTitle(table, *m_texts.language())), QString::fromStdString(table.id)});
    }
  }
  fillList(*m_tables, tables, QString::fromStdString(m_table));
  m_tables->setAccessibleName(m_texts("desk.table_choice"));
  m_view->setAccessibleName(m_texts("desk.table"));
  m_filter->setPlaceholderText(m_texts("desk.filter"));
  m_filter->setAccessibleName(m_texts("desk.filter"));
  m_empty->setText(m_why.isEmpty() ? m_texts("desk.no_figures") : m_texts("desk.no_figures") + "\n\n" + m_why);
  sayNoRows();
  const bool any = m_answer && !m_answer->tables.empty();
  m_empty->setVisible(!any);
  m_view->setVisible(any);
  m_tables->setVisible(any);
  m_filter->setVisible(any);
}

RowsToCopy AnswerView::chosenRows() const {
  RowsToCopy copied = m_model.shownRows();
  std::vector<int> chosen;
  for (const QModelIndex& index : m_view->selectionModel()->selectedRows()) chosen.push_back(index.row());
  if (chosen.empty()) return copied;
  std::ranges::sort(chosen);
  copied.rows.clear();
  copied.total = false;
  for (const int shown : chosen) {
    const auto row = m_model.rowAt(shown);
    if (row) copied.rows.push_back(static_cast<std::uint32_t>(*row));
    copied.total = copied.total || !row;
  }
  return copied;
}

/// Qt's own table would copy the one cell that the cursor is on, though rows are what is chosen.
bool AnswerView::eventFilter(QObject* watched, QEvent* event) {
  const bool copies = event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy);
  if (!copies || m_model.table() == nullptr) return QWidget::eventFilter(watched, event);
  Q_EMIT copyWanted(chosenRows());
  return true;
}

/// A table without rows says why there are none.
void AnswerView::sayNoRows() {
  const bool none = m_model.table() != nullptr && m_model.rowCount() == 0 && !m_filter->text().trimmed().isEmpty();
  m_noRows->setText(none ? m_texts.of({"desk.no_rows_match", {{"filter", m_filter->text().trimmed().toStdString()}}})
                         : QString());
  m_noRows->setVisible(none);
}

/// As wide as what stands in them, but one long name leaves room for the others.
void AnswerView::fitColumns() {
  m_view->resizeColumnsToContents();
  constexpr int parts = 3;
  constexpr int least = 120;
  const int share = std::max(m_view->viewport()->width() / parts, least);
  for (int c = 0; c < m_model.columnCount(); ++c) {
    // The head of a figure's column is always read whole.
    const int most = std::max(share, m_view->horizontalHeader()->sectionSizeHint(c));
    constexpr int slack = 6;  // references and figures of the next answer are a little wider, or not
    m_view->setColumnWidth(c, std::min(m_view->columnWidth(c) + slack, most));
  }
}

}  // namespace hectare::desk
