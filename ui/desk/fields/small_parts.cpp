// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/fields/small_parts.h"

#include <QComboBox>
#include <QFrame>
#include <QLabel>
#include <QPalette>
#include <QTextDocument>
#include <QToolButton>

#include "ui/desk/icons.h"

namespace hectare::desk {

namespace {

QLabel* wrappedLabel(QWidget* parent) {
  auto* label = new QLabel(parent);
  label->setWordWrap(true);
  label->setTextFormat(Qt::PlainText);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  QFont small = label->font();
  small.setPointSizeF(small.pointSizeF() - 0.5);
  label->setFont(small);
  return label;
}

}  // namespace

QComboBox* narrowList(const char* name) {
  auto* list = new QComboBox;
  list->setObjectName(name);
  list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  list->setMinimumContentsLength(6);
  list->setFocusPolicy(Qt::StrongFocus);  // not from a wheel that passes
  return list;
}

QLabel* quietLabel(QWidget* parent) {
  QLabel* label = wrappedLabel(parent);
  label->setForegroundRole(QPalette::PlaceholderText);
  return label;
}

QLabel* wrongLabel(QWidget* parent) {
  QLabel* label = wrappedLabel(parent);
  QPalette palette = label->palette();
  palette.setColor(QPalette::WindowText, wrongInk(palette));
  label->setPalette(palette);
  label->hide();
  return label;
}

void tell(QLabel& label, const QString& words) {
  label.setText(words);
  label.setVisible(!words.isEmpty());
}

QColor wrongInk(const QPalette& palette) {
  constexpr int half = 128;
  return palette.color(QPalette::Window).lightness() < half ? QColor(0xf2, 0xa0, 0x8c) : QColor(0xa3, 0x2e, 0x17);
}

QToolButton* pictureButton(const char* iconName, QWidget* parent) {
  auto* button = new QToolButton(parent);
  button->setIcon(icon(iconName));
  button->setIconSize({18, 18});
  button->setAutoRaise(true);
  button->setFocusPolicy(Qt::StrongFocus);
  button->setObjectName(iconName);
  return button;
}

void nameButton(QToolButton& button, const QString& words) {
  button.setToolTip(words);
  button.setAccessibleName(words);
}

QString plainTip(const QString& words) {
  return Qt::mightBeRichText(words) ? "<qt>" + words.toHtmlEscaped().replace('\n', "<br>") + "</qt>" : words;
}

QFrame* thinLine(QWidget* parent) {
  auto* line = new QFrame(parent);
  line->setFrameShape(QFrame::HLine);
  line->setForegroundRole(QPalette::Mid);
  line->setFrameShadow(QFrame::Plain);
  QPalette palette = line->palette();
  QColor ink = palette.color(QPalette::WindowText);
  ink.setAlpha(40);
  palette.setColor(QPalette::WindowText, ink);
  palette.setColor(QPalette::Mid, ink);
  line->setPalette(palette);
  return line;
}

}  // namespace hectare::desk
