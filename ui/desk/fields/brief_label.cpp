// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/fields/brief_label.h"

#include <QEvent>

#include "ui/desk/fields/small_parts.h"

namespace hectare::desk {

namespace {

const QString goesOn = "…";

}  // namespace

BriefLabel::BriefLabel(QWidget* parent) : QLabel(parent) {
  setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
  setTextFormat(Qt::PlainText);  // names of files and of land may look like markup
  setTextInteractionFlags(Qt::TextSelectableByMouse);
}

void BriefLabel::setWords(const QString& words, int lines) {
  m_whole = words;
  m_lines = lines;
  setToolTip(plainTip(words));
  setAccessibleName(words);
  setWordWrap(lines > 1);
  fit();
}

bool BriefLabel::fits(const QString& words) const {
  const QRect room(0, 0, width(), QWIDGETSIZE_MAX);
  const int wrap = m_lines > 1 ? Qt::TextWordWrap : Qt::TextSingleLine;
  const QRect taken = fontMetrics().boundingRect(room, wrap, words);
  return taken.height() <= m_lines * fontMetrics().lineSpacing() && taken.width() <= room.width();
}

void BriefLabel::fit() {
  setFixedHeight(m_lines * fontMetrics().lineSpacing());
  QString words = m_whole;
  words.replace('\n', "  ");
  if (!fits(words)) {
    qsizetype shown = 0;
    for (qsizetype most = words.size(); shown < most;) {
      const qsizetype middle = (shown + most + 1) / 2;
      fits(words.first(middle) + goesOn) ? shown = middle : most = middle - 1;
    }
    words = words.first(shown) + goesOn;
  }
  if (words != text()) setText(words);
}

void BriefLabel::resizeEvent(QResizeEvent* event) {
  QLabel::resizeEvent(event);
  fit();
}

void BriefLabel::changeEvent(QEvent* event) {
  QLabel::changeEvent(event);
  if (event->type() == QEvent::FontChange) fit();
}

}  // namespace hectare::desk
