// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/desk/panels/export_form.h"

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace hectare::desk {

class CommandBox;
class SheetPreview;

/// The page on which an export is chosen, seen beforehand and made.
class ExportPanel : public QWidget {
  Q_OBJECT
 public:
  explicit ExportPanel(const Texts& texts, QWidget* parent = nullptr);

  [[nodiscard]] ExportForm& form() { return *m_form; }
  [[nodiscard]] SheetPreview& preview() { return *m_preview; }
  [[nodiscard]] CommandBox& command() { return *m_command; }
  /// What can be done with this choice.
  void arrange(const ExportChoice& choice);
  /// A file is being written, or no longer.
  void setBusy(bool busy);
  void setProgress(double fraction);
  /// How it went. \param words may hold a link; empty: nothing is to be said any more.
  void tell(const QString& words, bool wrong);
  [[nodiscard]] QString told() const;
  void takeFocus();

 Q_SIGNALS:
  void exportWanted();
  void cancelWanted();
  /// The sheet is to be kept in the plan.
  void keepWanted(const QString& name);
  /// The folder of what was written is to be opened.
  void folderWanted();
  /// It has come into view.
  void shown();

 protected:
  void showEvent(QShowEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  [[nodiscard]] QWidget* inside();
  [[nodiscard]] QWidget* foot();
  void speak();
  void dressExport();

  const Texts& m_texts;
  ExportForm* m_form;
  SheetPreview* m_preview;
  QLineEdit* m_name;
  QPushButton* m_keep;
  QPushButton* m_export;
  QProgressBar* m_progress;
  QToolButton* m_cancel;
  QLabel* m_told;
  CommandBox* m_command;
};

}  // namespace hectare::desk
