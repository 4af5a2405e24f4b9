// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/plan/scheme_check.h"

#include <algorithm>
#include <map>
#include <set>

#include "src/plan/scheme_cases.h"

namespace hectare::plan {

namespace {

using Part = SchemeProblem::Part;

class SchemeChecker {
 public:
  explicit SchemeChecker(const Scheme& scheme) : m_scheme(scheme), m_cases(scheme) {}

  std::vector<SchemeProblem> run() {
    checkAllLandHasClass();
    for (std::size_t rule = 0; rule < m_scheme.rules.size(); ++rule) checkDecides(rule);
    if (m_cases.gaveUp()) {
      m_problems.clear();  // what was not found may be there all the same
      tell(Part::rule, 0, {"scheme.too_many_cases"});
    }
    for (std::size_t measure = 0; measure < m_scheme.measures.size(); ++measure) checkMeasure(measure);
    checkHeld();
    return std::move(m_problems);
  }

 private:
  void tell(Part part, std::size_t number, gis::Message what, gis::Message hint = {}) {
    m_problems.push_back({part, number, std::move(what), std::move(hint)});
  }

  /// The last rule may have conditions as long as the rules together hold on all land.
  void checkAllLandHasClass() {
    const std::size_t last = m_scheme.rules.size() - 1;
    if (m_scheme.rules[last].all.empty()) return;
    const auto land = m_cases.find([](std::size_t first) { return first == SchemeCases::none; });
    if (!land) return;
    tell(Part::rule, last, {"scheme.no_class", {{"rule", m_scheme.rules[last].id}, {"land", *land}}},
         {"scheme.no_class_hint"});
  }

  void checkDecides(std::size_t rule) {
    if (m_cases.find([&](std::size_t first) { return first == rule; }, rule)) return;
    const Rule& late = m_scheme.rules[rule];
    const auto land = m_cases.find(
        [&](std::size_t first) {
          return first != SchemeCases::none && m_scheme.rules[first].landClass != late.landClass;
        },
        rule);
    if (land) {
      const Rule& early = m_scheme.rules[m_cases.foundRule()];
      tell(Part::rule, rule,
           {"scheme.two_classes",
            {{"rule", late.id},
             {"class", late.landClass},
             {"earlier", early.id},
             {"other", early.landClass},
             {"land", *land}}},
           {"scheme.two_classes_hint"});
    } else if (!m_cases.find([](std::size_t) { return true; }, rule)) {
      tell(Part::rule, rule, {"scheme.no_land", {{"rule", late.id}, {"unit", m_scheme.unit}}});
    }
  }

  void checkMeasure(std::size_t number) {
    const Measure& measure = m_scheme.measures[number];
    for (const auto* names : {&measure.minus, &measure.sum}) {
      std::set<std::string> seen;
      for (const std::string& name : *names) {
        if (!seen.insert(name).second) tellTwice(number, name);
      }
    }
    const auto before = m_scheme.measures.begin() + static_cast<std::ptrdiff_t>(number);
    if (std::any_of(m_scheme.measures.begin(), before, [&](const Measure& m) { return m.id == measure.id; })) {
      tell(Part::measure, number, {"scheme.doubled_measure", {{"measure", measure.id}}});
    }
    // A measure that bears the name of a class is that class: the ledger shows one figure for both.
    const bool isItself = !measure.fromGross && measure.lessShare.empty() && measure.sum == Names{measure.id};
    if (measure.known && m_scheme.classNumber(measure.id) && !isItself) {
      tell(Part::measure, number, {"scheme.measure_is_class", {{"measure", measure.id}}});
    }
  }

  void tellTwice(std::size_t number, const std::string& landClass) {
    const auto land = m_cases.find(
        [&](std::size_t first) { return first != SchemeCases::none && m_scheme.rules[first].landClass == landClass; });
    tell(Part::measure, number,
         {"scheme.counted_twice",
          {{"measure", m_scheme.measures[number].id}, {"class", landClass}, {"land", land.value_or("facts.remnant")}}});
  }

  /// The ways of being held add up to the class held where there is one, and stand in columns of their own.
  void checkHeld() {
    for (std::size_t rule = 0; rule < m_scheme.rules.size(); ++rule) {
      const Rule& one = m_scheme.rules[rule];
      if (!one.heldAs || one.landClass == "held" || !m_scheme.classNumber("held")) continue;
      tell(Part::rule, rule, {"scheme.held_elsewhere", {{"rule", one.id}, {"class", one.landClass}}});
    }
    const std::vector<HeldAs> ways = m_scheme.waysHeld();
    if (ways.empty()) return;
    Names taken{"held"};
    for (const HeldAs way : ways) taken.push_back("held_" + heldAsNames()[static_cast<std::size_t>(way)]);
    for (std::size_t measure = 0; measure < m_scheme.measures.size(); ++measure) {
      const std::string& id = m_scheme.measures[measure].id;
      const bool isClass = id == "held" && m_scheme.classNumber(id);
      if (!isClass && std::ranges::find(taken, id) != taken.end()) {
        tell(Part::measure, measure, {"scheme.held_name", {{"name", id}}});
      }
    }
    for (const LandClass& one : m_scheme.classes) {
      if (one.id != "held" && std::ranges::find(taken, one.id) != taken.end()) {
        tell(Part::rule, 0, {"scheme.held_name", {{"name", one.id}}});
      }
    }
  }

  using Names = std::vector<std::string>;
  const Scheme& m_scheme;
  SchemeCases m_cases;
  std::vector<SchemeProblem> m_problems;
};

}  // namespace

std::vector<SchemeProblem> findSchemeProblems(const Scheme& scheme) { return SchemeChecker(scheme).run(); }

}  // namespace hectare::plan
