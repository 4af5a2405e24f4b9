// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/writers/qml.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "src/answer/cells.h"

namespace hectare::writers {

namespace {

using answer::columnAt;
using answer::Rgb;
using answer::Style;
using answer::StyleClass;
using answer::textAt;

std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '&') {
      result += "&amp;";
    } else if (c == '<') {
      result += "&lt;";
    } else if (c == '>') {
      result += "&gt;";
    } else if (c == '"') {
      result += "&quot;";
    } else {
      result += c;
    }
  }
  return result;
}

std::string colourText(const Rgb& c, double opacity = 1) {
  return fmt::format("{},{},{},{:.0f}", c.red, c.green, c.blue, opacity * 255);
}

std::string option(std::string_view name, std::string_view value) {
  return fmt::format(R"(<Option type="QString" name="{}" value="{}"/>)", name, value);
}

std::string layerOf(std::string_view kind, const std::string& options) {
  return fmt::format(
      "    <layer class=\"{}\" enabled=\"1\" locked=\"0\" pass=\"0\"><Option type=\"Map\">{}</Option></layer>\n", kind,
      options);
}

std::string fillLayer(const StyleClass& look, const Style& style) {
  const auto line = look.stroke ? look.stroke : style.outline;
  const double width = look.stroke ? look.strokeMm : style.outlineMm;
  std::string options = option("color", colourText(look.fill.value_or(Rgb{}), look.opacity));
  options += option("style", look.fill ? "solid" : "no");
  options += option("outline_color", colourText(line.value_or(Rgb{})));
  options += option("outline_style", line ? "solid" : "no");
  options += option("outline_width", fmt::format("{}", width)) + option("outline_width_unit", "MM");
  return layerOf("SimpleFill", options);
}

std::string hatchLayer(const answer::StyleHatch& hatch, double angle) {
  std::string options = option("color", colourText(hatch.colour)) + option("angle", fmt::format("{}", angle));
  options += option("distance", fmt::format("{}", hatch.spacingMm)) + option("distance_unit", "MM");
  options += option("line_width", fmt::format("{}", hatch.widthMm)) + option("line_width_unit", "MM");
  return layerOf("LinePatternFill", options);
}

std::string symbolOf(const StyleClass& look, const Style& style, std::size_t number) {
  std::string symbol =
      fmt::format("   <symbol type=\"fill\" name=\"{}\" alpha=\"1\" clip_to_extent=\"1\" force_rhr=\"0\">\n", number);
  symbol += fillLayer(look, style);
  if (look.hatch) {
    for (const double angle : look.hatch->anglesDeg) symbol += hatchLayer(*look.hatch, angle);
  }
  return symbol + "   </symbol>\n";
}

StyleClass noStyle() {
  constexpr Rgb magenta{0xd0, 0x00, 0xd0};
  StyleClass look;
  look.fill = Rgb{255, 255, 255};
  look.stroke = magenta;
  look.hatch = answer::StyleHatch{{45, 135}, 1.2, 0.25, magenta};
  return look;
}

/// What is shown and how: the look, the words, and the value or the expression that picks it.
struct Entry {
  const StyleClass* look;
  std::string pick;
  std::string label;
};

/// The values that the layer has, each with the one beside it where it stands first.
std::map<std::string, std::string> valuesIn(const answer::Table& table, const Style& style) {
  std::map<std::string, std::string> values;
  const std::size_t column = columnAt(table, style.column);
  const std::size_t beside = columnAt(table, style.columnBeside);
  for (const auto& row : table.rows) values.emplace(textAt(row, column), textAt(row, beside));
  return values;
}

const StyleClass* classOf(const Style& style, const std::string& value, const std::string& beside) {
  if (value.empty()) return style.named(Style::unknownId);
  const StyleClass* look = style.ofText(value);
  return look == nullptr && !beside.empty() ? style.ofText(beside) : look;
}

/// Categories in the order of the style: its classes, or where those stand for several values the values of the layer.
std::vector<Entry> categories(const answer::Layer& layer, const Style& style, const text::Language& language) {
  static const StyleClass none = noStyle();
  const bool byId = std::ranges::all_of(style.classes, [](const auto& c) { return c.values.empty(); });
  const auto values = valuesIn(layer.table, style);
  std::vector<Entry> entries;
  for (const StyleClass& look : style.classes) {
    const std::string title = language.render(look.title);
    if (byId) entries.push_back({&look, look.id, title});
    for (const auto& [value, beside] : values) {
      if (classOf(style, value, beside) != &look || (byId && value == look.id)) continue;
      entries.push_back({&look, value, value.empty() || byId ? title : title + " (" + value + ")"});
    }
  }
  for (const auto& [value, beside] : values) {
    if (classOf(style, value, beside) != nullptr) continue;
    entries.push_back({&none, value, language.render({"legend.no_style"}) + " (" + value + ")"});
  }
  return entries;
}

/// Rules by ranges; what is in none of them is not known.
std::vector<Entry> rules(const Style& style, const text::Language& language) {
  std::vector<Entry> entries;
  for (const StyleClass& look : style.classes) {
    std::string pick;
    if (look.from) pick = fmt::format("\"{}\" >= {}", style.column, *look.from);
    if (look.below) pick += fmt::format("{}\"{}\" < {}", pick.empty() ? "" : " AND ", style.column, *look.below);
    if (look.id == Style::unknownId) pick = "ELSE";
    if (!pick.empty()) entries.push_back({&look, pick, language.render(look.title)});
  }
  return entries;
}

std::string ruleOf(const Entry& entry, std::size_t number) {
  return fmt::format(
      "   <rule key=\"{{{:08d}-0000-0000-0000-000000000000}}\" symbol=\"{}\" filter=\"{}\" label=\"{}\"/>\n",
      number + 1, number, escaped(entry.pick), escaped(entry.label));
}

std::string categoryOf(const Entry& entry, std::size_t number) {
  return fmt::format("   <category symbol=\"{}\" value=\"{}\" label=\"{}\" render=\"true\" type=\"string\"/>\n", number,
                     escaped(entry.pick), escaped(entry.label));
}

std::string rendererOf(const std::vector<Entry>& entries, const Style& style, bool byRules) {
  constexpr const char* drawing = "enableorderby=\"0\" forceraster=\"0\" symbollevels=\"0\"";
  std::string text;
  for (std::size_t i = 0; i < entries.size(); ++i) text += byRules ? ruleOf(entries[i], i) : categoryOf(entries[i], i);
  if (byRules) {
    return fmt::format(
        " <renderer-v2 type=\"RuleRenderer\" {}>\n  <rules key=\"{{00000000-0000-0000-0000-000000000000}}\">\n{}  "
        "</rules>\n",
        drawing, text);
  }
  return fmt::format(" <renderer-v2 type=\"categorizedSymbol\" attr=\"{}\" {}>\n  <categories>\n{}  </categories>\n",
                     escaped(style.column), drawing, text);
}

}  // namespace

std::string toQml(const answer::Layer& layer, const Style& style, const text::Language& language) {
  const bool byRules = std::ranges::any_of(style.classes, [](const auto& c) { return c.from || c.below; });
  const std::vector<Entry> entries = byRules ? rules(style, language) : categories(layer, style, language);
  std::string qml =
      "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n"
      "<qgis version=\"3.22.0\" styleCategories=\"Symbology\">\n";
  qml += rendererOf(entries, style, byRules) + "  <symbols>\n";
  for (std::size_t i = 0; i < entries.size(); ++i) qml += symbolOf(*entries[i].look, style, i);
  return qml + "  </symbols>\n </renderer-v2>\n <layerGeometryType>2</layerGeometryType>\n</qgis>\n";
}

}  // namespace hectare::writers
