// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <mutex>
#include <vector>

#include "gis/base/progress.h"

namespace hectare::world {

/// One progress for several pieces of work that go on side by side: it tells their mean.
class SharedProgress {
 public:
  SharedProgress(gis::Progress& whole, std::size_t pieces) : m_whole(whole), m_done(pieces, 0.0) {}
  /// Piece `index` is done to this fraction.
  void report(std::size_t index, double fraction, const gis::Message& what) {
    const std::scoped_lock lock(m_mutex);
    m_done[index] = fraction;
    double sum = 0;
    for (const double done : m_done) sum += done;
    m_whole.report(sum / static_cast<double>(m_done.size()), what);
  }
  [[nodiscard]] bool cancelled() const { return m_whole.cancelled(); }

 private:
  gis::Progress& m_whole;
  std::mutex m_mutex;
  std::vector<double> m_done;
};

/// One of those pieces, itself seen as 0 to 1.
class PieceProgress final : public gis::Progress {
 public:
  PieceProgress(SharedProgress& shared, std::size_t index) : m_shared(shared), m_index(index) {}
  void report(double fraction, const gis::Message& what = {}) override { m_shared.report(m_index, fraction, what); }
  [[nodiscard]] bool cancelled() const override { return m_shared.cancelled(); }

 private:
  SharedProgress& m_shared;
  std::size_t m_index;
};

}  // namespace hectare::world
