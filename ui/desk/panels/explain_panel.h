// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <memory>

#include "src/answer/answer.h"
#include "ui/desk/state/texts.h"

class QLabel;
class QTextBrowser;

namespace hectare::desk {

/// Where a figure comes from, or what lies at a place: to read, and to copy.
class ExplainPanel : public QWidget {
  Q_OBJECT
 public:
  explicit ExplainPanel(const Texts& texts, QWidget* parent = nullptr);
  /// \param of what is explained, in words. \param answer null: it is being looked up.
  void show(const QString& of, std::shared_ptr<const answer::Answer> answer);
  [[nodiscard]] QString words() const;

 private:
  void speak();

  const Texts& m_texts;
  QString m_of;
  std::shared_ptr<const answer::Answer> m_answer;
  QLabel* m_heading;
  QTextBrowser* m_text;
};

}  // namespace hectare::desk
