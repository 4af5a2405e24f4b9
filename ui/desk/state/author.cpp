// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/state/author.h"

#include <QSettings>

namespace hectare::desk {

QString rememberedAuthor() {
  const QString machine = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
  return QSettings().value("author", machine).toString();
}

void rememberAuthor(const QString& name) { QSettings().setValue("author", name); }

}  // namespace hectare::desk
