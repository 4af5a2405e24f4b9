// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/panels/findings_panel.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

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
  [[nodiscard]] QTreeWidget& list() const { return *panel->findChild<QTreeWidget*>(); }
};

}  // namespace

TEST_CASE("Findings stand under their rules, the gravest first, and say of which feature they are", "[desk]") {
  const Shown shown({finding("b.note", Severity::note, "1"), finding("c.grave", Severity::error, "7"),
                     finding("b.note", Severity::note, "2")});
  REQUIRE(shown.list().topLevelItemCount() == 2);
  CHECK(shown.list().topLevelItem(0)->text(0) == "Error: c.grave (1)");
  CHECK(shown.list().topLevelItem(1)->text(0) == "Note: b.note (2)");
  CHECK(shown.list().topLevelItem(1)->child(1)->text(1) == "plots · 2");
}

TEST_CASE("What is accepted or a note is not open", "[desk]") {
  gis::Finding accepted = finding("c.grave", Severity::error, "8");
  accepted.accepted = true;
  const Shown shown({finding("b.note", Severity::note, "1"), accepted, finding("d", Severity::warning, "9")});
  CHECK(shown.panel->open() == 1);
}

TEST_CASE("A finding is accepted with a reason only, and only once", "[desk]") {
  gis::Finding accepted = finding("d", Severity::warning, "8");
  accepted.accepted = true;
  const Shown shown({finding("c.grave", Severity::error, "7"), accepted});
  std::vector<std::string> reasons;
  QObject::connect(shown.panel.get(), &desk::FindingsPanel::accepted,
                   [&](const gis::Finding& of, const QString& reason) {
                     reasons.push_back(of.subject + ": " + reason.toStdString());
                   });
  auto* button = shown.panel->findChild<QPushButton*>();
  auto* reason = shown.panel->findChild<QLineEdit*>();
  shown.list().setCurrentItem(shown.list().topLevelItem(0)->child(0));
  CHECK_FALSE(button->isEnabled());
  QTest::keyClicks(reason, "  ");
  CHECK_FALSE(button->isEnabled());
  QTest::keyClicks(reason, "looked at");
  button->click();
  CHECK(reasons == std::vector<std::string>{"7: looked at"});
  shown.list().setCurrentItem(shown.list().topLevelItem(1)->child(0));
  CHECK_FALSE(button->isEnabled());
}
