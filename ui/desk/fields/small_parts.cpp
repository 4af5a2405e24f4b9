// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/fields/small_parts.h"

#include <QComboBox>
#include <QEvent>
#include <QFrame>
#include <QGuiApplication>
#include <QLabel>
#include <QPalette>
#include <QTextDocument>
#include <QToolButton>

#include "ui/desk/icons.h"

namespace hectare::desk {

namespace {

void dressWrapped(QLabel& label) {
  label.setWordWrap(true);
  label.setTextFormat(Qt::PlainText);
  label.setTextInteractionFlags(Qt::TextSelectableByMouse);
  QFont small = label.font();
  small.setPointSizeF(small.pointSizeF() - 0.5);
  label.setFont(small);
}

/// A part whose ink is made of the colours of the window: it is made anew when they change.
template <class Part>
class Inked : public Part {
 public:
  using Ink = QColor (*)(const QPalette& window);
  Inked(Ink ink, QWidget* parent) : Part(parent), m_ink(ink) { tint(); }

 protected:
  void changeEvent(QEvent* event) override {
    Part::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) tint();
  }

 private:
  void tint() {
    QPalette palette = this->palette();
    const QColor ink = m_ink(QGuiApplication::palette());
    if (palette.color(QPalette::WindowText) == ink) return;
    palette.setColor(QPalette::WindowText, ink);
    palette.setColor(QPalette::Mid, ink);
    this->setPalette(palette);
  }

  Ink m_ink;
};

QColor faintInk(const QPalette& window) {
  constexpr int faint = 40;
  QColor ink = window.color(QPalette::WindowText);
  ink.setAlpha(faint);
  return ink;
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
  auto* label = new QLabel(parent);
  dressWrapped(*label);
  label->setForegroundRole(QPalette::PlaceholderText);
  return label;
}

QLabel* wrongLabel(QWidget* parent) {
  auto* label = new Inked<QLabel>(wrongInk, parent);
  dressWrapped(*label);
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
  auto* line = new Inked<QFrame>(faintInk, parent);
  line->setFrameShape(QFrame::HLine);
  line->setForegroundRole(QPalette::Mid);
  line->setFrameShadow(QFrame::Plain);
  return line;
}

}  // namespace hectare::desk
