// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/tile_service.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdlib>

#include "gis/io/raster_window.h"
#include "gis/io/reader/call.h"
#include "gis/io/reader/wire_raster.h"

namespace hectare::gis {

namespace fs = std::filesystem;

namespace {

using Clock = std::chrono::steady_clock;

/// Ends work that takes too long, as cancelling would.
class TimeLimit final : public Progress {
 public:
  TimeLimit(Progress& progress, double seconds)
      : m_progress(progress),
        m_until(Clock::now() + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds))) {}
  void report(double fraction, const Message& what = {}) override { m_progress.report(fraction, what); }
  [[nodiscard]] bool cancelled() const override { return m_progress.cancelled() || over(); }
  [[nodiscard]] bool over() const { return Clock::now() > m_until; }

 private:
  Progress& m_progress;
  Clock::time_point m_until;
};

RasterWindow blank(const RasterRequest& request) {
  const auto cells = static_cast<std::size_t>(request.columns) * static_cast<std::size_t>(request.rows);
  RasterWindow window{request.land, request.columns, request.rows, {}, std::vector<std::uint8_t>(cells)};
  window.bands.resize(3, std::vector<float>(cells));
  return window;
}

bool hasGaps(const RasterWindow& window) { return std::ranges::find(window.opacity, 0) != window.opacity.end(); }

class Tiles final : public RasterSource {
 public:
  Tiles(const TileAddress& address, const Consent& consent) : m_address(address), m_network(consent.network) {
    m_info.service = true;
    m_info.crs = address.crs;
    for (const BandMeaning colour : {BandMeaning::red, BandMeaning::green, BandMeaning::blue}) {
      m_info.bands.push_back({colour, {}, {}});
    }
  }

  [[nodiscard]] const RasterInfo& info() const override { return m_info; }

  [[nodiscard]] Result<RasterWindow> read(const RasterRequest& request, Progress& progress) const override {
    if (!m_network) return kept(request, {"overlay.not_allowed", {{"source", m_address.name}}}, progress);
    if (!m_silent) {
      TimeLimit limit(progress, m_address.timeLimitS);
      auto window = ask(request, false, limit);
      if (window) return window;
      if (progress.cancelled()) return cancelledError();
      m_late = limit.over();
      m_silent = true;
    }
    // Not asked again: an atlas of a hundred maps would wait a hundred times.
    const Message late{"overlay.no_answer", {{"source", m_address.name}, {"seconds", m_address.timeLimitS}}};
    return kept(request, m_late ? late : Message{"overlay.no_tiles", {{"source", m_address.name}}}, progress);
  }

 private:
  [[nodiscard]] Result<RasterWindow> ask(const RasterRequest& request, bool offline, Progress& progress) const {
    RasterWindow window;
    const RasterWindowQuestion question{{}, {}, {!offline, false, false}, m_address, offline, request};
    HECTARE_TRY(callReader({ReaderTask::rasterWindow, m_address.cache, [&](WireOut& to) { put(to, question); },
                            [&](WireIn& from) { get(from, window); }, !offline},
                           progress));
    if (window.bands.size() < 3)
      return Error{ErrorKind::unreadable, {"overlay.no_colours", {{"source", m_address.name}}}, m_address.name, {}};
    return window;
  }

  /// What was kept of former answers; what is missing is told.
  [[nodiscard]] Result<RasterWindow> kept(const RasterRequest& request, const Message& note, Progress& progress) const {
    RasterWindow window = blank(request);
    auto found = ask(request, true, progress);
    if (found) {
      window = std::move(*found);
    } else if (found.error().kind != ErrorKind::unreadable) {
      return std::move(found).error();
    }
    if (hasGaps(window)) window.notes.push_back(note);
    return window;
  }

  TileAddress m_address;
  bool m_network;
  RasterInfo m_info;
  mutable std::atomic<bool> m_silent = false;
  mutable std::atomic<bool> m_late = false;
};

}  // namespace

fs::path tileCacheFolder() {
  const auto variable = [](const char* name) {
    const char* value = std::getenv(name);
    return fs::path(value == nullptr ? "" : value);
  };
  const fs::path cache = variable("XDG_CACHE_HOME");
  if (cache.is_absolute()) return cache / "hectare" / "tiles";  // relative paths are invalid there and ignored
  const fs::path home = variable("HOME");
  return home.empty() ? fs::path() : home / ".cache" / "hectare" / "tiles";
}

std::shared_ptr<const RasterSource> tileService(const TileAddress& address, const Consent& consent) {
  return std::make_shared<Tiles>(address, consent);
}

}  // namespace hectare::gis
