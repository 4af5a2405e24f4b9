// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/desk/state/texts.h"

class QComboBox;
class QTextBrowser;

namespace hectare::desk {

/// The help, in the language of the window: a topic at a time, chosen from a list or through links. Nothing is fetched
/// for it from anywhere.
class HelpPanel : public QWidget {
  Q_OBJECT
 public:
  explicit HelpPanel(const Texts& texts, QWidget* parent = nullptr);

  /// \param topic of helpTopics(); any other shows the first.
  void show(const QString& topic);
  using QWidget::show;
  [[nodiscard]] QString topic() const { return m_topic; }

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void speak();
  void showText();

  const Texts& m_texts;
  QString m_topic;
  QComboBox* m_topics;
  QTextBrowser* m_text;
};

}  // namespace hectare::desk
