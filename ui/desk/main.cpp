// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QHashSeed>
#include <QLocale>
#include <algorithm>
#include <clocale>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "gis/base/parallel.h"
#include "src/text/language.h"
#include "ui/desk/dress.h"
#include "ui/desk/icons.h"
#include "ui/desk/main_window.h"
#include "ui/desk/state/arguments.h"
#include "ui/desk/state/qt_words.h"
#include "ui/desk/state/session_restore.h"
#include "ui/print/gui.h"

namespace {

using namespace hectare;

/// What the environment says, else what was chosen in the window before, else what the desktop speaks.
std::string wantedLanguage() {
  QString code = QString::fromLocal8Bit(qgetenv("HECTARE_LANG"));
  if (code.isEmpty()) code = desk::SessionRestore().language();
  if (code.isEmpty()) code = QLocale::system().name();
  return code.startsWith("nl") ? "nl" : "en";
}

/// There is no window yet that could say it.
int refused(const std::string& why, int exitCode = 1) {
  std::fprintf(stderr, "hectare-desktop: %s\n", why.c_str());
  return exitCode;
}

/// What needs no window, and so no screen. No value: a window is to be opened.
std::optional<int> withoutWindow(const desk::Arguments& given) {
  if (given.version) return std::puts("hectare-desktop " HECTARE_VERSION) < 0 ? 1 : 0;
  if (!given.help && given.unknown.empty()) return std::nullopt;
  const auto language = text::Language::load(wantedLanguage());
  if (!language) return refused(language.error().what.id + " " + language.error().where);
  if (given.help) return std::puts(language->render({"desk.usage"}).c_str()) < 0 ? 1 : 0;
  constexpr int wronglyCalled = 2;
  return refused(language->render({"desk.unknown_option", {{"option", given.unknown}}}), wronglyCalled);
}

int run(int argc, char** argv) {
  QApplication::setApplicationName("hectare");
  QApplication::setOrganizationName("hectare");
  const desk::Arguments given = desk::argumentsOf(std::vector<std::string>(argv + 1, argv + std::max(argc, 1)));
  if (const auto done = withoutWindow(given)) return *done;
  QApplication::setDesktopFileName("alt.hectare.Hectare");
  // Fonts of a PDF are numbered in the order of a hash table: the same plan gives the same bytes as on the command
  // line.
  QHashSeed::setDeterministicGlobalSeed();
  QApplication application(argc, argv);
  gis::workersGiveWay();
  std::setlocale(LC_NUMERIC, "C");  // numbers in files keep their decimal point
  const auto texts = desk::Texts::load(wantedLanguage());
  if (!texts) return refused(texts.error().what.id + " " + texts.error().where);  // there are no words to say it in
  const auto say = [&](const gis::Error& error) { return refused(text::render(*(*texts)->language(), error)); };
  const desk::QtWords qtWords(**texts);
  if (const gis::Status fonts = print::startGui(); !fonts) return say(fonts.error());
  desk::dress(application, desk::SessionRestore().dark());
  QApplication::setWindowIcon(desk::programIcon());
  auto styles = answer::Styles::read();
  if (!styles) return say(styles.error());
  desk::MainWindow window(**texts, std::make_shared<const answer::Styles>(std::move(*styles)));
  window.resize(1280, 800);
  window.restore();
  window.show();
  std::vector<std::filesystem::path> paths = given.paths;
  if (const auto last = window.lastPlan(); paths.empty() && last) paths.push_back(*last);
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
