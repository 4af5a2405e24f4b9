// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/reader/reader_pool.h"

#include <cstdlib>

#include "gis/io/reader/reader_process.h"

namespace hectare::gis {

namespace fs = std::filesystem;

ReaderPool::ReaderPool(fs::path program, ReaderRules rules) : m_program(std::move(program)), m_rules(rules) {}

ReaderPool::~ReaderPool() = default;

Result<std::unique_ptr<ReaderProcess>> ReaderPool::take(bool network) {
  fs::path program;
  {
    const std::scoped_lock lock(m_mutex);
    for (std::size_t i = m_idle.size(); i-- > 0;) {
      if (m_idle[i]->network() != network) continue;
      std::unique_ptr<ReaderProcess> process = std::move(m_idle[i]);
      m_idle.erase(m_idle.begin() + static_cast<std::ptrdiff_t>(i));
      if (process->waits()) return process;
    }
    if (m_program.empty()) {
      HECTARE_ASSIGN(m_program, findReaderProgram());
    }
    program = m_program;
  }
  return ReaderProcess::start({program, m_rules.memoryBytes, network});
}

void ReaderPool::giveBack(std::unique_ptr<ReaderProcess> process) {
  const std::scoped_lock lock(m_mutex);
  m_idle.push_back(std::move(process));
}

ReaderPool& readerPool() {
  static ReaderPool pool;
  return pool;
}

Result<fs::path> findReaderProgram() {
  std::vector<fs::path> places;
  const char* named = std::getenv("HECTARE_READER");
  if (named != nullptr && *named != '\0') {
    places.emplace_back(named);
  } else {
    std::error_code code;
    const fs::path here = fs::read_symlink("/proc/self/exe", code).parent_path();
    places = {here / "hectare-reader", here / ".." / "libexec" / "hectare" / "hectare-reader"};
  }
  std::error_code ignored;
  for (const fs::path& place : places) {
    if (fs::is_regular_file(place, ignored)) return place.lexically_normal();
  }
  return Error{ErrorKind::notFound,
               {"reader.not_found", {{"program", places.front().string()}}},
               places.front().string(),
               {"reader.hint_install"}};
}

}  // namespace hectare::gis
