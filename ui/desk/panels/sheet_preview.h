// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

#include "ui/desk/state/export_run.h"
#include "ui/desk/state/texts.h"

namespace hectare::desk {

/// What an export is going to be: its first page on a desk, or what is in it, or why it can't be made.
class SheetPreview : public QWidget {
  Q_OBJECT
 public:
  explicit SheetPreview(const Texts& texts, QWidget* parent = nullptr);

  /// The dots that a page may have.
  [[nodiscard]] QSize room() const;
  void show(const ExportPreview& preview);
  /// In the place of a page. \param words plain, paragraphs apart by line ends.
  void say(const QString& words);
  /// Another is being made: what is shown is that of before.
  void wait();
  [[nodiscard]] const QImage& page() const { return m_preview.page; }
  [[nodiscard]] QString words() const { return m_words; }
  [[nodiscard]] bool waits() const { return m_waits; }

  [[nodiscard]] QSize sizeHint() const override;

 Q_SIGNALS:
  void resized();
  /// It was clicked, or Return or the space bar pressed on it.
  void pressed();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void paintPage(QPainter& painter) const;
  void paintWords(QPainter& painter) const;
  void paintParts(QPainter& painter) const;
  void tell();

  const Texts& m_texts;
  ExportPreview m_preview;
  QString m_words;
  bool m_waits = false;
};

}  // namespace hectare::desk
