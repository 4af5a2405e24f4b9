// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What people do in quick succession, none of it lost.
#include "ui/desk/state/verb_queue.h"

#include "src/plan/verbs_names.h"
#include "src/plan/verbs_plan.h"
#include "tests/support/catch.h"
#include "tests/ui/desk/desk_window.h"

using namespace hectare;
using namespace hectare::tests;

namespace {

desk::SlowVerb::Does addsTarget(const std::string& name) {
  return [name](const desk::Snapshot& on, gis::Progress&) -> gis::Result<plan::Plan> {
    if (!on.world) return gis::Error{gis::ErrorKind::invalid, {"test.no_land"}, {}, {}};
    plan::Plan next = on.plan;
    plan::Target target;
    target.name = name;
    target.areaM2 = 10000;
    target.measure = "gross";
    next.targets.push_back(target);
    return next;
  };
}

std::vector<std::string> targetsOf(DeskWindow& desk) {
  std::vector<std::string> names;
  for (const plan::Target& target : desk.window->session().plan().targets) names.push_back(target.name);
  return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("Edits that take their time are all made, in their order", "[desk]") {
  DeskWindow desk;
  desk.open();
  for (const char* name : {"one", "two", "three"}) {
    desk.window->work().editBeside(addsTarget(name), {"plan_page.edit_target", {{"name", name}}});
  }
  REQUIRE(DeskWindow::until([&] { return targetsOf(desk) == Names{"one", "two", "three"}; }));
  REQUIRE(desk.answered());
  desk.window->session().undo();
  CHECK(targetsOf(desk) == Names{"one", "two"});
  REQUIRE(desk.answered());
}

TEST_CASE("An edit in between is kept, and the slow one is made on top of it", "[desk]") {
  DeskWindow desk;
  desk.open();
  auto& work = desk.window->work();
  work.editBeside(addsTarget("slow"), {"plan_page.edit_target", {{"name", "slow"}}});
  work.edit(plan::setPlanName(desk.window->session().plan(), "Meanwhile"), {"plan_page.edit_name", {{"name", "x"}}});
  REQUIRE(DeskWindow::until([&] { return targetsOf(desk) == Names{"slow"}; }));
  CHECK(desk.window->session().plan().name == "Meanwhile");
  REQUIRE(desk.answered());
}

TEST_CASE("After a computation that was cancelled an edit brings the figures back", "[desk]") {
  DeskWindow desk;
  desk.open();
  auto& work = desk.window->work();
  work.edit(plan::setScheme(desk.window->session().plan(), "ibis"), {"plan_page.edit_scheme", {{"scheme", "ibis"}}});
  work.cancel();
  CHECK_FALSE(desk.window->session().isUpToDate());
  work.editBeside(addsTarget("after"), {"plan_page.edit_target", {{"name", "after"}}});
  REQUIRE(DeskWindow::until([&] { return targetsOf(desk) == Names{"after"}; }));
  REQUIRE(DeskWindow::until([&] { return desk.window->session().isUpToDate(); }));
}

TEST_CASE("Without land a verb on the plan alone is made, one on the land is refused in words", "[desk]") {
  DeskWindow desk;
  std::string text = "format = 1\nname = \"nowhere\"\ncrs = \"EPSG:4326\"\n";  // no areas can be measured in degrees
  desk.folder.write("two_parks.hectare", text);
  desk.window->work().take({desk.plan()});
  REQUIRE(DeskWindow::until([&] { return desk.window->session().snapshot() != nullptr; }));
  REQUIRE_FALSE(desk.window->session().snapshot()->world);
  desk.window->work().editBeside(addsTarget("land"), {"plan_page.edit_target", {{"name", "land"}}});
  CHECK(desk.window->said().startsWith("This needs the figures"));
  desk::SlowVerb verb;
  verb.needsLand = false;
  verb.does = [](const desk::Snapshot& on, gis::Progress&) { return plan::setPlanName(on.plan, "Taken"); };
  verb.what = [] { return gis::Message{"plan_page.edit_name", {{"name", "Taken"}}}; };
  desk.window->work().editBeside(std::move(verb));
  REQUIRE(DeskWindow::until([&] { return desk.window->session().plan().name == "Taken"; }));
}

TEST_CASE("An edit that ends by an exception is told, and those after it are made", "[desk]") {
  DeskWindow desk;
  desk.open();
  auto& work = desk.window->work();
  QStringList told;
  QObject::connect(&work, &desk::Workbench::said, [&](const QString& text, bool wrong) {
    if (wrong) told << text;
  });
  const auto fails = [](const desk::Snapshot&, gis::Progress&) -> gis::Result<plan::Plan> { throw std::bad_alloc(); };
  work.editBeside(fails, {"plan_page.edit_target", {{"name", "none"}}});
  work.editBeside(addsTarget("after"), {"plan_page.edit_target", {{"name", "after"}}});
  REQUIRE(DeskWindow::until([&] { return targetsOf(desk) == Names{"after"}; }));
  REQUIRE(told.size() == 1);
  CHECK(told[0].startsWith("There is not enough memory"));
  REQUIRE(desk.answered());
}

TEST_CASE("Whatever work fails is told, also where nobody waits for it", "[desk]") {
  DeskWindow desk;
  desk.open();
  desk::BackgroundWork any;
  any.start([](gis::Progress&) -> desk::BackgroundWork::Delivery { throw std::runtime_error("a shelf <b>broke"); });
  REQUIRE(DeskWindow::until([&] { return !any.busy(); }));
  CHECK(desk.window->said() == "A defect of the program ended this, and nothing else (a shelf <b>broke)");
}
