// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace hectare::tests {

/// A file of the project as the tests of the house see it.
struct ProjectFile {
  std::string path;  ///< from the root, with slashes: gis/base/result.h
  std::string text;

  [[nodiscard]] std::string folder() const;
  [[nodiscard]] std::string stem() const;  ///< name without its last extension
  [[nodiscard]] bool endsWith(std::string_view ending) const;
};

/// The files below these folders, sorted by path.
std::vector<ProjectFile> filesBelow(std::initializer_list<std::string_view> folders);

/// The same, C++ alone.
std::vector<ProjectFile> codeBelow(std::initializer_list<std::string_view> folders);

struct Include {
  std::string name;
  bool quoted = false;  ///< "…", a file of ours; else <…>
};
std::vector<Include> includesOf(const ProjectFile& file);

/// A string literal of the code and where it stands.
struct Literal {
  std::string value;
  std::size_t begin = 0;  ///< of its opening quote
  std::size_t end = 0;    ///< behind its closing quote
};
/// Every "…" outside of comments. Raw strings are left out.
std::vector<Literal> literalsOf(const ProjectFile& file);

}  // namespace hectare::tests
