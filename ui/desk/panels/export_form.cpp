// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/panels/export_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

#include "ui/desk/fields/fill_list.h"
#include "ui/desk/fields/small_parts.h"
#include "ui/desk/fields/typed_scale.h"
#include "ui/desk/panels/export_words.h"
#include "ui/desk/panels/fill_choice.h"

namespace hectare::desk {

namespace {

/// The rows of the form, from above.
enum Row {
  questionRow,
  byRow,
  answersRow,
  landRow,
  paperRow,
  scaleRow,
  titleRow,
  subtitleRow,
  marksRow,
  fileRow,
  extraRow
};

/// What the list of lands stands for.
constexpr const char* ofWindow = "window";
constexpr const char* asKept = "kept";
constexpr const char* ofPark = "park:";

const ListEntry lineBetween{{}, {}, true};

/// What was typed as a scale: 0 for nothing. No value: it is none.
std::optional<double> scaleIn(const QString& typed) {
  return typed.trimmed().isEmpty() ? std::optional(0.0) : typedScale(typed);
}

/// A field, and below it what is wrong with what was typed there.
QWidget* above(QWidget* field, QWidget* problem) {
  auto* both = new QWidget;
  auto* column = new QVBoxLayout(both);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(2);
  column->addWidget(field);
  column->addWidget(problem);
  both->setFocusProxy(field);
  return both;
}

QWidget* beside(QWidget* left, QWidget* right) {
  auto* both = new QWidget;
  auto* row = new QHBoxLayout(both);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(8);
  row->addWidget(left, 1);
  row->addWidget(right, 1);
  both->setFocusProxy(left);
  return both;
}

}  // namespace

ExportForm::ExportForm(const Texts& texts, QWidget* parent)
    : QWidget(parent),
      m_texts(texts),
      m_rows(new QFormLayout(this)),
      m_what(narrowList("export_what")),
      m_question(new QLabel),
      m_by(narrowList("export_by")),
      m_answers(narrowList("export_answers")),
      m_land(narrowList("export_land")),
      m_paper(narrowList("export_paper")),
      m_lie(narrowList("export_orientation")),
      m_scale(narrowList("export_scale")),
      m_scaleProblem(wrongLabel()),
      m_title(new QLineEdit),
      m_subtitle(new QLineEdit),
      m_stamp(narrowList("export_stamp")),
      m_grid(narrowList("export_grid")),
      m_format(narrowList("export_format")),
      m_language(narrowList("export_language")),
      m_dpi(narrowList("export_dpi")),
      m_layered(new QCheckBox) {
  m_title->setObjectName("export_title");
  m_subtitle->setObjectName("export_subtitle");
  m_layered->setObjectName("export_layered");
  m_question->setWordWrap(true);
  m_scale->setEditable(true);
  m_scale->setInsertPolicy(QComboBox::NoInsert);
  for (const int scale : {1000, 2500, 5000, 10000, 25000, 50000, 100000}) m_scale->addItem(textOfScale(scale));
  m_scale->setEditText({});
  m_scaleProblem->setObjectName("export_scale_problem");
  m_what->setMaxVisibleItems(24);
  addRows();
  wire();
  connect(&texts, &Texts::changed, this, [this] { speak(); });
}

void ExportForm::addRows() {
  m_rows->setContentsMargins(0, 0, 0, 0);
  m_rows->setHorizontalSpacing(8);
  m_rows->setVerticalSpacing(6);
  m_rows->setLabelAlignment(Qt::AlignLeft);
  m_rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  auto* extra = new QWidget;
  auto* either = new QHBoxLayout(extra);
  either->setContentsMargins(0, 0, 0, 0);
  either->addWidget(m_layered);
  either->addWidget(m_dpi);
  for (QWidget* field : std::initializer_list<QWidget*>{m_question, m_by, m_answers, m_land, beside(m_paper, m_lie),
                                                        above(m_scale, m_scaleProblem), m_title, m_subtitle,
                                                        beside(m_stamp, m_grid), beside(m_format, m_language), extra}) {
    m_rows->addRow(new QLabel, field);
  }
}

void ExportForm::wire() {
  connect(m_what, &QComboBox::activated, this, [this] { takeWhat(); });
  connect(m_land, &QComboBox::activated, this, [this] { takeLand(); });
  for (QComboBox* box : {m_by, m_answers, m_paper, m_lie, m_stamp, m_grid, m_format, m_language, m_dpi}) {
    connect(box, &QComboBox::activated, this, [this] { take(); });
  }
  connect(m_scale, &QComboBox::activated, this, [this] { take(); });
  connect(m_scale, &QComboBox::editTextChanged, this, [this](const QString& typed) {
    const bool more = typed.endsWith(':') || typed.endsWith('/');  // the number is still to come
    if (!more || scaleIn(typed)) tellScale();
    take();
  });
  connect(m_scale->lineEdit(), &QLineEdit::editingFinished, this, [this] { tellScale(); });
  for (QLineEdit* line : {m_title, m_subtitle}) connect(line, &QLineEdit::textChanged, this, [this] { take(); });
  connect(m_layered, &QCheckBox::toggled, this, [this] { take(); });
}

/// What is being typed is not touched.
void ExportForm::show(const plan::Plan& plan, const Parks& parks, const ExportChoice& choice) {
  if (m_plan == plan && m_parks == parks && m_choice == choice) return;
  m_plan = plan;
  m_parks = parks;
  m_choice = choice;
  speak();
}

void ExportForm::showQuestion(const QString& words) { m_question->setText(words); }

void ExportForm::speak() {
  m_filling = true;
  fillWhat();
  fillLand();
  fillPaper();
  fillFile();
  arrange();
  m_filling = false;
}

void ExportForm::fillWhat() {
  std::vector<ListEntry> entries;
  QVariant chosen = static_cast<int>(m_choice.kind);
  for (const ExportKind kind : exportKinds()) entries.push_back({m_texts(wordsOf(kind)), static_cast<int>(kind)});
  if (!m_plan.sheets.empty()) entries.push_back(lineBetween);
  for (const plan::Sheet& sheet : m_plan.sheets) {
    const QString name = QString::fromStdString(sheet.name);
    entries.push_back({m_texts.of({"export.sheet_of_plan", {{"name", sheet.name}}}), name});
    if (!m_choice.base.empty() && sheet.name == m_choice.base) chosen = name;
  }
  fillList(*m_what, entries, chosen);
  m_what->setAccessibleName(m_texts("export.what"));
}

void ExportForm::fillLand() {
  const bool facts = m_choice.kind == ExportKind::factSheet;
  std::vector<ListEntry> entries;
  if (!facts) entries.push_back({m_texts("export.all_land"), QString("")});
  if (!facts) entries.push_back({m_texts("export.land_of_window"), ofWindow});
  if (m_choice.sheet.extent && !m_choice.landOfWindow) entries.push_back({m_texts("export.land_kept"), asKept});
  if (!entries.empty() && !m_parks.empty()) entries.push_back(lineBetween);
  for (const auto& [id, name] : m_parks) {
    entries.push_back({QString::fromStdString(name.empty() || name == id ? id : id + " · " + name),
                       QString(ofPark) + QString::fromStdString(id)});
  }
  const plan::Sheet& sheet = m_choice.sheet;
  QString chosen = "";
  if (!sheet.park.empty()) chosen = QString(ofPark) + QString::fromStdString(sheet.park);
  if (sheet.extent) chosen = m_choice.landOfWindow ? ofWindow : asKept;
  fillList(*m_land, entries, chosen);
}

void ExportForm::fillPaper() {
  const plan::Sheet& sheet = m_choice.sheet;
  fillChoice(*m_by, m_texts, {{"park", "export.by_park"}, {"municipality", "export.by_municipality"}}, m_choice.by);
  const std::string answers = m_choice.answers.empty() ? "" : m_choice.answers.front();
  fillChoice(*m_answers, m_texts,
             {{"", "export.answers_usual"},
              {"all", "export.answers_all"},
              {"availability", "desk.ask_parks"},
              {"density", "desk.ask_density"},
              {"zoning", "desk.ask_zoning"},
              {"occupancy", "desk.ask_occupancy"}},
             answers);
  std::vector<ListEntry> papers;
  for (const std::string& size : plan::sheetPapers()) {
    papers.push_back({QString::fromStdString(size), QString::fromStdString(size)});
  }
  fillList(*m_paper, papers, QString::fromStdString(sheet.paper));
  fillChoice(*m_lie, m_texts, {{"landscape", "export.landscape"}, {"portrait", "export.portrait"}}, sheet.orientation);
  fillChoice(*m_stamp, m_texts,
             {{"", "export.no_stamp"},
              {"draft", "export.stamp_draft"},
              {"advice", "export.stamp_advice"},
              {"adopted", "export.stamp_adopted"}},
             sheet.stamp);
  fillChoice(*m_grid, m_texts,
             {{"", "export.no_grid"}, {"coordinates", "export.grid"}, {"graticule", "export.graticule"}}, sheet.grid);
  fillTyped();
}

/// What says the same already is left as it is being typed, and so is a scale that was refused.
void ExportForm::fillTyped() {
  const plan::Sheet& sheet = m_choice.sheet;
  const bool refused = !m_scaleProblem->isHidden();
  desk::tell(*m_scaleProblem, refused ? m_texts("desk.scale_refused") : QString());
  if (!refused && scaleIn(m_scale->currentText()) != sheet.scale) m_scale->setEditText(textOfScale(sheet.scale));
  m_scale->lineEdit()->setPlaceholderText(m_texts("export.scale_fits"));
  for (const auto& [line, text] : {std::pair(m_title, &sheet.title), std::pair(m_subtitle, &sheet.subtitle)}) {
    const QString said = QString::fromStdString(*text);
    if (line->text().trimmed() != said) line->setText(said);
    line->setPlaceholderText(m_texts("export.by_itself"));
  }
}

void ExportForm::fillFile() {
  std::vector<ListEntry> formats;
  for (const std::string& format : formatsOf(m_choice.kind)) {
    formats.push_back({m_texts(wordsOfFormat(format)), QString::fromStdString(format)});
  }
  fillList(*m_format, formats, QString::fromStdString(m_choice.format));
  fillList(*m_language, {{"Nederlands", "nl"}, {"English", "en"}}, QString::fromStdString(m_choice.language));
  std::vector<ListEntry> dots;
  for (const int dpi : {96, 150, 300, 600}) {
    dots.push_back({m_texts.of({"export.dpi", {{"dpi", static_cast<std::int64_t>(dpi)}}}), dpi});
  }
  fillList(*m_dpi, dots, static_cast<int>(m_choice.dpi));
  m_layered->setText(m_texts("export.layered"));
  m_layered->setChecked(m_choice.layered);
}

/// What the kind has no use for is not there.
void ExportForm::arrange() {
  const ExportKind kind = m_choice.kind;
  const bool sheet = isSheet(kind);
  const bool paper = sheet || kind == ExportKind::atlas;
  const bool pdf = paper && m_choice.format == "pdf";
  const bool png = sheet && m_choice.format == "png";
  const std::array<std::pair<bool, const char*>, 11> rows{{{isData(kind), "export.question"},
                                                           {kind == ExportKind::atlas, "export.by"},
                                                           {kind == ExportKind::report, "export.answers"},
                                                           {sheet, "export.land"},
                                                           {paper, "export.paper"},
                                                           {paper, "export.scale"},
                                                           {paper, "export.title"},
                                                           {paper, "export.subtitle"},
                                                           {paper, "export.marks"},
                                                           {true, "export.file"},
                                                           {pdf || png, ""}}};
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto& [there, text] = rows[i];
    const int row = static_cast<int>(i);
    m_rows->setRowVisible(row, there);
    auto* label = qobject_cast<QLabel*>(m_rows->itemAt(row, QFormLayout::LabelRole)->widget());
    QWidget* field = m_rows->itemAt(row, QFormLayout::FieldRole)->widget();
    label->setText(*text == '\0' ? QString() : m_texts(text));
    label->setBuddy(field);
    for (QWidget* part : field->findChildren<QWidget*>()) {
      if (part != m_scaleProblem) part->setAccessibleName(label->text());
    }
    field->setAccessibleName(label->text());
  }
  m_language->setAccessibleName(m_texts("export.language"));
  m_dpi->setAccessibleName(m_texts("export.dpi_name"));
  m_layered->setVisible(pdf);
  m_dpi->setVisible(png);
  m_language->setVisible(kind != ExportKind::picture);
}

void ExportForm::tellScale() {
  const QString problem = scaleIn(m_scale->currentText()) ? QString() : m_texts("desk.scale_refused");
  desk::tell(*m_scaleProblem, problem);
  m_scale->lineEdit()->setAccessibleDescription(problem);
}

void ExportForm::takeWhat() {
  desk::tell(*m_scaleProblem, {});
  const QVariant data = m_what->currentData();
  const std::string firstPark = m_parks.empty() ? std::string() : m_parks.front().first;
  if (data.typeId() != QMetaType::QString) {
    m_choice = otherKind(m_choice, static_cast<ExportKind>(data.toInt()), firstPark);
  } else {
    const auto sheet = std::ranges::find(m_plan.sheets, data.toString().toStdString(), &plan::Sheet::name);
    if (sheet != m_plan.sheets.end()) m_choice = asKeptIn(m_choice, *sheet, firstPark);
  }
  tell();
}

void ExportForm::takeLand() {
  const QString land = m_land->currentData().toString();
  if (land == asKept) return;
  m_choice.landOfWindow = land == ofWindow;
  m_choice.sheet.extent.reset();
  m_choice.sheet.park = land.startsWith(ofPark) ? land.mid(QString(ofPark).size()).toStdString() : std::string();
  tell();
}

void ExportForm::take() {
  if (m_filling) return;
  const auto chosen = [](const QComboBox* box) { return box->currentData().toString().toStdString(); };
  plan::Sheet& sheet = m_choice.sheet;
  m_choice.by = chosen(m_by);
  const std::string answers = chosen(m_answers);
  m_choice.answers = answers.empty() ? std::vector<std::string>() : std::vector{answers};
  sheet.paper = chosen(m_paper);
  sheet.orientation = chosen(m_lie);
  sheet.scale = scaleIn(m_scale->currentText()).value_or(sheet.scale);
  sheet.title = m_title->text().trimmed().toStdString();
  sheet.subtitle = m_subtitle->text().trimmed().toStdString();
  sheet.stamp = chosen(m_stamp);
  sheet.grid = chosen(m_grid);
  m_choice.format = chosen(m_format);
  m_choice.language = chosen(m_language);
  m_choice.dpi = m_dpi->currentData().toDouble();
  m_choice.layered = m_layered->isChecked();
  arrange();
  Q_EMIT changed(m_choice);
}

void ExportForm::tell() {
  speak();
  Q_EMIT changed(m_choice);
}

}  // namespace hectare::desk
