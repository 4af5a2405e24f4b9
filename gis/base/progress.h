// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gis/base/error.h"
#include "gis/base/message.h"

namespace hectare::gis {

/// Tells how far long work is and lets the caller stop it. The base class does nothing and never cancels.
/// Implementations must allow calls from several threads.
class Progress {
 public:
  Progress() = default;
  virtual ~Progress() = default;
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// \param fraction done so far, 0 to 1.
  virtual void report(double /*fraction*/, const Message& /*what*/ = {}) {}
  [[nodiscard]] virtual bool cancelled() const { return false; }
};

/// The stretch [from, to] of another progress, itself seen as 0 to 1.
class PartProgress final : public Progress {
 public:
  PartProgress(Progress& whole, double from, double to) : m_whole(whole), m_from(from), m_to(to) {}
  void report(double fraction, const Message& what = {}) override {
    m_whole.report(m_from + (m_to - m_from) * fraction, what);
  }
  [[nodiscard]] bool cancelled() const override { return m_whole.cancelled(); }

 private:
  Progress& m_whole;
  double m_from;
  double m_to;
};

/// The error of work that was stopped by its caller.
[[nodiscard]] inline Error cancelledError() { return {ErrorKind::cancelled, {"error.cancelled"}, {}, {}}; }

}  // namespace hectare::gis
