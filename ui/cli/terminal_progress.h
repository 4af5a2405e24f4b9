// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <mutex>

#include "gis/base/progress.h"
#include "ui/cli/console.h"

namespace hectare::cli {

/// One line on the terminal, rewritten at most ten times a second and removed at the end; nothing where standard error
/// is no terminal. Work is cancelled by Ctrl-C.
class TerminalProgress final : public gis::Progress {
 public:
  explicit TerminalProgress(const Console& console) : m_console(console), m_visible(console.showsProgress()) {}
  ~TerminalProgress() override;
  TerminalProgress(const TerminalProgress&) = delete;
  TerminalProgress& operator=(const TerminalProgress&) = delete;

  void report(double fraction, const gis::Message& what = {}) override;
  [[nodiscard]] bool cancelled() const override;

 private:
  using Clock = std::chrono::steady_clock;

  [[nodiscard]] std::string line(double fraction) const;

  const Console& m_console;
  const bool m_visible;
  std::mutex m_mutex;
  Clock::time_point m_shownAt;
  gis::Message m_what;  ///< the last one named: reports without words keep it
  bool m_shown = false;
};

}  // namespace hectare::cli
