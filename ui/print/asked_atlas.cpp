// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/asked_atlas.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <cmath>

#include "gis/base/file.h"
#include "src/answer/cells.h"
#include "src/writers/cell.h"

namespace hectare::print {
namespace {

namespace fs = std::filesystem;

double grossOf(const answer::Table& table, const std::vector<answer::Cell>& row) {
  const std::size_t gross = answer::columnAt(table, "gross_m2");
  return gross < row.size() ? writers::numberOf(row[gross]).value_or(0) : 0;
}

/// The answer about the parks of a municipality, its way from gross to free drawn of the municipality's own row: of a
/// park that lies partly elsewhere, only what lies here. A text says so where that makes a difference.
void tellMunicipality(const answer::Answer& municipalities, const asking::AtlasItem& item,
                      const text::Language& language, plan::Sheet& sheet, asking::SheetAnswers& answers) {
  const answer::Table& all = municipalities.tables.front();
  const auto row =
      std::ranges::find_if(all.rows, [&](const auto& cells) { return cells.front() == answer::Cell(item.id); });
  if (row == all.rows.end() || answers.main->question != municipalities.question) return;
  answer::Table own = all;
  own.rows = {*row};
  own.total.clear();
  answer::Answer told = *answers.main;
  double parks = 0;
  for (const auto& cells : told.tables.front().rows) parks += grossOf(told.tables.front(), cells);
  constexpr double noticed = 1;  // m²
  if (std::abs(parks - grossOf(own, *row)) > noticed) {
    sheet.texts.push_back(language.render({"print.partly", {{"place", item.name}}}));
  }
  for (answer::Chart& chart : told.charts) {
    if (chart.form == "waterfall") chart.table = own.id;
  }
  told.tables.push_back(std::move(own));
  answers.main = std::make_shared<const answer::Answer>(std::move(told));
}

/// A name for the file of a page: what is no letter, figure, dot or hyphen becomes a hyphen.
std::string pageFileName(std::size_t number, const std::string& id) {
  std::string name = fmt::format("{:03}-", number);
  for (const char c : id) {
    const bool plain = std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '.' || c == '-' || c == '_';
    name += plain ? c : '-';
  }
  return name + ".pdf";
}

}  // namespace

gis::Result<bool> isAtlasFile(const fs::path& path) {
  std::error_code failed;
  const bool oneFile = path.has_extension() && !fs::is_directory(path, failed);
  if (oneFile && path.extension() != ".pdf") return gis::Error{gis::ErrorKind::usage, {"cli.atlas_out"}, {}, {}};
  return oneFile;
}

gis::Result<AskedAtlas> AskedAtlas::ask(const std::string& by, const plan::Sheet& sheet, const asking::Rehearsal& of,
                                        const Appearance& appearance) {
  AskedAtlas atlas(sheet, of, appearance);
  HECTARE_ASSIGN(atlas.m_all, asking::answerBy(by, of));
  HECTARE_ASSIGN(atlas.m_items, asking::atlasItems(by, *atlas.m_all, of.world));
  HECTARE_TRY(atlas.makeIndex());
  return atlas;
}

std::string AskedAtlas::title() const {
  return m_sheet.title.empty() ? m_look.language.render({"print.atlas", {{"plan", m_of.plan.name}}}) : m_sheet.title;
}

gis::Status AskedAtlas::makeIndex() {
  plan::Sheet sheet = m_sheet;
  sheet.form = "overview";
  sheet.title = title();
  if (sheet.subtitle.empty()) sheet.subtitle = writers::questionTitle(*m_all, m_look.language);
  sheet.park.clear();
  sheet.scale = 0;
  if (sheet.paper.empty()) sheet.paper = "A4";
  if (sheet.orientation.empty()) sheet.orientation = "portrait";
  std::vector<AtlasEntry> entries;
  for (const asking::AtlasItem& item : m_items) entries.push_back({item.id, item.name});
  HECTARE_ASSIGN(AtlasIndex index,
                 AtlasIndex::make(sheetInput(sheet, {m_all, nullptr, nullptr}, m_of, m_look), std::move(entries)));
  m_index.emplace(std::move(index));
  return {};
}

gis::Result<SheetInput> AskedAtlas::itemInput(const asking::AtlasItem& item) const {
  plan::Sheet sheet = m_sheet;
  sheet.park = item.park;
  if (!item.park.empty()) sheet.extent.reset();
  if (item.extent) sheet.extent = item.extent;
  if (!sheet.title.empty()) {  // it is that of the atlas
    sheet.subtitle = sheet.title;
    sheet.title = item.name;
  }
  HECTARE_ASSIGN(asking::SheetAnswers answers, asking::answersFor(sheet, m_of, item.parks));
  if (item.park.empty()) tellMunicipality(*m_all, item, m_look.language, sheet, answers);
  SheetInput input = sheetInput(sheet, answers, m_of, m_look);
  if (item.park.empty()) input.place = item.name;
  return input;
}

gis::Result<Page> AskedAtlas::page(std::size_t number) const {
  if (number < m_index->pageCount()) return m_index->page(number);
  const asking::AtlasItem& item = m_items[number - m_index->pageCount()];
  HECTARE_ASSIGN(SheetInput input, itemInput(item));
  input.pageNumber = static_cast<int>(number + 1);
  input.pageCount = static_cast<int>(m_index->pageCount() + m_items.size());
  auto page = composePage(std::move(input));
  if (page || !page.error().where.empty()) return page;
  gis::Error error = std::move(page).error();
  error.where = item.name;  // one page of many does not fit
  return error;
}

Document AskedAtlas::document() const {
  Document document;
  document.title = title();
  document.subject = m_of.plan.name;
  document.author = m_look.house.organisation;
  document.keywords = {"Hectare"};
  document.language = m_look.language.code();
  document.pageCount = m_index->pageCount() + m_items.size();
  document.page = [this](std::size_t number) { return page(number); };
  return document;
}

gis::Status AskedAtlas::write(const fs::path& path, const TargetOptions& options, gis::Progress& progress) const {
  HECTARE_ASSIGN(const bool oneFile, isAtlasFile(path));
  return oneFile ? writeDocument(document(), path, options, progress) : writeFolder(path, options, progress);
}

gis::Status AskedAtlas::writeFolder(const fs::path& folder, const TargetOptions& options,
                                    gis::Progress& progress) const {
  std::error_code failed;
  const bool made = fs::create_directories(folder, failed);
  if (failed) {
    return gis::Error{
        gis::ErrorKind::writeFailed, {"writer.no_folder", {{"reason", failed.message()}}}, folder.string(), {}};
  }
  const Document all = document();
  std::vector<gis::NewFile> files;
  const auto add = [&](const std::string& name, std::size_t first, std::size_t count) {
    Document part = all;
    part.pageCount = count;
    part.page = [page = all.page, first](std::size_t number) { return page(first + number); };
    const double from = static_cast<double>(first) / static_cast<double>(all.pageCount);
    const double to = static_cast<double>(first + count) / static_cast<double>(all.pageCount);
    files.push_back({folder / name, [part, from, to, &options, &progress](const fs::path& path) -> gis::Status {
                       gis::PartProgress painting(progress, from, to);
                       return writeDocument(part, path, options, painting);
                     }});
  };
  const std::size_t indexPages = m_index->pageCount();
  add("index.pdf", 0, indexPages);
  for (std::size_t i = 0; i < m_items.size(); ++i) {
    add(pageFileName(indexPages + i + 1, m_items[i].id), indexPages + i, 1);
  }
  gis::Status written = gis::replaceFiles(files);
  if (!written && made) fs::remove(folder, failed);  // it is empty
  return written;
}

}  // namespace hectare::print
