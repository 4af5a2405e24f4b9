// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <mutex>
#include <vector>

#include "gis/base/error.h"
#include "gis/io/reader/wire.h"

namespace hectare::gis {

/// What goes over the socket between hectare and its reader program: frames, each a head and as many bytes as it says.
enum class FrameType : std::uint32_t {
  hello = 1,  ///< the child's first word: the version of what it speaks
  data,       ///< a part of a question or of an answer
  progress,   ///< how far the work is
  end,        ///< the question or the answer is complete
  failed      ///< an Error instead of the rest of the answer
};

/// Changes with every change of frames or of what travels in them.
inline constexpr std::uint32_t wireVersion = 2;

/// Hears what comes beside the data, and is asked whether to go on whenever a socket keeps us waiting.
class FrameListener {
 public:
  FrameListener() = default;
  virtual ~FrameListener() = default;
  FrameListener(const FrameListener&) = delete;
  FrameListener& operator=(const FrameListener&) = delete;
  /// Called at every frame and, while nothing comes or goes, every waitMilliseconds(). False: give up.
  virtual bool goOn() { return true; }
  [[nodiscard]] virtual int waitMilliseconds() const { return -1; }  ///< negative: as long as it takes
  virtual void heard() {}                                            ///< a frame has come
  virtual void progress(double /*fraction*/, const Message& /*what*/) {}
};

/// Sends. Data are gathered into frames; large arrays go straight from where they lie.
class FrameWriter final : public ByteSink {
 public:
  FrameWriter(int socket, FrameListener& listener) : m_socket(socket), m_listener(listener) {}
  void write(std::span<const std::byte> bytes) override;
  void progress(double fraction, const Message& what);  ///< from any thread
  void hello();
  void end();
  void fail(const Error& error);
  /// False when the other side has gone, or the listener gave up.
  [[nodiscard]] bool ok() const { return m_ok; }

 private:
  void flush();
  void frame(FrameType type, std::span<const std::byte> payload);
  void sendAll(std::span<const std::byte> bytes);

  int m_socket;
  FrameListener& m_listener;
  std::mutex m_mutex;  ///< one frame at a time
  std::vector<std::byte> m_gathered;
  bool m_ok = true;
};

/// Receives one question or one answer.
class FrameReader final : public ByteSource {
 public:
  enum class State {
    open,     ///< more may come
    ended,    ///< complete
    failed,   ///< an Error came: error()
    garbled,  ///< what came makes no sense
    closed,   ///< the other side has gone
    gaveUp    ///< the listener did not want to go on
  };

  FrameReader(int socket, FrameListener& listener) : m_socket(socket), m_listener(listener) {}
  [[nodiscard]] bool read(std::span<std::byte> bytes) override;
  /// All of a question, to its end.
  bool readAll(std::vector<std::byte>& bytes);
  /// Waits for the child's first word.
  bool hello();
  /// Reads on to the end, which has to come now: more data than were asked for are garbled. Returns the state.
  State finish();
  [[nodiscard]] State state() const { return m_state; }
  [[nodiscard]] const Error& error() const { return m_error; }

 private:
  struct Head {
    std::uint32_t magic;
    FrameType type;
    std::uint64_t length;
  };
  bool stop(State state) {
    m_state = state;
    return false;
  }
  bool nextHead(Head& head);
  bool nextData();
  bool takeProgress(std::uint64_t length);
  bool takeError(std::uint64_t length);
  bool payload(std::uint64_t length, std::vector<std::byte>& bytes);
  bool receive(std::span<std::byte> bytes);
  /// Waits for some bytes, at most `space`; 0 when there will be none.
  std::size_t receiveSome(std::byte* to, std::size_t space);

  int m_socket;
  FrameListener& m_listener;
  State m_state = State::open;
  std::uint64_t m_left = 0;  ///< of the data frame that is being read
  Error m_error;
  std::array<std::byte, 1U << 16U> m_buffer{};
  std::size_t m_from = 0;
  std::size_t m_to = 0;
};

}  // namespace hectare::gis
