// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/availability/size_table.h"

#include <algorithm>
#include <cmath>

namespace hectare::questions {

namespace {

using answer::Cell;
using answer::Column;
using gis::Unit;

struct SizeSum {
  std::int64_t lots = 0;
  double areaM2 = 0;
};

gis::Message sizeName(std::size_t sizeClass, const std::vector<double>& boundariesM2) {
  if (boundariesM2.empty()) return {"sizes.any"};
  if (sizeClass == 0) return {"sizes.below", {{"to", boundariesM2.front()}}};
  if (sizeClass == boundariesM2.size()) return {"sizes.from", {{"from", boundariesM2.back()}}};
  return {"sizes.between", {{"from", boundariesM2[sizeClass - 1]}, {"to", boundariesM2[sizeClass]}}};
}

std::vector<Column> sizeColumns() {
  return {{"class", {"column.class"}, Unit::none, Column::Show::always},
          {"size_class", {"column.size_class"}, Unit::none, Column::Show::always},
          {"size_from_m2", {"column.size_from_m2"}, Unit::squareMetre, Column::Show::machineOnly},
          {"size_to_m2", {"column.size_to_m2"}, Unit::squareMetre, Column::Show::machineOnly},
          {"lots", {"column.lots"}, Unit::count, Column::Show::always},
          {"area_m2", {"column.area_m2"}, Unit::squareMetre, Column::Show::always},
          {"share", {"column.share_of_class"}, Unit::percent, Column::Show::always}};
}

/// The classes in the order in which the ledger is read: those asked, without public land and what cannot be known.
std::vector<std::uint8_t> classesToSort(const plan::Scheme& scheme, const std::vector<std::string>& asked) {
  std::vector<std::uint8_t> numbers;
  for (const std::string& id : scheme.columns) {
    const auto number = scheme.classNumber(id);
    if (!number || scheme.classes[*number].like == "public" || scheme.isAbsent(id)) continue;
    if (!isAsked(scheme.classes[*number], asked)) continue;
    numbers.push_back(static_cast<std::uint8_t>(*number));
  }
  return numbers;
}

double areaOf(const std::vector<SizeSum>& sums) {
  double area = 0;
  for (const SizeSum& sum : sums) area += sum.areaM2;
  return area;
}

}  // namespace

bool isAsked(const plan::LandClass& landClass, const std::vector<std::string>& asked) {
  return asked.empty() || std::any_of(asked.begin(), asked.end(), [&](const std::string& one) {
           return one == landClass.id || one == landClass.like;
         });
}

std::size_t sizeClassOf(double areaM2, const std::vector<double>& boundariesM2) {
  const double rounded = std::round(areaM2 * 1e6) / 1e6;
  return static_cast<std::size_t>(std::upper_bound(boundariesM2.begin(), boundariesM2.end(), rounded) -
                                  boundariesM2.begin());
}

answer::Table sizeTable(const land::Partition& partition, const std::vector<std::uint32_t>& parks,
                        const std::vector<std::string>& classes, const std::vector<double>& boundariesM2) {
  const plan::Scheme& scheme = partition.scheme;
  std::vector<std::vector<SizeSum>> sums(scheme.classes.size(), std::vector<SizeSum>(boundariesM2.size() + 1));
  for (const std::uint32_t p : parks) {
    for (const land::Lot& lot : partition.parks[p].lots) {
      SizeSum& sum = sums[lot.landClass][sizeClassOf(lot.areaM2, boundariesM2)];
      ++sum.lots;
      sum.areaM2 += lot.areaM2;
    }
  }
  answer::Table table{"sizes", {"table.sizes"}, sizeColumns(), {}, {}};
  SizeSum all;
  for (const std::uint8_t c : classesToSort(scheme, classes)) {
    const double classM2 = areaOf(sums[c]);
    if (classM2 <= 0) continue;
    for (std::size_t s = 0; s <= boundariesM2.size(); ++s) {
      const SizeSum& sum = sums[c][s];
      table.rows.push_back({scheme.classes[c].id, sizeName(s, boundariesM2), s == 0 ? 0.0 : boundariesM2[s - 1],
                            s == boundariesM2.size() ? Cell() : Cell(boundariesM2[s]), sum.lots, sum.areaM2,
                            sum.areaM2 / classM2 * 100});
      all.lots += sum.lots;
      all.areaM2 += sum.areaM2;
    }
  }
  table.total = {Cell(), Cell(), Cell(), Cell(), all.lots, all.areaM2, Cell()};
  return table;
}

const std::vector<double>& sizeBoundaries(const plan::Plan& plan, const plan::Scheme& scheme) {
  if (!plan.sizes.boundariesM2.empty()) return plan.sizes.boundariesM2;
  return scheme.sizeBoundariesM2.empty() ? plan::ibisSizeBoundariesM2() : scheme.sizeBoundariesM2;
}

namespace {

gis::Message boundariesNote(const plan::Plan& plan, const plan::Scheme& scheme) {
  if (!plan.sizes.boundariesM2.empty()) return {"sizes.of_plan"};
  if (!scheme.sizeBoundariesM2.empty()) return {"sizes.of_scheme", {{"scheme", scheme.id}}};
  return {"sizes.of_ibis"};
}

gis::Message joinNote(const land::RankedFeatures& units, plan::RemnantRule::Join join) {
  using Join = plan::RemnantRule::Join;
  if (join == Join::park) return {"sizes.joined_by_park"};
  if (join == Join::parcel) return {"sizes.joined_by_parcel"};
  const std::size_t known = land::unitsWithOwner(units);
  if (known == 0) return {"sizes.no_owners"};
  return {"sizes.joined_by_owner",
          {{"known", static_cast<std::int64_t>(known)}, {"all", static_cast<std::int64_t>(units.size())}}};
}

}  // namespace

std::vector<gis::Message> sizeNotes(const land::Partition& partition, const plan::Plan& plan,
                                    plan::RemnantRule::Join join) {
  return {boundariesNote(plan, partition.scheme), joinNote(partition.sources.units, join)};
}

}  // namespace hectare::questions
