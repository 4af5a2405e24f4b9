// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "src/plan/plan.h"

namespace hectare::plan {

/// A piece of a plan as TOML: a finished value, or keys with pieces in the order in which they are written.
struct TreeNode {
  std::string value;  ///< TOML text of a value; unused when `table`
  std::vector<std::pair<std::string, TreeNode>> entries;
  bool table = false;

  void add(std::string key, std::string tomlValue);
  void add(std::string key, TreeNode node);
  [[nodiscard]] const TreeNode* find(const std::string& key) const;
  friend bool operator==(const TreeNode&, const TreeNode&) = default;
};

/// How an element is written where the plan itself leaves a choice.
struct ElementStyle {
  bool name = false;   ///< the name of a source even where it is the default
  bool paths = false;  ///< paths = [ … ] even for one
};

/// The plan without its lists of sources, targets, drawn polygons, acceptances, corrections and sheets.
TreeNode headTree(const Plan& plan);
TreeNode elementTree(const Source& source, const ElementStyle& style = {});
TreeNode elementTree(const Target& target, const ElementStyle& style = {});
TreeNode elementTree(const Drawn& drawn, const ElementStyle& style = {});
TreeNode elementTree(const Acceptance& accepted, const ElementStyle& style = {});
TreeNode elementTree(const Correction& correction, const ElementStyle& style = {});
TreeNode elementTree(const Sheet& sheet, const ElementStyle& style = {});

/// The whole as one value: tables as { key = value, … }.
std::string inlineValue(const TreeNode& node);
/// One line per entry, each with its line end. Tables named columns or values are written as dotted keys.
std::string entryLines(const TreeNode& table, const std::string& eol);
std::string entryLine(const std::string& key, const TreeNode& node, const std::string& eol);
/// A text as TOML, in quotes.
std::string tomlText(std::string_view text);
/// A key as TOML: bare where it can be.
std::string tomlKey(const std::string& key);

}  // namespace hectare::plan
