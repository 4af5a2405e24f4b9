// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/types.h>

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>

#include "gis/base/descriptor.h"
#include "gis/base/result.h"
#include "gis/io/source_files.h"

namespace hectare::gis {

/// How a child ended.
struct ProcessEnd {
  bool signalled = false;
  int code = 0;  ///< number of the signal, or exit code
};

/// How a reader is started.
struct ReaderStart {
  std::filesystem::path program;
  std::uint64_t memoryBytes = 0;  ///< what it may take; 0: half of the machine's
  bool network = false;           ///< what it may reach
};

/// A child process that runs the reader program, and the scratch folder in which it may write. Both end with the
/// object.
class ReaderProcess {
 public:
  /// Starts `program` and waits until it speaks. The child gets no other open file than its socket (as number 3),
  /// /dev/null for the standard streams and the signals as they are by default; TMPDIR leads to its scratch folder.
  /// Errors: internal.
  static Result<std::unique_ptr<ReaderProcess>> start(const ReaderStart& how);
  ~ReaderProcess();
  ReaderProcess(const ReaderProcess&) = delete;
  ReaderProcess& operator=(const ReaderProcess&) = delete;

  [[nodiscard]] int socket() const { return m_socket.get(); }
  [[nodiscard]] bool network() const { return m_network; }
  /// Whether it still runs and has nothing to say.
  [[nodiscard]] bool waits() const;
  void kill();
  /// Waits for the end of a child that has closed its socket or was killed; one that lingers is killed. No value when
  /// the system does not tell.
  std::optional<ProcessEnd> end();

  /// Processor time used so far, and bytes read from files; no value when the system does not tell.
  [[nodiscard]] std::optional<std::chrono::milliseconds> processorTime() const;
  [[nodiscard]] std::optional<std::uint64_t> bytesRead() const;

 private:
  ReaderProcess(ScratchFolder scratch, Descriptor socket, pid_t pid, bool network)
      : m_scratch(std::move(scratch)), m_socket(std::move(socket)), m_pid(pid), m_network(network) {}

  ScratchFolder m_scratch;
  Descriptor m_socket;
  pid_t m_pid;
  bool m_network;
};

}  // namespace hectare::gis
