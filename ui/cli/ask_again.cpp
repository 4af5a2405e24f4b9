// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/ask_again.h"

namespace hectare::cli {

gis::Result<AskedAgain> askAgain(const Command& command, const std::vector<std::string>& words,
                                 const text::Language& language, const Rehearsal& of) {
  CommandLine line(std::string(command.name), language);
  const Story story = command.prepare(line);
  HECTARE_TRY(line.parse(words));
  Rehearsal rehearsal{of.world, of.plan, of.memo, of.progress};
  Console console(language);
  console.configure({{}, true, true});
  console.setForm(givenForm(std::string(command.name), line));
  console.rehearse(&rehearsal);
  HECTARE_TRY(story(console));
  if (!rehearsal.answer) return gis::cancelledError();  // --help, and nothing was asked
  return AskedAgain{*console.form(), std::move(*rehearsal.answer)};
}

}  // namespace hectare::cli
