// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <filesystem>
#include <thread>

#include "tests/support/catch.h"

namespace hectare::tests {

/// A file that doesn't answer who reads it, as on a network that is gone; until it is told to, and then it is empty.
class HungFile {
 public:
  explicit HungFile(std::filesystem::path file) : m_file(std::move(file)) {
    std::filesystem::remove(m_file);
    REQUIRE(::mkfifo(m_file.c_str(), 0666) == 0);
  }
  ~HungFile() { m_over = true; }
  HungFile(const HungFile&) = delete;
  HungFile& operator=(const HungFile&) = delete;

  void answer() {
    if (m_answers.joinable()) return;
    m_answers = std::jthread([this] {
      while (!m_over) {
        const int writer = ::open(m_file.c_str(), O_WRONLY | O_NONBLOCK);
        if (writer >= 0) ::close(writer);
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
      }
    });
  }

 private:
  std::filesystem::path m_file;
  std::atomic<bool> m_over = false;
  std::jthread m_answers;
};

}  // namespace hectare::tests
