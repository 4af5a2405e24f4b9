// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/panels/help_panel.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QShortcut>
#include <QTextBrowser>
#include <filesystem>
#include <regex>
#include <set>
#include <sstream>

#include "src/answer/style.h"
#include "tests/support/catch.h"
#include "tests/support/source_folder.h"
#include "tests/ui/desk/start_desk.h"
#include "ui/desk/canvas/map_canvas.h"
#include "ui/desk/main_window.h"
#include "ui/desk/state/help_texts.h"

using namespace hectare;
using namespace hectare::tests;

namespace {

namespace fs = std::filesystem;
using NameSet = std::set<std::string>;

std::string told(const std::string& language, const std::string& topic) {
  const auto text = desk::helpText(language, topic);
  INFO(language << "/" << topic);
  REQUIRE(text);
  return *text;
}

NameSet found(const std::string& text, const std::string& what) {
  const std::regex regex(what);
  NameSet names;
  for (std::sregex_iterator at(text.begin(), text.end(), regex), end; at != end; ++at) names.insert((*at)[1]);
  return names;
}

/// Of a keys topic: the keys before, and from, the heading of the map.
std::pair<NameSet, NameSet> keysOf(const std::string& text, const std::string& map) {
  const std::size_t at = text.find("**" + map + "**");
  REQUIRE(at != std::string::npos);
  return {found(text.substr(0, at), "`([^`]+)`"), found(text.substr(at), "`([^`]+)`")};
}

NameSet shortcutsOf(const desk::MainWindow& window) {
  QList<QKeySequence> all;
  for (const auto* action : window.findChildren<QAction*>()) all += action->shortcuts();
  for (const auto* button : window.findChildren<QAbstractButton*>()) all << button->shortcut();
  for (const auto* shortcut : window.findChildren<QShortcut*>()) all << shortcut->key();
  NameSet names;
  for (const QKeySequence& keys : all) {
    names.insert(keys.toString(QKeySequence::PortableText).toStdString());
    // Without a screen, Qt redoes with the key of another system.
    if (QKeySequence::keyBindings(QKeySequence::Redo).contains(keys)) names.insert("Ctrl+Shift+Z");
  }
  return names;
}

}  // namespace

TEST_CASE("Both languages have the same topics, each short and with a heading", "[desk][help]") {
  for (const std::string language : {"en", "nl"}) {
    NameSet files;
    for (const auto& file : fs::directory_iterator(fs::path(sourceFolder()) / "data/help" / language)) {
      files.insert(file.path().stem().string());
    }
    CHECK(files == NameSet(desk::helpTopics().begin(), desk::helpTopics().end()));
    for (const std::string& topic : desk::helpTopics()) {
      const std::string text = told(language, topic);
      INFO(language << "/" << topic);
      CHECK_FALSE(desk::helpTitle(text).empty());
      std::istringstream words(text);
      const auto count = std::distance(std::istream_iterator<std::string>(words), {});
      CHECK(count < (topic == "keys" ? 350 : 250));  // that one is a list
    }
  }
}

TEST_CASE("Links of the help lead to topics, and the first topic leads to all", "[desk][help]") {
  for (const std::string language : {"en", "nl"}) {
    for (const std::string& topic : desk::helpTopics()) {
      for (const std::string& link : found(told(language, topic), "\\]\\(([^)]*)\\)")) {
        INFO(language << "/" << topic << " leads to " << link);
        CHECK(std::ranges::find(desk::helpTopics(), link) != desk::helpTopics().end());
      }
    }
    CHECK(found(told(language, "start"), "\\]\\(([^)]*)\\)").size() == desk::helpTopics().size() - 1);
  }
}

TEST_CASE("Every key that the help names is there", "[desk][help]") {
  startDesk();
  const auto texts = *desk::Texts::load("en");
  auto styles = answer::Styles::read();
  REQUIRE(styles);
  const desk::MainWindow window(*texts, std::make_shared<const answer::Styles>(std::move(*styles)));
  const NameSet there = shortcutsOf(window);
  const auto [everywhere, onMap] = keysOf(told("en", "keys"), "On the map");
  CHECK(keysOf(told("nl", "keys"), "Op de kaart") == std::pair(everywhere, onMap));
  for (const std::string& keys : everywhere) {
    INFO(keys);
    CHECK(
        there.contains(QKeySequence(QString::fromStdString(keys)).toString(QKeySequence::PortableText).toStdString()));
  }
  desk::MapCanvas canvas;
  for (const std::string& keys : onMap) {
    INFO(keys);
    const QKeySequence sequence(QString::fromStdString(keys));
    REQUIRE(sequence.count() == 1);
    QKeyEvent press(QEvent::KeyPress, sequence[0].key(), sequence[0].keyboardModifiers());
    QApplication::sendEvent(&canvas, &press);
    CHECK(press.isAccepted());
  }
}

TEST_CASE("The help is read in the language of the window, and links go from topic to topic", "[desk][help]") {
  startDesk();
  const auto texts = *desk::Texts::load("en");
  desk::HelpPanel panel(*texts);
  auto* browser = panel.findChild<QTextBrowser*>();
  panel.show("corrections");
  CHECK(browser->toPlainText().startsWith("Corrections"));
  CHECK(browser->accessibleName() == "Help: Corrections");
  CHECK(panel.findChild<QComboBox*>()->currentText() == "Corrections");
  REQUIRE(texts->change("nl"));
  CHECK(browser->toPlainText().startsWith("Correcties"));
  CHECK_FALSE(browser->toPlainText().contains("SPDX"));
  Q_EMIT browser->anchorClicked(QUrl("findings"));
  CHECK(panel.topic() == "findings");
  panel.show("no such topic");
  CHECK(panel.topic() == "start");
  CHECK_FALSE(browser->loadResource(QTextDocument::ImageResource, QUrl("https://example.org/a.png")).isValid());
}
