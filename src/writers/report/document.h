// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "src/writers/report/picture.h"
#include "src/writers/report/report.h"

namespace hectare::writers {

/// A heading; `id` is what links point to.
struct DocumentHeading {
  int level = 2;
  std::string id;
  std::string text;
};

struct DocumentParagraph {
  enum class Look { plain, caution, alarm } look = Look::plain;
  std::string text;
};

struct DocumentItems {
  std::vector<std::string> texts;
};

/// Labels and what stands behind them.
struct DocumentFacts {
  struct Fact {
    std::string label;
    std::string text;
    bool code = false;  ///< hashes and commands
  };
  std::vector<Fact> facts;
};

struct DocumentColumn {
  std::string title;
  std::string unit;      ///< empty: none
  bool figures = false;  ///< set against the right
  bool code = false;     ///< references and hashes: never broken, in letters of one width
};

/// A table whose rows are named by one of their columns.
struct DocumentTable {
  std::string id;
  std::string title;
  std::vector<DocumentColumn> columns;
  std::size_t naming = 0;                      ///< the column that names the rows
  std::vector<std::vector<std::string>> rows;  ///< each as long as columns
  std::vector<std::string> total;              ///< or nothing
  std::vector<bool> sums = {};                 ///< rows that are sums of those above; empty: none
};

/// The last is a picture of the report, which outlives the document.
using DocumentBlock =
    std::variant<DocumentHeading, DocumentParagraph, DocumentItems, DocumentFacts, DocumentTable, const Picture*>;

/// A document as it is read from top to bottom, in a language, whatever file it becomes. All texts are valid UTF-8 on
/// one line, without markup.
struct Document {
  std::string language;  ///< nl or en
  std::string title;
  std::string subject;
  std::string program;
  std::string date;  ///< ISO; of the newest source, or empty
  std::vector<DocumentBlock> blocks;
};

/// The one layout of a report, that of each kind of file. \pre the report has a part; it outlives the document.
Document composeReport(const Report& report, const text::Language& language);

std::string htmlOf(const Document& document, const text::Language& language);

}  // namespace hectare::writers
