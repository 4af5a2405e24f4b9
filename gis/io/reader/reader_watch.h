// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>

#include "gis/base/progress.h"
#include "gis/io/reader/frames.h"
#include "gis/io/reader/reader_pool.h"
#include "gis/io/reader/reader_process.h"

namespace hectare::gis {

/// busy: hangs and uses the processor; idle: hangs and waits for what does not come.
enum class ReaderState { lives, busy, idle };

/// Watches a child while it works on one question: passes its progress on, and wants to stop when the caller has
/// cancelled or the child hangs (ReaderRules).
class ReaderWatch final : public FrameListener {
 public:
  ReaderWatch(const ReaderProcess& process, const ReaderRules& rules, const std::filesystem::path& file,
              Progress& progress);
  bool goOn() override;
  [[nodiscard]] int waitMilliseconds() const override;
  void heard() override { m_heard = true; }
  void progress(double fraction, const Message& what) override { m_progress.report(fraction, what); }
  [[nodiscard]] ReaderState state() const { return m_state; }

 private:
  using Clock = std::chrono::steady_clock;
  using Duration = std::chrono::milliseconds;
  void look();
  bool lives();

  const ReaderProcess& m_process;
  const ReaderRules& m_rules;
  Progress& m_progress;
  std::uint64_t m_mayRead;  ///< bytes that count as a sign of life
  bool m_readIsKnown = true;
  std::uint64_t m_startedAt = 0;
  std::uint64_t m_read = 0;
  Duration m_aliveAt{};   ///< processor time at the last sign of life
  Duration m_workedAt{};  ///< processor time when it was last seen to work
  Duration m_idle{};
  Clock::time_point m_looked = Clock::now();
  bool m_heard = false;
  ReaderState m_state = ReaderState::lives;
};

}  // namespace hectare::gis
