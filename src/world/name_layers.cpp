// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "src/world/recognise.h"

namespace hectare::world {
namespace {

namespace fs = std::filesystem;

bool isFile(const gis::SurveyFile& file, const std::string& text) {
  std::error_code ignored;  // a path that cannot be made absolute is compared as it stands
  const auto whole = [&](const fs::path& path) { return fs::absolute(path, ignored).lexically_normal(); };
  return !text.empty() && (file.path == text || whole(file.path) == whole(text) || file.path.filename() == text ||
                           file.path.stem() == text);
}

std::vector<std::size_t> layersOf(const gis::Survey& survey, const std::vector<LayerGuess>& layers,
                                  const std::string& file, const std::string& layer) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < layers.size(); ++i) {
    if (!isFile(survey.files[layers[i].file], file)) continue;
    if (layer.empty() || surveyLayer(survey, layers[i]).name == layer) found.push_back(i);
  }
  return found;
}

gis::Error notOne(const char* message, const std::string& text, const std::vector<LayerGuess>& layers) {
  std::string names;
  for (const LayerGuess& layer : layers) names += (names.empty() ? "" : ", ") + layer.name;
  return {gis::ErrorKind::usage, {message, {{"layer", text}}}, {}, {"recognise.layers_there", {{"layers", names}}}};
}

}  // namespace

gis::Result<std::vector<std::size_t>> layersNamed(const gis::Survey& survey, const std::vector<LayerGuess>& layers,
                                                  const std::string& text) {
  auto found = layersOf(survey, layers, text, {});
  const std::size_t colon = text.rfind(':');
  if (found.empty() && colon != std::string::npos) {
    found = layersOf(survey, layers, text.substr(0, colon), text.substr(colon + 1));
  }
  if (found.empty()) return notOne("recognise.no_layer", text, layers);
  std::set<std::size_t> files;
  for (const std::size_t layer : found) files.insert(layers[layer].file);
  if (files.size() > 1) return notOne("recognise.several_layers", text, layers);
  return found;
}

}  // namespace hectare::world
