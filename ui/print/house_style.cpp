// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/house_style.h"

#include <QFontDatabase>
#include <QImageReader>
#include <QSvgRenderer>
#include <system_error>

#include "gis/base/file.h"
#include "src/plan/toml_reader.h"
#include "ui/print/gui.h"

namespace hectare::print {

namespace {

namespace fs = std::filesystem;

/// Reads the values of house.toml; the first problem is kept by the reader.
class HouseReader {
 public:
  HouseReader(const toml::table& table, const fs::path& file)
      : m_table(table), m_folder(file.parent_path()), m_reader(file) {}

  [[nodiscard]] gis::Result<HouseStyle> read() {
    m_reader.allowOnly(
        m_table, {"organisation", "logo", "fonts", "font", "ink", "muted", "line", "accent", "texts", "decision"});
    HouseStyle house;
    house.organisation = m_reader.text(m_table, "organisation").value_or("");
    house.logo = logoOf();
    house.family = familyOf();
    house.ink = colour("ink");
    house.muted = colour("muted");
    house.line = colour("line");
    house.accent = colour("accent");
    if (m_table.contains("texts")) house.texts = m_reader.texts(m_table, "texts");
    house.decision = m_reader.text(m_table, "decision").value_or("");
    HECTARE_TRY(m_reader.status());
    return house;
  }

 private:
  void fail(const char* key, gis::Message what) {
    const toml::node* node = m_table.get(key);
    m_reader.fail(node != nullptr ? node->source() : m_table.source(), std::move(what));
  }

  [[nodiscard]] fs::path existing(const char* key, const std::string& name) {
    fs::path path = m_folder / name;
    std::error_code ignored;
    if (!fs::is_regular_file(path, ignored)) fail(key, {"print.house_file", {{"file", name}}});
    return path;
  }

  fs::path fileOf(const char* key) {
    const auto name = m_reader.text(m_table, key);
    return name ? existing(key, *name) : fs::path();
  }

  /// What cannot be drawn is told now, rather than missed on the sheet.
  fs::path logoOf() {
    fs::path path = fileOf("logo");
    std::error_code ignored;
    if (!fs::is_regular_file(path, ignored)) return path;
    const QString name = QString::fromStdString(path.string());
    const bool drawn = path.extension() == ".svg" ? QSvgRenderer(name).isValid() : !QImageReader(name).read().isNull();
    if (!drawn) fail("logo", {"print.house_logo", {{"file", path.filename().string()}}});
    return path;
  }

  QColor colour(const char* key) {
    const auto text = m_reader.text(m_table, key);
    if (!text) return {};
    const auto rgb = answer::parseColour(*text);
    if (!rgb) fail(key, {"print.house_colour", {{"value", *text}}});
    return rgb ? QColor(rgb->red, rgb->green, rgb->blue) : QColor();
  }

  /// The typeface by name, else that of the first font file.
  QString familyOf() {
    QString family = QString::fromStdString(m_reader.text(m_table, "font").value_or(""));
    if (!m_table.contains("fonts")) return family;
    for (const std::string& name : m_reader.texts(m_table, "fonts")) {
      const fs::path path = existing("fonts", name);
      const int id = QFontDatabase::addApplicationFont(QString::fromStdString(path.string()));
      const QStringList families = id < 0 ? QStringList() : QFontDatabase::applicationFontFamilies(id);
      if (families.isEmpty()) fail("fonts", {"print.house_font", {{"file", name}}});
      if (family.isEmpty() && !families.isEmpty()) family = families.front();
    }
    return family;
  }

  const toml::table& m_table;
  fs::path m_folder;
  plan::TomlReader m_reader;
};

}  // namespace

gis::Result<HouseStyle> readHouseStyle(const fs::path& folder) {
  if (folder.empty()) return HouseStyle{};
  HECTARE_TRY(startGui());
  std::error_code ignored;
  if (!fs::is_directory(folder, ignored)) {
    return gis::Error{gis::ErrorKind::notFound, {"print.house_folder", {{"path", folder.string()}}}, {}, {}};
  }
  const fs::path file = folder / "house.toml";
  if (!fs::exists(file, ignored)) return HouseStyle{};  // a folder of styles alone
  HECTARE_ASSIGN(const std::string text, gis::readFile(file));
  HECTARE_ASSIGN(const toml::table table, plan::parseToml(text, file));
  return HouseReader(table, file).read();
}

gis::Result<answer::Styles> stylesOf(const fs::path& folder) {
  return answer::Styles::read(folder.empty() ? std::vector<fs::path>() : std::vector<fs::path>{folder});
}

}  // namespace hectare::print
