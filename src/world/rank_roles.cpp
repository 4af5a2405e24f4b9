// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/rank_roles.h"

#include <algorithm>
#include <optional>

#include "src/world/spelling.h"

namespace hectare::world {
namespace {

constexpr int pointsOfName = 3;
constexpr int pointsOfFile = 1;
constexpr int pointsOfKey = 3;
constexpr int mostOfSigns = 3;
constexpr int pointsOfList = 3;
constexpr int mostOfLists = 9;

/// A name of a kind in the name of a layer.
struct NameMatch {
  std::size_t kind = 0;
  std::string word;
  Stretch at;
};

std::size_t lengthOf(const Stretch& stretch) { return stretch.end - stretch.begin; }

bool covers(const Stretch& longer, const Stretch& shorter) {
  return longer.begin <= shorter.begin && shorter.end <= longer.end && lengthOf(longer) > lengthOf(shorter);
}

/// The longest name of each kind; one that lies inside a longer name of another kind does not count.
std::vector<NameMatch> matchNames(const RuleBook& book, plan::LayerShape shape, const std::string& name) {
  const Spelling spelling = spell(name);
  std::vector<NameMatch> all;
  for (std::size_t k = 0; k < book.rules().kinds.size(); ++k) {
    const plan::LayerKind& kind = book.rules().kinds[k];
    if (kind.shape != shape) continue;
    for (std::size_t n = 0; n < kind.names.size(); ++n) {
      if (const auto at = findWords(spelling, book.kindNames(k)[n])) all.push_back({k, kind.names[n], *at});
    }
  }
  std::vector<NameMatch> kept;
  for (const NameMatch& match : all) {
    if (std::ranges::any_of(all, [&](const NameMatch& other) { return covers(other.at, match.at); })) continue;
    const auto same = std::ranges::find(kept, match.kind, &NameMatch::kind);
    if (same == kept.end()) {
      kept.push_back(match);
    } else if (lengthOf(match.at) > lengthOf(same->at)) {
      *same = match;
    }
  }
  return kept;
}

std::string joinedNames(const std::vector<std::string>& names) {
  std::string all;
  for (const std::string& name : names) all += (all.empty() ? "" : ", ") + name;
  return all;
}

void addName(const std::vector<NameMatch>& matches, std::size_t kind, int points, RoleGuess& guess) {
  const auto match = std::ranges::find(matches, kind, &NameMatch::kind);
  if (match == matches.end()) return;
  guess.points += points;
  guess.reasons.push_back({"recognise.by_name", {{"word", match->word}}});
}

/// How many of the names are those of columns that nobody counted before; they are added to `present`.
int countColumns(const ColumnFinder& columns, const std::vector<std::string>& names,
                 std::vector<std::string>& present) {
  int count = 0;
  for (const std::string& name : names) {
    const auto* column = columns.called(name);
    if (column == nullptr || std::ranges::find(present, column->name) != present.end()) continue;
    ++count;
    present.push_back(column->name);
  }
  return count;
}

void addColumns(const ColumnFinder& columns, RoleGuess& guess) {
  std::vector<std::string> present;
  guess.points += pointsOfKey * countColumns(columns, guess.kind.keys, present);
  guess.points += std::min(countColumns(columns, guess.kind.signs, present), mostOfSigns);
  if (present.empty()) return;
  guess.reasons.push_back({"recognise.by_columns", {{"columns", joinedNames(present)}, {"kind", guess.kind.title}}});
}

void addLists(const ColumnFinder& columns, RoleGuess& guess) {
  int points = 0;
  for (const std::string& list : guess.kind.lists) {
    const auto [column, match] = columns.holding(list);
    if (column == nullptr) continue;
    points += pointsOfList;
    guess.reasons.push_back(
        {"recognise.by_values",
         {{"column", column->name}, {"count", static_cast<std::int64_t>(match.known)}, {"list", match.list}}});
  }
  guess.points += std::min(points, mostOfLists);
}

bool bindsAny(const ColumnFinder& columns, const plan::LayerKind& kind, const std::vector<std::string>& ours) {
  // What a kind must not have may be a column of another role: plots without status are parcels.
  const auto binds = [&](const std::string& one) {
    const auto& own = plan::columnsOf(kind.role);
    const bool isOwn = std::ranges::find(own, one) != own.end();
    const plan::Role role = isOwn ? kind.role : plan::Role::plots;
    const plan::Role other = one == "jobs" || one == "nace" ? plan::Role::establishments : role;
    return columns.find(other, kind, one).has_value();
  };
  return std::ranges::any_of(ours, binds);
}

/// Columns of ours that were found, whatever they are called.
void addFound(const ColumnFinder& columns, RoleGuess& guess) {
  if (guess.kind.counts.empty()) return;
  std::vector<std::string> present;
  const auto all = columns.findAll(guess.role, guess.kind);
  for (const std::string& ours : guess.kind.counts) {
    if (const auto found = all.find(ours); found != all.end()) present.push_back(found->second.binding.column);
  }
  if (present.empty()) return;
  guess.points += static_cast<int>(present.size());
  guess.reasons.push_back({"recognise.by_columns", {{"columns", joinedNames(present)}, {"kind", guess.kind.title}}});
}

bool bindsAll(const ColumnFinder& columns, const plan::LayerKind& kind) {
  if (kind.needsAll.empty()) return true;
  const auto all = columns.findAll(kind.role, kind);
  return std::ranges::all_of(kind.needsAll, [&](const std::string& ours) { return all.contains(ours); });
}

bool fits(const ColumnFinder& columns, const plan::LayerKind& kind) {
  if (!bindsAll(columns, kind)) return false;
  if (!kind.needs.empty() && !bindsAny(columns, kind, kind.needs)) return false;
  return kind.unless.empty() || !bindsAny(columns, kind, kind.unless);
}

}  // namespace

void sortRoles(std::vector<RoleGuess>& roles) {
  std::stable_sort(roles.begin(), roles.end(), [](const RoleGuess& a, const RoleGuess& b) {
    return a.points != b.points ? a.points > b.points : a.role < b.role;
  });
}

std::vector<RoleGuess> rankRoles(const RuleBook& book, const LayerNames& names, plan::LayerShape shape,
                                 const ColumnFinder& columns) {
  const auto byLayer = matchNames(book, shape, names.layer);
  const auto byFile = matchNames(book, shape, names.file);
  std::vector<RoleGuess> best;
  for (std::size_t k = 0; k < book.rules().kinds.size(); ++k) {
    const plan::LayerKind& kind = book.rules().kinds[k];
    if (kind.shape != shape) continue;
    RoleGuess guess{kind.role, 0, kind, {}};
    addName(byLayer, k, pointsOfName, guess);
    if (guess.points == 0) addName(byFile, k, pointsOfFile, guess);
    addColumns(columns, guess);
    addLists(columns, guess);
    addFound(columns, guess);
    if (guess.points == 0 || !fits(columns, kind)) continue;
    const auto same = std::ranges::find(best, kind.role, &RoleGuess::role);
    if (same == best.end()) {
      best.push_back(std::move(guess));
    } else if (guess.points > same->points) {
      *same = std::move(guess);
    }
  }
  sortRoles(best);
  return best;
}

}  // namespace hectare::world
