// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/terminal_progress.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>

#include "ui/cli/interrupt.h"

namespace hectare::cli {
namespace {

constexpr std::chrono::milliseconds betweenLines{100};
constexpr std::string_view clearLine = "\r\x1b[K";

/// The first `columns` characters of UTF-8 text.
std::string_view cut(std::string_view text, std::size_t columns) {
  std::size_t end = 0;
  for (; end < text.size(); ++end) {
    const bool startsCharacter = (static_cast<unsigned char>(text[end]) & 0xC0U) != 0x80U;
    if (startsCharacter && columns-- == 0) break;
  }
  return text.substr(0, end);
}

}  // namespace

TerminalProgress::~TerminalProgress() {
  if (m_shown) writeToStandardError(clearLine);
}

void TerminalProgress::report(double fraction, const gis::Message& what) {
  if (!m_visible) return;
  const std::scoped_lock lock(m_mutex);
  if (!what.empty()) m_what = what;
  const auto now = Clock::now();
  if (m_shown && now - m_shownAt < betweenLines) return;
  m_shown = true;
  m_shownAt = now;
  writeToStandardError(line(fraction));
}

bool TerminalProgress::cancelled() const { return interrupted(); }

std::string TerminalProgress::line(double fraction) const {
  const auto text = fmt::format("{:3.0f} %  {}", std::clamp(fraction, 0.0, 1.0) * 100.0,
                                m_what.empty() ? std::string() : m_console.language().render(m_what));
  const auto columns = static_cast<std::size_t>(std::max(terminalWidth(STDERR_FILENO) - 1, 1));
  return fmt::format("{}{}", clearLine, cut(text, columns));
}

}  // namespace hectare::cli
