// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/read_keys.h"

#include "gis/io/read.h"

namespace hectare::world {
namespace {

constexpr std::size_t mostRows = 1'000'000;

/// Passes on that the user stops, and nothing else: these reads are small steps of something longer.
class QuietProgress final : public gis::Progress {
 public:
  explicit QuietProgress(const gis::Progress& whole) : m_whole(whole) {}
  [[nodiscard]] bool cancelled() const override { return m_whole.cancelled(); }

 private:
  const gis::Progress& m_whole;
};

}  // namespace

ReadKeys readKeysFromFiles(gis::Progress& progress, const gis::Consent& consent) {
  return [&progress, consent](const gis::SurveyFile& file, const gis::SurveyLayer& layer,
                              const std::string& column) -> std::optional<std::set<std::string>> {
    if (layer.features > mostRows) return std::nullopt;
    gis::ReadRequest request;
    request.path = file.path;
    request.consent = consent;
    if (file.layers.size() > 1) request.layer = layer.name;
    request.columns = {column};
    request.geometry = false;
    QuietProgress quiet(progress);
    const auto read = gis::readLayer(request, quiet);
    if (!read) return std::nullopt;
    const gis::Column* values = read->table.find(column);
    if (values == nullptr) return std::nullopt;
    std::set<std::string> keys;
    for (std::size_t row = 0; row < values->size(); ++row) {
      if (auto text = values->asText(row); text && !text->empty()) keys.insert(std::move(*text));
    }
    return keys;
  };
}

}  // namespace hectare::world
