// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/reader/frames.h"

#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstring>

#include "gis/io/reader/wire_bytes.h"
#include "gis/io/reader/wire_message.h"

namespace hectare::gis {

namespace {

constexpr std::uint32_t magic = 0x48435244;  // tells a frame from bytes that ended up here by mistake
constexpr std::uint64_t mostInMemory = std::uint64_t{64} << 20U;  // of a question, an Error or a report
constexpr std::size_t gatherBytes = std::size_t{1} << 16U;

/// Waits until the socket is ready, or for a moment.
void waitFor(int socket, short events, const FrameListener& listener) {
  pollfd waited{socket, events, 0};
  static_cast<void>(::poll(&waited, 1, listener.waitMilliseconds()));
}

bool wouldWait(int code) { return code == EAGAIN || code == EINTR; }

}  // namespace

void FrameWriter::write(std::span<const std::byte> bytes) {
  if (bytes.size() >= gatherBytes) {
    flush();
    frame(FrameType::data, bytes);
    return;
  }
  m_gathered.insert(m_gathered.end(), bytes.begin(), bytes.end());
  if (m_gathered.size() >= gatherBytes) flush();
}

void FrameWriter::flush() {
  if (m_gathered.empty()) return;
  frame(FrameType::data, m_gathered);
  m_gathered.clear();
}

void FrameWriter::progress(double fraction, const Message& what) {
  BytesSink payload;
  WireOut out(payload);
  put(out, fraction);
  put(out, what);
  frame(FrameType::progress, payload.bytes());
}

void FrameWriter::hello() { frame(FrameType::hello, std::as_bytes(std::span(&wireVersion, 1))); }

void FrameWriter::end() {
  flush();
  frame(FrameType::end, {});
}

void FrameWriter::fail(const Error& error) {
  m_gathered.clear();
  BytesSink payload;
  WireOut out(payload);
  put(out, error);
  frame(FrameType::failed, payload.bytes());
}

void FrameWriter::frame(FrameType type, std::span<const std::byte> payload) {
  const struct {
    std::uint32_t magic;
    FrameType type;
    std::uint64_t length;
  } head{magic, type, payload.size()};
  const std::scoped_lock lock(m_mutex);
  sendAll(std::as_bytes(std::span(&head, 1)));
  sendAll(payload);
}

void FrameWriter::sendAll(std::span<const std::byte> bytes) {
  while (m_ok && !bytes.empty()) {
    const ssize_t sent = ::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent >= 0) {
      bytes = bytes.subspan(static_cast<std::size_t>(sent));
    } else if (!wouldWait(errno)) {
      m_ok = false;
    } else {
      waitFor(m_socket, POLLOUT, m_listener);
      m_ok = m_listener.goOn();
    }
  }
}

bool FrameReader::read(std::span<std::byte> bytes) {
  while (!bytes.empty()) {
    if (m_left == 0 && !nextData()) return false;
    const auto now = static_cast<std::size_t>(std::min<std::uint64_t>(m_left, bytes.size()));
    if (!receive(bytes.first(now))) return false;
    bytes = bytes.subspan(now);
    m_left -= now;
  }
  return true;
}

bool FrameReader::hello() {
  Head head{};
  std::uint32_t version = 0;
  if (!nextHead(head)) return false;
  if (head.type != FrameType::hello || head.length != sizeof version) return stop(State::garbled);
  return receive(std::as_writable_bytes(std::span(&version, 1))) && (version == wireVersion || stop(State::garbled));
}

bool FrameReader::readAll(std::vector<std::byte>& bytes) {
  std::vector<std::byte> part;
  while (nextData()) {
    if (!payload(std::exchange(m_left, 0), part)) return false;
    bytes.insert(bytes.end(), part.begin(), part.end());
    if (bytes.size() > mostInMemory) return stop(State::garbled);
  }
  return finish() == State::ended;
}

FrameReader::State FrameReader::finish() {
  if (m_state == State::open && (m_left > 0 || nextData())) stop(State::garbled);
  if (m_state == State::ended && m_from != m_to) stop(State::garbled);
  return m_state;
}

bool FrameReader::nextHead(Head& head) {
  if (m_state != State::open) return false;
  if (!m_listener.goOn()) return stop(State::gaveUp);
  if (!receive(std::as_writable_bytes(std::span(&head, 1)))) return false;
  m_listener.heard();
  return head.magic == magic || stop(State::garbled);
}

/// Goes on to the next data frame; false when there is none.
bool FrameReader::nextData() {
  Head head{};
  while (nextHead(head)) {
    switch (head.type) {
      case FrameType::data:
        m_left = head.length;
        if (m_left > 0) return true;
        break;
      case FrameType::progress:
        if (!takeProgress(head.length)) return false;
        break;
      case FrameType::failed:
        return takeError(head.length);
      case FrameType::end:
        return stop(head.length == 0 ? State::ended : State::garbled);
      default:
        return stop(State::garbled);
    }
  }
  return false;
}

bool FrameReader::takeProgress(std::uint64_t length) {
  std::vector<std::byte> bytes;
  if (!payload(length, bytes)) return false;
  BytesSource source(bytes);
  WireIn in(source);
  double fraction = 0;
  Message what;
  get(in, fraction);
  get(in, what);
  if (!in.ok() || !std::isfinite(fraction)) return stop(State::garbled);
  m_listener.progress(std::clamp(fraction, 0.0, 1.0), what);
  return true;
}

bool FrameReader::takeError(std::uint64_t length) {
  std::vector<std::byte> bytes;
  if (!payload(length, bytes)) return false;
  BytesSource source(bytes);
  WireIn in(source);
  get(in, m_error);
  return stop(in.ok() && !m_error.what.empty() ? State::failed : State::garbled);
}

bool FrameReader::payload(std::uint64_t length, std::vector<std::byte>& bytes) {
  if (length > mostInMemory) return stop(State::garbled);
  bytes.resize(static_cast<std::size_t>(length));
  return receive(bytes);
}

bool FrameReader::receive(std::span<std::byte> bytes) {
  while (!bytes.empty()) {
    if (m_from == m_to && bytes.size() >= m_buffer.size()) {
      const std::size_t got = receiveSome(bytes.data(), bytes.size());
      if (got == 0) return false;
      bytes = bytes.subspan(got);
      continue;
    }
    if (m_from == m_to) {
      m_from = 0;
      m_to = receiveSome(m_buffer.data(), m_buffer.size());
      if (m_to == 0) return false;
    }
    const std::size_t now = std::min(bytes.size(), m_to - m_from);
    std::memcpy(bytes.data(), m_buffer.data() + m_from, now);
    m_from += now;
    bytes = bytes.subspan(now);
  }
  return true;
}

std::size_t FrameReader::receiveSome(std::byte* to, std::size_t space) {
  for (;;) {
    const ssize_t got = ::recv(m_socket, to, space, MSG_DONTWAIT);
    if (got > 0) return static_cast<std::size_t>(got);
    if (got == 0 || !wouldWait(errno)) {
      stop(State::closed);
      return 0;
    }
    waitFor(m_socket, POLLIN, m_listener);
    if (!m_listener.goOn()) {
      stop(State::gaveUp);
      return 0;
    }
  }
}

}  // namespace hectare::gis
