// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/acceptances.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <filesystem>
#include <vector>

#include "src/world/world.h"

namespace hectare::world {
namespace {

std::string number(double value, int decimals) {
  std::string text = fmt::format("{:.{}f}", value, decimals);
  if (decimals > 0) text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text == "-0" ? "0" : text;
}

/// A text; what stands without these marks is a number. Of an absolute path only the name: plans move to other
/// machines.
std::string quoted(const std::string& text) {
  const std::filesystem::path path(text);
  return "'" + (path.is_absolute() ? path.filename().string() : text) + "'";
}

std::string plain(const gis::MessageArg& arg) {
  if (const auto* text = std::get_if<std::string>(&arg)) return quoted(*text);
  if (const auto* whole = std::get_if<std::int64_t>(&arg)) return fmt::format("{}", *whole);
  return number(std::get<double>(arg), 2);
}

std::vector<std::string_view> fields(std::string_view line) {
  std::vector<std::string_view> found;
  for (std::size_t begin = 0; begin <= line.size();) {
    const std::size_t end = std::min(line.find("; ", begin), line.size());
    found.push_back(line.substr(begin, end - begin));
    begin = end + 2;
  }
  return found;
}

std::optional<double> numberIn(std::string_view text) {
  double value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  if (read.ec != std::errc() || read.ptr != text.data() + text.size()) return std::nullopt;
  return value;
}

bool nearly(double a, double b) { return std::abs(a - b) <= std::max(1.0, 0.01 * std::max(std::abs(a), std::abs(b))); }

bool sameField(std::string_view a, std::string_view b) {
  if (a == b) return true;
  const std::size_t equals = a.find('=');
  if (equals == std::string_view::npos || a.substr(0, equals + 1) != b.substr(0, equals + 1)) return false;
  const auto x = numberIn(a.substr(equals + 1));
  const auto y = numberIn(b.substr(equals + 1));
  return x && y && nearly(*x, *y);
}

bool sameLine(std::string_view a, std::string_view b) {
  const auto left = fields(a);
  const auto right = fields(b);
  return left.size() == right.size() && std::equal(left.begin(), left.end(), right.begin(), sameField);
}

gis::Finding told(const plan::Acceptance& acceptance, const char* rule, gis::Severity severity, gis::Message text,
                  gis::Message fix) {
  gis::Finding finding;
  finding.rule = rule;
  finding.severity = severity;
  finding.layer = acceptance.layer;
  finding.subject = acceptance.subject.empty() ? acceptance.rule : acceptance.subject;
  finding.text = std::move(text);
  finding.fix = std::move(fix);
  return finding;
}

/// Held against all findings that it is about.
struct Standing {
  std::size_t same = 0;
  std::size_t other = 0;
  std::string now;   ///< what the first of the others says
  std::string then;  ///< the first line that no finding says any more
  std::size_t gone = 0;
};

Standing standingOf(const plan::Acceptance& acceptance, const gis::Findings& findings) {
  Standing standing;
  std::vector<bool> said(acceptance.said.size(), false);
  for (const gis::Finding& finding : findings) {
    if (!isAbout(acceptance, finding)) continue;
    const std::string line = saidBy(finding);
    bool same = false;
    for (std::size_t i = 0; i < said.size(); ++i) {
      if (!sameLine(acceptance.said[i], line)) continue;
      said[i] = true;
      same = true;
    }
    if (!same && standing.other == 0) standing.now = line;
    ++(same ? standing.same : standing.other);
  }
  for (std::size_t i = said.size(); i-- > 0;) {
    if (said[i]) continue;
    standing.then = acceptance.said[i];
    ++standing.gone;
  }
  return standing;
}

}  // namespace

std::string saidBy(const gis::Finding& finding) {
  std::string line;
  const auto add = [&line](const std::string& key, const std::string& value) {
    line += (line.empty() ? "" : "; ") + key + "=" + value;
  };
  if (!finding.subject.empty()) add("subject", quoted(finding.subject));
  for (const auto& [name, value] : finding.text.args) add(name, plain(value));
  if (finding.areaBeforeM2) add("before", number(*finding.areaBeforeM2, 2));
  if (finding.areaAfterM2) add("after", number(*finding.areaAfterM2, 2));
  if (finding.place) {
    add("x", number(finding.place->x, 0));
    add("y", number(finding.place->y, 0));
  }
  return line;
}

bool isAbout(const plan::Acceptance& acceptance, const gis::Finding& finding) {
  return acceptance.rule == finding.rule && (acceptance.layer.empty() || acceptance.layer == finding.layer) &&
         (acceptance.subject.empty() || acceptance.subject == finding.subject);
}

bool stillSays(const plan::Acceptance& acceptance, const gis::Finding& finding) {
  if (acceptance.said.empty()) return true;
  const std::string line = saidBy(finding);
  return std::any_of(acceptance.said.begin(), acceptance.said.end(),
                     [&](const std::string& said) { return sameLine(said, line); });
}

void applyAcceptances(gis::Findings& findings, const plan::Plan& plan) {
  for (gis::Finding& finding : findings) {
    const auto accepted =
        std::find_if(plan.accepted.begin(), plan.accepted.end(), [&](const plan::Acceptance& acceptance) {
          return isAbout(acceptance, finding) && stillSays(acceptance, finding);
        });
    if (accepted == plan.accepted.end()) continue;
    finding.accepted = true;
    finding.acceptedReason = accepted->reason;
  }
}

void tellAcceptances(const plan::Plan& plan, gis::Findings& findings, std::string_view question,
                     const std::vector<std::string_view>& notSought) {
  gis::Findings more;
  for (const plan::Acceptance& acceptance : plan.accepted) {
    if (acceptance.said.empty() || acceptance.question != question) continue;
    if (std::ranges::find(notSought, acceptance.rule) != notSought.end()) continue;
    const Standing standing = standingOf(acceptance, findings);
    if (standing.other > 0) {
      more.push_back(told(acceptance, "acceptance.changed", gis::Severity::warning,
                          {"acceptance.changed",
                           {{"rule", acceptance.rule},
                            {"count", static_cast<std::int64_t>(standing.other)},
                            {"then", standing.then.empty() ? "–" : standing.then},
                            {"now", standing.now}}},
                          {"acceptance.changed_fix", {{"rule", acceptance.rule}}}));
    } else if (standing.gone > 0) {
      more.push_back(told(
          acceptance, "acceptance.vanished", gis::Severity::note,
          {"acceptance.vanished", {{"rule", acceptance.rule}, {"count", static_cast<std::int64_t>(standing.gone)}}},
          {standing.same > 0 ? "acceptance.partly_vanished_fix" : "acceptance.vanished_fix"}));
    }
  }
  findings.insert(findings.end(), more.begin(), more.end());
}

}  // namespace hectare::world
