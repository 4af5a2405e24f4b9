// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <any>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>

namespace hectare::gis {

/// Keeps results of steps by the identity of their inputs. Dropping it never changes an answer.
class Memo {
 public:
  /// The value kept under `key`, or null. The key must name the type of the value as well as its inputs.
  template <class T>
  std::shared_ptr<const T> find(const std::string& key) const {
    const std::scoped_lock lock(m_mutex);
    const auto it = m_values.find(key);
    return it == m_values.end() ? nullptr : std::any_cast<std::shared_ptr<const T>>(it->second);
  }
  template <class T>
  void keep(const std::string& key, std::shared_ptr<const T> value) {
    const std::scoped_lock lock(m_mutex);
    m_values[key] = std::move(value);
  }
  void clear() {
    const std::scoped_lock lock(m_mutex);
    m_values.clear();
  }

 private:
  mutable std::mutex m_mutex;
  std::map<std::string, std::any> m_values;
};

}  // namespace hectare::gis
