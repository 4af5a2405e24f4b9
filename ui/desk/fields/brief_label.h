// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace hectare::desk {

/// Words that never take more room than they were given: so many lines, and "…" where they go on; the whole is in the
/// tip. A label that wraps would ask for the height that its words have where it is narrowest.
class BriefLabel : public QLabel {
  Q_OBJECT
 public:
  explicit BriefLabel(QWidget* parent = nullptr);

  /// \param lines at most, of which the room is taken at once.
  void setWords(const QString& words, int lines);
  [[nodiscard]] const QString& whole() const { return m_whole; }

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void fit();
  [[nodiscard]] bool fits(const QString& words) const;

  QString m_whole;
  int m_lines = 1;
};

}  // namespace hectare::desk
