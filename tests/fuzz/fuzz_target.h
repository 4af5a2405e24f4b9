// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

namespace hectare::fuzz {

/// An input: bytes that nobody vouches for.
using Bytes = std::span<const std::uint8_t>;

/// The same bytes as a text.
[[nodiscard]] inline std::string_view asText(Bytes bytes) {
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes may be looked at as characters
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// A law that an input broke. A target lets it through, so that it ends the run.
class BrokenLaw : public std::logic_error {
 public:
  using std::logic_error::logic_error;
};

/// \param law what always holds, in words.
inline void require(bool holds, const std::string& law) {
  if (!holds) throw BrokenLaw(law);
}

}  // namespace hectare::fuzz

/// Makes `function(Bytes)` a target. In the fuzz build it is what libFuzzer calls with inputs that it makes up; in all
/// other builds it is a test that calls it with every file of tests/fuzz/corpus/<name>.
#ifdef HECTARE_LIBFUZZER
#define HECTARE_FUZZ_TARGET(name, function)                                           \
  extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) { \
    hectare::fuzz::function(hectare::fuzz::Bytes(data, size));                        \
    return 0;                                                                         \
  }
#else
#include "tests/fuzz/replay.h"
#include "tests/support/catch.h"
#define HECTARE_FUZZ_TARGET(name, function) \
  TEST_CASE("Inputs kept from fuzzing: " name) { hectare::fuzz::replay(name, hectare::fuzz::function); }
#endif
