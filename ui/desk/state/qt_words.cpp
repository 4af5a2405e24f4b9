// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/state/qt_words.h"

#include <QCoreApplication>
#include <QLibraryInfo>

namespace hectare::desk {

QtWords::QtWords(const Texts& texts, QObject* parent) : QObject(parent), m_texts(texts) {
  connect(&texts, &Texts::changed, this, &QtWords::follow);
  follow();
}

QtWords::~QtWords() { QCoreApplication::removeTranslator(&m_words); }

void QtWords::follow() {
  QCoreApplication::removeTranslator(&m_words);
  const QString file = "qtbase_" + QString::fromStdString(m_texts.language()->code());
  if (m_words.load(file, QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
    QCoreApplication::installTranslator(&m_words);
  }
}

}  // namespace hectare::desk
