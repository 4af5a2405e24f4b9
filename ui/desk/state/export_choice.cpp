// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/state/export_choice.h"

#include <fmt/format.h>

#include <algorithm>

#include "src/asking/asked_words.h"

namespace hectare::desk {

namespace {

using Words = std::vector<std::string>;

const char* formOf(ExportKind kind) {
  if (kind == ExportKind::factSheet) return "fact-sheet";
  return kind == ExportKind::overview ? "overview" : "policy-map";
}

/// Writes down in what a sheet differs from another, as options of the command line.
class SheetWords {
 public:
  SheetWords(const plan::Sheet& sheet, const plan::Sheet& base) : m_sheet(sheet), m_base(base) {}

  /// None: there are no options that say it.
  std::optional<Words> look() {
    scale();
    size();
    say("--title", m_sheet.title, m_base.title);
    say("--subtitle", m_sheet.subtitle, m_base.subtitle);
    say("--stamp", m_sheet.stamp, m_base.stamp);
    grid();
    return sayable();
  }
  std::optional<Words> all() {
    say("--template", m_sheet.form, m_base.form);
    say("--question", m_sheet.question, m_base.question);
    say("--park", m_sheet.park, m_base.park);
    extent();
    if (m_sheet.layers != m_base.layers || m_sheet.texts != m_base.texts) m_sayable = false;
    return look();
  }

 private:
  [[nodiscard]] std::optional<Words> sayable() const { return m_sayable ? std::optional(m_words) : std::nullopt; }
  void add(const char* option, std::string value) { m_words.insert(m_words.end(), {option, std::move(value)}); }
  /// What the base says can be said differently, but not taken back.
  void say(const char* option, const std::string& value, const std::string& base) {
    if (value == base) return;
    m_sayable = m_sayable && !value.empty();
    add(option, value);
  }
  void extent() {
    if (m_sheet.extent == m_base.extent) return;
    m_sayable = m_sayable && m_sheet.extent;
    if (!m_sheet.extent) return;
    const auto& [minX, minY, maxX, maxY] = *m_sheet.extent;
    add("--extent", fmt::format("{},{},{},{}", minX, minY, maxX, maxY));
  }
  void scale() {
    if (m_sheet.scale == m_base.scale) return;
    m_sayable = m_sayable && m_sheet.scale > 0;
    add("--scale", fmt::format("{}", m_sheet.scale));
  }
  void size() {
    if (m_sheet.paper == m_base.paper && m_sheet.orientation == m_base.orientation) return;
    m_sayable = m_sayable && !m_sheet.paper.empty() && !m_sheet.orientation.empty();
    add("--size", m_sheet.paper + ' ' + m_sheet.orientation);
  }
  void grid() {
    if (m_sheet.grid == m_base.grid) return;
    m_sayable = m_sayable && !m_sheet.grid.empty();
    m_words.emplace_back(m_sheet.grid == "graticule" ? "--graticule" : "--grid");
  }

  const plan::Sheet& m_sheet;
  const plan::Sheet& m_base;
  Words m_words;
  bool m_sayable = true;
};

void append(Words& words, const Words& more) { words.insert(words.end(), more.begin(), more.end()); }

/// From the sheet of the plan where that can be said, else from none.
std::optional<Words> mapWords(const ExportChoice& choice, const plan::Plan& plan) {
  const plan::Sheet sheet = sheetOf(choice);
  Words words;
  const auto base = std::ranges::find(plan.sheets, choice.base, &plan::Sheet::name);
  if (base != plan.sheets.end()) {
    if (const auto differences = SheetWords(sheet, *base).all()) {
      words = {"--sheet", choice.base};
      append(words, *differences);
      return words;
    }
  }
  return SheetWords(sheet, plan::Sheet()).all();
}

Words targetWords(const ExportChoice& choice) {
  Words words;
  if (choice.format == "png") words = {"--dpi", fmt::format("{}", choice.dpi)};
  if (choice.format == "pdf" && choice.layered) words.emplace_back("--geo");
  return words;
}

std::optional<Words> paperWords(const ExportChoice& choice, const plan::Plan& plan) {
  const bool atlas = choice.kind == ExportKind::atlas;
  plan::Sheet usual;
  usual.form = "";
  const plan::Sheet sheet = sheetOf(choice);
  auto look = atlas ? SheetWords(sheet, usual).look() : mapWords(choice, plan);
  if (!look) return std::nullopt;
  Words words;
  if (atlas && choice.by != "park") words = {"--by", choice.by};
  append(words, *look);
  append(words, targetWords(choice));
  return words;
}

Words dataWords(const ExportChoice& choice) {
  Words words = asking::wordsOf(asking::formOf(choice.question));
  if (choice.format == "csv-be") words.insert(words.end(), {"--format", "csv-be"});
  return words;
}

std::string commandOf(const ExportChoice& choice) {
  if (choice.kind == ExportKind::atlas) return "atlas";
  if (choice.kind == ExportKind::report) return "report";
  return isSheet(choice.kind) ? "map" : choice.question.command;
}

}  // namespace

bool isSheet(ExportKind kind) {
  return kind == ExportKind::policyMap || kind == ExportKind::factSheet || kind == ExportKind::overview;
}

bool isData(ExportKind kind) {
  return kind == ExportKind::workbook || kind == ExportKind::geopackage || kind == ExportKind::csv ||
         kind == ExportKind::json;
}

const std::vector<std::string>& formatsOf(ExportKind kind) {
  static const Words sheets{"pdf", "svg", "png"};
  static const Words atlas{"pdf"};
  static const Words report{"html", "odt"};
  static const Words workbook{"xlsx"};
  static const Words geopackage{"gpkg"};
  static const Words csv{"csv", "csv-be"};
  static const Words json{"json"};
  static const Words picture{"png"};
  switch (kind) {
    case ExportKind::atlas:
      return atlas;
    case ExportKind::report:
      return report;
    case ExportKind::workbook:
      return workbook;
    case ExportKind::geopackage:
      return geopackage;
    case ExportKind::csv:
      return csv;
    case ExportKind::json:
      return json;
    case ExportKind::picture:
      return picture;
    default:
      return sheets;
  }
}

std::string extensionOf(const std::string& format) { return "." + format.substr(0, format.find('-')); }

ExportChoice choiceOf(ExportKind kind) {
  ExportChoice choice;
  choice.kind = kind;
  choice.format = formatsOf(kind).front();
  const bool small = kind == ExportKind::factSheet || kind == ExportKind::atlas;
  choice.sheet.form = formOf(kind);
  choice.sheet.paper = small ? "A4" : "A3";
  choice.sheet.orientation = small ? "portrait" : "landscape";
  return choice;
}

ExportChoice choiceOf(const plan::Sheet& sheet) {
  const bool facts = sheet.form == "fact-sheet";
  ExportChoice choice = choiceOf(facts                      ? ExportKind::factSheet
                                 : sheet.form == "overview" ? ExportKind::overview
                                                            : ExportKind::policyMap);
  const plan::Sheet usual = choice.sheet;
  choice.sheet = sheet;
  choice.base = sheet.name;
  // What it leaves out is chosen now, as it would be when it is printed.
  if (sheet.paper.empty()) choice.sheet.paper = usual.paper;
  if (sheet.orientation.empty()) choice.sheet.orientation = usual.orientation;
  choice.question.command = sheet.question;
  return choice;
}

plan::Sheet sheetOf(const ExportChoice& choice) {
  plan::Sheet sheet = choice.sheet;
  if (isSheet(choice.kind)) sheet.form = formOf(choice.kind);
  if (choice.kind != ExportKind::atlas) return sheet;
  sheet.form = choice.by == "park" ? "fact-sheet" : "policy-map";
  sheet.question = "availability";
  sheet.park.clear();
  sheet.extent.reset();
  return sheet;
}

std::optional<std::vector<std::string>> commandWords(const ExportChoice& choice, const plan::Plan& plan,
                                                     const std::filesystem::path& target) {
  if (choice.kind == ExportKind::picture) return std::nullopt;
  Words words{"hectare", commandOf(choice), plan.file.string()};
  if (isData(choice.kind)) {
    append(words, dataWords(choice));
    words.emplace_back("--out");
  } else if (choice.kind == ExportKind::report) {
    for (const std::string& question : choice.answers) words.insert(words.end(), {"--question", question});
    words.emplace_back("-o");
  } else {
    const auto paper = paperWords(choice, plan);
    if (!paper) return std::nullopt;
    append(words, *paper);
    words.emplace_back("-o");
  }
  words.insert(words.end(), {target.string(), "--lang", choice.language});
  return words;
}

std::string shellLine(const std::vector<std::string>& words) {
  const auto plain = [](unsigned char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("_@%+=:,./-").find(static_cast<char>(c)) != std::string_view::npos;
  };
  std::string line;
  for (const std::string& word : words) {
    if (!line.empty()) line += ' ';
    if (!word.empty() && std::ranges::all_of(word, plain)) {
      line += word;
      continue;
    }
    line += '\'';
    for (const char c : word) line += c == '\'' ? std::string("'\\''") : std::string(1, c);
    line += '\'';
  }
  return line;
}

std::string fileName(const std::string& plan, const std::string& what, const std::string& format) {
  std::string name = plan + " - " + what;
  for (char& c : name) {
    const bool forbidden = std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos;
    if (forbidden || static_cast<unsigned char>(c) < ' ') c = '-';
  }
  return name + extensionOf(format);
}

}  // namespace hectare::desk
