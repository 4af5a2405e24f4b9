// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/reader/reader_watch.h"

#include <algorithm>
#include <system_error>

#include "gis/io/source_files.h"

namespace hectare::gis {

namespace {

std::uint64_t sizeOf(const std::filesystem::path& file) {
  std::error_code absent;
  const auto size = std::filesystem::file_size(file, absent);
  return absent ? 0 : size;
}

/// Of a file with those that belong to it, of all in a folder, or of the archive that the path leads into.
std::uint64_t bytesOf(std::filesystem::path path) {
  std::error_code ignored;
  while (!std::filesystem::exists(path, ignored) && path.has_relative_path()) path = path.parent_path();
  std::uint64_t bytes = 0;
  if (std::filesystem::is_directory(path, ignored)) {
    for (const auto& entry : std::filesystem::directory_iterator(path, ignored)) bytes += sizeOf(entry.path());
  } else {
    for (const std::filesystem::path& file : filesOf(path)) bytes += sizeOf(file);
  }
  return bytes;
}

}  // namespace

ReaderWatch::ReaderWatch(const ReaderProcess& process, const ReaderRules& rules, const std::filesystem::path& file,
                         Progress& progress)
    : m_process(process), m_rules(rules), m_progress(progress) {
  m_mayRead = m_rules.besides + m_rules.rereadings * bytesOf(file);
  const auto read = m_process.bytesRead();
  m_readIsKnown = read.has_value();
  m_startedAt = m_read = read.value_or(0);
  m_aliveAt = m_workedAt = m_process.processorTime().value_or(Duration(0));
}

int ReaderWatch::waitMilliseconds() const { return 50; }

bool ReaderWatch::goOn() {
  if (m_progress.cancelled()) return false;
  constexpr Duration often(200);
  if (Clock::now() - m_looked >= std::min(often, m_rules.busy / 4)) look();
  return m_state == ReaderState::lives;
}

bool ReaderWatch::lives() {
  const std::uint64_t before = std::exchange(m_read, m_process.bytesRead().value_or(m_read));
  const bool reads = m_read != before && m_read - m_startedAt <= m_mayRead;
  return std::exchange(m_heard, false) || reads;
}

void ReaderWatch::look() {
  const auto now = Clock::now();
  const auto since = std::chrono::duration_cast<Duration>(now - std::exchange(m_looked, now));
  const Duration used = m_process.processorTime().value_or(m_workedAt);
  constexpr Duration work = std::chrono::seconds(1);
  // A program that was stopped (Ctrl-Z) or a machine that slept finds one long gap, not a child that hangs.
  m_idle += std::min(since, work);
  if (lives()) {
    m_aliveAt = m_workedAt = used;
    m_idle = Duration(0);
  }
  if (used - m_workedAt >= work) {
    m_workedAt = used;
    m_idle = Duration(0);
  }
  const Duration busy = m_readIsKnown ? m_rules.busy : 10 * m_rules.busy;
  if (used - m_aliveAt > busy) m_state = ReaderState::busy;
  if (m_idle > m_rules.idle) m_state = ReaderState::idle;
}

}  // namespace hectare::gis
