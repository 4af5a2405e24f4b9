// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>
#include <filesystem>
#include <functional>
#include <optional>

#include "tests/support/catch.h"
#include "ui/desk/state/session.h"

// What a session says later, waited for.

namespace hectare::tests {

/// Waits until it is said how it went.
inline gis::Status toldOf(const std::function<void(desk::Session::Then)>& ask) {
  std::optional<gis::Status> told;
  ask([&](const gis::Status& status) { told = status; });
  REQUIRE(QTest::qWaitFor([&] { return told.has_value(); }, 30000));
  return *told;
}

inline gis::Status opened(desk::Session& session, const std::filesystem::path& file) {
  return toldOf([&](desk::Session::Then then) { session.open(file, std::move(then)); });
}

inline gis::Status reloaded(desk::Session& session) {
  return toldOf([&](desk::Session::Then then) { session.reload(std::move(then)); });
}

using Written = gis::Result<std::filesystem::path>;

template <class Ask>
Written writtenBy(Ask ask) {
  std::optional<Written> told;
  ask([&](const Written& written) { told = written; });
  REQUIRE(QTest::qWaitFor([&] { return told.has_value(); }, 30000));
  return *told;
}

inline Written saved(desk::Session& session) {
  return writtenBy([&](auto then) { session.save(then); });
}

inline Written savedOver(desk::Session& session) {
  return writtenBy([&](auto then) { session.saveOver(then); });
}

inline Written savedBeside(desk::Session& session) {
  return writtenBy([&](auto then) { session.saveBeside(then); });
}

inline Written savedAs(desk::Session& session, const std::filesystem::path& file) {
  return writtenBy([&](auto then) { session.saveAs(file, then); });
}

/// What was to be kept is on the disk.
inline void kept(const desk::Session& session) {
  REQUIRE(QTest::qWaitFor([&] { return !session.waitsForDisk(); }, 30000));
}

inline gis::Result<std::optional<desk::Journal::Kept>> keptEdits(desk::Session& session) {
  std::optional<gis::Result<std::optional<desk::Journal::Kept>>> told;
  session.keptEdits([&](auto edits) { told = std::move(edits); });
  REQUIRE(QTest::qWaitFor([&] { return told.has_value(); }, 30000));
  return *told;
}

}  // namespace hectare::tests
