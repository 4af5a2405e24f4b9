// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace hectare::gis {

/// A value inside a message. Numbers stay numbers until a locale renders them: the template says how ("{area:ha}").
using MessageArg = std::variant<std::string, std::int64_t, double>;

/// A text without a language: an id of the catalogues in data/texts, and the values it is about.
/// Areas are passed in m², lengths in metres.
struct Message {
  std::string id;
  std::vector<std::pair<std::string, MessageArg>> args;

  Message() = default;
  Message(std::string messageId, std::vector<std::pair<std::string, MessageArg>> messageArgs = {})
      : id(std::move(messageId)), args(std::move(messageArgs)) {}

  [[nodiscard]] bool empty() const { return id.empty(); }
  friend bool operator==(const Message&, const Message&) = default;
};

}  // namespace hectare::gis
