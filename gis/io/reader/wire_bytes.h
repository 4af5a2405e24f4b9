// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <span>
#include <vector>

#include "gis/io/reader/wire.h"

namespace hectare::gis {

/// Keeps what is written.
class BytesSink final : public ByteSink {
 public:
  void write(std::span<const std::byte> bytes) override { m_bytes.insert(m_bytes.end(), bytes.begin(), bytes.end()); }
  [[nodiscard]] const std::vector<std::byte>& bytes() const { return m_bytes; }

 private:
  std::vector<std::byte> m_bytes;
};

/// Reads what lies in memory, which has to outlive it.
class BytesSource final : public ByteSource {
 public:
  explicit BytesSource(std::span<const std::byte> bytes) : m_bytes(bytes) {}
  [[nodiscard]] bool read(std::span<std::byte> bytes) override {
    if (m_bytes.size() < bytes.size()) return false;
    std::copy_n(m_bytes.begin(), bytes.size(), bytes.begin());
    m_bytes = m_bytes.subspan(bytes.size());
    return true;
  }
  [[nodiscard]] bool atEnd() const { return m_bytes.empty(); }

 private:
  std::span<const std::byte> m_bytes;
};

}  // namespace hectare::gis
