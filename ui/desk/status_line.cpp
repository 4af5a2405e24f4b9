// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/status_line.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QToolButton>
#include <cmath>

#include "ui/desk/fields/brief_label.h"
#include "ui/desk/fields/typed_scale.h"
#include "ui/desk/icons.h"

namespace hectare::desk {

StatusLine::StatusLine(const Texts& texts, QWidget* parent)
    : QWidget(parent),
      m_texts(texts),
      m_words(new BriefLabel),
      m_progress(new QProgressBar),
      m_cancel(new QToolButton),
      m_place(new QLabel),
      m_scale(new QLineEdit) {
  m_progress->setFixedWidth(160);
  m_progress->setTextVisible(false);
  m_cancel->setAutoRaise(true);
  m_cancel->setIcon(icon("cancel"));
  m_place->setMinimumWidth(250);
  m_place->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  m_scale->setFixedWidth(96);
  m_scale->setAlignment(Qt::AlignRight);
  m_scale->setObjectName("scale");
  m_place->setObjectName("place");
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(8, 0, 4, 0);
  row->setSpacing(8);
  row->addWidget(m_words, 1);
  for (QWidget* part : std::initializer_list<QWidget*>{m_progress, m_cancel, m_place, m_scale}) row->addWidget(part);
  setBusy(false);
  m_scale->hide();
  connect(m_cancel, &QToolButton::clicked, this, &StatusLine::cancelWanted);
  connect(m_scale, &QLineEdit::returnPressed, this, [this] { takeScale(); });
  connect(m_scale, &QLineEdit::editingFinished, this, [this] { setScale(m_denominator); });
  connect(&texts, &Texts::changed, this, [this] { speak(); });
  speak();
}

void StatusLine::say(const QString& text, bool wrong) {
  QFont font = m_words->font();
  font.setBold(wrong);
  m_words->setFont(font);
  m_words->setWords(text, wrong ? 2 : 1);  // what is wrong is read to its end
}

QString StatusLine::said() const { return m_words->whole(); }

void StatusLine::setProgress(double fraction) { m_progress->setValue(static_cast<int>(std::lround(100 * fraction))); }

void StatusLine::setBusy(bool busy) {
  if (busy && !m_progress->isVisible()) m_progress->setValue(0);
  m_progress->setVisible(busy);
  m_cancel->setVisible(busy);
}

void StatusLine::setPlace(const QString& place) { m_place->setText(place); }

void StatusLine::setScale(double denominator) {
  m_denominator = denominator;
  m_scale->setVisible(denominator > 0);
  if (!m_scale->hasFocus()) m_scale->setText(m_texts.of({"desk.scale", {{"denominator", std::round(denominator)}}}));
}

/// What is refused stays as it was typed while it can be mended.
void StatusLine::takeScale() {
  const auto typed = typedScale(m_scale->text());
  const QString refusal = m_texts("desk.scale_refused");
  if (typed && said() == refusal) say({}, false);
  m_scale->setAccessibleDescription(typed ? QString() : refusal);
  if (!typed) {
    m_scale->selectAll();
    return say(refusal, true);
  }
  m_scale->clearFocus();
  Q_EMIT scaleWanted(*typed);
  setScale(m_denominator);
}

void StatusLine::speak() {
  m_cancel->setToolTip(m_texts("desk.cancel"));
  m_cancel->setAccessibleName(m_texts("desk.cancel"));
  m_scale->setAccessibleName(m_texts("desk.scale_box"));
  m_scale->setToolTip(m_texts("desk.scale_box"));
  setScale(m_denominator);
}

}  // namespace hectare::desk
