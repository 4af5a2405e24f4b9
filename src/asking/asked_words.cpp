// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/asking/asked_words.h"

#include <iomanip>
#include <sstream>

namespace hectare::asking {

std::vector<std::string> wordsOf(const AskedForm& form) {
  std::vector<std::string> words;
  if (!form.scheme.empty()) words = {"--scheme", form.scheme};
  for (const GivenOption& option : form.options) {
    if (option.values.empty()) words.push_back(option.name);
    for (const std::string& value : option.values) words.insert(words.end(), {option.name, value});
  }
  return words;
}

std::string together(const std::vector<std::string>& words) {
  std::ostringstream text;
  for (const std::string& word : words) {
    if (text.tellp() > 0) text << ' ';
    const bool plain = !word.empty() && word.front() != '"' && word.find_first_of(" \t\n") == std::string::npos;
    if (plain) {
      text << word;
    } else {
      text << std::quoted(word);
    }
  }
  return text.str();
}

std::vector<std::string> split(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> words;
  for (std::string word; stream >> std::quoted(word);) words.push_back(word);
  return words;
}

}  // namespace hectare::asking
