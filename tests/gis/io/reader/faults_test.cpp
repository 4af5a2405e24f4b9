// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of a program whose reader crashes, hangs or lies: tests/faulty_reader is the reader here.
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <fstream>
#include <thread>

#include "gis/io/reader/call.h"
#include "gis/io/reader/wire_layer.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace hectare::gis;
using hectare::tests::TempFolder;

namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

Result<ReadLayer> ask(ReaderPool& pool, const std::filesystem::path& path, Progress& progress) {
  ReadLayer layer;
  const ReadRequest request{path, "", std::nullopt, true};
  const ReaderCall call{ReaderTask::readLayer, path, [&](WireOut& out) { put(out, request); },
                        [&](WireIn& in) { get(in, layer); }};
  HECTARE_TRY(callReader(call, progress, pool));
  return layer;
}

Error failureOf(ReaderPool& pool, const std::filesystem::path& path) {
  Progress progress;
  const auto layer = ask(pool, path, progress);
  REQUIRE_FALSE(layer);
  CHECK(layer.error().kind == ErrorKind::unreadable);
  CHECK(layer.error().where == path.string());
  CHECK_FALSE(layer.error().hint.empty());
  return layer.error();
}

std::size_t openFiles() {
  const std::filesystem::directory_iterator files("/proc/self/fd");
  return static_cast<std::size_t>(std::distance(begin(files), end(files)));
}

/// Children of other test cases may live; none may be dead and unburied.
bool noZombie() { return waitpid(-1, nullptr, WNOHANG) <= 0; }

struct Trace {
  pid_t pid = 0;
  std::filesystem::path scratch;
};

/// Waits for what a reader that hangs has left beside the file.
Trace traceOf(const std::filesystem::path& file) {
  const auto until = Clock::now() + std::chrono::seconds(20);
  Trace trace;
  while (trace.pid == 0 && Clock::now() < until) {
    std::this_thread::sleep_for(milliseconds(10));
    std::ifstream(file.string() + ".trace") >> trace.pid >> trace.scratch;
  }
  std::string path = trace.scratch.string();
  trace.scratch = path;
  return trace;
}

bool runs(pid_t pid) {
  std::ifstream stat("/proc/" + std::to_string(pid) + "/stat");
  std::string word;
  return stat >> word >> word >> word && word != "Z";
}

template <class Condition>
bool soon(Condition&& holds) {
  const auto until = Clock::now() + std::chrono::seconds(20);
  while (!holds() && Clock::now() < until) std::this_thread::sleep_for(milliseconds(10));
  return holds();
}

/// Cancels once something has been reported.
struct CancelAfterReport final : Progress {
  void report(double, const Message&) override { reported = true; }
  bool cancelled() const override { return reported; }
  std::atomic<bool> reported = false;
};

}  // namespace

TEST_CASE("A reader that crashes is an error that names file and signal, and the next file is read") {
  const std::size_t before = openFiles();
  {
    ReaderPool pool(HECTARE_FAULTY_READER);
    const Error crash = failureOf(pool, "segv.gml");
    CHECK(crash.what ==
          Message{"reader.crashed",
                  {{"path", "segv.gml"}, {"signal", std::int64_t{SIGSEGV}}, {"name", "Segmentation fault"}}});
    CHECK(failureOf(pool, "abort.gml").what.args.at(1).second == MessageArg(std::int64_t{SIGABRT}));
    CHECK(failureOf(pool, "exit.gml").what ==
          Message{"reader.exited", {{"path", "exit.gml"}, {"code", std::int64_t{7}}}});
    CHECK(failureOf(pool, "kill.gml").what.id == "reader.killed");
    CHECK(failureOf(pool, "died-half.gml").what.args.at(1).second == MessageArg(std::int64_t{SIGBUS}));
    Progress progress;
    const auto layer = ask(pool, "slow.gml", progress);
    REQUIRE(layer);
    CHECK(layer->table.size() == 3);
    CHECK(layer->table.columns.at(0).integer(2) == 2);
  }
  CHECK(openFiles() == before);
  CHECK(noZombie());
}

TEST_CASE("A reader that loops or waits for ever is ended; one that gives signs of life is not") {
  const TempFolder folder;
  ReaderRules rules;
  rules.busy = milliseconds(200);
  rules.besides = 1U << 20U;
  rules.rereadings = 2;
  ReaderPool loops(HECTARE_FAULTY_READER, rules);
  CHECK(failureOf(loops, "spin.shp").what.id == "reader.hung");
  CHECK(failureOf(loops, folder.write("reread.shp", std::string(1000, 'x'))).what.id == "reader.hung");

  rules.idle = milliseconds(300);
  ReaderPool waits(HECTARE_FAULTY_READER, rules);
  CHECK(failureOf(waits, "sleep.shp").what.id == "reader.idle");
  Progress progress;
  CHECK(ask(waits, "slow.shp", progress));
}

TEST_CASE("What a reader answers is believed only as far as it makes sense") {
  ReaderPool pool(HECTARE_FAULTY_READER);
  for (const char* lie : {"noise", "huge", "beyond", "half", "more", "uneven"}) {
    INFO(lie);
    CHECK(failureOf(pool, std::string(lie) + ".gpkg").what.id == "reader.garbled");
  }
  Progress progress;
  const auto big = ask(pool, "big.gpkg", progress);
  REQUIRE(big);
  REQUIRE(big->table.size() == 2'000'000);
  CHECK(big->table.geometry.path(1'999'999, 0, 0).front() == Coord{1'999'999, 1});
  CHECK(big->table.columns.at(0).integer(1'234'567) == 1'234'567);
}

TEST_CASE("Cancelling ends a reader that does not listen, with what it has written") {
  const TempFolder folder;
  const auto file = folder.write("traced.gpkg", "");
  CancelAfterReport progress;
  const auto start = Clock::now();
  ReaderPool pool(HECTARE_FAULTY_READER);
  const auto layer = ask(pool, file, progress);
  REQUIRE_FALSE(layer);
  CHECK(layer.error().kind == ErrorKind::cancelled);
  CHECK(Clock::now() - start < std::chrono::seconds(5));
  const Trace trace = traceOf(file);
  REQUIRE(trace.pid > 0);
  CHECK(soon([&] { return !runs(trace.pid); }));
  CHECK_FALSE(std::filesystem::exists(trace.scratch));
}

TEST_CASE("A program that is killed takes its reader along, and the reader its scratch folder") {
  const TempFolder folder;
  const auto file = folder.write("traced.gpkg", "");
  const pid_t program = fork();
  if (program == 0) {
    ReaderPool pool(HECTARE_FAULTY_READER);
    Progress progress;
    static_cast<void>(ask(pool, file, progress));
    _exit(0);
  }
  const Trace trace = traceOf(file);
  REQUIRE(trace.pid > 0);
  REQUIRE(std::filesystem::exists(trace.scratch / "half-written"));
  kill(program, SIGKILL);
  REQUIRE(waitpid(program, nullptr, 0) == program);
  CHECK(soon([&] { return !runs(trace.pid); }));
  CHECK_FALSE(std::filesystem::exists(trace.scratch));
}

TEST_CASE("Without the reader program nothing is read, and it is said what is missing") {
  Progress progress;
  ReaderPool absent("no/such/hectare-reader");
  const auto notThere = ask(absent, "a.gpkg", progress);
  CHECK(notThere.error().what.id == "reader.not_started");
  CHECK(notThere.error().hint.id == "reader.hint_install");
  ReaderPool other("/bin/true");
  CHECK(ask(other, "a.gpkg", progress).error().what.id == "reader.not_ours");
  setenv("HECTARE_READER", "no/such/hectare-reader", 1);
  CHECK(findReaderProgram().error().what.id == "reader.not_found");
  unsetenv("HECTARE_READER");
  CHECK(findReaderProgram());
}
