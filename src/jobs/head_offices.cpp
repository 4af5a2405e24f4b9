// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "src/jobs/establishments.h"

namespace hectare::jobs {
namespace {

constexpr double manyJobs = 100;         // below this a seat is not suspect
constexpr double timesTheMiddle = 10;    // so much above the others of its class
constexpr std::size_t enoughOthers = 5;  // for a middle that says something
constexpr double worthTelling = 10;      // small numbers are the same by chance

void tell(const Establishment& e, const char* rule, gis::Message text, gis::Findings& findings) {
  gis::Finding finding{rule, gis::Severity::warning, e.layer->name, e.id(), std::move(text), e.place, {}, {}, {}, false,
                       {}};
  finding.fix = {"jobs.head_office_fix"};
  findings.push_back(std::move(finding));
}

/// Per enterprise: its establishments, each once, however many rows it has.
using Enterprises = std::map<std::uint32_t, std::set<std::uint32_t>>;

Enterprises enterprisesOf(const Register& all) {
  Enterprises enterprises;
  for (const Establishment& e : all.rows) enterprises[e.enterprise].insert(e.establishment);
  return enterprises;
}

/// Of several establishments of an enterprise one alone has jobs: they may be those of all.
void tellLonely(const Enterprises& enterprises, Register& all) {
  struct WithJobs {
    const Establishment* first = nullptr;
    std::set<std::uint32_t> establishments = {};
  };
  std::map<std::uint32_t, WithJobs> withJobs;
  for (const Establishment& e : all.rows) {
    if (!e.jobs || e.jobs->mid() <= 0) continue;
    WithJobs& own = withJobs[e.enterprise];
    if (own.establishments.insert(e.establishment).second) own.first = &e;
  }
  for (const auto& [number, own] : withJobs) {
    const std::size_t count = enterprises.at(number).size();
    if (count < 2 || own.establishments.size() != 1) continue;
    tell(*own.first, "jobs.head_office",
         {"jobs.head_office", {{"id", own.first->id()}, {"count", static_cast<std::int64_t>(count)}}}, all.findings);
  }
}

/// A seat that has far more than the others of its class, unless it is all that its enterprise has.
void tellLargeSeats(const Enterprises& enterprises, Register& all) {
  std::map<unsigned long, std::vector<double>> others;
  for (const Establishment& e : all.rows) {
    if (e.jobs && !e.isSeat) others[e.sectors.to_ulong()].push_back(e.jobs->mid());
  }
  for (auto& [sector, numbers] : others) std::sort(numbers.begin(), numbers.end());
  for (const Establishment& e : all.rows) {
    if (!e.isSeat || !e.jobs || e.jobs->mid() < manyJobs) continue;
    if (all.hasEnterprises && enterprises.at(e.enterprise).size() < 2) continue;
    const auto found = others.find(e.sectors.to_ulong());
    if (found == others.end() || found->second.size() < enoughOthers) continue;
    const double middle = found->second[found->second.size() / 2];
    if (e.jobs->mid() <= timesTheMiddle * middle) continue;
    tell(e, "jobs.large_seat", {"jobs.large_seat", {{"id", e.id()}}}, all.findings);
  }
}

/// Other identifiers, but the same place, activity and number: one establishment in two lists?
void tellTwins(Register& all) {
  std::map<std::tuple<double, double, double, unsigned long>, const Establishment*> first;
  for (const Establishment& e : all.rows) {
    if (!e.jobs || e.jobs->mid() < worthTelling) continue;
    const auto key = std::tuple(e.place.x, e.place.y, e.jobs->mid(), e.sectors.to_ulong());
    const auto [known, isNew] = first.emplace(key, &e);
    if (isNew || known->second->establishment == e.establishment) continue;
    tell(e, "jobs.twins", {"jobs.twins", {{"id", e.id()}, {"other", known->second->id()}}}, all.findings);
    all.findings.back().fix = {};
  }
}

}  // namespace

void checkHeadOffices(Register& all) {
  const Enterprises enterprises = enterprisesOf(all);
  if (all.hasEnterprises) tellLonely(enterprises, all);
  tellLargeSeats(enterprises, all);
  tellTwins(all);
}

}  // namespace hectare::jobs
