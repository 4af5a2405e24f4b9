// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/panels/findings_panel.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

#include "tests/support/catch.h"
#include "tests/ui/desk/start_desk.h"

using namespace hectare;
using gis::Severity;

namespace {

gis::Finding finding(const std::string& rule, Severity severity, const std::string& subject) {
  gis::Finding made;
  made.rule = rule;
  made.severity = severity;
  made.layer = "plots";
  made.subject = subject;
  made.text = {"said." + rule};
  return made;
}

struct Shown {
  std::unique_ptr<desk::Texts> texts;
  std::unique_ptr<desk::FindingsPanel> panel;

  explicit Shown(gis::Findings findings) {
    tests::startDesk();
    texts = std::move(*desk::Texts::load("en"));
    panel = std::make_unique<desk::FindingsPanel>(*texts);
    panel->show(std::move(findings));
  }
  [[nodiscard]] QTreeView& list() const { return *panel->findChild<QTreeView*>(); }
  [[nodiscard]] QModelIndex at(int rule, int finding) const {
    return list().model()->index(finding, 0, list().model()->index(rule, 0));
  }
  [[nodiscard]] QString words(int rule, int column = 0) const {
    return list().model()->index(rule, column).data().toString();
  }
  /// What a rule is called for who does not see its picture.
  [[nodiscard]] QString spoken(int rule) const {
    return list().model()->index(rule, 0).data(Qt::AccessibleTextRole).toString();
  }
  [[nodiscard]] QPushButton& accept() const { return *panel->findChild<QPushButton*>("accept"); }
  /// As a person does, by the keys.
  void choose(desk::FindingChoice choice) const {
    auto* list = panel->findChild<QComboBox*>("choice");
    list->setFocus();
    while (list->currentIndex() < static_cast<int>(choice)) QTest::keyClick(list, Qt::Key_Down);
  }
};

gis::Finding acceptedFinding(const std::string& rule, const std::string& subject) {
  gis::Finding made = finding(rule, Severity::warning, subject);
  made.accepted = true;
  return made;
}

}  // namespace

TEST_CASE("Findings stand under their rules, the gravest first, and say of which feature they are", "[desk]") {
  const Shown shown({finding("nis.vintage", Severity::note, "1"), finding("c.grave", Severity::error, "7"),
                     finding("nis.vintage", Severity::note, "2")});
  REQUIRE(shown.list().model()->rowCount() == 2);
  // A rule without a name of its own is called by what it found first.
  CHECK(shown.words(0) == "said.c.grave");
  CHECK(shown.spoken(0) == "Error: said.c.grave (Count: 1)");
  CHECK(shown.words(1) == "Municipalities of another year");
  CHECK(shown.words(1, 1) == "Count: 2");
  CHECK(shown.at(1, 1).siblingAtColumn(1).data().toString() == "plots · 2");
}

TEST_CASE("A rule says how much land its findings changed", "[desk]") {
  gis::Finding first = finding("overlap", Severity::warning, "1");
  first.areaBeforeM2 = 10000;
  first.areaAfterM2 = 8000;
  gis::Finding second = finding("overlap", Severity::warning, "2");
  second.areaBeforeM2 = 1000;
  second.areaAfterM2 = 4000;
  const Shown shown({first, second, finding("overlap", Severity::warning, "3")});
  CHECK(shown.words(0, 1) == "Count: 3 · 0.50 ha");
}

TEST_CASE("What is accepted or a note is not open", "[desk]") {
  const Shown shown(
      {finding("b.note", Severity::note, "1"), acceptedFinding("c.grave", "8"), finding("d", Severity::warning, "9")});
  CHECK(shown.panel->open() == 1);
}

TEST_CASE("Open, accepted or all findings are shown", "[desk]") {
  const Shown shown({acceptedFinding("c.grave", "8"), finding("d", Severity::warning, "9")});
  CHECK(shown.list().model()->rowCount() == 1);
  CHECK(shown.words(0) == "said.d");
  shown.choose(desk::FindingChoice::accepted);
  CHECK(shown.list().model()->rowCount() == 1);
  CHECK(shown.words(0) == "said.c.grave");
  shown.choose(desk::FindingChoice::all);
  CHECK(shown.list().model()->rowCount() == 2);
}

TEST_CASE("A finding is accepted with a reason and a name only, and only once", "[desk]") {
  const Shown shown({finding("c.grave", Severity::error, "7"), acceptedFinding("d", "8")});
  shown.choose(desk::FindingChoice::all);
  std::vector<std::string> reasons;
  QObject::connect(shown.panel.get(), &desk::FindingsPanel::accepted,
                   [&](const gis::Findings& of, const QString& reason, const QString& author) {
                     REQUIRE(of.size() == 1);
                     reasons.push_back(of[0].subject + ": " + reason.toStdString() + ", " + author.toStdString());
                   });
  auto* reason = shown.panel->findChild<QLineEdit*>("reason");
  auto* author = shown.panel->findChild<QLineEdit*>("author");
  author->clear();
  shown.list().setCurrentIndex(shown.at(0, 0));
  CHECK_FALSE(shown.accept().isEnabled());
  QTest::keyClicks(reason, "  ");
  CHECK_FALSE(shown.accept().isEnabled());
  QTest::keyClicks(reason, "looked at");
  CHECK_FALSE(shown.accept().isEnabled());
  QTest::keyClicks(author, "planner");
  shown.accept().click();
  CHECK(reasons == std::vector<std::string>{"7: looked at, planner"});
  shown.list().setCurrentIndex(shown.at(1, 0));
  CHECK_FALSE(shown.accept().isEnabled());
}

TEST_CASE("Once a finding is accepted the next one is chosen, its reason to be typed, and rules stay open", "[desk]") {
  const gis::Finding a1 = finding("a", Severity::warning, "1");
  const gis::Finding a2 = finding("a", Severity::warning, "2");
  const gis::Finding b1 = finding("b", Severity::warning, "1");
  const gis::Finding b2 = finding("b", Severity::warning, "2");
  const Shown shown({a1, a2, b1, b2});
  shown.panel->setVisible(true);
  shown.panel->activateWindow();
  REQUIRE(QTest::qWaitForWindowActive(shown.panel.get()));
  auto& list = shown.list();
  auto* reason = shown.panel->findChild<QLineEdit*>("reason");
  shown.panel->findChild<QLineEdit*>("author")->setText("planner");
  std::vector<std::string> accepted;
  QObject::connect(shown.panel.get(), &desk::FindingsPanel::accepted, [&](const gis::Findings& all) {
    for (const gis::Finding& of : all) accepted.push_back(of.rule + of.subject);
  });
  list.expand(list.model()->index(1, 0));
  list.setCurrentIndex(shown.at(1, 0));
  reason->setFocus();
  QTest::keyClicks(reason, "looked at");
  QTest::keyClick(reason, Qt::Key_Return);
  CHECK(accepted == std::vector<std::string>{"b1"});
  gis::Finding done = b1;
  done.accepted = true;
  shown.panel->show({a1, a2, done, b2});
  CHECK(list.isExpanded(list.model()->index(0, 0)));
  CHECK(list.isExpanded(list.model()->index(1, 0)));
  REQUIRE(list.currentIndex() == shown.at(1, 0));
  CHECK(list.currentIndex().siblingAtColumn(1).data().toString() == "plots · 2");
  CHECK(reason->hasFocus());
  CHECK(reason->selectedText() == "looked at");
  SECTION("the last of a rule leads to the first that is open") {
    QTest::keyClick(reason, Qt::Key_Return);
    gis::Finding too = b2;
    too.accepted = true;
    shown.panel->show({a1, a2, done, too});
    CHECK(list.currentIndex() == shown.at(0, 0));
    CHECK(reason->hasFocus());
  }
  SECTION("what goes by itself leads nowhere") {
    shown.panel->show({a1, a2, done});
    CHECK_FALSE(list.currentIndex().parent().isValid());
  }
}

TEST_CASE("Several findings are accepted for one reason", "[desk]") {
  const Shown shown({finding("a", Severity::warning, "1"), finding("a", Severity::warning, "2"),
                     finding("a", Severity::warning, "3")});
  shown.panel->setVisible(true);
  std::vector<std::string> accepted;
  QObject::connect(shown.panel.get(), &desk::FindingsPanel::accepted, [&](const gis::Findings& all) {
    for (const gis::Finding& of : all) accepted.push_back(of.subject);
  });
  auto& list = shown.list();
  list.setCurrentIndex(shown.at(0, 0));
  QTest::keyClick(&list, Qt::Key_Down, Qt::ShiftModifier);
  CHECK(shown.accept().text() == "Accept 2");
  auto* reason = shown.panel->findChild<QLineEdit*>("reason");
  shown.panel->findChild<QLineEdit*>("author")->setText("planner");
  QTest::keyClicks(reason, "looked at");
  QTest::keyClick(reason, Qt::Key_Return);
  CHECK(accepted == std::vector<std::string>{"1", "2"});
}

TEST_CASE("What would mend a finding at once is a button; the finding stays chosen when others come", "[desk]") {
  const Shown shown({finding("a", Severity::error, "1")});
  const auto fixes = [](const gis::Finding& of) {
    return of.subject == "7" ? std::vector<desk::FindingFix>{{{"finding_fix.forget"}, {"finding_fix.forget"}, {}}}
                             : std::vector<desk::FindingFix>();
  };
  shown.panel->show({finding("a", Severity::error, "6"), finding("a", Severity::error, "7")}, fixes);
  shown.list().setCurrentIndex(shown.at(0, 0));
  CHECK(shown.panel->findChild<QPushButton*>("fix") == nullptr);
  shown.list().setCurrentIndex(shown.at(0, 1));
  int mended = 0;
  QObject::connect(shown.panel.get(), &desk::FindingsPanel::mended, [&] { ++mended; });
  auto* fix = shown.panel->findChild<QPushButton*>("fix");
  REQUIRE(fix != nullptr);
  CHECK(fix->text() == "Take the acceptance out of the plan");
  QTest::mouseClick(fix, Qt::LeftButton);
  CHECK(mended == 1);
  shown.panel->show({finding("a", Severity::error, "7"), finding("a", Severity::error, "8")}, fixes);
  CHECK(shown.list().currentIndex() == shown.at(0, 0));
}

TEST_CASE("A hundred thousand findings are there at once", "[desk]") {
  gis::Findings many;
  for (int i = 0; i < 100'000; ++i) {
    many.push_back(finding("rule" + std::to_string(i % 7), Severity::warning, std::to_string(i)));
  }
  const Shown shown({});
  shown.panel->resize(370, 600);
  shown.panel->show();
  QElapsedTimer time;
  time.start();
  shown.panel->show(std::move(many));
  shown.panel->grab();
  CHECK(time.elapsed() < 1000);
  CHECK(shown.list().model()->rowCount(shown.list().model()->index(0, 0)) == 14286);
}
