// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace hectare::bench {

/// Measures the greatest resident memory of the process from its construction on (Linux).
class PeakMemory {
 public:
  PeakMemory();
  /// In MiB; 0 where the system does not tell.
  [[nodiscard]] double mebibytes() const;
};

}  // namespace hectare::bench
