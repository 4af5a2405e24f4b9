// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a session does so that no work is lost, and none of anybody else's.
#include <unistd.h>

#include <QSignalSpy>
#include <QTest>
#include <algorithm>
#include <filesystem>

#include "gis/base/file.h"
#include "src/plan/plan_file.h"
#include "src/plan/verbs_names.h"
#include "src/plan/verbs_plan.h"
#include "tests/support/catch.h"
#include "tests/support/full_disk.h"
#include "tests/support/temp_folder.h"
#include "tests/ui/desk/awaited_session.h"
#include "tests/ui/desk/start_desk.h"

using namespace hectare;
using namespace hectare::tests;

namespace {

namespace fs = std::filesystem;

const std::string asItWas = "format = 1\nname = \"as it was\"\ncrs = \"EPSG:31370\"\n";

std::unique_ptr<desk::Session> sessionOn(const fs::path& file) {
  auto styles = answer::Styles::read();
  REQUIRE(styles);
  auto session = std::make_unique<desk::Session>(std::make_shared<const answer::Styles>(std::move(*styles)));
  if (!file.empty()) REQUIRE(opened(*session, file));
  kept(*session);
  return session;
}

gis::Status editOf(desk::Session& session, const std::string& scheme) {
  gis::Status edited = session.edit(plan::setScheme(session.plan(), scheme), {"desk.edit_accept"});
  kept(session);
  return edited;
}

plan::Plan fresh(const fs::path& file) {
  auto plan = plan::parsePlan(asItWas, file);
  REQUIRE(plan);
  return std::move(*plan);
}

/// Nobody in particular, who may not write into a folder of somebody else.
class Nobody {
 public:
  Nobody() {
    if (m_before == 0) REQUIRE(::seteuid(65534) == 0);
  }
  ~Nobody() {
    if (m_before == 0) static_cast<void>(::seteuid(m_before));
  }
  Nobody(const Nobody&) = delete;
  Nobody& operator=(const Nobody&) = delete;

 private:
  uid_t m_before = ::geteuid();
};

}  // namespace

TEST_CASE("A plan that somebody else changed meanwhile is not saved over, unless that is what is wanted",
          "[desk][keep]") {
  startDesk();
  const TempFolder folder;
  const fs::path file = folder.write("p.hectare", asItWas);
  const auto session = sessionOn(file);
  REQUIRE(editOf(*session, "ibis"));
  QSignalSpy changed(session.get(), &desk::Session::changedOnDisk);
  const std::string theirs = asItWas + "why = \"somebody else\"\n";
  folder.write("p.hectare", theirs);
  CHECK(QTest::qWaitFor([&] { return changed.count() == 1; }, 10000));
  const Written written = saved(*session);
  REQUIRE_FALSE(written);
  CHECK(written.error().kind == gis::ErrorKind::refused);
  CHECK(written.error().what.id == "keep.changed_since");
  CHECK(*gis::readFile(file) == theirs);
  CHECK(desk::Journal(file).kept()->value().plan.scheme == "ibis");
  SECTION("theirs, and undo brings ours back") {
    REQUIRE(reloaded(*session));
    CHECK(session->plan().why == "somebody else");
    CHECK(session->plan().scheme == "vlaio");
    kept(*session);
    CHECK_FALSE(desk::Journal(file).kept()->has_value());
    CHECK(session->history().isSaved());
    session->undo();
    CHECK(session->plan().scheme == "ibis");
    kept(*session);
    CHECK(desk::Journal(file).kept()->value().plan.scheme == "ibis");
    CHECK(saved(*session));  // theirs has been seen
  }
  SECTION("ours, over what is no plan any more") {
    folder.write("p.hectare", "no plan\n");
    REQUIRE(savedOver(*session));
    CHECK(plan::readPlan(file)->scheme == "ibis");
  }
  SECTION("ours, in another folder") {
    std::filesystem::create_directory(folder.path() / "else");
    REQUIRE(savedAs(*session, folder.path() / "else/q.hectare"));
    CHECK(*gis::readFile(file) == theirs);
    CHECK(plan::readPlan(folder.path() / "else/q.hectare")->scheme == "ibis");
    CHECK_FALSE(desk::Journal(file).kept()->has_value());
    session->undo();
    CHECK(session->plan().file == folder.path() / "else/q.hectare");
  }
  SECTION("ours") {
    REQUIRE(savedOver(*session));
    CHECK(plan::readPlan(file)->scheme == "ibis");
    REQUIRE(editOf(*session, "cadastre-only"));
    CHECK(saved(*session));
  }
  SECTION("both, one beside the other") {
    REQUIRE(savedBeside(*session));
    CHECK(*gis::readFile(file) == theirs);
    CHECK(plan::readPlan(folder.path() / "p-2.hectare")->scheme == "ibis");
    CHECK(session->plan().file == folder.path() / "p-2.hectare");
    session->undo();
    CHECK(session->plan().file == folder.path() / "p-2.hectare");
    CHECK_FALSE(desk::Journal(file).kept()->has_value());
  }
}

TEST_CASE("What people wrote beside the lines of a plan comes along when it is saved under another name",
          "[desk][keep]") {
  startDesk();
  const TempFolder folder;
  const auto session = sessionOn(folder.write("p.hectare", "# agreed on 3 March\n" + asItWas));
  REQUIRE(editOf(*session, "ibis"));
  folder.write("q.hectare", "format = 1\nname = \"another\" # of no interest\n");
  REQUIRE(savedAs(*session, folder.path() / "q.hectare"));
  const std::string saved = *gis::readFile(folder.path() / "q.hectare");
  CHECK(saved.starts_with("# agreed on 3 March\n" + asItWas));
  CHECK(plan::readPlan(folder.path() / "q.hectare")->scheme == "ibis");
}

TEST_CASE("A new plan's save leaves alone what others made under its name meanwhile", "[desk][keep]") {
  startDesk();
  const TempFolder folder;
  const fs::path file = folder.path() / "new.hectare";
  const auto session = sessionOn({});
  session->begin(fresh(file));
  folder.write("new.hectare", "format = 1\ncrs = \"EPSG:3812\"\n");
  const Written written = saved(*session);
  REQUIRE_FALSE(written);
  CHECK(written.error().what.id == "keep.changed_since");
  CHECK(plan::readPlan(file)->crs == "EPSG:3812");
  REQUIRE(savedBeside(*session));
  CHECK(plan::readPlan(folder.path() / "new-2.hectare")->name == "as it was");
}

TEST_CASE("A plan that was never saved comes back after its window ended unasked", "[desk][keep]") {
  startDesk();
  const TempFolder folder;
  const fs::path file = folder.path() / "new.hectare";
  sessionOn({})->begin(fresh(file));
  CHECK(fs::is_empty(folder.path()));
  const auto next = sessionOn({});
  REQUIRE(opened(*next, file));
  CHECK(next->plan().name == "as it was");
  CHECK_FALSE(next->history().isSaved());
  CHECK_FALSE(keptEdits(*next)->has_value());  // they are in the plan already
  REQUIRE(saved(*next));
  CHECK(plan::readPlan(file));
  CHECK(std::ranges::count(desk::Journal::neverSaved(), file) == 0);
}

TEST_CASE("Edits of two windows on one plan both come back", "[desk][keep]") {
  startDesk();
  const TempFolder folder;
  const fs::path file = folder.write("p.hectare", asItWas);
  {
    const auto first = sessionOn(file);
    const auto second = sessionOn(file);
    REQUIRE(!second->others().empty());
    REQUIRE(editOf(*first, "ibis"));
    CHECK_FALSE(keptEdits(*second)->has_value());  // whose window is there yet
    REQUIRE(editOf(*second, "cadastre-only"));
  }
  const auto next = sessionOn(file);
  auto edits = keptEdits(*next);
  REQUIRE((edits && *edits));
  CHECK((*edits)->plan.scheme == "ibis");
  next->takeBack(std::move(**edits), {"desk.kept_edits"});
  kept(*next);
  const auto besides = sessionOn(file);
  edits = keptEdits(*besides);
  REQUIRE((edits && *edits));
  CHECK((*edits)->plan.scheme == "cadastre-only");
}

TEST_CASE("A plan of a newer format is shown, and neither edited nor saved", "[desk][keep]") {
  startDesk();
  const TempFolder folder;
  const std::string later = "format = 2\ncrs = \"EPSG:31370\"\nname = \"later\"\nclimate = 1\n";
  const fs::path file = folder.write("later.hectare", later);
  const auto session = sessionOn(file);
  REQUIRE(session->newer());
  CHECK(session->plan().name == "later");
  CHECK(session->newer()->leftOut == std::vector<std::string>{"climate"});
  CHECK(session->newerNote().front().id == "keep.read_only");
  const gis::Status edited = editOf(*session, "ibis");
  REQUIRE_FALSE(edited);
  CHECK(edited.error().what.id == "keep.read_only");
  CHECK_FALSE(saved(*session));
  CHECK_FALSE(savedOver(*session));
  CHECK_FALSE(savedBeside(*session));
  CHECK_FALSE(keptEdits(*session)->has_value());
  CHECK(*gis::readFile(file) == later);
  CHECK(std::distance(fs::directory_iterator(folder.path()), {}) == 1);
  folder.write("p.hectare", asItWas);
  REQUIRE(opened(*session, folder.path() / "p.hectare"));
  CHECK_FALSE(session->newer());
  CHECK(editOf(*session, "ibis"));
}

TEST_CASE("On a full disk the plan's file stays as it was, the edits stay kept, and it is said plainly",
          "[desk][keep]") {
  startDesk();
  const TempFolder folder;
  const fs::path file = folder.write("p.hectare", asItWas);
  const auto session = sessionOn(file);
  REQUIRE(editOf(*session, "ibis"));
  Written written = fs::path();
  {
    const FullDisk disk;
    written = saved(*session);
  }
  REQUIRE_FALSE(written);
  CHECK(written.error().kind == gis::ErrorKind::writeFailed);
  CHECK(written.error().hint.id == "io.disk_full");
  CHECK(*gis::readFile(file) == asItWas);
  CHECK_FALSE(session->history().isSaved());
  CHECK(desk::Journal(file).kept()->value().plan.scheme == "ibis");
  CHECK(saved(*session));  // there is room again
  CHECK(plan::readPlan(file)->scheme == "ibis");
}

TEST_CASE("In a folder that can't be written, edits are kept elsewhere and the plan's file stays as it was",
          "[desk][keep]") {
  startDesk();
  const TempFolder folder;
  const fs::path file = folder.write("p.hectare", asItWas);
  fs::permissions(file, fs::perms{0444});
  fs::permissions(folder.path(), fs::perms{0555});
  const TempFolder home;  // of nobody
  fs::permissions(home.path(), fs::perms::all);
  const QByteArray homeBefore = qgetenv("HOME");
  qputenv("HOME", home.path().c_str());
  {
    const Nobody who;
    const auto session = sessionOn(file);
    QSignalSpy failed(session.get(), &desk::Session::notKept);
    REQUIRE(editOf(*session, "ibis"));
    CHECK(failed.count() == 0);
    const Written written = saved(*session);
    REQUIRE_FALSE(written);
    CHECK(written.error().kind == gis::ErrorKind::writeFailed);
    CHECK(written.error().hint.id == "io.may_not_write");
    CHECK(*gis::readFile(file) == asItWas);
    CHECK_FALSE(session->history().isSaved());
  }
  {
    const Nobody who;
    const auto next = sessionOn(file);
    const auto edits = keptEdits(*next);
    REQUIRE((edits && *edits));
    CHECK((*edits)->plan.scheme == "ibis");
  }
  qputenv("HOME", homeBefore);
  fs::permissions(folder.path(), fs::perms::owner_all);
}

TEST_CASE("Nothing is asked of a network until somebody allows it, for this plan", "[desk][keep]") {
  startDesk();
  const TempFolder folder;
  const fs::path file = folder.write("p.hectare", asItWas + R"(
[[source]]
role = "overlay"
name = "afar"
path = "http://127.0.0.1:1/land.geojson"
)");
  const auto session = sessionOn(file);
  const auto answered = [&] {
    return QTest::qWaitFor([&] { return session->snapshot() && !session->work().busy(); }, 30000);
  };
  REQUIRE(answered());
  CHECK_FALSE(session->consent().network);
  REQUIRE(session->snapshot()->world);
  const auto refused = session->snapshot()->world->entries.at(0).error;
  REQUIRE(refused);
  CHECK(refused->kind == gis::ErrorKind::refused);
  session->allowNetwork();
  REQUIRE(answered());
  CHECK(session->consent().network);
  const auto tried = session->snapshot()->world->entries.at(0).error;
  REQUIRE(tried);  // nobody answers there
  CHECK(tried->kind != gis::ErrorKind::refused);
  REQUIRE(opened(*session, file));
  CHECK_FALSE(session->consent().network);
}

TEST_CASE("A plan that is opened by a link is one plan with the file itself", "[desk][keep]") {
  startDesk();
  const TempFolder folder;
  const fs::path file = folder.write("p.hectare", asItWas);
  fs::create_directory(folder / "desk");
  fs::create_symlink(file, folder / "desk/link.hectare");
  const auto first = sessionOn(file);
  {
    const auto second = sessionOn(folder / "desk/link.hectare");
    CHECK(second->others().size() == 1);
    REQUIRE(editOf(*second, "ibis"));
  }
  CHECK(fs::exists(folder / ".p.hectare.2.journal"));
  CHECK(std::distance(fs::directory_iterator(folder / "desk"), {}) == 1);
  const auto next = sessionOn(folder / "desk/link.hectare");
  const auto edits = keptEdits(*next);
  REQUIRE((edits && *edits));
  CHECK((*edits)->plan.file == folder / "desk/link.hectare");
  next->takeBack(**edits, {"desk.kept_edits"});
  REQUIRE(saved(*next));
  CHECK(fs::is_symlink(folder / "desk/link.hectare"));
  CHECK(plan::readPlan(file)->scheme == "ibis");
}

TEST_CASE("Saving twice, and editing between, ends with what was written last", "[desk][keep]") {
  startDesk();
  const TempFolder folder;
  const auto session = sessionOn(folder.write("p.hectare", asItWas));
  const auto edit = [&](const std::string& name) {
    REQUIRE(session->edit(plan::setPlanName(session->plan(), name), {"plan_page.edit_name"}));
  };
  // None of these waits for the one before.
  edit("one");
  session->saveAs(folder / "q.hectare", [](const Written& written) { CHECK(written); });
  edit("two");
  session->save([](const Written& written) { CHECK(written); });
  edit("three");
  kept(*session);
  CHECK(plan::readPlan(folder / "q.hectare")->name == "two");
  CHECK(plan::readPlan(folder / "p.hectare")->name == "as it was");
  CHECK(session->plan().file == folder / "q.hectare");
  CHECK_FALSE(session->history().isSaved());
  CHECK(desk::Journal(folder / "q.hectare").kept()->value().plan.name == "three");
  session->undo();
  CHECK(session->history().isSaved());
  kept(*session);
  CHECK_FALSE(desk::Journal(folder / "q.hectare").kept()->has_value());
}

TEST_CASE("Of saves and edits that do not wait for each other nothing is kept that is saved", "[desk][keep]") {
  startDesk();
  const TempFolder folder;
  const fs::path file = folder.write("p.hectare", asItWas);
  const auto session = sessionOn(file);
  const auto edit = [&](const std::string& name) {
    REQUIRE(session->edit(plan::setPlanName(session->plan(), name), {"plan_page.edit_name"}));
  };
  const auto save = [&] { session->save([](const Written& written) { CHECK(written); }); };
  edit("one");
  save();
  SECTION("another edit, saved too") {
    edit("two");
    save();
  }
  SECTION("an edit that is taken back") {
    edit("two");
    session->undo();
  }
  SECTION("undo and redo") {
    session->undo();
    session->redo();
  }
  kept(*session);
  CHECK(session->history().isSaved());
  CHECK_FALSE(desk::Journal(file).kept()->has_value());
}
