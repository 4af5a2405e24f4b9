// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/font_files.h"

#include <QDirIterator>
#include <QStandardPaths>
#include <cstdlib>

namespace hectare::map {

namespace {

QStringList faces() {
  return {QStringLiteral("OpenSans-Regular.ttf"),  QStringLiteral("OpenSans-Italic.ttf"),
          QStringLiteral("OpenSans-Semibold.ttf"), QStringLiteral("OpenSans-SemiboldItalic.ttf"),
          QStringLiteral("OpenSans-Bold.ttf"),     QStringLiteral("OpenSans-BoldItalic.ttf")};
}

QStringList folders() {
  const char* own = std::getenv("HECTARE_FONTS");
  if (own != nullptr && *own != '\0') {
    return QString::fromLocal8Bit(own).split(QLatin1Char(':'), Qt::SkipEmptyParts);
  }
  return QStandardPaths::standardLocations(QStandardPaths::FontsLocation);
}

QString fileOf(const QString& face) {
  for (const QString& folder : folders()) {
    QDirIterator files(folder, {face}, QDir::Files, QDirIterator::Subdirectories);
    if (files.hasNext()) return files.next();
  }
  return {};
}

}  // namespace

QStringList faceFiles() {
  QStringList found;
  for (const QString& face : faces()) {
    const QString file = fileOf(face);
    if (!file.isEmpty()) found.append(file);
  }
  return found;
}

QString missingFace() {
  for (const QString& face : faces()) {
    if (fileOf(face).isEmpty()) return face;
  }
  return {};
}

}  // namespace hectare::map
