// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace hectare::demo {

/// Two numbers stirred into one (the finaliser of splitmix64: Steele, Lea, Flood 2014, doi:10.1145/2660193.2660195).
constexpr std::uint64_t stir(std::uint64_t a, std::uint64_t b = 0) {
  std::uint64_t z = a + 0x9E3779B97F4A7C15U * (b + 1);
  z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
  z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
  return z ^ (z >> 31U);
}

/// [0, 1) from the upper 53 bits.
constexpr double unitOf(std::uint64_t bits) { return static_cast<double>(bits >> 11U) * 0x1p-53; }

/// A stream of numbers that is the same on every machine. (The distributions of the standard library are not.)
class Random {
 public:
  explicit constexpr Random(std::uint64_t seed) : m_state(seed) {}
  constexpr std::uint64_t next() { return stir(m_state, m_count++); }
  constexpr double unit() { return unitOf(next()); }
  constexpr double between(double low, double high) { return low + (high - low) * unit(); }
  constexpr bool chance(double probability) { return unit() < probability; }
  /// 0 … n - 1. \pre 0 < n < 2^32
  constexpr std::size_t below(std::size_t n) { return static_cast<std::size_t>(((next() >> 32U) * n) >> 32U); }
  template <class T, std::size_t N>
  constexpr const T& oneOf(const std::array<T, N>& values) {
    return values[below(N)];
  }

 private:
  std::uint64_t m_state;
  std::uint64_t m_count = 0;
};

/// Smooth noise in [-1, 1] with one hill or valley per unit; only sums and products, so the same on every machine.
/// Its slope is at most 3 in either direction.
double noise(std::uint64_t seed, double x, double y);

}  // namespace hectare::demo
