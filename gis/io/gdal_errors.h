// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace hectare::gis {

/// Listens to what GDAL reports on this thread while it lives. GDAL goes on after many failures (a truncated shapefile
/// streams happily to the end), so whoever reads or writes asks here whether anything went wrong.
class GdalErrors {
 public:
  GdalErrors();
  ~GdalErrors();
  GdalErrors(const GdalErrors&) = delete;
  GdalErrors& operator=(const GdalErrors&) = delete;

  [[nodiscard]] bool failed() const { return !m_failures.empty(); }
  /// The first failure, which is mostly the cause of the others; empty when there was none.
  [[nodiscard]] std::string failure() const { return failed() ? m_failures.front() : std::string(); }
  /// Warnings, each once, in the order of their first appearance.
  [[nodiscard]] const std::vector<std::string>& warnings() const { return m_warnings; }
  /// Forgets failures that were expected (an attempt that may fail).
  void forget() { m_failures.clear(); }
  /// Forgets those whose text has this in it.
  void forget(const std::string& part) {
    std::erase_if(m_failures, [&](const std::string& failure) { return failure.find(part) != std::string::npos; });
  }

  void addFailure(std::string text) { m_failures.push_back(std::move(text)); }
  void addWarning(const std::string& text);

 private:
  std::vector<std::string> m_failures;
  std::vector<std::string> m_warnings;
};

/// Sets GDAL's options for this thread while it lives.
class GdalConfig {
 public:
  struct Option {
    const char* key;
    std::string value;
  };
  explicit GdalConfig(const std::vector<Option>& options);
  ~GdalConfig();
  GdalConfig(const GdalConfig&) = delete;
  GdalConfig& operator=(const GdalConfig&) = delete;

 private:
  struct Before {
    std::string key;
    bool set;
    std::string value;
  };
  std::vector<Before> m_before;
};

}  // namespace hectare::gis
