// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "gis/base/finding.h"

namespace hectare::gis {

/// Where bytes go. Failing is sticky and shows when the call ends; who writes need not look.
class ByteSink {
 public:
  ByteSink() = default;
  virtual ~ByteSink() = default;
  ByteSink(const ByteSink&) = delete;
  ByteSink& operator=(const ByteSink&) = delete;
  virtual void write(std::span<const std::byte> bytes) = 0;
};

/// Where bytes come from.
class ByteSource {
 public:
  ByteSource() = default;
  virtual ~ByteSource() = default;
  ByteSource(const ByteSource&) = delete;
  ByteSource& operator=(const ByteSource&) = delete;
  /// Fills all of `bytes`; false when there are not so many.
  [[nodiscard]] virtual bool read(std::span<std::byte> bytes) = 0;
};

/// Values on their way between hectare and its reader program, on one machine and from one build: numbers as they lie
/// in memory, lengths before what they count. `put(out, value)` and `get(in, value)` are overloaded for every type that
/// travels; a new type needs the two functions in its own header and nothing here.
class WireOut {
 public:
  explicit WireOut(ByteSink& sink) : m_sink(sink) {}
  void bytes(std::span<const std::byte> bytes) { m_sink.write(bytes); }

 private:
  ByteSink& m_sink;
};

/// The other end, which trusts nothing. What does not fit (too few bytes, a length beyond the budget, a value out of
/// its range) makes the whole answer fail: from then on every get() leaves its value as it is.
class WireIn {
 public:
  /// \param budget bytes of memory that all values together may claim.
  explicit WireIn(ByteSource& source, std::uint64_t budget = defaultBudget()) : m_source(source), m_budget(budget) {}
  [[nodiscard]] bool ok() const { return m_ok; }
  void fail() { m_ok = false; }
  /// Fails the whole unless `expected`.
  void require(bool expected) { m_ok = m_ok && expected; }
  void bytes(std::span<std::byte> bytes) { m_ok = m_ok && m_source.read(bytes); }
  /// Takes `count` things of `size` bytes off the budget; false (and failed) when they do not fit in it.
  bool claim(std::uint64_t count, std::uint64_t size);
  /// The memory of this machine.
  static std::uint64_t defaultBudget();

 private:
  ByteSource& m_source;
  std::uint64_t m_budget;
  bool m_ok = true;
};

template <class T>
concept WireNumber = std::is_arithmetic_v<T> && !std::is_same_v<T, bool>;
/// What is copied in arrays as it lies in memory. Whoever takes an array of enumerators checks them.
template <class T>
concept WireFlat = WireNumber<T> || std::is_same_v<T, Coord> || (std::is_enum_v<T> && sizeof(T) == 1);

template <WireNumber T>
void put(WireOut& out, T value) {
  out.bytes(std::as_bytes(std::span(&value, 1)));
}
template <WireNumber T>
void get(WireIn& in, T& value) {
  T read{};
  in.bytes(std::as_writable_bytes(std::span(&read, 1)));
  if (in.ok()) value = read;
}

void put(WireOut& out, bool value);
void get(WireIn& in, bool& value);
void put(WireOut& out, const std::string& text);
void get(WireIn& in, std::string& text);
void put(WireOut& out, Coord value);
void get(WireIn& in, Coord& value);

/// An enumeration whose values are 0 to `last`.
template <class E>
  requires std::is_enum_v<E>
void getEnum(WireIn& in, E& value, E last) {
  std::uint8_t read = 0;
  get(in, read);
  in.require(read <= static_cast<std::uint8_t>(last));
  if (in.ok()) value = static_cast<E>(read);
}
template <class E>
  requires std::is_enum_v<E>
void putEnum(WireOut& out, E value) {
  put(out, static_cast<std::uint8_t>(value));
}

/// Asks the system for large pages where a large array will come: a third of the time of taking it goes to page faults.
void expectArray(void* at, std::size_t bytes);

/// The elements of a flat array, in steps: what is claimed is only written to as far as bytes really come.
template <class Array>
void getFlat(WireIn& in, Array& values) {
  using T = typename Array::value_type;
  std::uint64_t count = 0;
  get(in, count);
  if (!in.ok() || !in.claim(count, sizeof(T))) return;
  constexpr std::size_t step = std::max<std::size_t>(1, (1U << 20U) / sizeof(T));
  values.clear();
  values.reserve(count);
  expectArray(values.data(), count * sizeof(T));
  while (in.ok() && values.size() < count) {
    const std::size_t from = values.size();
    values.resize(from + std::min<std::size_t>(step, count - from));
    in.bytes(std::as_writable_bytes(std::span(values).subspan(from)));
  }
}

template <class T>
void put(WireOut& out, const std::optional<T>& value) {
  put(out, value.has_value());
  if (value) put(out, *value);
}
template <class T>
void get(WireIn& in, std::optional<T>& value) {
  bool there = false;
  get(in, there);
  if (!in.ok()) return;
  value.reset();
  if (there) get(in, value.emplace());
}

template <class A, class B>
void put(WireOut& out, const std::pair<A, B>& value) {
  put(out, value.first);
  put(out, value.second);
}
template <class A, class B>
void get(WireIn& in, std::pair<A, B>& value) {
  get(in, value.first);
  get(in, value.second);
}

template <class T>
void put(WireOut& out, const std::vector<T>& values) {
  put(out, static_cast<std::uint64_t>(values.size()));
  if constexpr (WireFlat<T>) {
    out.bytes(std::as_bytes(std::span(values)));
  } else {
    for (const T& value : values) put(out, value);
  }
}
template <class T>
void get(WireIn& in, std::vector<T>& values) {
  if constexpr (WireFlat<T>) {
    getFlat(in, values);
  } else {
    std::uint64_t count = 0;
    get(in, count);
    values.clear();
    for (std::uint64_t i = 0; i < count && in.ok() && in.claim(1, sizeof(T)); ++i) get(in, values.emplace_back());
  }
}

/// Sends an array and gives its memory back at once.
template <WireFlat T>
void putAndFree(WireOut& out, std::vector<T>& values) {
  put(out, values);
  values = {};
}

}  // namespace hectare::gis
