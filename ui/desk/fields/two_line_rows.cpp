// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/fields/two_line_rows.h"

#include <QApplication>
#include <QPainter>
#include <utility>

namespace hectare::desk {

namespace {

constexpr int aboveAndBelow = 4;

QColor quietInk(const QStyleOptionViewItem& option) {
  if (!option.state.testFlag(QStyle::State_Selected)) return option.palette.color(QPalette::PlaceholderText);
  QColor ink = option.palette.color(QPalette::HighlightedText);
  ink.setAlphaF(0.75F);
  return ink;
}

}  // namespace

void TwoLineRows::paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const {
  QStyleOptionViewItem option = given;
  initStyleOption(&option, index);
  const QString words = std::exchange(option.text, QString());
  const QString under = index.siblingAtColumn(1).data().toString();
  const QStyle* style = option.widget == nullptr ? QApplication::style() : option.widget->style();
  style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
  QRect room = option.rect.adjusted(4, aboveAndBelow, -4, -aboveAndBelow);
  if (!option.icon.isNull()) room.setLeft(room.left() + option.decorationSize.width() + 4);
  const int line = option.fontMetrics.lineSpacing();
  const QRect first(room.left(), room.top(), room.width(), line);
  const QRect second = first.translated(0, line);
  const bool chosen = option.state.testFlag(QStyle::State_Selected);
  painter->save();
  painter->setFont(option.font);
  painter->setPen(option.palette.color(chosen ? QPalette::HighlightedText : QPalette::Text));
  painter->drawText(first, Qt::AlignLeft, option.fontMetrics.elidedText(words, Qt::ElideRight, first.width()));
  painter->setFont(given.font);
  painter->setPen(quietInk(option));
  // Of a path its end tells more than its middle.
  painter->drawText(second, Qt::AlignLeft, QFontMetrics(given.font).elidedText(under, Qt::ElideMiddle, second.width()));
  painter->restore();
}

QSize TwoLineRows::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const int high = 2 * option.fontMetrics.lineSpacing() + 2 * aboveAndBelow;
  return {QStyledItemDelegate::sizeHint(option, index).width(), high};
}

}  // namespace hectare::desk
