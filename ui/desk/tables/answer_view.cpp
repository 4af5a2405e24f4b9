// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/tables/answer_view.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QVBoxLayout>

#include "src/writers/cell.h"

namespace hectare::desk {

namespace {

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
      m_empty(new QLabel(this)) {
  auto* bar = new QHBoxLayout;
  bar->setSpacing(8);
  bar->addWidget(m_question);
  bar->addWidget(m_tables);
  bar->addStretch();
  bar->addWidget(m_filter);
  m_filter->setClearButtonEnabled(true);
  m_filter->setMaximumWidth(240);
  m_empty->setAlignment(Qt::AlignCenter);
  m_empty->setEnabled(false);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(8, 8, 8, 8);
  column->addLayout(bar);
  column->addWidget(m_view);
  column->addWidget(m_empty);
  connect(m_tables, &QComboBox::activated, this, &AnswerView::chooseTable);
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

void AnswerView::show(std::shared_ptr<const answer::Answer> answer) {
  const QString before = m_tables->currentData().toString();
  m_answer = std::move(answer);
  speak();
  const int place = std::max(0, m_tables->findData(before));
  m_tables->setCurrentIndex(place);
  chooseTable(place);
}

void AnswerView::chooseTable(int place) {
  m_model.show(m_answer, static_cast<std::size_t>(std::max(0, place)));
  m_view->resizeColumnsToContents();
}

void AnswerView::speak() {
  const int place = m_tables->currentIndex();
  m_tables->clear();
  if (m_answer) {
    for (const answer::Table& table : m_answer->tables) {
      m_tables->addItem(QString::fromStdString(writers::tableTitle(table, *m_texts.language())),
                        QString::fromStdString(table.id));
    }
  }
  m_tables->setCurrentIndex(place);
  m_tables->setAccessibleName(m_texts("desk.table_choice"));
  m_view->setAccessibleName(m_texts("desk.table"));
  m_filter->setPlaceholderText(m_texts("desk.filter"));
  m_filter->setAccessibleName(m_texts("desk.filter"));
  m_empty->setText(m_texts("desk.no_figures"));
  const bool any = m_answer && !m_answer->tables.empty();
  m_empty->setVisible(!any);
  m_view->setVisible(any);
  m_tables->setVisible(any);
  m_filter->setVisible(any);
}

QString AnswerView::copied() const {
  const QModelIndexList chosen = m_view->selectionModel()->selectedRows();
  std::vector<int> rows;
  for (const QModelIndex& index : chosen) rows.push_back(index.row());
  if (rows.size() < 2) {
    rows.resize(static_cast<std::size_t>(m_model.rowCount()));
    for (std::size_t i = 0; i < rows.size(); ++i) rows[i] = static_cast<int>(i);
  }
  std::ranges::sort(rows);
  QStringList lines;
  QStringList head;
  for (int c = 0; c < m_model.columnCount(); ++c) {
    head << m_model.headerData(c, Qt::Horizontal, Qt::DisplayRole).toString().replace('\n', ' ');
  }
  lines << head.join('\t');
  for (const int row : rows) {
    QStringList cells;
    for (int c = 0; c < m_model.columnCount(); ++c) {
      cells << m_model.data(m_model.index(row, c), Qt::DisplayRole).toString();
    }
    lines << cells.join('\t');
  }
  return lines.join('\n') + '\n';
}

void AnswerView::keyPressEvent(QKeyEvent* event) {
  if (!event->matches(QKeySequence::Copy)) return QWidget::keyPressEvent(event);
  QApplication::clipboard()->setText(copied());
}

}  // namespace hectare::desk
