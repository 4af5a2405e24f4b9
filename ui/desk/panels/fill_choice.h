// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <string>
#include <vector>

#include "ui/desk/fields/fill_list.h"
#include "ui/desk/state/texts.h"

namespace hectare::desk {

/// A value of a list, and the id of its words.
struct ChoiceWords {
  const char* value;
  const char* text;
};

/// A list in the language of now, with that value chosen.
inline void fillChoice(QComboBox& list, const Texts& texts, const std::vector<ChoiceWords>& choices,
                       const std::string& chosen) {
  std::vector<ListEntry> entries;
  for (const ChoiceWords& choice : choices) entries.push_back({texts(choice.text), QString::fromLatin1(choice.value)});
  fillList(list, entries, QString::fromStdString(chosen));
}

}  // namespace hectare::desk
