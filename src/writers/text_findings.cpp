// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/writers/text_findings.h"

#include <algorithm>
#include <array>

#include "src/writers/cell.h"
#include "src/writers/display_width.h"
#include "src/writers/finding_table.h"
#include "src/writers/ink.h"
#include "src/writers/text_table.h"

namespace hectare::writers {
namespace {

constexpr std::size_t mostPerRule = 20;
constexpr std::array severities{gis::Severity::error, gis::Severity::warning, gis::Severity::note};

using Pointers = std::vector<const gis::Finding*>;

Pointers ofSeverity(const gis::Findings& findings, gis::Severity severity) {
  Pointers result;
  for (const gis::Finding& finding : findings) {
    if (finding.severity == severity) result.push_back(&finding);
  }
  return result;
}

std::string counts(const gis::Findings& findings, const text::Language& language) {
  std::string result;
  for (const gis::Severity severity : severities) {
    const std::size_t n = ofSeverity(findings, severity).size();
    if (n == 0) continue;
    const std::string id = "finding_severity." + std::string(severityCode(severity)) + (n == 1 ? "_one" : "_many");
    result += (result.empty() ? "" : ", ") + language.render({id, {{"count", static_cast<std::int64_t>(n)}}});
  }
  return result;
}

std::string inked(gis::Severity severity, const std::string& text, const Ink& ink) {
  if (severity == gis::Severity::error) return ink.alarm(text);
  if (severity == gis::Severity::warning) return ink.caution(text);
  return ink.strong(text);
}

/// Where it is: layer, subject and place, as far as known.
std::string where(const gis::Finding& finding) {
  std::string result = printable(finding.layer);
  if (!finding.subject.empty()) result += (result.empty() ? "" : " ") + printable(finding.subject);
  if (finding.place) {
    // As a map asks for coordinates: without marks between thousands.
    result += (result.empty() ? "(" : " (") + machineText(finding.place->x, gis::Unit::metre) + ", " +
              machineText(finding.place->y, gis::Unit::metre) + ")";
  }
  return result;
}

std::string sentence(const gis::Finding& finding, const text::Language& language) {
  std::string result = where(finding);
  result += (result.empty() ? "" : ": ") + printable(language.render(finding.text));
  if (!finding.fix.empty()) result += " → " + printable(language.render(finding.fix));
  if (finding.accepted) {
    result += " " + language.render({"writer.accepted", {{"reason", printable(finding.acceptedReason)}}});
  }
  return result;
}

std::string ruleText(const Pointers& findings, const text::Language& language, const TextOptions& options) {
  std::string result = "  " + Ink(options.color).faint(printable(findings.front()->rule)) + '\n';
  const std::size_t shown = std::min(findings.size(), mostPerRule);
  for (std::size_t i = 0; i < shown; ++i) {
    result += paragraph("  • ", sentence(*findings[i], language), options.width);
  }
  if (shown == findings.size()) return result;
  const auto more = static_cast<std::int64_t>(findings.size() - shown);
  return result + paragraph("    ", language.render({"writer.more_findings", {{"count", more}}}), options.width);
}

/// Rules in the order in which they first occur.
std::string severityText(const Pointers& findings, const text::Language& language, const TextOptions& options) {
  if (findings.empty()) return {};
  const gis::Severity severity = findings.front()->severity;
  const std::string title = language.render({"finding_severity." + std::string(severityCode(severity))});
  std::string result = inked(severity, title, Ink(options.color)) + '\n';
  std::vector<Pointers> rules;
  for (const gis::Finding* finding : findings) {
    const auto same =
        std::find_if(rules.begin(), rules.end(), [&](const Pointers& p) { return p.front()->rule == finding->rule; });
    if (same == rules.end()) {
      rules.push_back({finding});
    } else {
      same->push_back(finding);
    }
  }
  for (const Pointers& rule : rules) result += ruleText(rule, language, options);
  return result;
}

}  // namespace

std::string findingsText(const gis::Findings& findings, const text::Language& language, const TextOptions& options) {
  const std::string title = Ink(options.color).strong(language.render({"writer.findings"}));
  if (findings.empty()) return title + ": " + language.render({"writer.no_findings"}) + '\n';
  std::string result = title + ": " + counts(findings, language) + '\n';
  if (!options.findings) return result;
  for (const gis::Severity severity : severities) {
    result += severityText(ofSeverity(findings, severity), language, options);
  }
  return result;
}

}  // namespace hectare::writers
