// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <any>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>

namespace hectare::gis {

/// Keeps results of steps by the identity of their inputs: the latest used, since a session of edits would else keep
/// every state that a plan was ever in. Dropping it never changes an answer.
class Memo {
 public:
  static constexpr std::size_t most = 12;  ///< values that are kept

  /// The value kept under `key`, or null. The key must name the type of the value as well as its inputs.
  template <class T>
  std::shared_ptr<const T> find(const std::string& key) const {
    const std::scoped_lock lock(m_mutex);
    const auto it = m_values.find(key);
    if (it == m_values.end()) return nullptr;
    it->second.used = ++m_clock;
    return std::any_cast<std::shared_ptr<const T>>(it->second.value);
  }
  template <class T>
  void keep(const std::string& key, std::shared_ptr<const T> value) {
    const std::scoped_lock lock(m_mutex);
    m_values[key] = {std::move(value), ++m_clock};
    if (m_values.size() <= most) return;
    const auto byUse = [](const auto& a, const auto& b) { return a.second.used < b.second.used; };
    m_values.erase(std::min_element(m_values.begin(), m_values.end(), byUse));
  }
  void clear() {
    const std::scoped_lock lock(m_mutex);
    m_values.clear();
  }

 private:
  mutable std::mutex m_mutex;
  struct Kept {
    std::any value;
    std::uint64_t used = 0;
  };
  mutable std::map<std::string, Kept> m_values;
  mutable std::uint64_t m_clock = 0;
};

}  // namespace hectare::gis
