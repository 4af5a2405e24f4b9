// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace hectare::tests {

/// One command of a transcript, and what it has to say.
struct Step {
  std::string command;              ///< for /bin/sh; `hectare` is the program under test
  std::vector<std::string> output;  ///< expected lines of standard output
  std::vector<std::string> errors;  ///< expected lines of standard error
  int exitCode = 0;
  int line = 0;
};

/// A story told in commands, one file:
///   # the story in a sentence       comment
///   land two_parks                  copies tests/cli/land/two_parks into the folder of the run
///   file plan.hectare               the lines that begin with "| " become this file
///   | format = 1
///   $ hectare check plan.hectare    a command
///   > 3 findings*                   standard output; * is any text, a line with only * is any number of lines
///   ! hectare: *                    standard error
///   = 3                             the exit code; 0 where none is said
struct Transcript {
  std::string title;
  std::vector<std::string> lands;
  std::vector<std::pair<std::string, std::string>> files;
  std::vector<Step> steps;
};

/// Throws std::runtime_error, naming file and line, on a line that it does not understand.
Transcript readTranscript(const std::filesystem::path& file);

/// Whether `pattern`, with * for any text, is the whole of `line`.
bool matches(const std::string& pattern, const std::string& line);
/// The same for lines, where a pattern of * alone is any number of them.
bool matches(const std::vector<std::string>& patterns, const std::vector<std::string>& lines);

std::vector<std::string> splitLines(const std::string& text);

}  // namespace hectare::tests
