// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/tables/answer_model.h"

#include <QTest>

#include "tests/support/catch.h"
#include "tests/ui/desk/start_desk.h"

using namespace hectare;

namespace {

/// A long table and one of a single row.
std::shared_ptr<const answer::Answer> longAndShort() {
  constexpr int many = 50000;
  answer::Table table{"parks", {"said"}, {{"park", {"said"}}}, {}, {}};
  for (int i = 0; i < many; ++i) table.rows.push_back({"Park " + std::to_string(i)});
  auto both = std::make_shared<answer::Answer>();
  both->tables.push_back(table);
  table.rows.resize(1);
  both->tables.push_back(table);
  return both;
}

}  // namespace

TEST_CASE("Rows of a table that is no longer shown are not waited for", "[desk]") {
  tests::startDesk();
  const auto texts = std::move(*desk::Texts::load("en"));
  const auto answer = longAndShort();
  desk::AnswerModel model(*texts);
  model.show(answer, 0);
  model.choose({std::nullopt, false, "49999"});
  model.choose({});  // the filter is emptied, and the rows begin to be gathered anew
  model.show(answer, 1);
  constexpr int aWhile = 500;
  QTest::qWait(aWhile);
  REQUIRE(model.rowCount() == 1);
  CHECK(model.data(model.index(0, 0), Qt::DisplayRole).toString() == "Park 0");
}
