// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "gis/base/error.h"
#include "gis/base/message.h"
#include "gis/base/result.h"
#include "src/asking/rehearsal.h"
#include "src/text/language.h"
#include "src/writers/writers.h"
#include "ui/cli/exit_code.h"
#include "ui/cli/given_form.h"

namespace hectare::cli {

using asking::Rehearsal;

/// The two streams of a run: data goes to standard output, words about the run to standard error.
class Console {
 public:
  explicit Console(const text::Language& language) : m_language(language) {}

  [[nodiscard]] const text::Language& language() const { return m_language; }
  void configure(const GeneralOptions& options) { m_options = options; }

  /// How the question that is told was asked; none where rows bear no references.
  void setForm(AskedForm form) { m_form = std::move(form); }
  void clearForm() { m_form.reset(); }
  [[nodiscard]] const std::optional<AskedForm>& form() const { return m_form; }
  /// Questions are asked of what `rehearsal` holds and their answers kept there; nothing is printed or written.
  void rehearse(Rehearsal* rehearsal) { m_rehearsal = rehearsal; }
  [[nodiscard]] Rehearsal* rehearsal() const { return m_rehearsal; }

  /// All of `data` to standard output. When its reader has gone the program ends as other tools do (SIGPIPE).
  /// Errors: writeFailed (full disk, closed output).
  gis::Status write(std::string_view data) const;
  /// A word to the user; not when quiet.
  void say(const gis::Message& message) const;
  /// An error, with what to do about it, and the exit code that it stands for.
  ExitCode fail(const gis::Error& error) const;

  /// Standard error is a terminal and progress is wanted.
  [[nodiscard]] bool showsProgress() const;
  /// How text fits on standard output.
  [[nodiscard]] writers::TextOptions textOptions() const;

 private:
  const text::Language& m_language;
  GeneralOptions m_options;
  std::optional<AskedForm> m_form;
  Rehearsal* m_rehearsal = nullptr;
};

/// To be called first: a standard stream that the caller closed must not become the number of a file that we open, and
/// a reader that goes away must not end the program while it writes files.
void prepareStandardStreams();

/// Writes to standard error as far as that is possible.
void writeToStandardError(std::string_view text);

/// Columns of the terminal behind a stream, else 120.
[[nodiscard]] int terminalWidth(int stream);

}  // namespace hectare::cli
