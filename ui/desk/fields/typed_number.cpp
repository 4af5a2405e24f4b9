// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/fields/typed_number.h"

#include <QLocale>
#include <QRegularExpression>
#include <cmath>

namespace hectare::desk {

std::optional<double> typedNumber(const QString& typed, const text::Language& language) {
  const QChar decimal = language.decimalMark();
  const QChar group = decimal == ',' ? '.' : ',';
  QString plain = typed;
  plain.remove(QRegularExpression("[\\s\u00a0\u202f']"));
  const QRegularExpression grouped("^[+-]?\\d{1,3}(" + QRegularExpression::escape(group) + "\\d{3})+(" +
                                   QRegularExpression::escape(decimal) + "\\d*)?$");
  if (grouped.match(plain).hasMatch()) {
    plain.remove(group);
  } else if (plain.count(group) == 1 && !plain.contains(decimal)) {
    plain.replace(group, decimal);
  }
  bool isNumber = false;
  const double value = QLocale::c().toDouble(plain.replace(decimal, '.'), &isNumber);
  if (!isNumber || !std::isfinite(value)) return std::nullopt;
  return value;
}

QString shownNumber(double value, const text::Language& language) {
  constexpr int mostDecimals = 6;
  QString text = QLocale::c().toString(value, 'f', mostDecimals);
  text.remove(',');
  while (text.endsWith('0')) text.chop(1);
  if (text.endsWith('.')) text.chop(1);
  return text.replace('.', language.decimalMark());
}

}  // namespace hectare::desk
