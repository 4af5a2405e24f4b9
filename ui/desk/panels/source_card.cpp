// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/panels/source_card.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include "gis/crs/crs.h"
#include "ui/desk/fields/small_parts.h"
#include "ui/desk/fields/typed_date.h"
#include "ui/desk/icons.h"
#include "ui/desk/state/finding_fixes.h"

namespace hectare::desk {

namespace {

/// What is unsure: "role", "columns.built".
QString doubtWords(const Texts& texts, const std::string& key) {
  const std::string column = "columns.";
  if (key.starts_with(column)) {
    const std::string words = columnWords(texts, key.substr(column.size())).toStdString();
    return texts.of({"sources_page.confirm_column", {{"column", words}}});
  }
  const std::string id = "unsure." + key;
  return texts.of({"sources_page.confirm", {{"key", texts.language()->has(id) ? texts.of({id}).toStdString() : key}}});
}

}  // namespace

SourceCard::SourceCard(const Texts& texts, QWidget* parent)
    : QWidget(parent),
      m_texts(texts),
      m_name(new QLabel),
      m_state(new QLabel),
      m_look(pictureButton("whole-land")),
      m_replace(pictureButton("replace")),
      m_remove(pictureButton("delete")),
      m_role(narrowList("source_role")),
      m_crs(new SystemChoice("source_crs")),
      m_date(new ToldLine),
      m_wrong(wrongLabel()),
      m_buttons(new QVBoxLayout),
      m_why(quietLabel()),
      m_columnsHead(new QToolButton),
      m_columns(
          new ColumnRows(texts, [this](const auto& edit, const gis::Message& what) { return change(edit, what); })) {
  setAcceptDrops(true);
  layOut();
  connectParts();
}

void SourceCard::layOut() {
  QFont bold = m_name->font();
  bold.setWeight(QFont::DemiBold);
  m_name->setFont(bold);
  m_name->setTextFormat(Qt::PlainText);
  m_state->setForegroundRole(QPalette::PlaceholderText);
  m_date->line().setObjectName("source_date");
  m_wrong->setObjectName("source_wrong");
  m_columnsHead->setObjectName("source_columns");
  m_columnsHead->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  m_columnsHead->setArrowType(Qt::RightArrow);
  m_columnsHead->setCheckable(true);
  m_columnsHead->setAutoRaise(true);
  m_columnsHead->setFocusPolicy(Qt::StrongFocus);
  m_columnsHead->setStyleSheet("QToolButton { border: none; padding: 2px 0; background: transparent; }");
  m_columns->hide();
  auto* head = new QHBoxLayout;
  head->setSpacing(2);
  head->addWidget(m_name, 1);
  head->addWidget(m_state);
  for (QToolButton* button : {m_look, m_replace, m_remove}) head->addWidget(button);
  auto* said = new QGridLayout;
  said->setHorizontalSpacing(6);
  said->setVerticalSpacing(6);
  said->addWidget(m_role, 0, 0, 1, 2);
  said->addWidget(m_crs, 1, 0, Qt::AlignTop);
  said->addWidget(m_date, 1, 1);
  said->setColumnStretch(0, 3);
  said->setColumnStretch(1, 2);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 8, 12, 8);
  column->setSpacing(6);
  column->addLayout(head);
  column->addLayout(said);
  column->addWidget(m_wrong);
  column->addLayout(m_buttons);
  column->addWidget(m_why);
  column->addWidget(m_columnsHead);
  column->addWidget(m_columns);
  column->addWidget(thinLine());
}

void SourceCard::connectParts() {
  connect(m_role, &QComboBox::activated, this, [this] {
    if (const auto chosen = plan::roleFromName(m_role->currentData().toString().toStdString())) {
      Q_EMIT roleChosen(name(), *chosen);
    }
  });
  m_crs->setTake([this](const QString& code) { return place(code.toStdString()); });
  m_date->setTake([this](const QString& typed) {
    return change([&](plan::Source& source) { source.date = typedDate(typed); },
                  {"sources_page.edit_date", {{"source", m_shown.source.name}}});
  });
  connect(m_look, &QToolButton::clicked, this, [this] { Q_EMIT picked(name()); });
  connect(m_replace, &QToolButton::clicked, this, [this] { Q_EMIT replaceWanted(name(), {}); });
  connect(m_remove, &QToolButton::clicked, this, [this] { Q_EMIT removeWanted(name()); });
  connect(m_columns, &ColumnRows::refused, this, [this](const QString& why) { tell(*m_wrong, why); });
  connect(m_columnsHead, &QToolButton::toggled, this, [this](bool open) {
    m_columnsHead->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    m_columns->setVisible(open);
    if (open && m_shown.inFile.empty()) Q_EMIT columnsWanted(name());
    showColumns();
  });
}

bool SourceCard::showsColumns() const { return !m_columns->isHidden(); }

void SourceCard::show(const SourceShown& shown, Change change) {
  const bool other = shown.source.name != m_shown.source.name;
  m_shown = shown;
  m_change = std::move(change);
  if (other) m_columnsHead->setChecked(false);
  m_name->setText(name());
  nameParts();
  showState();
  showDoubts();
  showColumns();
}

/// The names are said anew, the list stays: somebody may have it open.
void SourceCard::nameRoles() {
  const auto& ids = plan::roleNames();
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const int row = static_cast<int>(i);
    const QString words = m_texts.of({"desk.role_" + ids[i]});
    if (row == m_role->count()) m_role->addItem(words, QString::fromStdString(ids[i]));
    if (m_role->itemText(row) != words) m_role->setItemText(row, words);
  }
}

void SourceCard::nameParts() {
  const QString of = ": " + name();
  nameButton(*m_look, m_texts("sources_page.look"));
  nameButton(*m_replace, m_texts("sources_page.replace"));
  nameButton(*m_remove, m_texts("sources_page.remove"));
  nameRoles();
  m_role->setCurrentIndex(m_role->findData(QString::fromStdString(std::string(plan::roleName(m_shown.source.role)))));
  m_role->setAccessibleName(m_texts("desk.role") + of);
  const world::Entry* entry = m_shown.entry;
  const bool read = entry != nullptr && entry->layer && !entry->layer->provenance.empty();
  const std::string ofFile = read ? entry->layer->provenance.front().crs : std::string();
  m_crs->setValue(
      QString::fromStdString(m_shown.source.crs),
      ofFile.empty() ? m_texts("sources_page.crs") : m_texts.of({"sources_page.of_file", {{"said", ofFile}}}));
  m_crs->list().setAccessibleName(m_texts("sources_page.crs") + of);
  m_crs->setToolTip(m_texts("sources_page.crs"));
  m_crs->setVisible(!plan::isTable(m_shown.source.role));
  const std::string day = read ? entry->layer->provenance.front().date : std::string();
  const bool ownDay = m_shown.source.date.empty() && !day.empty();
  m_date->line().setPlaceholderText(
      ownDay ? m_texts.of({"sources_page.of_file", {{"said", m_texts.language()->date(day)}}})
             : m_texts("sources_page.date"));
  m_date->line().setAccessibleName(m_texts("sources_page.date") + of);
  m_date->line().setToolTip(m_texts("sources_page.date"));
  m_date->setValue(QString::fromStdString(m_texts.language()->date(m_shown.source.date)));
}

void SourceCard::showState() {
  const world::Entry* entry = m_shown.entry;
  QString state;
  if (entry != nullptr && entry->layer && !entry->error) {
    const auto count = static_cast<std::int64_t>(entry->layer->table.size());
    state = entry->layer->grids.empty() ? m_texts.of({"desk.features", {{"count", count}}}) : m_texts("desk.grid");
  }
  m_state->setText(state);
  const bool failed = entry != nullptr && entry->error;
  m_name->setForegroundRole(failed ? QPalette::PlaceholderText : QPalette::WindowText);
  QString wrong;
  if (failed) {
    wrong = m_texts.of(entry->error->what);
    if (!entry->error->hint.empty()) wrong += "\n" + m_texts.of(entry->error->hint);
  }
  tell(*m_wrong, wrong);
  tell(*m_why, QString::fromStdString(m_shown.source.why));
}

QPushButton* SourceCard::addButton(const QString& words, const char* iconName) {
  auto* button = new QPushButton(icon(iconName), words);
  button->setObjectName(QString("source_") + iconName);
  m_buttons->addWidget(button, 0, Qt::AlignLeft);
  m_doubts.push_back(button);
  return button;
}

/// What a person has yet to decide, each as one click.
void SourceCard::showDoubts() {
  for (QPushButton* button : m_doubts) {
    button->hide();
    button->deleteLater();
  }
  m_doubts.clear();
  const world::Entry* entry = m_shown.entry;
  if (entry != nullptr && entry->error) {
    if (entry->error->hint.id.starts_with("crs_guess.")) {
      for (const std::string& crs : systemsIn(entry->error->hint)) {
        const auto* fix = addButton(m_texts.of({"finding_fix.place", {{"crs", crs}}}), "fix");
        connect(fix, &QPushButton::clicked, this, [this, crs] { place(crs); });
      }
    }
    if (entry->error->kind == gis::ErrorKind::notFound) {
      const auto* locate = addButton(m_texts("sources_page.locate"), "locate");
      connect(locate, &QPushButton::clicked, this, [this] { Q_EMIT locateWanted(name()); });
    }
  }
  for (const std::string& key : m_shown.source.unsure) {
    connect(addButton(doubtWords(m_texts, key), "accept"), &QPushButton::clicked, this, [this, key] {
      change([&](plan::Source& source) { std::erase(source.unsure, key); },
             {"finding_fix.confirmed", {{"key", key}, {"source", m_shown.source.name}}});
    });
  }
}

void SourceCard::showColumns() {
  const auto& ours = plan::columnsOf(m_shown.columnsOf);
  m_columnsHead->setVisible(!ours.empty());
  const auto bound = static_cast<std::int64_t>(m_shown.source.columns.size());
  m_columnsHead->setText(m_texts.of({"sources_page.columns", {{"count", bound}}}));
  if (showsColumns()) m_columns->show(m_shown);
}

QString SourceCard::place(const std::string& crs) {
  if (!crs.empty()) {
    const auto system = gis::Crs::parse(crs);
    if (!system) return m_texts.of(system.error().what);
  }
  return change(
      [&](plan::Source& source) {
        source.crs = crs;
        std::erase(source.unsure, "crs");
      },
      {"finding_fix.placed", {{"crs", crs}, {"source", m_shown.source.name}}});
}

QString SourceCard::change(const std::function<void(plan::Source&)>& edit, gis::Message what) {
  plan::Source changed = m_shown.source;
  edit(changed);
  const Change take = m_change;
  return take(changed, std::move(what));
}

void SourceCard::dragEnterEvent(QDragEnterEvent* event) {
  const auto urls = event->mimeData()->urls();
  if (urls.size() == 1 && urls.front().isLocalFile()) event->acceptProposedAction();
}

void SourceCard::dropEvent(QDropEvent* event) {
  event->acceptProposedAction();
  Q_EMIT replaceWanted(name(), event->mimeData()->urls().front().toLocalFile());
}

}  // namespace hectare::desk
