// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <filesystem>

#include "gis/base/file.h"
#include "src/answer/cells.h"
#include "src/asking/atlas_items.h"
#include "src/asking/sheet_answers.h"
#include "src/plan/plan_file.h"
#include "src/writers/cell.h"
#include "ui/cli/ask.h"
#include "ui/cli/command.h"
#include "ui/cli/sheet_options.h"
#include "ui/cli/terminal_progress.h"
#include "ui/print/atlas_index.h"
#include "ui/print/targets.h"

namespace hectare::cli {
namespace {

namespace fs = std::filesystem;

/// Share of the progress bar.
constexpr double atlasLoaded = 0.15;

struct AtlasCommand {
  AskOptions ask;
  SheetOptions sheet;
  print::TargetOptions target;
  std::string by = "park";
  std::string style;
  std::string out;
};

/// All that the pages of an atlas are made of.
struct Atlas {
  const Rehearsal& of;
  plan::Sheet sheet;
  const answer::Styles& styles;
  const print::HouseStyle& house;
  const text::Language& language;
  std::vector<asking::AtlasItem> items;
  std::shared_ptr<const answer::Answer> all = nullptr;
};

print::SheetInput inputOf(const Atlas& atlas, const plan::Sheet& sheet, const asking::SheetAnswers& answers) {
  return {atlas.of.world,  atlas.of.plan, sheet,          answers.main, answers.sizes,
          answers.density, atlas.styles,  atlas.language, atlas.house};
}

double grossOf(const answer::Table& table, const std::vector<answer::Cell>& row) {
  const std::size_t gross = answer::columnAt(table, "gross_m2");
  return gross < row.size() ? writers::numberOf(row[gross]).value_or(0) : 0;
}

/// The answer about the parks of a municipality, its way from gross to free drawn of the municipality's own row: of a
/// park that lies partly elsewhere, only what lies here. A text says so where that makes a difference.
void tellMunicipality(const Atlas& atlas, const asking::AtlasItem& item, plan::Sheet& sheet,
                      asking::SheetAnswers& answers) {
  const answer::Table& all = atlas.all->tables.front();
  const auto row =
      std::ranges::find_if(all.rows, [&](const auto& cells) { return cells.front() == answer::Cell(item.id); });
  if (row == all.rows.end() || answers.main->question != atlas.all->question) return;
  answer::Table own = all;
  own.rows = {*row};
  own.total.clear();
  answer::Answer told = *answers.main;
  double parks = 0;
  for (const auto& cells : told.tables.front().rows) parks += grossOf(told.tables.front(), cells);
  constexpr double noticed = 1;  // m²
  if (std::abs(parks - grossOf(own, *row)) > noticed) {
    sheet.texts.push_back(atlas.language.render({"print.partly", {{"place", item.name}}}));
  }
  for (answer::Chart& chart : told.charts) {
    if (chart.form == "waterfall") chart.table = own.id;
  }
  told.tables.push_back(std::move(own));
  answers.main = std::make_shared<const answer::Answer>(std::move(told));
}

gis::Result<print::SheetInput> itemInput(const Atlas& atlas, std::size_t number) {
  const asking::AtlasItem& item = atlas.items[number];
  plan::Sheet sheet = atlas.sheet;
  sheet.park = item.park;
  if (!item.park.empty()) sheet.extent.reset();
  if (item.extent) sheet.extent = item.extent;
  if (!sheet.title.empty()) {  // it is that of the atlas
    sheet.subtitle = sheet.title;
    sheet.title = item.name;
  }
  HECTARE_ASSIGN(asking::SheetAnswers answers, asking::answersFor(sheet, atlas.of, item.parks));
  if (item.park.empty()) tellMunicipality(atlas, item, sheet, answers);
  print::SheetInput input = inputOf(atlas, sheet, answers);
  if (item.park.empty()) input.place = item.name;
  return input;
}

gis::Result<print::AtlasIndex> indexOf(const Atlas& atlas) {
  plan::Sheet sheet = atlas.sheet;
  sheet.form = "overview";
  if (sheet.title.empty()) sheet.title = atlas.language.render({"print.atlas", {{"plan", atlas.of.plan.name}}});
  if (sheet.subtitle.empty()) sheet.subtitle = writers::questionTitle(*atlas.all, atlas.language);
  sheet.park.clear();
  sheet.scale = 0;
  if (sheet.paper.empty()) sheet.paper = "A4";
  if (sheet.orientation.empty()) sheet.orientation = "portrait";
  std::vector<print::AtlasEntry> entries;
  for (const asking::AtlasItem& item : atlas.items) entries.push_back({item.id, item.name});
  return print::AtlasIndex::make(inputOf(atlas, sheet, {atlas.all, nullptr, nullptr}), std::move(entries));
}

print::Document documentOf(const Atlas& atlas, const print::AtlasIndex& index) {
  print::Document document;
  document.title = atlas.sheet.title.empty() ? atlas.language.render({"print.atlas", {{"plan", atlas.of.plan.name}}})
                                             : atlas.sheet.title;
  document.subject = atlas.of.plan.name;
  document.author = atlas.house.organisation;
  document.keywords = {"Hectare"};
  document.language = atlas.language.code();
  document.pageCount = index.pageCount() + atlas.items.size();
  document.page = [&atlas, &index, count = document.pageCount](std::size_t number) -> gis::Result<print::Page> {
    if (number < index.pageCount()) return index.page(number);
    const std::size_t item = number - index.pageCount();
    HECTARE_ASSIGN(print::SheetInput input, itemInput(atlas, item));
    input.pageNumber = static_cast<int>(number + 1);
    input.pageCount = static_cast<int>(count);
    auto page = print::composePage(std::move(input));
    if (page || !page.error().where.empty()) return page;
    gis::Error error = std::move(page).error();
    error.where = atlas.items[item].name;  // one page of many does not fit
    return error;
  };
  return document;
}

/// A name for the file of a page: what is no letter, figure, dot or hyphen becomes a hyphen.
std::string fileName(std::size_t number, const std::string& id) {
  std::string name = fmt::format("{:03}-", number);
  for (const char c : id) {
    const bool plain = std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '.' || c == '-' || c == '_';
    name += plain ? c : '-';
  }
  return name + ".pdf";
}

/// A file per page in a folder; all are complete before the first takes its place.
gis::Status writeFolder(const fs::path& folder, const Atlas& atlas, const print::Document& document,
                        std::size_t indexPages, const AtlasCommand& command, gis::Progress& progress) {
  std::error_code failed;
  const bool made = fs::create_directories(folder, failed);
  if (failed) {
    return gis::Error{
        gis::ErrorKind::writeFailed, {"writer.no_folder", {{"reason", failed.message()}}}, folder.string(), {}};
  }
  std::vector<gis::NewFile> files;
  const auto add = [&](const std::string& name, std::size_t first, std::size_t count) {
    print::Document part = document;
    part.pageCount = count;
    part.page = [page = document.page, first](std::size_t number) { return page(first + number); };
    const double from = static_cast<double>(first) / static_cast<double>(document.pageCount);
    const double to = static_cast<double>(first + count) / static_cast<double>(document.pageCount);
    files.push_back({folder / name, [part, from, to, &command, &progress](const fs::path& path) -> gis::Status {
                       gis::PartProgress painting(progress, from, to);
                       return print::writeDocument(part, path, command.target, painting);
                     }});
  };
  add("index.pdf", 0, indexPages);
  for (std::size_t i = 0; i < atlas.items.size(); ++i) {
    add(fileName(indexPages + i + 1, atlas.items[i].id), indexPages + i, 1);
  }
  gis::Status written = gis::replaceFiles(files);
  if (!written && made) fs::remove(folder, failed);  // it is empty
  return written;
}

gis::Result<ExitCode> tell(const AtlasCommand& command, const Console& console) {
  if (command.out.empty()) return usageError({"cli.missing_option", {{"option", std::string("-o")}}}, {}, {}, "atlas");
  const bool oneFile = fs::path(command.out).has_extension() && !fs::is_directory(command.out);
  if (oneFile && fs::path(command.out).extension() != ".pdf") return usageError({"cli.atlas_out"}, {}, {}, "atlas");
  TerminalProgress progress(console);
  gis::PartProgress loading(progress, 0, atlasLoaded);
  gis::PartProgress painting(progress, atlasLoaded, 1);
  gis::Memo memo;
  HECTARE_ASSIGN(const auto plan, plan::readPlan(command.ask.plan));
  HECTARE_ASSIGN(plan::Sheet sheet, chosenSheet(command.sheet, plan));
  if (command.sheet.form.empty() && command.sheet.sheet.empty() && command.by == "park") sheet.form = "fact-sheet";
  HECTARE_ASSIGN(const auto house, print::readHouseStyle(command.style));
  HECTARE_ASSIGN(const auto styles, print::stylesOf(command.style));
  HECTARE_ASSIGN(const auto world, world::load(plan, nullptr, loading, command.ask.consent));
  const Rehearsal of{world, plan, memo, painting};
  Atlas atlas{of, sheet, styles, house, console.language(), {}};
  HECTARE_ASSIGN(atlas.all, asking::answerBy(command.by, of));
  HECTARE_ASSIGN(atlas.items, asking::atlasItems(command.by, *atlas.all, world));
  HECTARE_ASSIGN(const print::AtlasIndex index, indexOf(atlas));
  const print::Document document = documentOf(atlas, index);
  HECTARE_TRY(oneFile ? print::writeDocument(document, command.out, command.target, painting)
                      : writeFolder(command.out, atlas, document, index.pageCount(), command, painting));
  console.say({"cli.wrote", {{"path", command.out}}});
  return closing(console, *atlas.all);
}

}  // namespace

Story prepareAtlas(CommandLine& line) {
  const auto command = std::make_shared<AtlasCommand>();
  line.positional("PLAN", command->ask.plan);
  line.option("-o,--out", "FILE|DIR", command->out);
  line.choice("--by", {"park", "municipality"}, command->by);
  declareSheetLook(line, command->sheet);
  line.flag("--geo", command->target.geo);
  line.option("--style", "DIR", command->style);
  declareConsent(line, command->ask.consent);
  return [command](Console& console) { return tell(*command, console); };
}

}  // namespace hectare::cli
