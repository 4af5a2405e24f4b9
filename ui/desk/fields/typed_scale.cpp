// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/fields/typed_scale.h"

#include <QRegularExpression>

#include "src/plan/sheet.h"

namespace hectare::desk {

std::optional<double> typedScale(const QString& typed) {
  static const QRegularExpression spaces("[\\s\u00a0\u202f]");
  static const QRegularExpression plain(
      "^(?:1[:/])?(\\d+|\\d{1,3}(?:\\.\\d{3})+|\\d{1,3}(?:,\\d{3})+|\\d{1,3}(?:'\\d{3})+)$");
  const auto found = plain.match(QString(typed).remove(spaces));
  if (!found.hasMatch()) return std::nullopt;
  static const QRegularExpression marks("[.,']");
  const double denominator = found.captured(1).remove(marks).toDouble();
  return plan::isMapScale(denominator) ? std::optional(denominator) : std::nullopt;
}

}  // namespace hectare::desk
