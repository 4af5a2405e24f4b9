// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/settle_roles.h"

#include <fmt/format.h>

#include <algorithm>

#include "src/world/layer_facts.h"
#include "src/world/rank_roles.h"

namespace hectare::world {
namespace {

using plan::LayerShape;
using plan::Role;

constexpr std::size_t manyTimes = 5;      // as many parcels as parks, at least
constexpr std::size_t fewestUnique = 20;  // features, before a unique key says anything

bool isUnit(Role role) { return role == Role::plots || role == Role::parcels; }

/// The format that keeps most of what a layer says comes first.
int formatRank(const std::string& format) {
  static const std::vector<std::string> order = {"GPKG", "OpenFileGDB", "FlatGeobuf", "GML", "GeoJSON", "TopoJSON"};
  return static_cast<int>(std::ranges::find(order, format) - order.begin());
}

class Settler {
 public:
  Settler(const gis::Survey& survey, Recognition& out) : m_survey(survey), m_out(out) {}

  void run() {
    findRepeats();
    weighUnits();
    for (LayerGuess& guess : m_out.layers) choose(guess);
    for (const Role role : {Role::parcels, Role::plots, Role::municipalities}) keepOne(role);
  }

 private:
  void tell(const char* rule, gis::Severity severity, const std::string& layer, gis::Message text) {
    gis::Finding finding;
    finding.rule = rule;
    finding.severity = severity;
    finding.layer = layer;
    finding.text = std::move(text);
    m_out.findings.push_back(std::move(finding));
  }

  const gis::SurveyLayer& layer(const LayerGuess& guess) const { return surveyLayer(m_survey, guess); }

  /// True when `a` is to be used rather than `b`.
  bool preferred(const LayerGuess& a, const LayerGuess& b) const {
    if (a.said != b.said) return a.said;
    return formatRank(m_survey.files[a.file].format) < formatRank(m_survey.files[b.file].format);
  }

  void findRepeats() {
    for (std::size_t i = 0; i < m_out.layers.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        LayerGuess& a = m_out.layers[j];
        LayerGuess& b = m_out.layers[i];
        if (a.repeats || b.repeats || (a.said && b.said) || !sameContent(layer(a), layer(b))) continue;
        const bool second = !preferred(b, a);
        LayerGuess& dropped = second ? b : a;
        dropped.repeats = second ? j : i;
        tell("recognise.repeated", gis::Severity::note, dropped.name,
             {"recognise.repeated", {{"layer", (second ? a : b).name}}});
      }
    }
  }

  /// The most features of a layer that looks like parks, or 0.
  std::size_t parksThere() const {
    std::size_t most = 0;
    for (const LayerGuess& guess : m_out.layers) {
      const bool parks = guess.said ? guess.role == Role::parks
                                    : !guess.roles.empty() && guess.roles.front().role == Role::parks &&
                                          guess.roles.front().points >= enoughPoints;
      if (parks) most = std::max(most, layer(guess).features);
    }
    return most;
  }

  void weighUnits() {
    const std::size_t parks = parksThere();
    for (LayerGuess& guess : m_out.layers) {
      if (guess.shape != LayerShape::polygon) continue;
      const std::size_t features = layer(guess).features;
      const bool many = parks > 0 && features >= manyTimes * parks;
      const bool unique =
          features >= fewestUnique && std::ranges::any_of(layer(guess).columns, [&](const auto& column) {
            return column.unique && column.present == features;
          });
      for (RoleGuess& role : guess.roles) {
        if (!isUnit(role.role)) continue;
        if (many) addPoint(role, {"recognise.many", {{"count", static_cast<std::int64_t>(features)}}});
        if (unique) addPoint(role, {"recognise.unique_key"});
      }
      sortRoles(guess.roles);
    }
  }

  static void addPoint(RoleGuess& role, gis::Message reason) {
    ++role.points;
    role.reasons.push_back(std::move(reason));
  }

  void choose(LayerGuess& guess) {
    if (guess.repeats) {
      guess.role.reset();
      return;
    }
    if (guess.said) {
      guess.sure = true;
      guess.reasons = {{"recognise.said"}};
      return;
    }
    const bool known = !guess.roles.empty() && guess.roles.front().points >= enoughPoints;
    if (guess.shape == LayerShape::table && !known) return;  // decided by what it can be joined to
    guess.role = known ? guess.roles.front().role : Role::overlay;
    if (!known) {
      guess.reasons = {{"recognise.nothing_known"}};
      return;
    }
    guess.reasons = guess.roles.front().reasons;
    const int second = guess.roles.size() > 1 ? guess.roles[1].points : 0;
    guess.sure = guess.roles.front().points - second >= clearLead;
    for (const std::string& key : guess.kind().confirm) guess.sure = guess.sure && key != "role";
  }

  static int pointsOf(const LayerGuess& guess) { return guess.roles.empty() ? 0 : guess.roles.front().points; }

  bool better(const LayerGuess& a, const LayerGuess& b) const {
    if (a.said != b.said) return a.said;
    if (pointsOf(a) != pointsOf(b)) return pointsOf(a) > pointsOf(b);
    return layer(a).features > layer(b).features;
  }

  void keepOne(Role role) {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < m_out.layers.size(); ++i) {
      if (m_out.layers[i].role == role) found.push_back(i);
    }
    if (found.size() < 2) return;
    const auto best = *std::ranges::min_element(
        found, [&](std::size_t a, std::size_t b) { return better(m_out.layers[a], m_out.layers[b]); });
    std::vector<std::size_t> taken = {best};
    for (const std::size_t other : found) {
      if (other != best) settleAgainst(taken, other);
    }
  }

  /// `taken` are the parts of the layer that was taken, the first of them first.
  void settleAgainst(std::vector<std::size_t>& taken, std::size_t other) {
    LayerGuess& second = m_out.layers[other];
    const LayerGuess& first = m_out.layers[taken.front()];
    const bool oneLayerEach =
        m_survey.files[first.file].layers.size() == 1 && m_survey.files[second.file].layers.size() == 1;
    const bool part = oneLayerEach && !first.places && !second.places && std::ranges::all_of(taken, [&](std::size_t t) {
                        return partsOfOne(layer(m_out.layers[t]), layer(second));
                      });
    if (part) {
      second.continues = taken.front();
      taken.push_back(other);
      tell("recognise.part", gis::Severity::note, second.name, {"recognise.part", {{"layer", first.name}}});
      return;
    }
    if (second.said) return;  // a person wants both
    tell("recognise.two_candidates", gis::Severity::warning, second.name,
         {"recognise.two_candidates", {{"layer", first.name}, {"role", std::string(plan::roleName(*second.role))}}});
    second.role = Role::overlay;
    second.sure = false;
    second.reasons.push_back({"recognise.other_taken", {{"layer", first.name}}});
  }

  const gis::Survey& m_survey;
  Recognition& m_out;
};

/// "parcels (5), plots (4)"
std::string candidatesOf(const LayerGuess& guess) {
  std::string all;
  for (const RoleGuess& role : guess.roles) {
    all += fmt::format("{}{} ({})", all.empty() ? "" : ", ", plan::roleName(role.role), role.points);
  }
  return all;
}

gis::Finding doubt(const LayerGuess& guess, const char* rule, const std::string& subject, gis::Message text) {
  gis::Finding finding;
  finding.rule = rule;
  finding.severity = gis::Severity::warning;
  finding.layer = guess.name;
  finding.subject = subject;
  finding.text = std::move(text);
  return finding;
}

void tellRole(const LayerGuess& guess, gis::Findings& findings) {
  if (guess.sure || guess.join || !guess.role) return;
  const std::string role(plan::roleName(*guess.role));
  if (guess.roles.empty()) {
    findings.push_back(doubt(guess, "recognise.unknown_layer", {}, {"recognise.unknown_layer"}));
  } else if (guess.roles.front().points < enoughPoints) {
    findings.push_back(doubt(guess, "recognise.hardly_known", "role",
                             {"recognise.hardly_known", {{"candidates", candidatesOf(guess)}}}));
  } else {
    findings.push_back(doubt(guess, "recognise.unsure_role", "role",
                             {"recognise.unsure_role", {{"role", role}, {"candidates", candidatesOf(guess)}}}));
  }
}

/// Whether a constraint takes land out is not always for the data to say.
void tellPolicy(const LayerGuess& guess, gis::Findings& findings) {
  const auto& confirm = guess.kind().confirm;
  if (guess.role != Role::constraint || std::ranges::find(confirm, "hard") == confirm.end()) return;
  findings.push_back(
      doubt(guess, "recognise.unsure_hard", "hard",
            guess.kind().hard ? gis::Message{"recognise.unsure_hard"} : gis::Message{"recognise.unsure_soft"}));
}

}  // namespace

void settleRoles(const gis::Survey& survey, Recognition& recognition) { Settler(survey, recognition).run(); }

void tellDoubts(Recognition& recognition) {
  for (const LayerGuess& guess : recognition.layers) {
    if (!guess.role || guess.continues) continue;
    tellRole(guess, recognition.findings);
    for (const auto& [ours, column] : guess.columns) {
      if (column.others.empty()) continue;
      recognition.findings.push_back(doubt(guess, "recognise.unsure_column", "columns." + ours,
                                           {"recognise.unsure_column",
                                            {{"ours", ours},
                                             {"column", column.binding.column},
                                             {"others", fmt::format("{}", fmt::join(column.others, ", "))}}}));
    }
    tellPolicy(guess, recognition.findings);
    if (guess.join && !guess.join->sure) {
      recognition.findings.push_back(doubt(guess, "recognise.unsure_join", "join",
                                           {"recognise.unsure_join",
                                            {{"layer", recognition.layers[guess.join->target].name},
                                             {"on", guess.join->on},
                                             {"key", guess.join->key}}}));
    }
    if (guess.ended) {
      recognition.findings.push_back(
          doubt(guess, "recognise.ended", "filter",
                {"recognise.ended", {{"column", guess.ended->column}, {"day", guess.ended->day}}}));
      recognition.findings.back().severity = guess.ended->told ? gis::Severity::note : gis::Severity::warning;
    }
  }
}

}  // namespace hectare::world
