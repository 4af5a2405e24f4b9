// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace hectare::desk {

/// A part of a page under its title, folded away until it is wanted. Beside the title stands in a word what is in it.
class FoldedSection : public QWidget {
  Q_OBJECT
 public:
  explicit FoldedSection(QWidget* parent = nullptr);

  void setTitle(const QString& title);
  void setSummary(const QString& words);
  void setOpen(bool open);
  [[nodiscard]] bool isOpen() const;
  [[nodiscard]] QVBoxLayout& body() { return *m_body; }

 Q_SIGNALS:
  void opened();

 private:
  QToolButton* m_head;
  QLabel* m_summary;
  QWidget* m_inside;
  QVBoxLayout* m_body;
};

}  // namespace hectare::desk
