// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/base/parallel.h"

#include <sys/resource.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>
#include <tbb/task_scheduler_observer.h>
#include <unistd.h>

#include <algorithm>

namespace hectare::gis {

void parallelFor(std::size_t count, std::size_t chunk, const std::function<void(std::size_t, std::size_t)>& f) {
  const std::size_t chunks = (count + chunk - 1) / chunk;
  // A thread that waits here for others helps with this work alone: it may hold a lock that other work wants.
  tbb::this_task_arena::isolate([&] {
    tbb::parallel_for(std::size_t{0}, chunks, [&](std::size_t c) { f(c * chunk, std::min(count, (c + 1) * chunk)); });
  });
}

void giveWay() {
  constexpr int niceness = 10;  // a tenth of the time of a thread that has none
  static_cast<void>(setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), niceness));
}

namespace {

class WorkersGiveWay : public tbb::task_scheduler_observer {
 public:
  WorkersGiveWay() { observe(true); }
  void on_scheduler_entry(bool isWorker) override {
    if (isWorker) giveWay();
  }
};

}  // namespace

void workersGiveWay() { static const WorkersGiveWay observer; }

}  // namespace hectare::gis
