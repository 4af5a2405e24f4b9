// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Recognition of any files by any rules: it ends, says the same twice and in whatever order the files come, and the
// plan that is made of it is one.
#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <sstream>

#include "src/plan/plan_check.h"
#include "src/plan/plan_file.h"
#include "src/world/new_plan.h"
#include "tests/fuzz/fuzz_target.h"

namespace hectare::fuzz {
namespace {

using gis::Survey;
using gis::SurveyColumn;
using gis::SurveyFile;
using gis::SurveyLayer;
using world::Recognition;

std::vector<std::string> parts(std::string_view text, char border) {
  std::vector<std::string> out;
  while (true) {
    const std::size_t end = text.find(border);
    out.emplace_back(text.substr(0, end));
    if (end == std::string_view::npos) return out;
    text.remove_prefix(end + 1);
  }
}

double numberOf(const std::string& text) {
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return std::isfinite(value) ? value : 0;
}

std::size_t countOf(const std::string& text) { return static_cast<std::size_t>(std::clamp(numberOf(text), 0.0, 1e9)); }

/// A survey from lines, one for each file, layer and column:
///   F|path|format     L|name|type|features|west|south|east|north|crs     C|name|type|value|value|…
class SurveyText {
 public:
  Survey read(std::string_view text) {
    for (const std::string& line : parts(text, '\n')) {
      const std::vector<std::string> cells = parts(line, '|');
      if (cells.size() < 2) continue;
      if (cells[0] == "F") file(cells);
      if (cells[0] == "L") layer(cells);
      if (cells[0] == "C") column(cells);
    }
    return std::move(m_survey);
  }

 private:
  static std::string at(const std::vector<std::string>& cells, std::size_t i) {
    return i < cells.size() ? cells[i] : std::string();
  }

  void file(const std::vector<std::string>& cells) {
    if (m_survey.files.size() == 12) return;
    SurveyFile file;
    file.path = cells[1] + std::to_string(m_survey.files.size());  // a survey has each file once
    file.path += std::filesystem::path(cells[1]).extension();
    file.format = at(cells, 2);
    file.sha256 = at(cells, 3);
    m_survey.files.push_back(std::move(file));
  }

  void layer(const std::vector<std::string>& cells) {
    if (m_survey.files.empty() || m_survey.files.back().layers.size() == 6) return;
    auto& layers = m_survey.files.back().layers;
    SurveyLayer layer;
    layer.name = cells[1];
    const bool twice = std::ranges::find(layers, layer.name, &SurveyLayer::name) != layers.end();
    if (twice) layer.name += std::to_string(layers.size());
    layer.features = countOf(at(cells, 3));
    layer.geometryTypes[at(cells, 2)] = layer.features;
    if (cells.size() > 7) {
      layer.extent.add(gis::Coord{numberOf(cells[4]), numberOf(cells[5])});
      layer.extent.add(gis::Coord{numberOf(cells[6]), numberOf(cells[7])});
      layer.sample = {{layer.extent.minX, layer.extent.minY}, {layer.extent.maxX, layer.extent.maxY}};
    }
    layer.crs = crs(at(cells, 8));
    layers.push_back(std::move(layer));
  }

  /// Few systems, looked up once: the others would be a matter for PROJ.
  static gis::Crs crs(const std::string& name) {
    static const std::map<std::string, gis::Crs> known = [] {
      std::map<std::string, gis::Crs> map;
      for (const char* code : {"EPSG:31370", "EPSG:28992", "EPSG:4326", "EPSG:3857", "EPSG:27700"})
        map.emplace(code, gis::Crs::parse(code).value());
      return map;
    }();
    const auto found = known.find(name);
    return found == known.end() ? gis::Crs() : found->second;
  }

  void column(const std::vector<std::string>& cells) {
    if (m_survey.files.empty() || m_survey.files.back().layers.empty()) return;
    SurveyLayer& layer = m_survey.files.back().layers.back();
    if (layer.columns.size() == 20) return;
    SurveyColumn column;
    column.name = cells[1];
    static const std::vector<std::string> types = {"empty", "text", "integer", "real", "boolean", "date"};
    const auto type = std::ranges::find(types, at(cells, 2));
    column.type = type == types.end() ? gis::SurveyType::text : static_cast<gis::SurveyType>(type - types.begin());
    for (std::size_t i = 3; i < cells.size() && i < 40; ++i) value(column, cells[i]);
    column.unique = column.distinct == column.present;
    if (column.unique && column.present > 3) column.distinct = column.present = layer.features;
    if (column.type == gis::SurveyType::date && !column.samples.empty()) {
      column.earliest = *std::ranges::min_element(column.samples);
      column.latest = *std::ranges::max_element(column.samples);
    }
    layer.columns.push_back(std::move(column));
  }

  static void value(SurveyColumn& column, const std::string& value) {
    ++column.present;
    if (std::ranges::find(column.samples, value) != column.samples.end()) return;
    column.samples.push_back(value);
    ++column.distinct;
    if (column.type != gis::SurveyType::integer && column.type != gis::SurveyType::real) return;
    column.min = std::min(column.min.value_or(numberOf(value)), numberOf(value));
    column.max = std::max(column.max.value_or(numberOf(value)), numberOf(value));
  }

  Survey m_survey;
};

void say(std::ostream& out, const gis::Message& message) {
  out << message.id << '(';
  for (const auto& [name, arg] : message.args) {
    out << name << '=';
    std::visit([&](const auto& value) { out << value << ';'; }, arg);
  }
  out << ')';
}

void say(std::ostream& out, const gis::Findings& findings) {
  for (const gis::Finding& finding : findings) {
    out << finding.rule << '|' << finding.layer << '|' << finding.subject << '|';
    say(out, finding.text);
    out << '\n';
  }
}

/// All that a recognition says, without places in the survey.
std::string told(const Survey& survey, const Recognition& recognition) {
  std::ostringstream out;
  const auto name = [&](std::size_t layer) {
    const world::LayerGuess& guess = recognition.layers.at(layer);
    return survey.files.at(guess.file).path.string() + ":" + guess.name;
  };
  for (std::size_t l = 0; l < recognition.layers.size(); ++l) {
    const world::LayerGuess& guess = recognition.layers[l];
    out << name(l) << ' ' << (guess.role ? plan::roleName(*guess.role) : "none") << (guess.sure ? " sure" : "");
    for (const world::RoleGuess& role : guess.roles)
      out << ' ' << plan::roleName(role.role) << role.points << role.kind.id;
    for (const gis::Message& reason : guess.reasons) say(out, reason);
    for (const auto& [ours, column] : guess.columns) {
      out << "\n  " << ours << '=' << column.binding.column << ' ' << column.points;
      for (const auto& [from, to] : column.binding.values) out << ' ' << from << '>' << to;
    }
    if (guess.join) out << "\n  joins " << name(guess.join->target) << ' ' << guess.join->on << ' ' << guess.join->key;
    if (guess.ended) out << "\n  ended " << guess.ended->column << ' ' << guess.ended->day;
    if (guess.repeats) out << "\n  repeats " << name(*guess.repeats);
    if (guess.continues) out << "\n  continues " << name(*guess.continues);
    out << '\n';
  }
  say(out, recognition.findings);
  return out.str();
}

/// A plan of what was recognised is a plan like any other.
void checkPlan(const Survey& survey, const Recognition& recognition) {
  static const text::Language english = text::Language::load("en").value();
  world::NewPlanOptions options;
  options.file = "fuzzed.hectare";
  options.crs = "EPSG:31370";
  const auto made = world::newPlan(survey, recognition, options, english);
  if (!made) return;
  require(plan::findProblems(made->plan).empty(), "a plan that was made has no problem");
  const auto again = plan::parsePlan(plan::formatPlan(made->plan), options.file);
  require(again.has_value(), "a plan that was made can be read");
  require(*again == made->plan, "a plan that was made is read as it was");
}

/// The project's own rules, a third of the kinds and half of the lists: with all of them most of the time would go to
/// making them ready.
plan::RecognitionRules someOfOurs() {
  plan::RecognitionRules rules = plan::readRecognitionRules().value();
  const auto thin = [](auto& list, std::size_t step) {
    std::size_t number = 0;
    std::erase_if(list, [&](const auto&) { return number++ % step != 0; });
  };
  thin(rules.kinds, 3);
  thin(rules.lists, 2);
  return rules;
}

void recognition(Bytes bytes) {
  static const plan::RecognitionRules ours = someOfOurs();
  static constexpr std::string_view border = "\n----\n";
  std::string_view text = asText(bytes);
  plan::RecognitionRules rules = ours;
  if (const std::size_t end = text.find(border); end != std::string_view::npos) {
    auto own = plan::parseRecognitionRules(text.substr(0, end), "fuzzed.toml");
    if (!own) return;
    rules = std::move(*own);
    text.remove_prefix(end + border.size());
  }
  Survey survey = SurveyText().read(text);
  const world::RecogniseOptions options{{}, "2026-01-01", {}};
  const auto recognised = world::recognise(survey, options, rules);
  if (!recognised) return;
  const std::string first = told(survey, *recognised);
  // Where layers lie is PROJ's to say, which for many takes a hundred times as long as all the rest.
  if (survey.files.size() == 1 && survey.files.front().layers.size() == 1) checkPlan(survey, *recognised);
  std::ranges::reverse(survey.files);
  const auto reversed = world::recognise(survey, options, rules);
  require(reversed.has_value(), "the order of files makes no error");
  require(told(survey, *reversed) == first, "the order of files changes no guess");
}

}  // namespace
}  // namespace hectare::fuzz

HECTARE_FUZZ_TARGET("recognition", recognition)
