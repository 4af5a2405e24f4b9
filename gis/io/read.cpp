// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/read.h"

#include <future>

#include "gis/io/reader/call.h"
#include "gis/io/reader/wire_layer.h"
#include "gis/io/source_hash.h"
#include "gis/io/source_place.h"

namespace hectare::gis {

namespace {

/// Begins to hash the file when the first features have come: a file that cannot be opened is not hashed for nothing.
class HashMeanwhile final : public Progress {
 public:
  HashMeanwhile(std::filesystem::path path, Progress& progress)
      : m_path(std::move(path)), m_here(!leadsElsewhere(m_path.string())), m_progress(progress) {}
  void report(double fraction, const Message& what = {}) override {
    if (m_here) begin();
    m_progress.report(fraction, what);
  }
  [[nodiscard]] bool cancelled() const override { return m_progress.cancelled(); }
  Result<std::string> hash() {
    begin();
    return m_hash.get();
  }

 private:
  void begin() {
    if (!m_hash.valid()) m_hash = std::async(std::launch::async, [path = m_path] { return sourceHash(path); });
  }

  std::filesystem::path m_path;
  bool m_here;  ///< on this machine
  Progress& m_progress;
  std::future<Result<std::string>> m_hash;
};

}  // namespace

Result<ReadLayer> readLayer(const ReadRequest& request, Progress& progress) {
  ReadLayer out;
  HashMeanwhile hashing(request.path, progress);
  HECTARE_TRY(callReader({ReaderTask::readLayer, request.path, [&](WireOut& to) { put(to, request); },
                          [&](WireIn& from) { get(from, out); }, request.consent.network},
                         hashing));
  if (!out.sha256.empty()) return out;  // it leads to what was fetched
  HECTARE_ASSIGN(out.sha256, hashing.hash());
  return out;
}

Result<std::vector<std::string>> listLayers(const std::filesystem::path& path) {
  std::vector<std::string> names;
  Progress progress;
  HECTARE_TRY(callReader({ReaderTask::listLayers, path, [&](WireOut& to) { put(to, path.native()); },
                          [&](WireIn& from) { get(from, names); }},
                         progress));
  return names;
}

}  // namespace hectare::gis
