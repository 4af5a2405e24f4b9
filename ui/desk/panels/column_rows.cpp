// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/panels/column_rows.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <algorithm>

#include "src/world/bind_by_hand.h"
#include "ui/desk/fields/small_parts.h"
#include "ui/desk/state/fact_words.h"

namespace hectare::desk {

namespace {

/// More different values than a person goes through; recognition maps those it knows.
constexpr std::size_t mostValues = 40;

/// The values of a column, those of one text apart, each once, in the order of the file.
std::vector<std::string> valuesOf(const gis::SurveyColumn& column, const std::string& separator) {
  std::vector<std::string> values;
  for (const std::string& sample : column.samples) {
    const QString text = QString::fromStdString(sample);
    const QStringList parts = separator.empty() ? QStringList(text) : text.split(QString::fromStdString(separator));
    for (const QString& part : parts) {
      const std::string value = separator.empty() ? sample : part.trimmed().toStdString();
      if (!value.empty() && std::ranges::find(values, value) == values.end()) values.push_back(value);
    }
  }
  return values;
}

/// A code as it is, but for places where its line may break: bevriezingDoorOverheid_waterproblematiek.
QString breakable(const std::string& code) {
  constexpr QChar here(0x200b);  // a space without width
  QString words;
  for (const QChar c : QString::fromStdString(code)) {
    if (c.isUpper() && !words.isEmpty()) words += here;
    words += c;
    if (!c.isLetterOrNumber()) words += here;
  }
  return words;
}

/// What a value means now; empty: nothing that counts.
std::string meaningOf(const plan::ColumnBinding& binding, const std::string& value,
                      const std::vector<std::string>& codes) {
  if (binding.values.empty()) return std::ranges::find(codes, value) == codes.end() ? std::string() : value;
  const auto found = binding.values.find(value);
  return found == binding.values.end() ? std::string() : found->second;
}

}  // namespace

QString columnWords(const Texts& texts, const std::string& ours) {
  for (const char* topic : {"attribute.", "own_column."}) {
    if (texts.language()->has(topic + ours)) return texts.of({topic + ours});
  }
  return QString::fromStdString(ours);
}

ColumnRows::ColumnRows(const Texts& texts, Change change, QWidget* parent)
    : QWidget(parent), m_texts(texts), m_change(std::move(change)), m_grid(new QGridLayout(this)) {
  m_grid->setContentsMargins(12, 0, 0, 0);
  m_grid->setColumnStretch(0, 2);
  m_grid->setColumnStretch(1, 3);
}

void ColumnRows::clear() {
  for (QWidget* cell : m_cells) {
    cell->hide();
    cell->deleteLater();
  }
  m_cells.clear();
  m_line = 0;
}

void ColumnRows::show(const SourceShown& shown) {
  m_shown = shown;
  clear();
  for (const std::string& ours : plan::columnsOf(m_shown.columnsOf)) addColumn(ours);
}

void ColumnRows::addLine(QWidget* left, QWidget* right) {
  for (const auto& [cell, column] : {std::pair(left, 0), std::pair(right, 1)}) {
    if (cell == nullptr) continue;
    m_grid->addWidget(cell, m_line, column);
    m_cells.push_back(cell);
  }
  ++m_line;
}

void ColumnRows::addColumn(const std::string& ours) {
  const auto bound = m_shown.source.columns.find(ours);
  const bool isBound = bound != m_shown.source.columns.end();
  auto* label = new QLabel(columnWords(m_texts, ours));
  label->setWordWrap(true);
  addLine(label, columnList(ours, isBound ? bound->second.column : std::string()));
  const gis::SurveyColumn* column = isBound ? inFile(bound->second.column) : nullptr;
  if (column == nullptr) return;
  const auto values = valuesOf(*column, bound->second.separator);
  const bool coded = !codes(ours).empty() && !bound->second.above && values.size() <= mostValues;
  coded ? addMeanings(ours, bound->second, values) : addSamples(bound->second, *column);
}

QComboBox* ColumnRows::columnList(const std::string& ours, const std::string& theirs) {
  QComboBox* list = narrowList("source_column");
  list->setAccessibleName(columnWords(m_texts, ours) + ": " + QString::fromStdString(m_shown.source.name));
  list->addItem("–", QString());
  if (!theirs.empty() && m_shown.inFile.empty())
    list->addItem(QString::fromStdString(theirs), QString::fromStdString(theirs));
  for (const gis::SurveyColumn& column : m_shown.inFile)
    list->addItem(QString::fromStdString(column.name), QString::fromStdString(column.name));
  list->setCurrentIndex(std::max(0, list->findData(QString::fromStdString(theirs))));
  connect(list, &QComboBox::activated, this,
          [this, list, ours] { bind(ours, list->currentData().toString().toStdString()); });
  return list;
}

void ColumnRows::addSamples(const plan::ColumnBinding& binding, const gis::SurveyColumn& column) {
  constexpr std::size_t most = 5;
  QStringList values;
  for (std::size_t i = 0; i < std::min(most, column.samples.size()); ++i) {
    values << QString::fromStdString(column.samples[i]);
  }
  if (column.samples.size() > most) values << "…";
  if (values.isEmpty()) return;
  QLabel* seen = quietLabel();
  seen->setText(values.join(", "));
  if (!binding.why.empty()) seen->setToolTip(QString::fromStdString(binding.why));
  addLine(nullptr, seen);
}

void ColumnRows::addMeanings(const std::string& ours, const plan::ColumnBinding& binding,
                             const std::vector<std::string>& values) {
  for (const std::string& value : values) {
    QLabel* said = quietLabel();
    said->setText(breakable(value));
    said->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    if (!binding.why.empty()) said->setToolTip(QString::fromStdString(binding.why));
    QComboBox* list = narrowList("source_value");
    list->setAccessibleName(QString::fromStdString(value) + ": " + columnWords(m_texts, ours));
    list->addItem("–", QString());
    for (const std::string& code : codes(ours))
      list->addItem(factWords(m_texts, ours, code), QString::fromStdString(code));
    const QString meaning = QString::fromStdString(meaningOf(binding, value, codes(ours)));
    list->setCurrentIndex(std::max(0, list->findData(meaning)));
    connect(list, &QComboBox::activated, this,
            [this, list, ours, value] { mean(ours, value, list->currentData().toString().toStdString()); });
    addLine(said, list);
  }
}

/// With what its values mean as far as that is known. Where the rules of recognition can't be read, they mean
/// themselves.
plan::ColumnBinding ColumnRows::bindingTo(const std::string& ours, const std::string& theirs) const {
  plan::ColumnBinding binding;
  binding.column = theirs;
  const gis::SurveyColumn* column = inFile(theirs);
  return column == nullptr ? binding : world::bindByHand(m_shown.columnsOf, ours, *column).value_or(binding);
}

/// What was said of the values of one column says nothing of another.
void ColumnRows::bind(const std::string& ours, const std::string& theirs) {
  change(
      [&](plan::Source& source) {
        std::erase(source.unsure, "columns." + ours);
        const auto bound = source.columns.find(ours);
        if (theirs.empty()) {
          source.columns.erase(ours);
        } else if (bound == source.columns.end() || bound->second.column != theirs) {
          plan::ColumnBinding binding = bindingTo(ours, theirs);
          if (bound != source.columns.end()) binding.fold = bound->second.fold;
          source.columns[ours] = std::move(binding);
        }
      },
      {"sources_page.edit_column", {{"column", ours}, {"source", m_shown.source.name}}});
}

/// What the other values mean is written down with it: where some are mapped, those that are not count for nothing.
void ColumnRows::mean(const std::string& ours, const std::string& value, const std::string& code) {
  change(
      [&](plan::Source& source) {
        plan::ColumnBinding& binding = source.columns.at(ours);
        std::map<std::string, std::string> meanings = binding.values;
        if (const gis::SurveyColumn* column = inFile(binding.column); column != nullptr) {
          for (const std::string& other : valuesOf(*column, binding.separator)) {
            const std::string meaning = meaningOf(binding, other, codes(ours));
            if (!meaning.empty()) meanings[other] = meaning;
          }
        }
        meanings[value] = code;
        if (code.empty()) meanings.erase(value);
        binding.values = std::move(meanings);
      },
      {"sources_page.edit_value", {{"value", value}, {"source", m_shown.source.name}}});
}

void ColumnRows::change(const std::function<void(plan::Source&)>& edit, gis::Message what) {
  const SourceShown before = m_shown;
  const QString problem = m_change(edit, std::move(what));
  if (problem.isEmpty()) return;
  show(before);
  Q_EMIT refused(problem);
}

const gis::SurveyColumn* ColumnRows::inFile(const std::string& theirs) const {
  const auto found = std::ranges::find(m_shown.inFile, theirs, &gis::SurveyColumn::name);
  return found == m_shown.inFile.end() ? nullptr : &*found;
}

const std::vector<std::string>& ColumnRows::codes(const std::string& ours) {
  const auto [entry, isNew] = m_codes.try_emplace({m_shown.columnsOf, ours});
  if (isNew) entry->second = world::codesOf(m_shown.columnsOf, ours).value_or(std::vector<std::string>());
  return entry->second;
}

}  // namespace hectare::desk
