// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/reader/confine.h"

#include <poll.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <fstream>
#include <system_error>
#include <thread>

#include "gis/io/reader/wire.h"

namespace hectare::gis {

namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr bool addressSanitizer = true;  // takes address space as it likes
#else
constexpr bool addressSanitizer = false;
#endif

/// Half of what the machine, or the container, has.
std::uint64_t halfOfMemory() {
  std::uint64_t bytes = WireIn::defaultBudget();
  for (const char* file : {"/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes"}) {
    std::uint64_t limit = 0;
    if (std::ifstream(file) >> limit) bytes = std::min(bytes, limit);
  }
  return bytes / 2;
}

void limitResource(int resource, std::uint64_t value) {
  rlimit limit{};
  if (::getrlimit(static_cast<__rlimit_resource>(resource), &limit) != 0) return;
  limit.rlim_cur = std::min<rlim_t>(limit.rlim_max, value);
  static_cast<void>(::setrlimit(static_cast<__rlimit_resource>(resource), &limit));
}

}  // namespace

void confineReader(std::uint64_t memoryBytes, bool network) {
  std::signal(SIGINT, SIG_IGN);
  std::signal(SIGPIPE, SIG_IGN);
  limitResource(RLIMIT_CORE, 0);
  if (!addressSanitizer) limitResource(RLIMIT_DATA, memoryBytes == 0 ? halfOfMemory() : memoryBytes);
  std::ofstream("/proc/self/oom_score_adj") << 1000;
  static_cast<void>(::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0));
  if (!network) static_cast<void>(::unshare(CLONE_NEWNET));
}

void endWithParent(int socket, const std::filesystem::path& scratch) {
  std::thread([socket, scratch] {
    pollfd waited{socket, POLLRDHUP, 0};
    while (::poll(&waited, 1, -1) <= 0) {
    }
    std::error_code ignored;
    std::filesystem::remove_all(scratch, ignored);
    ::_exit(0);
  }).detach();
}

}  // namespace hectare::gis
