// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/find_joins.h"

#include <algorithm>

#include "src/world/spelling.h"

namespace hectare::world {
namespace {

using gis::SurveyColumn;
using gis::SurveyType;

constexpr double nearlyUnique = 0.98;
constexpr double fewestFound = 0.2;  // of the keys of either side
constexpr double halfFound = 0.5;    // enough where the names agree
constexpr double clearlyFound = 0.8;
constexpr std::size_t fewestKeys = 3;  // different ones: fewer agree by chance

/// A pair of columns, and how far their values agree.
struct KeyPair {
  std::size_t target = 0;
  const SurveyColumn* on = nullptr;
  const SurveyColumn* key = nullptr;
  bool sameName = false;
  double share = 0;  ///< of the side with fewer values, that the other has
  std::size_t found = 0;
  bool whole = false;  ///< all values were compared, not samples alone
};

bool canBeKey(const SurveyColumn& column) {
  return (column.type == SurveyType::text || column.type == SurveyType::integer) && column.distinct >= fewestKeys;
}

bool isUnique(const SurveyColumn& column) {
  return column.unique || static_cast<double>(column.distinct) >= nearlyUnique * static_cast<double>(column.present);
}

bool isWhole(const SurveyColumn& column) { return column.distinct <= column.samples.size(); }

/// Row numbers and other small counts agree with anything.
bool isSmallCount(const SurveyColumn& column) {
  return column.type == SurveyType::integer && !column.leadingZeros && column.max.value_or(0) < 1000;
}

bool mayAgree(const SurveyColumn& on, const SurveyColumn& key, bool sameName) {
  if (!canBeKey(on) || !canBeKey(key)) return false;
  if (!isUnique(on) && !isUnique(key)) return false;
  return sameName || (!isSmallCount(on) && !isSmallCount(key));
}

/// The part of the smaller set that the other has.
void compare(const std::set<std::string>& a, const std::set<std::string>& b, KeyPair& pair) {
  const std::set<std::string>& small = a.size() <= b.size() ? a : b;
  const std::set<std::string>& large = a.size() <= b.size() ? b : a;
  pair.found = static_cast<std::size_t>(
      std::ranges::count_if(small, [&](const std::string& value) { return large.contains(value); }));
  pair.share = small.empty() ? 0 : static_cast<double>(pair.found) / static_cast<double>(small.size());
}

std::set<std::string> samplesOf(const SurveyColumn& column) { return {column.samples.begin(), column.samples.end()}; }

class JoinFinder {
 public:
  JoinFinder(const gis::Survey& survey, const std::vector<LayerGuess>& layers, std::size_t table, const ReadKeys& read)
      : m_survey(survey), m_layers(layers), m_table(table), m_read(read) {}

  std::optional<JoinGuess> run(const std::vector<std::size_t>& targets) {
    std::optional<KeyPair> best;
    for (const std::size_t target : targets) {
      for (const SurveyColumn& on : surveyLayer(m_survey, m_layers[target]).columns) {
        for (const SurveyColumn& key : surveyLayer(m_survey, m_layers[m_table]).columns) {
          auto pair = tried(target, on, key);
          if (pair && (!best || better(*pair, *best))) best = pair;
        }
      }
    }
    if (!best) return std::nullopt;
    return guessOf(*best);
  }

 private:
  static bool better(const KeyPair& a, const KeyPair& b) {
    if (a.sameName != b.sameName) return a.sameName;
    return a.share > b.share || (a.share == b.share && a.found > b.found);
  }

  std::optional<KeyPair> tried(std::size_t target, const SurveyColumn& on, const SurveyColumn& key) {
    KeyPair pair{target, &on, &key, lettersOf(on.name) == lettersOf(key.name)};
    if (!mayAgree(on, key, pair.sameName)) return std::nullopt;
    compare(samplesOf(on), samplesOf(key), pair);
    pair.whole = isWhole(on) && isWhole(key);
    // Samples of long columns hardly meet; where a name or some value speaks for it, all values are asked.
    if (!pair.whole && (pair.found > 0 || pair.sameName)) compareAll(pair);
    const bool enough = pair.whole ? pair.share >= fewestFound : pair.found > 0;
    return enough && pair.found > 0 ? std::optional(pair) : std::nullopt;
  }

  void compareAll(KeyPair& pair) {
    if (!m_read) return;
    const auto on = keysOf(pair.target, *pair.on);
    const auto key = keysOf(m_table, *pair.key);
    if (on == nullptr || key == nullptr) return;
    compare(*on, *key, pair);
    pair.whole = true;
  }

  /// Null: they cannot be had.
  const std::set<std::string>* keysOf(std::size_t layer, const SurveyColumn& column) {
    const auto place = std::pair(layer, column.name);
    auto known = m_keys.find(place);
    if (known == m_keys.end()) {
      const LayerGuess& guess = m_layers[layer];
      const gis::SurveyFile& file = m_survey.files[guess.file];
      known = m_keys.emplace(place, m_read(file, surveyLayer(m_survey, guess), column.name)).first;
    }
    return known->second ? &*known->second : nullptr;
  }

  [[nodiscard]] JoinGuess guessOf(const KeyPair& pair) const {
    JoinGuess join;
    join.target = pair.target;
    join.on = pair.on->name;
    join.key = pair.key->name;
    join.severalRows = !pair.key->unique;
    join.sure = pair.share >= clearlyFound || (pair.sameName && pair.share >= halfFound);
    join.reasons.push_back(
        {"recognise.join", {{"layer", m_layers[pair.target].name}, {"on", join.on}, {"key", join.key}}});
    join.reasons.push_back(pair.whole ? gis::Message{"recognise.join_share", {{"share", pair.share}}}
                                      : gis::Message{"recognise.join_samples", {{"share", pair.share}}});
    if (join.severalRows) {
      const double rows = static_cast<double>(pair.key->present);
      join.reasons.push_back(
          {"recognise.join_several", {{"rows", rows}, {"keys", static_cast<double>(pair.key->distinct)}}});
    }
    return join;
  }

  const gis::Survey& m_survey;
  const std::vector<LayerGuess>& m_layers;
  std::size_t m_table;
  const ReadKeys& m_read;
  std::map<std::pair<std::size_t, std::string>, std::optional<std::set<std::string>>> m_keys;
};

}  // namespace

std::optional<JoinGuess> findJoin(const gis::Survey& survey, const std::vector<LayerGuess>& layers, std::size_t table,
                                  const std::vector<std::size_t>& targets, const ReadKeys& read) {
  return JoinFinder(survey, layers, table, read).run(targets);
}

}  // namespace hectare::world
