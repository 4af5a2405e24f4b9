// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/find_columns.h"

#include <fmt/format.h>

#include <algorithm>

#include "src/world/column_contents.h"

namespace hectare::world {

using gis::SurveyColumn;
using gis::SurveyType;

/// A column that may be the one, and why.
struct ColumnFinder::Found {
  std::size_t column = 0;
  double points = 0;
  bool named = false;             ///< its name speaks for it, or a rule of the provider
  std::optional<double> above{};  ///< as a number
  std::optional<ListMatch> match{};
  Reasons reasons{};
};

namespace {

constexpr double byProvider = 8;       // a column that the rules of a provider name
constexpr double byWholeName = 6;      // a word for it, and nothing else
constexpr double byWordOfName = 4;     // a word in the name
constexpr double byCompound = 2;       // the begin or end of a longer word
constexpr double byNumberAbove = 3;    // a number that says yes above something
constexpr double byKnownValues = 3;    // its values are those of a code list
constexpr double byReference = 20;     // other tables refer to it
constexpr double byChance = 1;         // an identifier with a different value for each, whatever its name
constexpr double perPlace = 0.05;      // what a place further on in a list of words costs
constexpr double asGood = 1;           // two columns this near each other fit as well
constexpr std::size_t cutLength = 10;  // of names in a Shapefile
constexpr double nearlyAll = 0.98;
constexpr std::size_t fewestNumbers = 4;  // different ones, before numbers are taken for codes

/// Columns of ours whose values are the codes of a list.
bool speaksCodes(const std::string& ours) {
  static const std::set<std::string> coded = {"in_use", "built", "function", "availability", "restriction",
                                              "status", "unit",  "worker",   "is_seat"};
  return coded.contains(ours);
}

bool isPlainBoolean(const SurveyColumn& column) { return column.type == SurveyType::boolean && !column.keptAsText; }

}  // namespace

bool isNumber(const SurveyColumn& column) {
  return column.type == SurveyType::integer || column.type == SurveyType::real;
}

ColumnFinder::ColumnFinder(const RuleBook& book, const gis::SurveyLayer& layer, bool shortNames)
    : m_book(book), m_layer(layer), m_shortNames(shortNames) {
  for (const SurveyColumn& column : layer.columns) {
    m_names.push_back(spell(column.name));
    const std::size_t cut = column.name.find_last_of("|.");
    m_lastParts.push_back(cut == std::string::npos ? std::string() : lettersOf(column.name.substr(cut + 1)));
  }
}

bool ColumnFinder::isCalled(std::size_t column, const std::string& letters) const {
  const std::string& own = m_names[column].letters;
  if (letters.empty()) return false;
  if (own == letters || m_lastParts[column] == letters) return true;
  const bool cut = m_shortNames && m_layer.columns[column].name.size() == cutLength;
  return cut && own.size() > 3 && letters.size() > own.size() && letters.starts_with(own);
}

const SurveyColumn* ColumnFinder::called(const std::string& name) const {
  const std::string letters = lettersOf(name);
  for (std::size_t i = 0; i < m_names.size(); ++i) {
    if (isCalled(i, letters)) return &m_layer.columns[i];
  }
  return nullptr;
}

double ColumnFinder::namePoints(const std::string& letters, std::size_t column) const {
  if (isCalled(column, letters)) return byWholeName;
  const auto at = findWords(m_names[column], letters);
  if (!at) return 0;
  return m_names[column].begins[at->begin] && m_names[column].begins[at->end] ? byWordOfName : byCompound;
}

bool ColumnFinder::speaksAgainst(const plan::ColumnWords& words, std::size_t column) const {
  const auto speaks = [&](const std::string& word) {
    const std::string letters = lettersOf(word);
    // A sign ("%") has no letters.
    if (letters.empty()) return m_layer.columns[column].name.find(word) != std::string::npos;
    return findWords(m_names[column], letters).has_value();
  };
  return std::ranges::any_of(words.unless, speaks);
}

void ColumnFinder::byKind(const plan::LayerKind& kind, const std::string& ours, std::vector<Found>& found) const {
  const auto names = kind.columns.find(ours);
  if (names == kind.columns.end()) return;
  for (std::size_t place = 0; place < names->second.size(); ++place) {
    const std::string letters = lettersOf(names->second[place]);
    for (std::size_t i = 0; i < m_names.size(); ++i) {
      if (!isCalled(i, letters)) continue;
      found.push_back({i, byProvider - perPlace * static_cast<double>(place), true, {}, {}, {}});
      found.back().reasons.push_back({"recognise.column_of_kind", {{"kind", kind.title}}});
    }
  }
}

void ColumnFinder::byWords(plan::Role role, const std::string& ours, std::vector<Found>& found) const {
  for (std::size_t w = 0; w < m_book.rules().columns.size(); ++w) {
    const plan::ColumnWords& words = m_book.rules().columns[w];
    if (words.ours != ours || !speaksOf(words.roles, role)) continue;
    for (std::size_t place = 0; place < words.names.size(); ++place) {
      for (std::size_t i = 0; i < m_names.size(); ++i) {
        double points = namePoints(m_book.columnNames(w)[place], i);
        if (points == 0 || speaksAgainst(words, i) || (words.only && points < byWholeName)) continue;
        // Of several numbers the order of the words decides, however long the names are.
        if (words.above) points = byNumberAbove;
        found.push_back({i, points - perPlace * static_cast<double>(place), true, words.above, {}, {}});
        found.back().reasons.push_back({"recognise.column_word", {{"word", words.names[place]}}});
      }
    }
  }
}

void ColumnFinder::byValues(plan::Role role, const std::string& ours, std::vector<Found>& found) const {
  for (const CodeBook& book : m_book.lists()) {
    if (book.list().ours != ours || !speaksOf(book.list().roles, role)) continue;
    for (std::size_t i = 0; i < m_layer.columns.size(); ++i) {
      const SurveyColumn& column = m_layer.columns[i];
      const bool named = std::ranges::any_of(found, [&](const Found& f) { return f.column == i && !f.above; });
      if (!named && (book.list().weak || column.type != SurveyType::text)) continue;
      auto match = book.match(column);
      if (!match) continue;
      if (!named) found.push_back({i, 0, false, {}, {}, {}});
      for (Found& f : found) {
        if (f.column != i || f.above || f.match) continue;
        f.points += byKnownValues;
        f.match = match;
        f.reasons.push_back(
            {"recognise.column_values", {{"count", static_cast<std::int64_t>(match->known)}, {"list", match->list}}});
      }
    }
  }
}

/// A table that explains codes refers to the column that holds them.
void ColumnFinder::byReferences(const std::set<std::string>& referred, std::vector<Found>& found) const {
  for (std::size_t i = 0; i < m_layer.columns.size(); ++i) {
    if (!referred.contains(m_layer.columns[i].name)) continue;
    found.push_back({i, byReference, true, {}, {}, {}});
    gis::Message reason{"recognise.column_referred"};
    found.back().reasons.push_back(std::move(reason));
  }
}

bool ColumnFinder::nearlyUnique(const SurveyColumn& column) const {
  const auto share = [](std::size_t part, std::size_t whole) {
    return static_cast<double>(part) >= nearlyAll * static_cast<double>(whole);
  };
  return column.present > 0 && share(column.present, m_layer.features) &&
         (column.unique || share(column.distinct, column.present));
}

std::optional<ColumnGuess> ColumnFinder::findId(const plan::LayerKind& kind,
                                                const std::set<std::string>& referred) const {
  std::vector<Found> found;
  byKind(kind, "id", found);
  byWords(kind.role, "id", found);
  const auto madeUp = ofNoRole("made_up");
  for (std::size_t i = 0; i < m_layer.columns.size(); ++i) found.push_back({i, byChance, false, {}, {}, {}});
  std::optional<Found> best;
  for (Found& f : found) {
    const SurveyColumn& column = m_layer.columns[f.column];
    const bool isMadeUp = std::ranges::any_of(madeUp, [&](const auto& m) { return m.second == &column; });
    const bool kept = column.type == SurveyType::text || column.type == SurveyType::integer;
    if (!kept || !nearlyUnique(column)) continue;
    if (referred.contains(column.name)) {
      f.points += byReference;
      f.reasons.insert(f.reasons.begin(), {"recognise.column_referred"});
    }
    f.reasons.push_back(column.unique ? gis::Message{"recognise.column_unique"}
                                      : gis::Message{"recognise.column_nearly_unique"});
    if (isMadeUp && !referred.contains(column.name)) {
      f.points = byChance / 2;
      f.reasons.insert(f.reasons.begin(), {"recognise.column_made_up"});
    }
    if (column.unique) f.points += 0.5;
    if (!best || f.points > best->points) best = std::move(f);
  }
  if (!best) return std::nullopt;
  ColumnGuess guess;
  guess.binding.column = m_layer.columns[best->column].name;
  guess.points = best->points;
  guess.reasons = std::move(best->reasons);
  return guess;
}

std::optional<ColumnGuess> ColumnFinder::find(plan::Role role, const plan::LayerKind& kind, const std::string& ours,
                                              const std::set<std::string>& referred) const {
  if (ours == "id") return findId(kind, referred);
  std::vector<Found> found;
  byKind(kind, ours, found);
  byWords(role, ours, found);
  byValues(role, ours, found);
  if (ours == "code") byReferences(referred, found);
  std::erase_if(found, [&](const Found& f) {
    const SurveyColumn& column = m_layer.columns[f.column];
    const bool codesUnknown = speaksCodes(ours) && !f.above && !f.match && !isPlainBoolean(column);
    return !canBe(ours, column, f.above.has_value()) || (codesUnknown && f.points < byWholeName - asGood);
  });
  std::stable_sort(found.begin(), found.end(), [](const Found& a, const Found& b) { return a.points > b.points; });
  if (found.empty()) return std::nullopt;
  Found& best = found.front();
  ColumnGuess guess;
  guess.binding.column = m_layer.columns[best.column].name;
  guess.binding.above = best.above;
  guess.points = best.points;
  guess.reasons = std::move(best.reasons);
  if (best.match && !isPlainBoolean(m_layer.columns[best.column])) {
    guess.binding.separator = best.match->separator;
    guess.binding.values = best.match->values;
  }
  std::set<std::string> others;
  for (const Found& f : found) {
    const bool near = best.above.has_value() == f.above.has_value() && (best.above || best.points - f.points < asGood);
    if (f.column != best.column && near) others.insert(m_layer.columns[f.column].name);
  }
  guess.others.assign(others.begin(), others.end());
  return guess;
}

std::map<std::string, ColumnGuess> ColumnFinder::findAll(plan::Role role, const plan::LayerKind& kind,
                                                         const std::set<std::string>& referred) const {
  std::map<std::string, ColumnGuess> all;
  for (const std::string& ours : plan::columnsOf(role)) {
    if (auto guess = find(role, kind, ours, referred)) all.emplace(ours, std::move(*guess));
  }
  checkHectares(m_layer, all);
  return all;
}

std::string ColumnFinder::saidOfJobs(const std::string& column, const std::string& ours) const {
  const Spelling name = spell(column);
  std::set<std::string> said;
  for (const plan::CodeList& list : m_book.rules().lists) {
    if (list.ours != ours) continue;
    for (const auto& [code, words] : list.inNames) {
      if (std::ranges::any_of(words,
                              [&](const std::string& word) { return findWords(name, lettersOf(word)).has_value(); })) {
        said.insert(code);
      }
    }
  }
  if (said.size() > 1) said.erase("jobs");  // "jobs (fte)" counts full-time equivalents
  return said.size() == 1 ? *said.begin() : std::string();
}

std::pair<const SurveyColumn*, ListMatch> ColumnFinder::holding(const std::string& list) const {
  for (const CodeBook& book : m_book.lists()) {
    if (book.list().id != list) continue;
    for (const SurveyColumn& column : m_layer.columns) {
      // Numbers are codes only when they are written so, or when there are several that fit.
      const bool wordy = column.type == SurveyType::text || column.leadingZeros;
      if (!wordy && (column.type != SurveyType::integer || column.distinct < fewestNumbers)) continue;
      if (auto match = book.match(column)) return {&column, std::move(*match)};
    }
  }
  return {nullptr, {}};
}

std::vector<std::pair<std::size_t, const SurveyColumn*>> ColumnFinder::ofNoRole(const std::string& ours) const {
  std::vector<std::pair<std::size_t, const SurveyColumn*>> columns;
  for (std::size_t w = 0; w < m_book.rules().columns.size(); ++w) {
    if (m_book.rules().columns[w].ours != ours) continue;
    for (std::size_t place = 0; place < m_book.columnNames(w).size(); ++place) {
      for (std::size_t i = 0; i < m_names.size(); ++i) {
        if (isCalled(i, m_book.columnNames(w)[place])) columns.emplace_back(place, &m_layer.columns[i]);
      }
    }
  }
  return columns;
}

}  // namespace hectare::world
