// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/repository.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/support/source_folder.h"

namespace hectare::tests {

namespace {

std::string readAll(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

bool isOurs(const std::filesystem::path& path) {
  return path.string().find("__pycache__") == std::string::npos && path.filename().string().front() != '.';
}

/// The end of what cannot hold a literal at `i` (comment, character, raw string); `i` itself when there is none.
std::size_t skipped(const std::string& text, std::size_t i) {
  const auto behind = [&](std::string_view closing, std::size_t from) {
    const std::size_t end = text.find(closing, from);
    return end == std::string::npos ? text.size() : end + closing.size();
  };
  if (text.compare(i, 2, "//") == 0) return behind("\n", i);
  if (text.compare(i, 2, "/*") == 0) return behind("*/", i);
  if (text.compare(i, 2, "R\"") == 0) {
    const std::size_t open = text.find('(', i);
    return behind(")" + text.substr(i + 2, open - i - 2) + "\"", open);
  }
  // A quote behind a digit separates digits.
  if (text[i] == '\'' && (i == 0 || std::isalnum(static_cast<unsigned char>(text[i - 1])) == 0)) {
    return text.compare(i, 3, "'\\'") == 0 ? i + 4 : behind("'", i + 1);
  }
  return i;
}

std::size_t closingQuote(const std::string& text, std::size_t open) {
  std::size_t i = open + 1;
  while (i < text.size() && text[i] != '"') i += text[i] == '\\' ? 2 : 1;
  return std::min(i, text.size());
}

}  // namespace

std::string ProjectFile::folder() const { return std::filesystem::path(path).parent_path().generic_string(); }

std::string ProjectFile::stem() const { return std::filesystem::path(path).stem().string(); }

bool ProjectFile::endsWith(std::string_view ending) const { return std::string_view(path).ends_with(ending); }

std::vector<ProjectFile> filesBelow(std::initializer_list<std::string_view> folders) {
  const std::filesystem::path root = sourceFolder();
  std::vector<ProjectFile> files;
  for (const std::string_view folder : folders) {
    if (!std::filesystem::exists(root / folder)) continue;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
      if (!entry.is_regular_file() || !isOurs(entry.path())) continue;
      files.push_back({entry.path().lexically_relative(root).generic_string(), readAll(entry.path())});
    }
  }
  std::ranges::sort(files, {}, &ProjectFile::path);
  return files;
}

std::vector<ProjectFile> codeBelow(std::initializer_list<std::string_view> folders) {
  std::vector<ProjectFile> files = filesBelow(folders);
  std::erase_if(files, [](const ProjectFile& file) { return !file.endsWith(".h") && !file.endsWith(".cpp"); });
  return files;
}

std::vector<Include> includesOf(const ProjectFile& file) {
  std::vector<Include> includes;
  std::istringstream lines(file.text);
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("#include")) continue;
    const std::size_t open = line.find_first_of("<\"");
    const std::size_t close = line.find_first_of(">\"", open + 1);
    if (close == std::string::npos) continue;
    includes.push_back({line.substr(open + 1, close - open - 1), line[open] == '"'});
  }
  return includes;
}

std::vector<Literal> literalsOf(const ProjectFile& file) {
  std::vector<Literal> literals;
  const std::string& text = file.text;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (const std::size_t end = skipped(text, i); end != i) {
      i = end - 1;
    } else if (text[i] == '"') {
      const std::size_t close = closingQuote(text, i);
      literals.push_back({text.substr(i + 1, close - i - 1), i, close + 1});
      i = close;
    }
  }
  return literals;
}

}  // namespace hectare::tests
