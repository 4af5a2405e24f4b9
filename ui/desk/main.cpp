// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QLocale>
#include <clocale>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <vector>

#include "src/text/language.h"
#include "ui/desk/dress.h"
#include "ui/desk/main_window.h"
#include "ui/print/gui.h"

namespace {

using namespace hectare;

std::string wantedLanguage() {
  const QByteArray said = qgetenv("HECTARE_LANG");
  const QString code = said.isEmpty() ? QLocale::system().name() : QString::fromLocal8Bit(said);
  return code.startsWith("nl") ? "nl" : "en";
}

/// Without texts there is no window that could say why.
int refused(const gis::Error& error) {
  std::fprintf(stderr, "hectare-desktop: %s %s\n", error.what.id.c_str(), error.where.c_str());
  return 1;
}

int run(int argc, char** argv) {
  QApplication::setApplicationName("hectare");
  QApplication::setOrganizationName("hectare");
  QApplication::setDesktopFileName("hectare");
  QApplication application(argc, argv);
  std::setlocale(LC_NUMERIC, "C");  // numbers in files keep their decimal point
  if (const gis::Status fonts = print::startGui(); !fonts) return refused(fonts.error());
  desk::dress(application);
  const auto texts = desk::Texts::load(wantedLanguage());
  if (!texts) return refused(texts.error());
  auto styles = answer::Styles::read();
  if (!styles) return refused(styles.error());
  desk::MainWindow window(**texts, std::make_shared<const answer::Styles>(std::move(*styles)));
  window.resize(1280, 800);
  window.show();
  std::vector<std::filesystem::path> paths;
  for (const QString& argument : QApplication::arguments().mid(1)) paths.emplace_back(argument.toStdU16String());
  window.work().take(paths);
  return QApplication::exec();
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const std::exception& error) {  // what has been edited is in the journal
    std::fprintf(stderr, "hectare-desktop: a defect of the program: %s\n", error.what());
    return 1;
  }
}
