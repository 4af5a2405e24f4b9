// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/real_data.h"

#include <cstdlib>
#include <stdexcept>
#include <string>

namespace hectare::tests {

namespace {

std::filesystem::path folder() {
  const char* value = std::getenv(realDataVariable);
  return value == nullptr ? std::filesystem::path() : std::filesystem::path(value);
}

}  // namespace

bool hasRealData() { return !folder().empty(); }

std::filesystem::path realData(std::string_view relative) {
  if (!hasRealData()) {
    throw std::runtime_error(std::string(realDataVariable) +
                             " is not set: a test on real data has to be tagged [real]");
  }
  std::filesystem::path path = folder() / relative;
  if (!std::filesystem::exists(path)) throw std::runtime_error(path.string() + " is not there");
  return path;
}

}  // namespace hectare::tests
