// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/changes/change_places.h"

#include <map>
#include <numeric>

namespace hectare::questions {

namespace {

/// Numbers that belong together, by union and find.
class Groups {
 public:
  explicit Groups(std::size_t count) : m_parent(count) { std::iota(m_parent.begin(), m_parent.end(), 0U); }
  std::uint32_t of(std::uint32_t member) {
    while (m_parent[member] != member) {
      m_parent[member] = m_parent[m_parent[member]];
      member = m_parent[member];
    }
    return member;
  }
  void join(std::uint32_t a, std::uint32_t b) {
    const std::uint32_t first = of(a);
    const std::uint32_t second = of(b);
    m_parent[std::max(first, second)] = std::min(first, second);
  }

 private:
  std::vector<std::uint32_t> m_parent;
};

}  // namespace

std::vector<ChangePlace> changePlaces(const land::RankedFeatures& oldParks, const land::RankedFeatures& newParks) {
  const auto old = static_cast<std::uint32_t>(oldParks.size());
  const auto now = static_cast<std::uint32_t>(newParks.size());
  Groups groups(old + now);
  const auto joinNear = [&](const land::RankedFeatures& parks, std::uint32_t first) {
    for (std::uint32_t p = 0; p < parks.size(); ++p) {
      const gis::Box box = parks[p].box();
      if (box.empty()) continue;
      for (const std::uint32_t other : oldParks.query(box)) groups.join(first + p, other);
      for (const std::uint32_t other : newParks.query(box)) groups.join(first + p, old + other);
    }
  };
  joinNear(oldParks, 0);
  joinNear(newParks, old);
  std::map<std::uint32_t, ChangePlace> places;
  for (std::uint32_t i = 0; i < old + now; ++i) {
    const bool isOld = i < old;
    const land::FeatureRef& park = isOld ? oldParks[i] : newParks[i - old];
    if (park.box().empty()) continue;
    ChangePlace& place = places[groups.of(i)];
    (isOld ? place.oldParks : place.newParks).push_back(isOld ? i : i - old);
    place.box.add(park.box());
  }
  std::vector<ChangePlace> all;
  for (auto& [first, place] : places) all.push_back(std::move(place));
  return all;
}

}  // namespace hectare::questions
