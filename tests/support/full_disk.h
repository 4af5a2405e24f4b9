// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/resource.h>

#include <csignal>

namespace hectare::tests {

/// While it lives, no file of this program can grow beyond so many bytes, as on a disk that is full; even for those who
/// may do everything.
class FullDisk {
 public:
  explicit FullDisk(rlim_t bytes = 10) : m_signal(std::signal(SIGXFSZ, SIG_IGN)) {
    ::getrlimit(RLIMIT_FSIZE, &m_before);
    rlimit few = m_before;
    few.rlim_cur = bytes;
    ::setrlimit(RLIMIT_FSIZE, &few);
  }
  ~FullDisk() {
    ::setrlimit(RLIMIT_FSIZE, &m_before);
    std::signal(SIGXFSZ, m_signal);
  }
  FullDisk(const FullDisk&) = delete;
  FullDisk& operator=(const FullDisk&) = delete;

 private:
  void (*m_signal)(int);
  rlimit m_before{};
};

}  // namespace hectare::tests
