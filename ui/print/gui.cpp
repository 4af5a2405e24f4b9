// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/gui.h"

#include <QGuiApplication>
#include <QHashSeed>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <array>
#include <clocale>
#include <cstdio>

#include "ui/map/font_files.h"

namespace hectare::print {

namespace {

/// Standard error is for words to people; Qt's remarks on the desktop that is not there are none.
void onlyGrave(QtMsgType type, const QMessageLogContext& /*where*/, const QString& text) {
  if (type == QtCriticalMsg || type == QtFatalMsg) std::fprintf(stderr, "Qt: %s\n", qPrintable(text));
}

void startApplication() {
  if (QCoreApplication::instance() != nullptr) return;
  static int count = 3;
  static std::array<char, 8> program{"hectare"};
  static std::array<char, 16> option{"-platform"};
  static std::array<char, 16> value{"offscreen"};
  static std::array<char*, 4> arguments{program.data(), option.data(), value.data(), nullptr};
  qInstallMessageHandler(onlyGrave);
  // Where the session names no folder for sockets, Qt would make one beside the temporary files and leave it there.
  const char* sockets = "XDG_RUNTIME_DIR";
  const bool named = qEnvironmentVariableIsSet(sockets);
  const QTemporaryDir instead;
  if (!named) qputenv(sockets, instead.path().toLocal8Bit());
  // Fonts of a PDF are numbered in the order of a hash table, whose seed would be another in every run.
  QHashSeed::setDeterministicGlobalSeed();
  // Never destroyed: at the end of the program, what it would clear away may be gone before it.
  static const QGuiApplication* const application = new QGuiApplication(count, arguments.data());
  static_cast<void>(application);
  if (!named) qunsetenv(sockets);
  // Qt takes the user's locale over; numbers in files keep their decimal point.
  std::setlocale(LC_NUMERIC, "C");
}

gis::Status findFonts() {
  const QString missing = map::missingFace();
  if (missing.isEmpty()) return {};
  return gis::Error{gis::ErrorKind::notFound,
                    {"print.no_font", {{"file", missing.toStdString()}}},
                    {},
                    {"print.font_package", {{"package", std::string("fonts-open-sans")}}}};
}

}  // namespace

gis::Status startGui() {
  static bool ready = false;
  if (ready) return {};
  startApplication();
  HECTARE_TRY(findFonts());
  ready = true;
  return {};
}

}  // namespace hectare::print
