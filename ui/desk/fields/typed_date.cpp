// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/fields/typed_date.h"

#include <QDate>
#include <QRegularExpression>

namespace hectare::desk {

std::string typedDate(const QString& typed) {
  static const QRegularExpression dayFirst("^\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{4})\\s*$");
  const auto parts = dayFirst.match(typed);
  const QDate date(parts.captured(3).toInt(), parts.captured(2).toInt(), parts.captured(1).toInt());
  return (parts.hasMatch() && date.isValid() ? date.toString(Qt::ISODate) : typed).toStdString();
}

}  // namespace hectare::desk
