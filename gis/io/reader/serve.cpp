// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/reader/serve.h"

#include <unistd.h>

#include <chrono>
#include <exception>
#include <mutex>
#include <new>

#include "gis/io/reader/frames.h"
#include "gis/io/reader/tasks.h"
#include "gis/io/reader/wire_bytes.h"

namespace hectare::gis {

namespace {

/// Sends the first report and then one every 50 ms. Whoever cancels ends this process.
class SentProgress final : public Progress {
 public:
  explicit SentProgress(FrameWriter& writer) : m_writer(writer) {}
  void report(double fraction, const Message& what = {}) override {
    const std::scoped_lock lock(m_mutex);
    const auto now = std::chrono::steady_clock::now();
    if (now < m_next) return;
    m_next = now + std::chrono::milliseconds(50);
    m_writer.progress(fraction, what);
  }

 private:
  FrameWriter& m_writer;
  std::mutex m_mutex;
  std::chrono::steady_clock::time_point m_next;
};

struct Outcome {
  Status status;
  bool sound = true;  ///< the process can take another question
};

Outcome perform(ReaderTask task, WireIn& in, WireOut& out, Progress& progress) {
  try {
    return {performTask(task, in, out, progress)};
  } catch (const std::bad_alloc&) {
    return {Error{ErrorKind::unreadable, {"reader.memory"}, {}, {"reader.hint_memory"}}, false};
  } catch (const std::exception& error) {
    return {Error{ErrorKind::unreadable, {"reader.exception", {{"reason", error.what()}}}, {}, {"reader.hint_driver"}}};
  }
}

/// False when there will be no other question.
bool answerOne(int socket) {
  FrameListener patient;
  FrameReader reader(socket, patient);
  FrameWriter writer(socket, patient);
  std::vector<std::byte> question;
  if (!reader.readAll(question)) return false;
  BytesSource source(question);
  WireIn in(source);
  WireOut out(writer);
  ReaderTask task{};
  std::string folder;
  getEnum(in, task, ReaderTask::last);
  get(in, folder);
  if (!in.ok()) return false;
  if (!folder.empty() && ::chdir(folder.c_str()) != 0) return false;
  SentProgress progress(writer);
  const Outcome outcome = perform(task, in, out, progress);
  if (outcome.status) {
    writer.end();
  } else {
    writer.fail(outcome.status.error());
  }
  return outcome.sound && writer.ok();
}

}  // namespace

int serveReader(int socket) {
  FrameListener patient;
  FrameWriter(socket, patient).hello();
  while (answerOne(socket)) {
  }
  return 0;
}

}  // namespace hectare::gis
