// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
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

/// Of several establishments of an enterprise one alone has jobs: they may be those of all.
void tellLonely(Register& all) {
  struct Enterprise {
    const Establishment* with = nullptr;
    std::int64_t rows = 0;
    std::int64_t withJobs = 0;
  };
  std::map<std::uint32_t, Enterprise> enterprises;
  for (const Establishment& e : all.rows) {
    Enterprise& own = enterprises[e.enterprise];
    ++own.rows;
    if (!e.jobs || e.jobs->mid() <= 0) continue;
    ++own.withJobs;
    own.with = &e;
  }
  for (const auto& [number, own] : enterprises) {
    if (own.rows < 2 || own.withJobs != 1) continue;
    tell(*own.with, "jobs.head_office", {"jobs.head_office", {{"id", own.with->id()}, {"count", own.rows}}},
         all.findings);
  }
}

/// A seat that has far more than the others of its class, unless it is all that its enterprise has.
void tellLargeSeats(Register& all) {
  std::map<std::uint32_t, std::size_t> rowsOf;
  for (const Establishment& e : all.rows) ++rowsOf[e.enterprise];
  std::map<unsigned long, std::vector<double>> others;
  for (const Establishment& e : all.rows) {
    if (e.jobs && !e.isSeat) others[e.sectors.to_ulong()].push_back(e.jobs->mid());
  }
  for (auto& [sector, numbers] : others) std::sort(numbers.begin(), numbers.end());
  for (const Establishment& e : all.rows) {
    if (!e.isSeat || !e.jobs || e.jobs->mid() < manyJobs) continue;
    if (all.hasEnterprises && rowsOf[e.enterprise] < 2) continue;
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
  if (all.hasEnterprises) tellLonely(all);
  tellLargeSeats(all);
  tellTwins(all);
}

}  // namespace hectare::jobs
