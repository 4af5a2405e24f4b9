// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/state/finding_fixes.h"

#include <algorithm>
#include <cmath>
#include <regex>

#include "src/plan/verbs_corrections.h"
#include "src/plan/verbs_settings.h"
#include "src/plan/verbs_sources.h"

namespace hectare::desk {

namespace {

constexpr const char* unreadSource = "source.not_read";
constexpr const char* unreadPlan = "plan.not_answered";

std::string argumentOf(const gis::Message& message, std::string_view name) {
  for (const auto& [key, value] : message.args) {
    const auto* words = std::get_if<std::string>(&value);
    if (key == name && words != nullptr) return *words;
  }
  return {};
}

/// What is said of a source's file in its own line of the plan.
template <class Say>
FindingFix reading(const std::string& source, gis::Message text, gis::Message done, Say say) {
  return {std::move(text), std::move(done), [source, say](const plan::Plan& plan) -> gis::Result<plan::Plan> {
            const plan::Source* found = plan.find(source);
            if (found == nullptr) return plan::setSourceCrs(plan, source, {});  // says that there is none
            plan::Source changed = *found;
            say(changed);
            return plan::bindSource(plan, std::move(changed));
          }};
}

/// How a file is to be read, where reading it found that it may be otherwise.
std::vector<FindingFix> readings(const gis::Finding& finding) {
  std::vector<FindingFix> fixes;
  const gis::Message done{"finding_fix.reading", {{"source", finding.layer}}};
  if (finding.fix.id == "world.axes_swapped_hint") {
    fixes.push_back(reading(finding.layer, {"finding_fix.axes"}, done,
                            [](plan::Source& source) { source.axesSwapped = !source.axesSwapped; }));
  }
  if (finding.fix.id == "job_terms.thousands") {
    fixes.push_back(reading(finding.layer, {"finding_fix.decimal_comma"}, done,
                            [](plan::Source& source) { source.decimalComma = true; }));
  }
  if (finding.text.id == "format.encoding_assumed") {
    for (const char* encoding : {"windows-1252", "CP850", "ISO-8859-15"}) {
      fixes.push_back(reading(finding.layer, {"finding_fix.encoding", {{"encoding", std::string(encoding)}}}, done,
                              [encoding](plan::Source& source) { source.encoding = encoding; }));
    }
  }
  return fixes;
}

FindingFix confirmation(const std::string& source, const std::string& key) {
  return {{"finding_fix.confirm", {{"key", key}}},
          {"finding_fix.confirmed", {{"key", key}, {"source", source}}},
          [source, key](const plan::Plan& plan) -> gis::Result<plan::Plan> {
            const plan::Source* found = plan.find(source);
            if (found == nullptr) return plan::setSourceCrs(plan, source, {});  // says that there is none
            plan::Source changed = *found;
            std::erase(changed.unsure, key);
            return plan::bindSource(plan, std::move(changed));
          }};
}

FindingFix placing(const std::string& source, const std::string& crs) {
  return {{"finding_fix.place", {{"crs", crs}}},
          {"finding_fix.placed", {{"crs", crs}, {"source", source}}},
          [source, crs](const plan::Plan& plan) { return plan::setSourceCrs(plan, source, crs); }};
}

FindingFix forgetting(const plan::Acceptance& acceptance) {
  return {{"finding_fix.forget"},
          {"finding_fix.forgotten", {{"rule", acceptance.rule}}},
          [acceptance](const plan::Plan& plan) {
            return plan::removeAcceptance(plan, acceptance.rule, acceptance.layer, acceptance.subject);
          }};
}

FindingFix takingBack(const plan::Correction& correction) {
  return {
      {"finding_fix.take_back", {{"id", correction.id}}},
      {"finding_fix.taken_back", {{"id", correction.id}}},
      [correction](const plan::Plan& plan) { return plan::removeCorrection(plan, correction.layer, correction.id); }};
}

/// The acceptance that a finding is about: its own subject is that of the acceptance, or the rule where it names none.
const plan::Acceptance* acceptanceOf(const gis::Finding& finding, const plan::Plan& plan) {
  const std::string rule = argumentOf(finding.text, "rule");
  const auto found = std::ranges::find_if(plan.accepted, [&](const plan::Acceptance& accepted) {
    const std::string& subject = accepted.subject.empty() ? accepted.rule : accepted.subject;
    return accepted.rule == rule && accepted.layer == finding.layer && subject == finding.subject;
  });
  return found == plan.accepted.end() ? nullptr : &*found;
}

const plan::Correction* correctionOf(const gis::Finding& finding, const plan::Plan& plan) {
  const auto found = std::ranges::find_if(plan.corrections, [&](const plan::Correction& correction) {
    const plan::Source* source = plan::correctedSource(plan, correction);
    return correction.id == finding.subject && source != nullptr && source->name == finding.layer;
  });
  return found == plan.corrections.end() ? nullptr : &*found;
}

bool isOver(const std::string& rule) {
  static const std::vector<std::string> rules = {"correction.vanished", "correction.confirmed", "correction.elsewhere",
                                                 "correction.split",    "correction.merged",    "correction.redrawn",
                                                 "correction.unplaced"};
  return std::ranges::find(rules, rule) != rules.end();
}

gis::Finding failureOf(const char* rule, const std::string& layer, const gis::Error& error) {
  gis::Finding finding;
  finding.rule = rule;
  finding.severity = gis::Severity::error;
  finding.layer = layer;
  finding.text = error.what;
  finding.fix = error.hint;
  return finding;
}

/// Whether the world tells the error of a source among its findings.
bool isTold(const gis::Findings& findings, const std::string& source, const gis::Error& error) {
  return std::ranges::any_of(
      findings, [&](const gis::Finding& finding) { return finding.layer == source && finding.text == error.what; });
}

}  // namespace

std::vector<std::string> systemsIn(const gis::Message& message) {
  static const std::regex system("EPSG:[0-9]+");
  std::vector<std::string> found;
  for (const auto& [name, value] : message.args) {
    const auto* words = std::get_if<std::string>(&value);
    if (words == nullptr) continue;
    for (std::sregex_iterator it(words->begin(), words->end(), system), end; it != end; ++it) {
      if (std::ranges::find(found, it->str()) == found.end()) found.push_back(it->str());
    }
  }
  return found;
}

std::vector<FindingFix> fixesOf(const gis::Finding& finding, const plan::Plan& plan) {
  std::vector<FindingFix> fixes;
  if (plan.find(finding.layer) != nullptr) fixes = readings(finding);
  if (finding.rule == "source.unsure" && plan.find(finding.layer) != nullptr) {
    fixes.push_back(confirmation(finding.layer, finding.subject));
  } else if (finding.rule == "acceptance.vanished") {
    if (const auto* accepted = acceptanceOf(finding, plan)) fixes.push_back(forgetting(*accepted));
  } else if (isOver(finding.rule)) {
    if (const auto* correction = correctionOf(finding, plan)) fixes.push_back(takingBack(*correction));
  } else if (finding.fix.id.starts_with("crs_guess.") && plan.find(finding.layer) != nullptr) {
    for (const std::string& crs : systemsIn(finding.fix)) fixes.push_back(placing(finding.layer, crs));
  }
  return fixes;
}

gis::Findings allFindings(const Snapshot& snapshot) {
  gis::Findings findings;
  if (snapshot.world) {
    for (const world::Entry& entry : snapshot.world->entries) {
      if (entry.error && !isTold(snapshot.findings, entry.name, *entry.error)) {
        findings.push_back(failureOf(unreadSource, entry.name, *entry.error));
      }
    }
  }
  // What keeps a source out is told once.
  const auto saysSo = [&](const gis::Finding& finding) { return finding.text == snapshot.error->what; };
  const bool told =
      snapshot.error && (std::ranges::any_of(findings, saysSo) || std::ranges::any_of(snapshot.findings, saysSo));
  if (snapshot.error && !told) findings.push_back(failureOf(unreadPlan, {}, *snapshot.error));
  findings.insert(findings.end(), snapshot.findings.begin(), snapshot.findings.end());
  return findings;
}

bool isFailure(const gis::Finding& finding) { return finding.rule == unreadSource || finding.rule == unreadPlan; }

std::optional<double> changedM2(const gis::Finding& finding) {
  if (finding.areaBeforeM2 && finding.areaAfterM2) return std::abs(*finding.areaAfterM2 - *finding.areaBeforeM2);
  return std::nullopt;
}

}  // namespace hectare::desk
