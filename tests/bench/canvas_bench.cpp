// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/canvas_bench.h"

#include <benchmark/benchmark.h>

#include <QApplication>
#include <QTest>
#include <algorithm>
#include <chrono>
#include <random>

#include "gis/base/parallel.h"
#include "src/plan/verbs_drawn.h"
#include "src/plan/verbs_plan.h"
#include "tests/bench/bench_data.h"
#include "tests/bench/peak_memory.h"
#include "tests/bench/value_of.h"
#include "ui/desk/canvas/map_canvas.h"
#include "ui/desk/state/session.h"
#include "ui/desk/tables/row_order.h"
#include "ui/print/gui.h"

namespace hectare::bench {

namespace {

using Clock = std::chrono::steady_clock;
constexpr int frames = 120;
constexpr int longestWaitMs = 600'000;

double milliseconds(Clock::duration time) { return std::chrono::duration<double, std::milli>(time).count(); }

void startWindows() {
  static int count = 1;
  static char name[] = "hectare-bench";
  static char* arguments[] = {name, nullptr};
  if (qApp != nullptr) return;
  if (qEnvironmentVariableIsEmpty("DISPLAY")) qputenv("QT_QPA_PLATFORM", "offscreen");
  // Never destroyed: at the end of the program, what it would clear away may be gone before it.
  static const QApplication* const application = new QApplication(count, arguments);
  static_cast<void>(application);
  if (!print::startGui()) std::abort();
  gis::workersGiveWay();
}

/// A plan of so many parcels that is open, and its map.
struct Window {
  std::unique_ptr<desk::Session> session;
  std::unique_ptr<desk::MapCanvas> canvas;
  std::size_t parcels = 0;

  void open(std::size_t size) {
    if (parcels == size) return;
    canvas.reset();
    session.reset();
    dropWorld();
    startWindows();
    session = std::make_unique<desk::Session>(std::make_shared<const answer::Styles>(valueOf(answer::Styles::read())));
    plan::Plan plan = provincePlan(size);
    plan.drawn.push_back(pond(plan));
    session->begin(std::move(plan));
    wait();
    canvas = std::make_unique<desk::MapCanvas>();
    canvas->resize(1600, 1000);
    canvas->setVisible(true);
    const auto snapshot = session->snapshot();
    canvas->show(std::shared_ptr<const map::MapContent>(snapshot, &snapshot->content));
    parcels = size;
  }

  void wait() const {
    if (!QTest::qWaitFor([this] { return session->snapshot() && !session->work().busy(); }, longestWaitMs))
      std::abort();
  }

  /// Looks at the middle of the first park.
  void look(double denominator) const {
    const auto layers = valueOf(session->snapshot()->world->layers(plan::Role::parks));
    canvas->showLand(layers.front()->table.geometry.box(0));
    canvas->setDenominator(denominator);
  }

  double sharpMs() const {
    const auto begin = Clock::now();
    if (!QTest::qWaitFor([this] { return canvas->isSharp(); }, longestWaitMs)) std::abort();
    return milliseconds(Clock::now() - begin);
  }

 private:
  /// A pond in the middle of the first park, to be moved.
  static plan::Drawn pond(const plan::Plan& plan) {
    gis::Progress progress;
    const world::World world = valueOf(world::load(plan, nullptr, progress));
    const gis::Box box = valueOf(world.layers(plan::Role::parks)).front()->table.geometry.box(0);
    const gis::Coord middle{(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2};
    gis::GeometryColumn square;
    square.beginFeature(gis::GeometryKind::polygon);
    square.beginPart();
    square.beginPath();
    constexpr double halfM = 40;
    for (const auto& [x, y] : {std::pair(-1, -1), {1, -1}, {1, 1}, {-1, 1}, {-1, -1}}) {
      square.add({middle.x + x * halfM, middle.y + y * halfM});
    }
    plan::Drawn drawn;
    drawn.id = "pond";
    drawn.wkt = gis::toWkt(square, 0);
    return drawn;
  }
};

Window& window(const benchmark::State& state) {
  static auto* const one = new Window;
  one->open(static_cast<std::size_t>(state.range(0)));
  return *one;
}

/// Frames one after another; the longest is told beside the mean.
template <class Step>
void runFrames(benchmark::State& state, const Window& at, Step step) {
  double worst = 0;
  int number = 0;
  for (auto _ : state) {
    const auto begin = Clock::now();
    step(number++);
    at.canvas->repaint();
    QCoreApplication::processEvents();
    worst = std::max(worst, milliseconds(Clock::now() - begin));
  }
  state.counters["worst_ms"] = worst;
}

/// The map follows the pointer, 12 dots a frame.
void pan(benchmark::State& state) {
  const Window& at = window(state);
  at.look(10'000);
  at.sharpMs();
  QPoint hand(100, 500);
  QTest::mousePress(at.canvas.get(), Qt::LeftButton, Qt::NoModifier, hand);
  runFrames(state, at, [&](int) {
    hand += QPoint(12, 3);
    QTest::mouseMove(at.canvas.get(), hand);
  });
  QTest::mouseRelease(at.canvas.get(), Qt::LeftButton, Qt::NoModifier, hand);
}

/// Out and in again, from a park to the province.
void zoom(benchmark::State& state) {
  const Window& at = window(state);
  at.look(2'000);
  at.sharpMs();
  runFrames(state, at, [&](int number) { at.canvas->zoomBy(number % frames < frames / 2 ? -0.25 : 0.25); });
}

/// The picture of a view at the scale of the second argument, once the movement has ended.
void sharp(benchmark::State& state) {
  const Window& at = window(state);
  double worst = 0;
  int number = 0;
  for (auto _ : state) {
    at.look(static_cast<double>(state.range(1)) * (1 + 0.001 * ++number));
    worst = std::max(worst, at.sharpMs());
  }
  state.counters["worst_ms"] = worst;
}

/// A drawn polygon is moved: until the new hectares are there.
void edit(benchmark::State& state) {
  const Window& at = window(state);
  const PeakMemory peak;
  double byM = 1;
  for (auto _ : state) {
    if (!at.session->edit(plan::moveDrawn(at.session->plan(), "pond", byM, 0.5), {"drawn.moved"})) std::abort();
    at.wait();
    byM = -byM * 1.01;
  }
  state.counters["peak_MiB"] = peak.mebibytes();
}

/// A table of a million rows: names and areas.
answer::Table millionRows() {
  constexpr std::size_t rows = 1'000'000;
  answer::Table table{"parcels", {"table.parcels"}, {}, {}, {}};
  table.columns = {{"parcel_id", {"column.parcel_id"}, gis::Unit::none},
                   {"free_m2", {"column.free_m2"}, gis::Unit::squareMetre}};
  std::mt19937 random(20400101);
  std::uniform_real_distribution<double> areaM2(10, 50'000);
  table.rows.reserve(rows);
  for (std::size_t i = 0; i < rows; ++i) {
    table.rows.push_back({"71016A" + std::to_string(random() % rows) + "/00", areaM2(random)});
  }
  return table;
}

void orderRows(benchmark::State& state, const desk::RowChoice& choice) {
  static const answer::Table table = millionRows();
  const auto language = valueOf(text::Language::load("nl"));
  gis::Progress progress;
  for (auto _ : state) benchmark::DoNotOptimize(desk::orderedRows(table, choice, language, progress));
}

}  // namespace

void registerCanvas() {
  using benchmark::RegisterBenchmark;
  struct Run {
    const char* name;
    void (*run)(benchmark::State&);
    int times;
  };
  for (const std::int64_t size : {10'000, 100'000, 1'000'000}) {
    for (const Run& one : {Run{"canvas/pan", pan, frames}, {"canvas/zoom", zoom, frames}, {"canvas/edit", edit, 8}}) {
      RegisterBenchmark(one.name, one.run)
          ->Arg(size)
          ->Unit(benchmark::kMillisecond)
          ->Iterations(one.times)
          ->UseRealTime();
    }
    for (const std::int64_t denominator : {2'000, 5'000, 10'000, 25'000, 100'000, 400'000}) {
      RegisterBenchmark("canvas/sharp", sharp)
          ->Args({size, denominator})
          ->Unit(benchmark::kMillisecond)
          ->Iterations(8)
          ->UseRealTime();
    }
  }
  const auto rows = [](const char* name, const desk::RowChoice& choice) {
    RegisterBenchmark(name, [choice](benchmark::State& state) { orderRows(state, choice); })
        ->Unit(benchmark::kMillisecond)
        ->Iterations(3)
        ->UseRealTime();
  };
  rows("canvas/table/sort_names", {0, false, ""});
  rows("canvas/table/sort_areas", {1, true, ""});
  rows("canvas/table/filter", {std::nullopt, false, "a12"});
}

}  // namespace hectare::bench
