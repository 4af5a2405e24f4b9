// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/reader/call.h"

#include <csignal>
#include <cstring>
#include <new>
#include <stdexcept>
#include <system_error>

#include "gis/io/reader/frames.h"
#include "gis/io/reader/reader_process.h"
#include "gis/io/reader/reader_watch.h"

namespace hectare::gis {

namespace {

std::string signalText(int number) {
  const char* text = sigdescr_np(number);
  return text == nullptr ? "?" : text;
}

Error unreadable(const std::filesystem::path& path, Message what, Message hint) {
  return {ErrorKind::unreadable, std::move(what), path.string(), std::move(hint)};
}

Error died(const std::filesystem::path& path, const std::optional<ProcessEnd>& end) {
  const std::string name = path.string();
  if (!end) return unreadable(path, {"reader.ended", {{"path", name}}}, {"reader.hint_driver"});
  const std::int64_t code = end->code;
  if (!end->signalled) {
    return unreadable(path, {"reader.exited", {{"path", name}, {"code", code}}}, {"reader.hint_driver"});
  }
  if (end->code == SIGKILL) {
    return unreadable(path, {"reader.killed", {{"path", name}, {"signal", code}}}, {"reader.hint_memory"});
  }
  const std::string text = signalText(end->code);
  return unreadable(path, {"reader.crashed", {{"path", name}, {"signal", code}, {"name", text}}},
                    {"reader.hint_driver"});
}

Error hung(const std::filesystem::path& path, ReaderState state, const ReaderRules& rules) {
  const auto limit = state == ReaderState::busy ? rules.busy : rules.idle;
  const std::int64_t seconds = std::chrono::duration_cast<std::chrono::seconds>(limit).count();
  if (state == ReaderState::idle) {
    return unreadable(path, {"reader.idle", {{"path", path.string()}, {"seconds", seconds}}}, {"reader.hint_disk"});
  }
  return unreadable(path, {"reader.hung", {{"path", path.string()}, {"seconds", seconds}}}, {"reader.hint_driver"});
}

/// Why no whole answer came. \pre the reader's state is neither ended nor failed.
Error noAnswer(const ReaderCall& call, ReaderProcess& process, const ReaderWatch& watch, FrameReader::State state,
               const ReaderRules& rules) {
  if (state == FrameReader::State::closed) return died(call.path, process.end());
  process.kill();
  if (watch.state() != ReaderState::lives) return hung(call.path, watch.state(), rules);
  if (state == FrameReader::State::gaveUp) return cancelledError();
  return unreadable(call.path, {"reader.garbled", {{"path", call.path.string()}}}, {"reader.hint_driver"});
}

/// What the child cannot know of its own failure.
Error withPlace(Error error, const ReaderCall& call) {
  if (error.where.empty()) error.where = call.path.string();
  return error;
}

void ask(const ReaderCall& call, FrameWriter& writer) {
  WireOut out(writer);
  std::error_code ignored;  // a program without a working folder reads absolute paths
  putEnum(out, call.task);
  put(out, std::filesystem::current_path(ignored).native());
  if (call.ask) call.ask(out);
  writer.end();
}

/// False when the answer makes no sense, or does not fit into memory.
bool takeAnswer(const ReaderCall& call, FrameReader& reader) {
  WireIn in(reader);
  try {
    if (call.answer) call.answer(in);
  } catch (const std::bad_alloc&) {
    in.fail();
  } catch (const std::length_error&) {
    in.fail();
  }
  return in.ok();
}

}  // namespace

Status callReader(const ReaderCall& call, Progress& progress, ReaderPool& pool) {
  if (progress.cancelled()) return cancelledError();
  HECTARE_ASSIGN(std::unique_ptr<ReaderProcess> process, pool.take(call.network));
  ReaderWatch watch(*process, pool.rules(), call.path, progress);
  FrameWriter writer(process->socket(), watch);
  ask(call, writer);
  FrameReader reader(process->socket(), watch);
  const bool sensible = takeAnswer(call, reader);
  if (sensible) reader.finish();
  const FrameReader::State state = reader.state();
  if (state == FrameReader::State::failed) {
    // A child that ran out of memory ends by itself.
    if (reader.error().what.id != "reader.memory") pool.giveBack(std::move(process));
    return withPlace(reader.error(), call);
  }
  if (!sensible || state != FrameReader::State::ended) return noAnswer(call, *process, watch, state, pool.rules());
  pool.giveBack(std::move(process));
  return {};
}

}  // namespace hectare::gis
