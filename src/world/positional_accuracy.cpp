// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/positional_accuracy.h"

#include "src/plan/published_accuracy.h"

namespace hectare::world {

namespace {

constexpr double writtenToM = 0.001;  // the last digit of a drawn polygon in a plan file

gis::Message wordsOf(const plan::PublishedAccuracy& published) {
  gis::Message words{"accuracy.published"};
  words.args = {{"title", published.title}, {"says", published.says}, {"source", published.source}};
  return words;
}

}  // namespace

gis::Status takeAccuracy(const plan::Source& source, std::size_t files, Layer& layer) {
  std::optional<double> accuracyM = source.accuracyM;
  gis::Message from;
  if (accuracyM) {
    from = {"accuracy.in_plan"};
  } else if (!source.accuracy.empty()) {
    HECTARE_ASSIGN(const plan::PublishedAccuracy published, plan::publishedAccuracy(source.accuracy));
    accuracyM = published.accuracyM;
    from = wordsOf(published);
  }
  for (std::size_t i = 0; i < files; ++i) {
    layer.provenance[i].positionM = accuracyM;
    layer.provenance[i].positionFrom = from;
  }
  return {};
}

void takeDrawnAccuracy(Layer& layer) {
  for (gis::Provenance& provenance : layer.provenance) {
    provenance.positionM = writtenToM;
    provenance.positionFrom = {"accuracy.drawn"};
  }
}

}  // namespace hectare::world
