// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/jobs/job_table.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace hectare::jobs {
namespace {

using Order = std::tuple<std::uint32_t, std::uint32_t, unsigned long, Worker>;

Order orderOf(const Placed& p) {
  return {p.park, p.municipality, p.establishment.sectors.to_ulong(), p.establishment.worker};
}

bool all(const JobTable::Key& /*key*/) { return true; }

bool isKnowledge(const JobTable::Key& key) { return (key.sectors & ~knowledgeIntensive()).none(); }

void sortOnce(std::vector<std::uint32_t>& numbers) {
  std::ranges::sort(numbers);
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

std::int64_t severalTimes(const std::vector<Placed>& placed) {
  std::map<std::uint32_t, std::int64_t> rows;
  for (const Placed& one : placed) ++rows[one.establishment.establishment];
  return std::ranges::count_if(rows, [](const auto& one) { return one.second > 1; });
}

}  // namespace

JobTable::JobTable(std::vector<Placed> placed, bool control, const DisclosureRule& rule)
    : m_control(control), m_rule(rule), m_inSeveralRows(severalTimes(placed)) {
  sort(std::move(placed));
  if (m_control) addCells();
}

void JobTable::sort(std::vector<Placed> placed) {
  std::stable_sort(placed.begin(), placed.end(),
                   [](const Placed& a, const Placed& b) { return orderOf(a) < orderOf(b); });
  std::vector<Atom> atoms;
  for (std::size_t i = 0; i < placed.size(); ++i) {
    const Establishment& e = placed[i].establishment;
    if (i == 0 || orderOf(placed[i - 1]) != orderOf(placed[i])) {
      m_keys.push_back({placed[i].park, placed[i].municipality, placed[i].campus, e.sectors, e.worker});
      m_sums.emplace_back();
      atoms.push_back({placed[i].park, placed[i].municipality, placed[i].campus ? 1U : 0U, {}});
    }
    Sum& sum = m_sums.back();
    if (!e.jobs) {
      sum.unknown.push_back(e.establishment);
      continue;
    }
    sum.known.push_back(e.establishment);
    sum.low += e.jobs->low;
    sum.mid += e.jobs->mid();
    sum.open = sum.open || !e.jobs->high;
    atoms.back().shares.push_back(
        {e.enterprise, e.establishment, e.jobs->low, e.jobs->high ? *e.jobs->high - e.jobs->low : 0});
  }
  m_disclosure.emplace(std::move(atoms), m_rule);
}

/// Those with jobs: of the others there is nothing to tell.
Atoms JobTable::chosen(const Choice& choice) const {
  Atoms atoms;
  for (std::uint32_t a = 0; a < m_keys.size(); ++a) {
    if (!m_sums[a].known.empty() && choice(m_keys[a])) atoms.push_back(a);
  }
  return atoms;
}

std::uint32_t JobTable::cell(const Choice& choice) { return m_disclosure->addCell(chosen(choice)); }

/// The cells of the chosen atoms, one for each value of `of`.
std::vector<std::uint32_t> JobTable::cells(const std::function<std::uint64_t(const Key&)>& of, const Choice& choice) {
  std::map<std::uint64_t, Atoms> parts;
  for (const std::uint32_t a : chosen(choice)) parts[of(m_keys[a])].push_back(a);
  std::vector<std::uint32_t> result;
  for (auto& [value, atoms] : parts) result.push_back(m_disclosure->addCell(std::move(atoms)));
  return result;
}

void JobTable::addPlaces() {
  const std::uint32_t whole = cell(all);
  const auto park = [](const Key& key) { return std::uint64_t{key.park}; };
  const auto municipality = [](const Key& key) { return std::uint64_t{key.municipality}; };
  m_disclosure->addFamily(whole, cells(park, all));
  m_disclosure->addFamily(whole, cells(municipality, all));
  m_disclosure->addFamily(whole, cells([](const Key& key) { return std::uint64_t{key.campus}; }, all));
  for (const bool campus : {false, true}) {
    const auto ofKind = [campus](const Key& key) { return key.campus == campus; };
    m_disclosure->addFamily(cell(ofKind), cells(park, ofKind));
  }
  std::map<std::uint32_t, Atoms> parks;
  std::map<std::uint32_t, Atoms> municipalities;
  std::map<Part, Atoms> parts;
  for (const std::uint32_t a : chosen(all)) {
    parks[m_keys[a].park].push_back(a);
    municipalities[m_keys[a].municipality].push_back(a);
    parts[{m_keys[a].park, m_keys[a].municipality}].push_back(a);
  }
  std::map<std::uint32_t, std::vector<std::uint32_t>> ofPark;
  std::map<std::uint32_t, std::vector<std::uint32_t>> ofMunicipality;
  for (auto& [key, atoms] : parts) {
    const std::uint32_t one = m_disclosure->addCell(std::move(atoms));
    ofPark[key.first].push_back(one);
    ofMunicipality[key.second].push_back(one);
  }
  for (auto& [p, atoms] : parks) m_disclosure->addFamily(m_disclosure->addCell(std::move(atoms)), ofPark[p]);
  for (auto& [m, atoms] : municipalities) {
    m_disclosure->addFamily(m_disclosure->addCell(std::move(atoms)), ofMunicipality[m]);
  }
}

void JobTable::addClasses() {
  const auto sectors = [](const Key& key) { return std::uint64_t{key.sectors.to_ulong()}; };
  const auto addScope = [&](const Choice& scope) {
    const std::uint32_t whole = cell(scope);
    const std::uint32_t knowledge = cell([&](const Key& key) { return scope(key) && isKnowledge(key); });
    const auto inKnowledge = cells(sectors, [&](const Key& key) { return scope(key) && isKnowledge(key); });
    auto rest = cells(sectors, [&](const Key& key) { return scope(key) && !isKnowledge(key); });
    m_disclosure->addFamily(knowledge, inKnowledge);
    auto every = rest;
    every.insert(every.end(), inKnowledge.begin(), inKnowledge.end());
    m_disclosure->addFamily(whole, std::move(every));
    rest.push_back(knowledge);
    m_disclosure->addFamily(whole, std::move(rest));
    m_disclosure->addFamily(whole, cells([](const Key& key) { return static_cast<std::uint64_t>(key.worker); }, scope));
  };
  addScope(all);
  for (const bool campus : {false, true}) addScope([campus](const Key& key) { return key.campus == campus; });
  const auto kind = [](const Key& key) { return std::uint64_t{key.campus}; };
  std::map<unsigned long, Atoms> bySectors;
  std::map<Worker, Atoms> byWorker;
  for (const std::uint32_t a : chosen(all)) {
    bySectors[m_keys[a].sectors.to_ulong()].push_back(a);
    byWorker[m_keys[a].worker].push_back(a);
  }
  for (const auto& [value, atoms] : bySectors) {
    const auto same = [value = value](const Key& key) { return key.sectors.to_ulong() == value; };
    m_disclosure->addFamily(m_disclosure->addCell(atoms), cells(kind, same));
  }
  for (const auto& [value, atoms] : byWorker) {
    const auto same = [value = value](const Key& key) { return key.worker == value; };
    m_disclosure->addFamily(m_disclosure->addCell(atoms), cells(kind, same));
  }
  m_disclosure->addFamily(cell(isKnowledge), cells(kind, isKnowledge));
}

void JobTable::addCells() {
  addPlaces();
  addClasses();
  m_disclosure->decide();
}

bool JobTable::isTold(const Atoms& withJobs) const {
  if (!m_control || withJobs.empty()) return true;
  if (const std::uint32_t* cell = m_disclosure->find(withJobs)) return m_disclosure->isTold(*cell);
  std::map<std::uint32_t, Atoms> parks;
  for (const std::uint32_t a : withJobs) parks[m_keys[a].park].push_back(a);
  return std::all_of(parks.begin(), parks.end(), [&](const auto& park) {
    const std::uint32_t* cell = m_disclosure->find(park.second);
    return cell != nullptr && m_disclosure->isTold(*cell);
  });
}

void JobTable::countEstablishments(const Atoms& atoms, Figure& figure) const {
  std::vector<std::uint32_t> all;
  std::vector<std::uint32_t> unknown;
  for (const std::uint32_t a : atoms) {
    const Sum& sum = m_sums[a];
    all.insert(all.end(), sum.known.begin(), sum.known.end());
    all.insert(all.end(), sum.unknown.begin(), sum.unknown.end());
    unknown.insert(unknown.end(), sum.unknown.begin(), sum.unknown.end());
  }
  sortOnce(all);
  sortOnce(unknown);
  figure.unknown = static_cast<std::int64_t>(unknown.size());
  figure.establishments = static_cast<std::int64_t>(all.size() - unknown.size());
}

Figure JobTable::figure(const Choice& choice) const {
  Figure figure;
  Sum sum;
  Atoms meant;
  Atoms withJobs;
  for (std::uint32_t a = 0; a < m_keys.size(); ++a) {
    if (!choice(m_keys[a])) continue;
    sum.low += m_sums[a].low;
    sum.mid += m_sums[a].mid;
    sum.open = sum.open || m_sums[a].open;
    meant.push_back(a);
    if (!m_sums[a].known.empty()) withJobs.push_back(a);
  }
  countEstablishments(meant, figure);
  if (!isTold(withJobs)) {
    figure.state = Figure::State::withheld;
    figure.high.reset();
    return figure;
  }
  if (withJobs.empty() && figure.unknown > 0) figure.state = Figure::State::unknown;
  figure.low = sum.low;
  figure.mid = sum.mid;
  // The middle of an open class is its lower end, so the upper end is told by nothing but classes that have one.
  figure.high =
      sum.open || figure.state == Figure::State::unknown ? std::nullopt : std::optional(2 * sum.mid - sum.low);
  return figure;
}

Figure JobTable::ofParts(const std::vector<Part>& parts) const {
  return figure([&](const Key& key) {
    return std::binary_search(parts.begin(), parts.end(), Part{key.park, key.municipality});
  });
}

Figure JobTable::ofAll() const { return figure(all); }

}  // namespace hectare::jobs
