// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A reader program that does to its parent what broken drivers and hostile files might: the name of the file it is
// asked to read says what.
#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <map>
#include <thread>

#include "gis/io/reader/confine.h"
#include "gis/io/reader/frames.h"
#include "gis/io/reader/tasks.h"
#include "gis/io/reader/wire_bytes.h"
#include "gis/io/reader/wire_layer.h"

namespace {

using namespace hectare::gis;

constexpr int parentSocket = 3;

struct Asked {
  FrameWriter& writer;
  std::filesystem::path path;
};

ReadLayer layerOf(std::size_t rows) {
  ReadLayer layer;
  Column number("n", ColumnType::integer);
  for (std::size_t i = 0; i < rows; ++i) {
    layer.table.geometry.beginFeature(GeometryKind::point);
    layer.table.geometry.beginPart();
    layer.table.geometry.beginPath();
    layer.table.geometry.add({static_cast<double>(i), 1});
    number.addInteger(static_cast<std::int64_t>(i));
  }
  layer.table.columns.push_back(std::move(number));
  return layer;
}

void answerWith(FrameWriter& writer, ReadLayer layer) {
  WireOut out(writer);
  put(out, std::move(layer));
  writer.end();
}

void raiseSignal(int number) {
  signal(number, SIG_DFL);
  raise(number);
}

[[noreturn]] void spin() {
  for (std::atomic<unsigned> i = 0;; ++i) {
  }
}

/// What is told of a process that is about to hang: its number and its scratch folder.
void leaveTrace(const std::filesystem::path& path) {
  const std::filesystem::path scratch = std::getenv("TMPDIR");
  std::ofstream(scratch / "half-written") << "x";
  std::ofstream(path.string() + ".trace.part") << getpid() << ' ' << scratch.string() << '\n';
  std::filesystem::rename(path.string() + ".trace.part", path.string() + ".trace");
}

void readForEver(const std::filesystem::path& path) {
  std::string all(1U << 16U, ' ');
  for (;;) std::ifstream(path).read(all.data(), static_cast<std::streamsize>(all.size()));
}

void speakSlowly(FrameWriter& writer) {
  for (int i = 0; i < 20; ++i) {
    writer.progress(i / 20.0, {});
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
}

/// Lengths that lie about what follows.
void claim(FrameWriter& writer, std::uint64_t length) {
  WireOut out(writer);
  put(out, length);
  writer.end();
}

void noise() {
  const std::string bytes(4096, 'z');
  static_cast<void>(!write(parentSocket, bytes.data(), bytes.size()));
}

const std::map<std::string, std::function<void(const Asked&)>>& misdeeds() {
  static const std::map<std::string, std::function<void(const Asked&)>> table = {
      {"segv", [](const Asked&) { raiseSignal(SIGSEGV); }},
      {"abort", [](const Asked&) { raiseSignal(SIGABRT); }},
      {"kill", [](const Asked&) { raise(SIGKILL); }},
      {"exit", [](const Asked&) { _exit(7); }},
      {"spin", [](const Asked&) { spin(); }},
      {"traced",
       [](const Asked& asked) {
         leaveTrace(asked.path);
         asked.writer.progress(0.5, {});
         spin();
       }},
      {"sleep", [](const Asked&) { std::this_thread::sleep_for(std::chrono::hours(1)); }},
      {"reread", [](const Asked& asked) { readForEver(asked.path); }},
      {"slow",
       [](const Asked& asked) {
         speakSlowly(asked.writer);
         answerWith(asked.writer, layerOf(3));
       }},
      {"big", [](const Asked& asked) { answerWith(asked.writer, layerOf(2'000'000)); }},
      {"noise", [](const Asked&) { noise(); }},
      {"huge", [](const Asked& asked) { claim(asked.writer, ~std::uint64_t{0} / 4); }},
      {"beyond", [](const Asked& asked) { claim(asked.writer, 1'000'000); }},
      {"half",
       [](const Asked& asked) {
         WireOut out(asked.writer);
         put(out, std::string("name"));
         asked.writer.end();
       }},
      {"more",
       [](const Asked& asked) {
         WireOut out(asked.writer);
         put(out, layerOf(2));
         answerWith(asked.writer, layerOf(2));
       }},
      {"uneven",
       [](const Asked& asked) {
         ReadLayer layer = layerOf(2);
         layer.table.columns.front().addMissing();
         answerWith(asked.writer, std::move(layer));
       }},
      {"died-half",
       [](const Asked& asked) {
         WireOut out(asked.writer);
         put(out, layerOf(100'000));
         raiseSignal(SIGBUS);
       }},
  };
  return table;
}

bool answerOne() {
  FrameListener patient;
  FrameReader reader(parentSocket, patient);
  FrameWriter writer(parentSocket, patient);
  std::vector<std::byte> question;
  if (!reader.readAll(question)) return false;
  BytesSource source(question);
  WireIn in(source);
  ReaderTask task{};
  std::string folder;
  ReadRequest request;
  getEnum(in, task, ReaderTask::last);
  get(in, folder);
  get(in, request);
  misdeeds().at(request.path.stem().string())({writer, request.path});
  return true;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) return 2;
  rlimit none{0, 0};
  setrlimit(RLIMIT_CORE, &none);
  endWithParent(parentSocket, argv[1]);
  FrameListener patient;
  FrameWriter(parentSocket, patient).hello();
  while (answerOne()) {
  }
  return 0;
}
