// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <vector>

#include "gis/base/result.h"

namespace hectare::gis {

class ReaderProcess;

/// When a reader is taken to hang. Seen from outside, from the times and counts that the system keeps of the process,
/// so that a child that loops cannot talk itself out of it. Signs of life are: something sent (progress, a part of the
/// answer), and bytes read from disk until it has read `rereadings` times as much as the file holds (a driver may look
/// at a file more than once, but not for ever). A long read of a big file on a slow disk shows either all the time.
struct ReaderRules {
  /// Of the child's own processor time, without a sign of life: an endless loop.
  std::chrono::milliseconds busy = std::chrono::seconds(60);
  /// Of time on the clock, without a sign of life or a second of processor time: a deadlock, or a disk that is gone.
  std::chrono::milliseconds idle = std::chrono::minutes(10);
  std::uint64_t rereadings = 100;
  std::uint64_t besides = std::uint64_t{1} << 30U;  ///< bytes that it may read beside the file: libraries, tables
  /// What a child may take, so that a file that unfolds without end is an Error and not the end of other programs; 0:
  /// half of the memory of the machine. Does not hold under the address sanitizer.
  std::uint64_t memoryBytes = 0;
};

/// The children that read: as many as threads that read at the same time, used again, ended with the pool.
/// Can be called from any thread.
class ReaderPool {
 public:
  /// \param program the reader program; empty: found when first needed (findReaderProgram).
  explicit ReaderPool(std::filesystem::path program = {}, ReaderRules rules = {});
  ~ReaderPool();
  ReaderPool(const ReaderPool&) = delete;
  ReaderPool& operator=(const ReaderPool&) = delete;

  /// A child that waits for a question. Errors: notFound, internal.
  Result<std::unique_ptr<ReaderProcess>> take(bool network = false);
  /// For the next who asks. Only a child that has answered whole is given back; others end when they are destroyed.
  void giveBack(std::unique_ptr<ReaderProcess> process);
  [[nodiscard]] const ReaderRules& rules() const { return m_rules; }

 private:
  std::filesystem::path m_program;
  ReaderRules m_rules;
  std::mutex m_mutex;
  std::vector<std::unique_ptr<ReaderProcess>> m_idle;
};

/// The pool of the whole program.
ReaderPool& readerPool();

/// Where the reader program is: what HECTARE_READER names, else `hectare-reader` beside the running program, else in
/// ../libexec/hectare/ from there. Errors: notFound.
Result<std::filesystem::path> findReaderProgram();

}  // namespace hectare::gis
