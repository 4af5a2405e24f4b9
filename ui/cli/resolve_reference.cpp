// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/resolve_reference.h"

#include <algorithm>
#include <optional>

#include "src/answer/asked_code.h"
#include "src/answer/row_references.h"
#include "src/asking/asked_words.h"
#include "src/asking/explained_row.h"
#include "ui/cli/ask_again.h"
#include "ui/cli/option_value.h"
#include "ui/cli/reference_forms.h"

namespace hectare::cli {
namespace {

using answer::Reference;
using answer::ReferredRow;

class Resolver {
 public:
  Resolver(const ReferenceQuest& quest, const Rehearsal& of) : m_quest(quest), m_of(of) {}

  gis::Result<questions::RowToExplain> resolve() {
    const auto typed = answer::parseReference(m_quest.typed);
    if (!typed) return withNearest(typed.error());
    bool ofTwo = false;
    for (const Tried& tried : toTry({*typed})) {
      ofTwo = ofTwo || lacksOld(tried);
      const auto asked = ask(tried);
      if (m_of.progress.cancelled()) return gis::cancelledError();
      if (!asked) continue;
      const auto rows = answer::findReferred(asked->answer, *typed);
      if (!rows.empty()) return explained(*asked, rows.front(), *typed);
    }
    return notFound(*typed, ofTwo);
  }

 private:
  struct Tried {
    const Command* command;
    std::vector<std::string> words;
  };

  [[nodiscard]] bool lacksOld(const Tried& tried) const { return tried.command->ofTwo && m_quest.oldPlan.empty(); }

  /// What has to be said besides, as a command to type.
  [[nodiscard]] gis::Error notFound(const Reference& typed, bool ofTwo) const {
    const std::string text = answer::toText(typed);
    const auto error = [&](const char* what, const char* hint, const std::string& names) {
      return gis::Error{gis::ErrorKind::notFound,
                        {what, {{"reference", text}, {"names", names}}},
                        {},
                        {hint, {{"plan", m_quest.planFile}, {"reference", text}}}};
    };
    const auto code = answer::parseAskedCode(typed.asked);
    if (!code) return error("referred.no_code", "referred.no_code_hint", typed.asked);
    const auto many = std::ranges::find(code->parts, answer::AskedCode::manyParks, &answer::AskedCode::Part::letter);
    if (many != code->parts.end() && m_quest.asked.empty()) {
      return error("referred.many_parks", "referred.many_parks_hint", many->value);
    }
    const std::vector<std::string> unknown = unknownNames(*code, m_of.world);
    if (!unknown.empty()) return error("referred.park_gone", "referred.park_gone_hint", joined(unknown, ", "));
    if (ofTwo) return error("referred.of_two", "referred.of_two_hint", {});
    return error("referred.no_row", "referred.no_row_hint", {});
  }

  /// What the reference carries; of many parks nothing.
  [[nodiscard]] static AskedWith askedWith(const Reference& typed) {
    AskedWith asked;
    const auto code = answer::parseAskedCode(typed.asked);
    if (code) asked.code = *code;
    std::erase_if(asked.code.parts, [](const auto& part) { return part.letter == answer::AskedCode::manyParks; });
    return asked;
  }

  /// The forms that one of the references may stem from; what was asked is the same in all.
  [[nodiscard]] std::vector<Tried> toTry(const std::vector<Reference>& references) const {
    AskedWith with = askedWith(references.front());
    const std::vector<std::string> said = asking::split(m_quest.asked);
    for (const std::string& word : said) with.besides.push_back(word.substr(0, word.find('=')));
    std::erase_if(with.code.parts, [&](const answer::AskedCode::Part& part) {
      return std::ranges::find(with.besides, answer::askedOption(part.letter)->option) != with.besides.end();
    });
    std::vector<Tried> all;
    for (const ReferenceForm& form : referenceForms(m_of.plan, m_of.world, m_quest.language, with)) {
      Tried tried{form.command, asking::wordsOf(form.form)};
      tried.words.insert(tried.words.end(), said.begin(), said.end());
      const std::optional<std::uint8_t> bits =
          said.empty() ? answer::formBits(asking::formText(form.form, form.schemeId)) : bitsOf(tried);
      const bool fits = std::ranges::any_of(references, [&](const Reference& one) { return one.form == bits; });
      if (fits) all.push_back(std::move(tried));
    }
    return all;
  }

  [[nodiscard]] std::vector<std::string> argumentsOf(const Tried& tried) const {
    std::vector<std::string> arguments{m_quest.planFile};
    if (tried.command->ofTwo) arguments.insert(arguments.begin(), m_quest.oldPlan);
    arguments.insert(arguments.end(), tried.words.begin(), tried.words.end());
    return arguments;
  }

  /// No value when the command does not take these words.
  [[nodiscard]] std::optional<std::uint8_t> bitsOf(const Tried& tried) const {
    CommandLine line(std::string(tried.command->name), m_quest.language);
    const Story story = tried.command->prepare(line);
    if (!line.parse(argumentsOf(tried))) return std::nullopt;
    const AskedForm form = givenForm(std::string(tried.command->name), line);
    return answer::formBits(asking::formText(form, asking::schemeId(form, m_of.plan)));
  }

  /// The answer to a form; no value when it cannot be asked of this plan.
  [[nodiscard]] std::optional<AskedAgain> ask(const Tried& tried) const {
    if (lacksOld(tried)) return std::nullopt;
    auto asked = askAgain(*tried.command, argumentsOf(tried), m_quest.language, m_of);
    return asked ? std::optional(std::move(*asked)) : std::nullopt;
  }

  [[nodiscard]] static questions::RowToExplain explained(const AskedAgain& asked, const ReferredRow& found,
                                                         const Reference& typed) {
    questions::RowToExplain row =
        asking::rowToExplain(asked.form, asked.answer, *found.table, *found.cells, found.isTotal);
    row.ref = answer::toText(typed);
    row.sameSettings = found.reference.settings == typed.settings;
    row.sameData = found.reference.data == typed.data;
    if (!row.sameSettings) row.sameData.reset();
    return row;
  }

  /// One that a row bears as it is now; else one whose row is there, on other data.
  [[nodiscard]] static std::optional<Reference> nearestIn(const answer::Answer& answer,
                                                          const std::vector<Reference>& near) {
    std::optional<Reference> sameRow;
    for (const Reference& one : near) {
      for (const ReferredRow& row : answer::findReferred(answer, one)) {
        if (row.reference == one) return one;
        if (!sameRow) sameRow = one;
      }
    }
    return sameRow;
  }

  /// A reference that was mistyped: the row that bears one like it.
  [[nodiscard]] gis::Error withNearest(gis::Error error) const {
    const std::vector<Reference> near = answer::nearReferences(m_quest.typed);
    if (near.empty()) return error;
    for (const Tried& tried : toTry(near)) {
      const auto asked = ask(tried);
      if (m_of.progress.cancelled()) return gis::cancelledError();
      if (!asked) continue;
      const auto nearest = nearestIn(asked->answer, near);
      if (!nearest) continue;
      error.hint = {"cli.did_you_mean", {{"word", answer::toText(*nearest)}}};
      return error;
    }
    return error;
  }

  const ReferenceQuest& m_quest;
  const Rehearsal& m_of;
};

}  // namespace

gis::Result<questions::RowToExplain> resolveReference(const ReferenceQuest& quest, const Rehearsal& of) {
  return Resolver(quest, of).resolve();
}

}  // namespace hectare::cli
