// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/panels/export_panel.h"

#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>
#include <cmath>

#include "ui/desk/icons.h"
#include "ui/desk/panels/command_box.h"
#include "ui/desk/panels/sheet_preview.h"

namespace hectare::desk {

ExportPanel::ExportPanel(const Texts& texts, QWidget* parent)
    : QWidget(parent),
      m_texts(texts),
      m_form(new ExportForm(texts)),
      m_preview(new SheetPreview(texts)),
      m_name(new QLineEdit),
      m_keep(new QPushButton),
      m_export(new QPushButton),
      m_progress(new QProgressBar),
      m_cancel(new QToolButton),
      m_told(new QLabel),
      m_command(new CommandBox(texts)) {
  auto* scroll = new QScrollArea;
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setWidget(inside());
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(scroll, 1);
  column->addWidget(foot());
  connect(m_export, &QPushButton::clicked, this, &ExportPanel::exportWanted);
  connect(m_cancel, &QToolButton::clicked, this, &ExportPanel::cancelWanted);
  connect(m_told, &QLabel::linkActivated, this, &ExportPanel::folderWanted);
  const auto keep = [this] {
    if (const QString name = m_name->text().trimmed(); !name.isEmpty()) Q_EMIT keepWanted(name);
  };
  connect(m_keep, &QPushButton::clicked, this, keep);
  connect(m_name, &QLineEdit::textChanged, this, [this] { m_keep->setEnabled(!m_name->text().trimmed().isEmpty()); });
  connect(&texts, &Texts::changed, this, [this] { speak(); });
  speak();
  dressExport();
  setBusy(false);
  tell({}, false);
}

/// What may be longer than the window is high.
QWidget* ExportPanel::inside() {
  m_name->setObjectName("export_keep_name");
  m_keep->setObjectName("export_keep");
  m_keep->setEnabled(false);
  auto* keeping = new QHBoxLayout;
  keeping->setSpacing(8);
  keeping->addWidget(m_name, 1);
  keeping->addWidget(m_keep);
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(12, 4, 12, 8);
  column->setSpacing(8);
  column->addWidget(&m_form->what());
  column->addWidget(m_preview);
  column->addWidget(m_form);
  column->addLayout(keeping);
  column->addStretch();
  return page;
}

/// What stays in view.
QWidget* ExportPanel::foot() {
  m_export->setObjectName("export_now");
  m_export->setMinimumHeight(34);
  m_export->setAutoDefault(false);
  m_progress->setTextVisible(false);
  m_progress->setRange(0, 1000);
  m_cancel->setObjectName("export_cancel");
  m_cancel->setIcon(icon("cancel"));
  m_cancel->setAutoRaise(true);
  m_told->setObjectName("export_told");
  m_told->setWordWrap(true);
  m_told->setTextInteractionFlags(Qt::LinksAccessibleByKeyboard | Qt::LinksAccessibleByMouse);
  auto* busy = new QHBoxLayout;
  busy->addWidget(m_progress, 1);
  busy->addWidget(m_cancel);
  auto* foot = new QWidget;
  auto* column = new QVBoxLayout(foot);
  column->setContentsMargins(12, 8, 12, 8);
  column->setSpacing(6);
  column->addWidget(m_export);
  column->addLayout(busy);
  column->addWidget(m_told);
  column->addWidget(m_command);
  return foot;
}

void ExportPanel::arrange(const ExportChoice& choice) {
  m_name->setVisible(isSheet(choice.kind));
  m_keep->setVisible(isSheet(choice.kind));
  if (!choice.base.empty()) m_name->setText(QString::fromStdString(choice.base));
}

void ExportPanel::setBusy(bool busy) {
  m_progress->setVisible(busy);
  m_cancel->setVisible(busy);
  m_export->setVisible(!busy);
  if (busy) m_progress->setValue(0);
}

void ExportPanel::setProgress(double fraction) { m_progress->setValue(static_cast<int>(std::lround(1000 * fraction))); }

void ExportPanel::tell(const QString& words, bool wrong) {
  m_told->setText(words);
  m_told->setVisible(!words.isEmpty());
  QFont weight = font();
  weight.setBold(wrong);
  m_told->setFont(weight);
}

QString ExportPanel::told() const { return m_told->text(); }

void ExportPanel::takeFocus() { m_form->what().setFocus(Qt::ShortcutFocusReason); }

void ExportPanel::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  Q_EMIT shown();
}

/// Return exports, wherever on the page it is pressed.
void ExportPanel::keyPressEvent(QKeyEvent* event) {
  const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (!enter || m_export->isHidden()) return QWidget::keyPressEvent(event);
  if (m_name->hasFocus()) return m_keep->click();
  Q_EMIT exportWanted();
}

void ExportPanel::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) dressExport();
}

/// The one button in the accent's colour.
void ExportPanel::dressExport() {
  QPalette accent = QApplication::palette();
  accent.setColor(QPalette::Button, accent.color(QPalette::Highlight));
  accent.setColor(QPalette::ButtonText, accent.color(QPalette::HighlightedText));
  if (m_export->palette() != accent) m_export->setPalette(accent);
  QFont bold = font();
  bold.setWeight(QFont::DemiBold);
  m_export->setFont(bold);
}

void ExportPanel::speak() {
  m_export->setText(m_texts("export.export"));
  m_cancel->setToolTip(m_texts("desk.cancel"));
  m_cancel->setAccessibleName(m_texts("desk.cancel"));
  m_progress->setAccessibleName(m_texts("export.writing"));
  m_keep->setText(m_texts("export.keep"));
  m_name->setPlaceholderText(m_texts("export.keep_name"));
  m_name->setAccessibleName(m_texts("export.keep_name"));
}

}  // namespace hectare::desk
