// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gis/base/message.h"
#include "gis/base/result.h"

namespace hectare::answer {

struct Rgb {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;
  friend bool operator==(const Rgb&, const Rgb&) = default;
};

/// Parallel lines over an area, once per direction.
struct StyleHatch {
  std::vector<double> anglesDeg;  ///< anticlockwise from east
  double spacingMm = 1.2;
  double widthMm = 0.2;
  Rgb colour;
  friend bool operator==(const StyleHatch&, const StyleHatch&) = default;
};

/// How land of one class looks: an entry of a file of data/styles. Lengths in millimetres on paper.
struct StyleClass {
  std::string id;
  gis::Message title;  ///< for the legend
  std::optional<Rgb> fill;
  double opacity = 1;  ///< of the fill
  std::optional<Rgb> stroke;
  double strokeMm = 0.1;
  std::vector<double> dashMm;  ///< on, off, …; empty: unbroken
  std::optional<Rgb> casing;   ///< a wider line beneath the stroke
  double casingMm = 0;         ///< its whole width
  std::optional<StyleHatch> hatch;
  std::string marker;  ///< circle, square, triangle, diamond, cross; empty: none
  double markerMm = 1.5;
  std::vector<std::string> values;  ///< that it stands for besides `id`; * before or after stands for anything there
  std::string like;                 ///< it looks as this class does, which stands above it; empty: as it says itself
  std::optional<double> from;       ///< of numbers: at least this
  std::optional<double> below;      ///< and less than this
  double fromScale = 0;  ///< drawn at scales whose denominator is above this: smaller than 1:100,000 for 100,000
  /// and up to this one: 1:10,000 and larger for 10,000.
  double toScale = std::numeric_limits<double>::infinity();
  friend bool operator==(const StyleClass&, const StyleClass&) = default;
};

/// How a layer is drawn: one file of data/styles.
struct Style {
  std::string id;              ///< the file's name without .toml
  gis::Message title;          ///< heading of its part of the legend
  std::string column;          ///< of the layer's table, whose value gives the class
  std::string columnBeside;    ///< asked where no class stands for the value of `column`; may be empty
  std::string titles;          ///< titles of classes are the messages "<titles>.<id>", where a class says no other
  gis::Message note;           ///< to be said where the style is used; may be empty
  std::string labelStyle;      ///< how features are named on the map; empty: they are not
  std::string labelColumn;     ///< and with what
  std::optional<Rgb> outline;  ///< around every feature, whatever its class
  double outlineMm = 0.1;
  double outlineToScale = std::numeric_limits<double>::infinity();  ///< as StyleClass::toScale
  std::vector<StyleClass> classes;                                  ///< in the order of the legend

  /// The class of a text: by id, else by its values, where ASCII letters are alike in upper and lower case; the longest
  /// value that fits wins, one without * before all others; null: none.
  [[nodiscard]] const StyleClass* ofText(std::string_view value) const;
  /// The class in whose range a number lies; null: none.
  [[nodiscard]] const StyleClass* ofNumber(double value) const;
  /// The class called so; null: none.
  [[nodiscard]] const StyleClass* named(std::string_view classId) const;
  /// What stands for a value that nobody knows, and for one that may not be told.
  static constexpr const char* unknownId = "unknown";
  static constexpr const char* withheldId = "withheld";
};

/// How names of one kind are written.
struct LabelStyle {
  std::string id;  ///< park, municipality, code
  double sizePt = 7;
  bool bold = false;
  bool italic = false;
  Rgb colour;
  Rgb halo{255, 255, 255};
  double haloMm = 0.4;  ///< on each side of the letters
  double toScale = std::numeric_limits<double>::infinity();
};

/// The styles of the program, each perhaps replaced by that of a house style.
class Styles {
 public:
  /// Every style of data/styles; where one of `folders` has a file of that name, the first of them replaces it whole.
  /// Errors: notFound, unreadable, invalid with file:line (TOML, a key or colour or length that means nothing).
  static gis::Result<Styles> read(const std::vector<std::filesystem::path>& folders = {});

  /// Null: no such style.
  [[nodiscard]] const Style* find(std::string_view id) const;
  /// That of its kind; null: there is none.
  [[nodiscard]] const LabelStyle* label(std::string_view id) const;
  [[nodiscard]] const std::map<std::string, Style, std::less<>>& all() const { return m_styles; }

 private:
  std::map<std::string, Style, std::less<>> m_styles;
  std::vector<LabelStyle> m_labels;
};

/// "#009e73", or "#093" for "#009933"; no value: not a colour.
std::optional<Rgb> parseColour(std::string_view text);

}  // namespace hectare::answer
