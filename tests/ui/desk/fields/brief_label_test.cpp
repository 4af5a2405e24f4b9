// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/fields/brief_label.h"

#include "tests/support/catch.h"
#include "tests/ui/desk/start_desk.h"

using namespace hectare;
using namespace hectare::tests;

TEST_CASE("Words of any length take the lines that they were given", "[desk]") {
  startDesk();
  desk::BriefLabel label;
  const int line = label.fontMetrics().lineSpacing();
  label.resize(300, line);
  label.show();
  const QString words = QString("a plan that cannot be read ").repeated(20).trimmed();
  label.setWords(words, 2);
  CHECK(label.height() == 2 * line);
  CHECK(label.minimumSizeHint().width() <= 300);
  CHECK(label.text().endsWith("…"));
  CHECK(words.startsWith(label.text().chopped(1)));
  const QRect taken = label.fontMetrics().boundingRect(QRect(0, 0, 300, 9999), Qt::TextWordWrap, label.text());
  CHECK(taken.height() == 2 * line);
  CHECK(label.whole() == words);
  label.resize(label.fontMetrics().horizontalAdvance(words), 2 * line);
  CHECK(label.text() == words);
  label.setWords("short", 1);
  CHECK(label.height() == line);
  CHECK(label.text() == "short");
}
