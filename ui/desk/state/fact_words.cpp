// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/state/fact_words.h"

#include <QStringList>

namespace hectare::desk {

QString factWords(const Texts& texts, const std::string& fact, const std::string& value) {
  QStringList words;
  for (const QString& code : QString::fromStdString(value).split('|', Qt::SkipEmptyParts)) {
    const std::string id = "fact_value." + fact + "." + code.toStdString();
    words << (texts.language()->has(id) ? texts.of({id}) : code);
  }
  return words.join(", ");
}

}  // namespace hectare::desk
