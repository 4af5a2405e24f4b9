// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/console.h"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <string>

namespace hectare::cli {
namespace {

/// 0, or the number of the error.
int writeAll(int stream, std::string_view data) {
  while (!data.empty()) {
    const auto written = ::write(stream, data.data(), data.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno;
    data.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

void endAsOtherToolsDo() {
  ::signal(SIGPIPE, SIG_DFL);
  ::raise(SIGPIPE);
}

bool isSet(const char* variable) {
  const char* value = std::getenv(variable);
  return value != nullptr && *value != '\0';
}

bool isDumb() {
  const char* terminal = std::getenv("TERM");
  return terminal != nullptr && std::strcmp(terminal, "dumb") == 0;
}

}  // namespace

gis::Status Console::write(std::string_view data) const {
  const int failure = writeAll(STDOUT_FILENO, data);
  if (failure == 0) return {};
  if (failure == EPIPE) endAsOtherToolsDo();
  return gis::Error{
      gis::ErrorKind::writeFailed, {"cli.output_failed", {{"reason", std::string(std::strerror(failure))}}}, {}, {}};
}

void Console::say(const gis::Message& message) const {
  if (!m_options.quiet) writeToStandardError(m_language.render(message) + "\n");
}

ExitCode Console::fail(const gis::Error& error) const {
  writeToStandardError("hectare: " + text::render(m_language, error) + "\n");
  return exitCode(error.kind);
}

bool Console::showsProgress() const { return !m_options.quiet && !isDumb() && ::isatty(STDERR_FILENO) == 1; }

writers::TextOptions Console::textOptions() const {
  writers::TextOptions options;
  options.width = terminalWidth(STDOUT_FILENO);
  options.color = !m_options.noColor && !isSet("NO_COLOR") && !isDumb() && ::isatty(STDOUT_FILENO) == 1;
  return options;
}

void prepareStandardStreams() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (::fcntl(stream, F_GETFD) >= 0) continue;
    // Opened the wrong way round on purpose: using a stream that was closed has to fail.
    const int opened = ::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
    if (opened != stream && opened >= 0) ::close(opened);
  }
  ::signal(SIGPIPE, SIG_IGN);
}

void writeToStandardError(std::string_view text) {
  // There is nowhere left to say that saying failed.
  static_cast<void>(writeAll(STDERR_FILENO, text));
}

int terminalWidth(int stream) {
  winsize size{};
  const bool known = ::ioctl(stream, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  return known ? size.ws_col : 120;
}

}  // namespace hectare::cli
