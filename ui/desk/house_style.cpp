// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/house_style.h"

#include <QHeaderView>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>
#include <QTableView>
#include <algorithm>

namespace hectare::desk {

namespace {

constexpr double rounding = 2;  // of Fusion's own edges
constexpr int orderSign = 10;   // of a table, at the head of a column

/// Where Fusion draws an edge of `element` itself.
void drawEdge(QStyle::PrimitiveElement element, const QRect& room, QPainter& painter) {
  const QRectF edge = QRectF(room).adjusted(0.5, 0.5, -0.5, -0.5);
  if (element == QStyle::PE_FrameLineEdit) return painter.drawRoundedRect(edge, rounding, rounding);
  if (element != QStyle::PE_IndicatorRadioButton) return painter.drawRect(edge);
  const double side = std::min(edge.width(), edge.height());
  painter.drawEllipse(edge.center(), side / 2, side / 2);
}

bool isEdged(QStyle::PrimitiveElement element) {
  return element == QStyle::PE_FrameLineEdit || element == QStyle::PE_IndicatorCheckBox ||
         element == QStyle::PE_IndicatorRadioButton || element == QStyle::PE_IndicatorItemViewItemCheck;
}

}  // namespace

void HouseStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const {
  QProxyStyle::drawPrimitive(element, option, painter, widget);
  if (!m_dark || !isEdged(element) || option == nullptr) return;
  if (element == PE_FrameLineEdit && option->state.testFlag(State_HasFocus)) return;  // it has the accent's
  const QColor light(0x74, 0x7f, 0x87);
  const QColor faint(0x4c, 0x55, 0x5c);
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  painter->setBrush(Qt::NoBrush);
  painter->setPen(option->state.testFlag(State_Enabled) ? light : faint);
  drawEdge(element, option->rect, *painter);
  painter->restore();
}

/// A head with the sign of the order, in its parts: Fusion asks itself, and not this, where they stand.
void HouseStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                             const QWidget* widget) const {
  const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
  if (element != CE_Header || header == nullptr || header->sortIndicator == QStyleOptionHeader::None) {
    return QProxyStyle::drawControl(element, option, painter, widget);
  }
  drawControl(CE_HeaderSection, header, painter, widget);
  QStyleOptionHeader part(*header);
  part.rect = subElementRect(SE_HeaderLabel, header, widget);
  drawControl(CE_HeaderLabel, &part, painter, widget);
  part.rect = subElementRect(SE_HeaderArrow, header, widget);
  drawPrimitive(PE_IndicatorHeaderArrow, &part, painter, widget);
}

int HouseStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                          QStyleHintReturn* more) const {
  if (hint == SH_EtchDisabledText || hint == SH_DitherDisabledText) return 0;
  return QProxyStyle::styleHint(hint, option, widget, more);
}

/// Qt gives the sign of the order as much room as the head is high, which is three lines here.
QSize HouseStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                   const QWidget* widget) const {
  const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
  if (type != CT_HeaderSection || header == nullptr || header->sortIndicator == QStyleOptionHeader::None) {
    return QProxyStyle::sizeFromContents(type, option, size, widget);
  }
  QStyleOptionHeader without(*header);
  without.sortIndicator = QStyleOptionHeader::None;
  return QProxyStyle::sizeFromContents(type, &without, size, widget) + QSize(orderSign, 0);
}

/// The sign of the order stands on the side where the words end, and they keep the rest.
QRect HouseStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const {
  const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
  const bool ofSign = element == SE_HeaderLabel || element == SE_HeaderArrow;
  if (!ofSign || header == nullptr || header->sortIndicator == QStyleOptionHeader::None) {
    return QProxyStyle::subElementRect(element, option, widget);
  }
  const int margin = pixelMetric(PM_HeaderMargin, option, widget);
  const bool figures = header->textAlignment.testFlag(Qt::AlignRight);
  const QRect words = header->rect.adjusted(margin, margin, -margin, -margin);
  if (element == SE_HeaderLabel) {
    return figures ? words.adjusted(orderSign - margin / 2, 0, 0, 0) : words.adjusted(0, 0, margin / 2 - orderSign, 0);
  }
  const int left = figures ? header->rect.left() + margin / 2 : header->rect.right() - margin / 2 - orderSign;
  return {left, header->rect.center().y() - orderSign / 2, orderSign, orderSign};
}

int HouseStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
  constexpr int besideWords = 6;
  if (metric == PM_FocusFrameHMargin && qobject_cast<const QTableView*>(widget) != nullptr) return besideWords;
  if (metric == PM_HeaderMargin && qobject_cast<const QHeaderView*>(widget) != nullptr) return besideWords + 1;
  const int of = QProxyStyle::pixelMetric(metric, option, widget);
  return metric == PM_ButtonMargin && qobject_cast<const QPushButton*>(widget) != nullptr ? of + besideWords : of;
}

}  // namespace hectare::desk
