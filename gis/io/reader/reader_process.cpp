// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/reader/reader_process.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <system_error>
#include <thread>
#include <vector>

#include "gis/io/reader/frames.h"

namespace hectare::gis {

namespace {

namespace fs = std::filesystem;

Error notStarted(const fs::path& program, const std::string& reason) {
  return {ErrorKind::internal,
          {"reader.not_started", {{"program", program.string()}, {"reason", reason}}},
          program.string(),
          {"reader.hint_install"}};
}

/// The environment of this process, but with everything temporary in `scratch`, and large pages for large arrays.
std::vector<std::string> environmentWith(const fs::path& scratch) {
  constexpr std::string_view ours[] = {"TMPDIR=", "CPL_TMPDIR=", "GLIBC_TUNABLES="};
  std::vector<std::string> out;
  for (char** entry = environ; *entry != nullptr; ++entry) {
    const std::string_view text = *entry;
    if (!std::ranges::any_of(ours, [&](std::string_view name) { return text.starts_with(name); }))
      out.emplace_back(text);
  }
  const char* tunables = std::getenv("GLIBC_TUNABLES");
  const std::string before = tunables == nullptr ? "" : std::string(tunables) + ':';
  out.push_back("GLIBC_TUNABLES=" + before + "glibc.malloc.hugetlb=1");
  out.push_back("TMPDIR=" + scratch.string());
  out.push_back("CPL_TMPDIR=" + scratch.string());
  return out;
}

std::vector<char*> pointersTo(std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  for (std::string& text : texts) pointers.push_back(text.data());
  pointers.push_back(nullptr);
  return pointers;
}

/// What the new process does before it becomes the reader program.
class SpawnPlan {
 public:
  explicit SpawnPlan(int socket) {
    posix_spawn_file_actions_init(&m_files);
    posix_spawn_file_actions_addopen(&m_files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&m_files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
#ifndef __SANITIZE_ADDRESS__  // what a sanitizer has to say is wanted
    posix_spawn_file_actions_addopen(&m_files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
#endif
    posix_spawn_file_actions_adddup2(&m_files, socket, STDERR_FILENO + 1);
    posix_spawn_file_actions_addclosefrom_np(&m_files, STDERR_FILENO + 2);
    posix_spawnattr_init(&m_attributes);
    sigset_t signals;
    sigfillset(&signals);
    posix_spawnattr_setsigdefault(&m_attributes, &signals);
    sigemptyset(&signals);
    posix_spawnattr_setsigmask(&m_attributes, &signals);
    posix_spawnattr_setflags(&m_attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
  }
  ~SpawnPlan() {
    posix_spawn_file_actions_destroy(&m_files);
    posix_spawnattr_destroy(&m_attributes);
  }
  SpawnPlan(const SpawnPlan&) = delete;
  SpawnPlan& operator=(const SpawnPlan&) = delete;

  /// 0 or an errno.
  int spawn(pid_t& pid, const ReaderStart& how, const fs::path& scratch) const {
    std::vector<std::string> environment = environmentWith(scratch);
    std::vector<std::string> arguments{how.program.string(), scratch.string(), std::to_string(how.memoryBytes),
                                       how.network ? "network" : "alone"};
    return posix_spawn(&pid, how.program.c_str(), &m_files, &m_attributes, pointersTo(arguments).data(),
                       pointersTo(environment).data());
  }

 private:
  posix_spawn_file_actions_t m_files{};
  posix_spawnattr_t m_attributes{};
};

/// Patience with a program that starts.
class StartListener final : public FrameListener {
 public:
  bool goOn() override { return std::chrono::steady_clock::now() < m_until; }
  [[nodiscard]] int waitMilliseconds() const override { return 1000; }

 private:
  std::chrono::steady_clock::time_point m_until = std::chrono::steady_clock::now() + std::chrono::seconds(60);
};

}  // namespace

Result<std::unique_ptr<ReaderProcess>> ReaderProcess::start(const ReaderStart& how) {
  const fs::path& program = how.program;
  int ends[2] = {-1, -1};
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) {
    return notStarted(program, std::generic_category().message(errno));
  }
  Descriptor ours(ends[0]);
  Descriptor low(ends[1]);
  Descriptor theirs(::fcntl(low.get(), F_DUPFD_CLOEXEC, STDERR_FILENO + 1));  // out of the way of the standard streams
  if (!theirs.open()) return notStarted(program, std::generic_category().message(errno));
  HECTARE_ASSIGN(ScratchFolder scratch, ScratchFolder::create());
  pid_t pid = 0;
  if (const int code = SpawnPlan(theirs.get()).spawn(pid, how, scratch.path()); code != 0) {
    return notStarted(program, std::generic_category().message(code));
  }
  low = Descriptor();
  theirs = Descriptor();
  std::unique_ptr<ReaderProcess> process(new ReaderProcess(std::move(scratch), std::move(ours), pid, how.network));
  StartListener listener;
  FrameReader reader(process->socket(), listener);
  if (reader.hello()) return process;
  return Error{ErrorKind::internal,
               {"reader.not_ours", {{"program", program.string()}}},
               program.string(),
               {"reader.hint_install"}};
}

ReaderProcess::~ReaderProcess() {
  m_socket = Descriptor();
  end();
}

bool ReaderProcess::waits() const {
  pollfd waited{m_socket.get(), POLLIN, 0};
  return ::poll(&waited, 1, 0) == 0;
}

void ReaderProcess::kill() {
  if (m_pid > 0) ::kill(m_pid, SIGKILL);
}

std::optional<ProcessEnd> ReaderProcess::end() {
  if (m_pid <= 0) return std::nullopt;
  const auto patience = std::chrono::steady_clock::now() + std::chrono::seconds(2);
  int status = 0;
  pid_t ended = 0;
  constexpr std::chrono::microseconds longest(20000);
  std::chrono::microseconds pause(100);
  while ((ended = ::waitpid(m_pid, &status, WNOHANG)) == 0) {
    if (std::chrono::steady_clock::now() > patience) kill();
    std::this_thread::sleep_for(pause);
    pause = std::min(2 * pause, longest);
  }
  m_pid = 0;
  if (ended < 0) return std::nullopt;
  if (WIFSIGNALED(status)) return ProcessEnd{true, WTERMSIG(status)};
  return ProcessEnd{false, WEXITSTATUS(status)};
}

std::optional<std::chrono::milliseconds> ReaderProcess::processorTime() const {
  clockid_t clock{};
  timespec time{};
  if (m_pid <= 0 || clock_getcpuclockid(m_pid, &clock) != 0 || clock_gettime(clock, &time) != 0) return std::nullopt;
  return std::chrono::milliseconds(std::int64_t{time.tv_sec} * 1000 + time.tv_nsec / 1000000);
}

std::optional<std::uint64_t> ReaderProcess::bytesRead() const {
  std::ifstream counts("/proc/" + std::to_string(m_pid) + "/io");
  std::string label;
  std::uint64_t value = 0;
  while (counts >> label >> value) {
    if (label == "rchar:") return value;
  }
  return std::nullopt;
}

}  // namespace hectare::gis
