// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Holds the texts against the code and the languages against each other.

#include <algorithm>
#include <map>
#include <optional>
#include <regex>
#include <set>
#include <sstream>

#include "tests/support/catch.h"
#include "tests/support/repository.h"

namespace {

using hectare::tests::codeBelow;
using hectare::tests::filesBelow;
using hectare::tests::Literal;
using hectare::tests::literalsOf;
using hectare::tests::ProjectFile;
using NameSet = std::set<std::string>;
using Catalogue = std::map<std::string, std::string>;

/// All texts of a language; each id stands in the file of its topic, once.
Catalogue catalogueOf(const std::string& language) {
  static const std::regex line("\"([A-Za-z0-9_.-]+)\" *= *\"(.*)\" *");
  Catalogue texts;
  for (const ProjectFile& file : filesBelow({"data/texts/" + language})) {
    std::istringstream lines(file.text);
    for (std::string text; std::getline(lines, text);) {
      if (text.empty() || text.front() == '#') continue;
      std::smatch found;
      INFO(file.path << ": " << text);
      REQUIRE(std::regex_match(text, found, line));
      CHECK(found[1].str().starts_with(file.stem() + "."));
      CHECK(texts.emplace(found[1], found[2]).second);
    }
  }
  return texts;
}

/// What a template inserts, with the formats when asked: {area:ha} is "area:ha", or "area".
NameSet insertsOf(const std::string& text, bool withFormat) {
  static const std::regex insert("\\{([a-z][A-Za-z0-9_]*)(:[a-z0-9.]+)?\\}");
  NameSet names;
  for (std::sregex_iterator it(text.begin(), text.end(), insert), end; it != end; ++it) {
    names.insert(withFormat ? (*it)[1].str() + (*it)[2].str() : (*it)[1].str());
  }
  return names;
}

NameSet topicsOf(const Catalogue& texts) {
  NameSet topics;
  for (const auto& [id, text] : texts) topics.insert(id.substr(0, id.find('.')));
  return topics;
}

/// Whether a literal stands as the id of a message: `{"topic.words"}` or `{"topic.words", {{…`. Rules of findings have
/// ids as well, which need no text.
bool isMessage(const std::string& code, const Literal& literal, const NameSet& topics) {
  static const std::regex id("([a-z]+)(\\.[A-Za-z0-9_-]+)+");
  static const std::regex behind("^\\s*(\\}|,\\s*\\{\\{)");
  std::smatch found;
  if (!std::regex_match(literal.value, found, id) || !topics.contains(found[1])) return false;
  const std::size_t before = code.find_last_not_of(" \n", literal.begin - 1);
  if (before == std::string::npos || code[before] != '{') return false;
  return std::regex_search(code.substr(literal.end, 40), behind);
}

/// The names of the arguments of `{"id", {{"name", …}, …}}`, given where the id ends; no value when the code says it
/// in another way.
std::optional<NameSet> argumentsAt(const std::string& text, std::size_t end) {
  const std::size_t comma = text.find_first_not_of(" \n", end);
  if (comma == std::string::npos || text[comma] != ',') return std::nullopt;
  const std::size_t open = text.find_first_not_of(" \n", comma + 1);
  if (open == std::string::npos || text.compare(open, 2, "{{") != 0) return std::nullopt;
  std::size_t close = open;
  for (int depth = 0; close < text.size(); ++close) {
    depth += text[close] == '{' ? 1 : text[close] == '}' ? -1 : 0;
    if (depth == 0) break;
  }
  static const std::regex name("\\{\\s*\"([a-z][A-Za-z0-9_]*)\"\\s*,");
  NameSet names;
  const std::string list = text.substr(open, close - open);
  for (std::sregex_iterator it(list.begin(), list.end(), name), last; it != last; ++it) names.insert((*it)[1]);
  return names;
}

}  // namespace

TEST_CASE("Every text there is in one language is there in the other, with the same figures in it") {
  const Catalogue english = catalogueOf("en");
  const Catalogue dutch = catalogueOf("nl");
  for (const auto& [id, text] : english) {
    INFO(id);
    REQUIRE(dutch.contains(id));
    CHECK(insertsOf(text, true) == insertsOf(dutch.at(id), true));
  }
  for (const auto& [id, text] : dutch) {
    INFO(id);
    CHECK(english.contains(id));
  }
}

TEST_CASE("Every message of the code has its text, and gives the text what it inserts") {
  const Catalogue english = catalogueOf("en");
  const NameSet topics = topicsOf(english);
  for (const ProjectFile& file : codeBelow({"gis", "src", "ui"})) {
    for (const Literal& literal : literalsOf(file)) {
      if (!isMessage(file.text, literal, topics)) continue;
      INFO(file.path << ": " << literal.value);
      CHECK(english.contains(literal.value));
      const auto given = argumentsAt(file.text, literal.end);
      // An id that the same file compares is a signal inside it, which it completes before anyone reads it.
      const bool isSignal = file.text.find("== \"" + literal.value + "\"") != std::string::npos;
      if (!given || isSignal || !english.contains(literal.value)) continue;
      const NameSet wanted = insertsOf(english.at(literal.value), false);
      CHECK(std::ranges::includes(*given, wanted));
    }
  }
}

TEST_CASE("Every text is said by the code") {
  NameSet literals;
  for (const ProjectFile& file : codeBelow({"gis", "src", "ui"})) {
    for (const Literal& literal : literalsOf(file)) literals.insert(literal.value);
  }
  const Catalogue english = catalogueOf("en");
  // Ids may be put together: "column." and the name of a column, an id and "_hint", a column and the code in a cell.
  const auto isSaid = [&](const std::string& id) {
    const std::string topic = id.substr(0, id.find('.'));
    const bool namesCode = literals.contains(topic) && english.contains("column." + topic);
    const bool whole = namesCode || literals.contains(id);
    return whole || std::ranges::any_of(literals, [&](const std::string& part) {
             if (part.size() < 2) return false;
             const bool begins = part.find('.') != std::string::npos && (part.back() == '.' || part.back() == '_');
             if (begins) return id.starts_with(part);
             return part.front() == '_' && id.ends_with(part) &&
                    literals.contains(id.substr(0, id.size() - part.size()));
           });
  };
  for (const auto& [id, text] : english) {
    INFO(id);
    CHECK(isSaid(id));
  }
}
