// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/answer/asked_code.h"

#include <algorithm>
#include <array>

#include "gis/base/file.h"

namespace hectare::answer {
namespace {

using Kind = AskedOption::Kind;

/// A letter once given is never given to another option: references on paper outlive this program.
constexpr std::array<AskedOption, 10> known{{{'C', "--class", Kind::name, 2},
                                             {'E', "--uncertainty", Kind::flag},
                                             {'F', "--from", Kind::number},
                                             {'J', "--no-disclosure-control", Kind::flag},
                                             {'M', "--min-area", Kind::number},
                                             {'P', "--park", Kind::name, 3},
                                             {AskedCode::manyParks, "", Kind::number},
                                             {'R', "--room", Kind::flag},
                                             {'T', "--to", Kind::number},
                                             {'Y', "--year", Kind::number}}};

constexpr char point = 'D';

/// How much of `text` is the value of an option.
std::size_t valueLength(const AskedOption& option, std::string_view text) {
  if (option.kind == Kind::flag) return 0;
  if (option.kind == Kind::name) return option.letters;
  return std::min(text.find_first_not_of("0123456789D"), text.size());
}

std::string written(const AskedCode::Part& part) {
  std::string value = part.value;
  std::ranges::replace(value, '.', point);
  return part.letter + value;
}

}  // namespace

const AskedOption* askedOption(std::string_view option) {
  const auto found = std::ranges::find(known, option, &AskedOption::option);
  return option.empty() || found == known.end() ? nullptr : &*found;
}

const AskedOption* askedOption(char letter) {
  const auto found = std::ranges::find(known, letter, &AskedOption::letter);
  return found == known.end() ? nullptr : &*found;
}

std::string nameCode(std::string_view name, std::size_t letters) {
  constexpr unsigned bitsPerLetter = 5;
  std::uint64_t bits = std::stoull(gis::sha256OfText(name).substr(0, 16), nullptr, 16);
  std::string code;
  for (; code.size() < letters; bits <<= bitsPerLetter) code += referenceLetters[bits >> (64U - bitsPerLetter)];
  return code;
}

bool isCodeNumber(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789.") == std::string_view::npos &&
         std::ranges::count(text, '.') < 2;
}

std::string toText(const AskedCode& code) {
  std::string text;
  for (const AskedCode::Part& part : code.parts) text += written(part);
  return text;
}

std::optional<AskedCode> parseAskedCode(std::string_view text) {
  AskedCode code;
  while (!text.empty()) {
    const AskedOption* option = askedOption(text.front());
    if (option == nullptr) return std::nullopt;
    text.remove_prefix(1);
    const std::size_t length = valueLength(*option, text);
    AskedCode::Part part{option->letter, std::string(text.substr(0, length))};
    if (part.value.size() < length) return std::nullopt;
    if (option->kind == Kind::number) std::ranges::replace(part.value, point, '.');
    if (option->kind == Kind::number && !isCodeNumber(part.value)) return std::nullopt;
    text.remove_prefix(length);
    code.parts.push_back(std::move(part));
  }
  return code;
}

std::vector<std::string> askedParts(std::string_view text) {
  if (text.empty()) return {};
  const auto code = parseAskedCode(text);
  if (!code) return {std::string(text)};
  std::vector<std::string> parts;
  for (const AskedCode::Part& part : code->parts) parts.push_back(written(part));
  return parts;
}

}  // namespace hectare::answer
