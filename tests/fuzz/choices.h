// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstring>
#include <initializer_list>
#include <iterator>
#include <string>

#include "tests/fuzz/fuzz_target.h"

namespace hectare::fuzz {

/// Makes choices of the bytes of an input, from its front; when they are used up, every choice is 0. Small changes of
/// an input are then small changes of what is made of it.
class Choices {
 public:
  explicit Choices(Bytes bytes) : m_bytes(bytes) {}

  [[nodiscard]] bool ended() const { return m_bytes.empty(); }
  [[nodiscard]] Bytes rest() const { return m_bytes; }

  std::uint8_t byte() {
    if (m_bytes.empty()) return 0;
    const std::uint8_t first = m_bytes.front();
    m_bytes = m_bytes.subspan(1);
    return first;
  }
  /// 0 to `most`, which is below 256.
  std::size_t upTo(std::size_t most) { return byte() % (most + 1); }
  bool flag() { return (byte() & 1U) != 0; }
  template <class T>
  T number() {
    T value{};
    const std::size_t count = std::min(sizeof value, m_bytes.size());
    std::memcpy(&value, m_bytes.data(), count);
    m_bytes = m_bytes.subspan(count);
    return value;
  }
  /// At most `most` bytes as they are.
  std::string text(std::size_t most) {
    const std::size_t count = std::min(upTo(most), m_bytes.size());
    std::string value(asText(m_bytes.first(count)));
    m_bytes = m_bytes.subspan(count);
    return value;
  }
  template <class List>
  auto oneOf(const List& list) {
    return *(std::begin(list) + static_cast<std::ptrdiff_t>(byte() % std::size(list)));
  }

 private:
  Bytes m_bytes;
};

}  // namespace hectare::fuzz
