// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/state/qt_words.h"

#include <QCoreApplication>
#include <QFile>
#include <QLibraryInfo>

#include "tests/support/catch.h"
#include "tests/ui/desk/start_desk.h"

using namespace hectare;

TEST_CASE("Qt's own words are in the language of the window where Qt has them", "[desk]") {
  tests::startDesk();
  const auto texts = std::move(*desk::Texts::load("nl"));
  const auto copy = [] { return QCoreApplication::translate("QWidgetTextControl", "&Copy"); };
  const bool dutch = QFile::exists(QLibraryInfo::path(QLibraryInfo::TranslationsPath) + "/qtbase_nl.qm");
  {
    const desk::QtWords words(*texts);
    CHECK((copy() != "&Copy") == dutch);
    REQUIRE(texts->change("en"));
    CHECK(copy() == "&Copy");
    REQUIRE(texts->change("nl"));
    CHECK((copy() != "&Copy") == dutch);
  }
  CHECK(copy() == "&Copy");
}
