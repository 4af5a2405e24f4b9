// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/desk/state/texts.h"

class QLabel;
class QLineEdit;
class QProgressBar;
class QToolButton;

namespace hectare::desk {

class BriefLabel;

/// The foot of the window: what was said last, how far work is and how to stop it, where the pointer is, the scale.
class StatusLine : public QWidget {
  Q_OBJECT
 public:
  explicit StatusLine(const Texts& texts, QWidget* parent = nullptr);

  void say(const QString& text, bool wrong);
  [[nodiscard]] QString said() const;
  /// \param fraction 0 to 1
  void setProgress(double fraction);
  void setBusy(bool busy);
  /// Where the pointer is, in words; empty: nowhere.
  void setPlace(const QString& place);
  /// \param denominator 0: no map.
  void setScale(double denominator);

 Q_SIGNALS:
  void cancelWanted();
  void scaleWanted(double denominator);

 private:
  void speak();
  void takeScale();

  const Texts& m_texts;
  BriefLabel* m_words;
  QProgressBar* m_progress;
  QToolButton* m_cancel;
  QLabel* m_place;
  QLineEdit* m_scale;
  double m_denominator = 0;
};

}  // namespace hectare::desk
