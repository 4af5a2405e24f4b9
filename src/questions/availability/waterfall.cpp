// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/availability/waterfall.h"

#include <algorithm>

namespace hectare::questions {

namespace {

using Classes = std::vector<std::string>;  ///< ids, in the order in which the ledger is read

bool has(const Classes& classes, const std::string& id) { return std::ranges::count(classes, id) > 0; }

Classes knownClasses(const plan::Scheme& scheme) {
  Classes known;
  for (const std::string& id : scheme.columns) {
    if (scheme.classNumber(id) && !scheme.isAbsent(id)) known.push_back(id);
  }
  return known;
}

/// The classes of which a measure is the sum.
Classes classesOf(const plan::Measure& measure, const Classes& known) {
  Classes classes = known;
  std::erase_if(classes, [&](const std::string& id) {
    return measure.fromGross ? has(measure.minus, id) : !has(measure.sum, id);
  });
  return classes;
}

/// Measures that bear no class's name, from the one with the most land.
std::vector<const plan::Measure*> measuresOf(const plan::Scheme& scheme, const Classes& known) {
  std::vector<const plan::Measure*> measures;
  for (const plan::Measure& measure : scheme.measures) {
    if (measure.known && !scheme.classNumber(measure.id)) measures.push_back(&measure);
  }
  std::ranges::stable_sort(measures, std::greater(),
                           [&](const plan::Measure* m) { return classesOf(*m, known).size(); });
  return measures;
}

bool isFree(const plan::Scheme& scheme, const std::string& id) {
  const plan::LandClass& landClass = scheme.classes[*scheme.classNumber(id)];
  return id == "free" || landClass.like == "free";
}

/// The way down, as far as it has come.
class Descent {
 public:
  Descent(const plan::Scheme& scheme, std::string table)
      : m_scheme(scheme), m_left(knownClasses(scheme)), m_chart{"waterfall", std::move(table), {"gross_m2"}} {}

  /// Down to the land of a measure; false where there is no way to it.
  bool goTo(const plan::Measure& measure) {
    const Classes goal = classesOf(measure, m_left);
    const bool within = measure.fromGross || std::ranges::all_of(measure.sum, [&](const std::string& id) {
                          return has(goal, id) || m_scheme.isAbsent(id);
                        });
    if (!measure.lessShare.empty() || !within) return false;
    for (const std::string& id : m_left) {
      if (!has(goal, id)) step(id);
    }
    m_left = goal;
    sum(measure.id);
    return true;
  }

  void goToFree() {
    const auto isFreeLand = [&](const std::string& id) { return isFree(m_scheme, id); };
    const bool one = std::ranges::count_if(m_left, isFreeLand) == 1;
    for (const std::string& id : m_left) {
      if (!one || !isFreeLand(id)) step(id);
    }
    if (one) sum(*std::ranges::find_if(m_left, isFreeLand));
  }

  void sum(const std::string& id) {
    step(id);
    m_chart.subtotals.push_back(id + "_m2");
  }

  answer::Chart take() { return std::move(m_chart); }

 private:
  void step(const std::string& id) { m_chart.columns.push_back(id + "_m2"); }

  const plan::Scheme& m_scheme;
  Classes m_left;
  answer::Chart m_chart;
};

}  // namespace

answer::Chart waterfall(const plan::Scheme& scheme, std::string table) {
  Descent descent(scheme, std::move(table));
  std::vector<const plan::Measure*> beside;
  for (const plan::Measure* measure : measuresOf(scheme, knownClasses(scheme))) {
    if (!descent.goTo(*measure)) beside.push_back(measure);
  }
  descent.goToFree();
  for (const plan::Measure* measure : beside) descent.sum(measure->id);
  return descent.take();
}

}  // namespace hectare::questions
