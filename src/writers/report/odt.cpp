// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>

#include "gis/base/file.h"
#include "gis/io/zip_writer.h"
#include "src/writers/display_width.h"
#include "src/writers/report/document.h"
#include "src/writers/report/markup.h"
#include "src/writers/report/odt_styles.h"

namespace hectare::writers {
namespace {

constexpr double letterMm = 1.65;      ///< a letter of 8 points, on average and with room
constexpr double boldLetterMm = 1.95;  ///< of a header, which should not be broken
constexpr double paddingMm = 3;
constexpr double widestTextMm = 105;

std::string paragraph(const std::string& style, const std::string& markup) {
  return "<text:p text:style-name=\"" + style + "\">" + markup + "</text:p>";
}

std::string span(const std::string& style, const std::string& text) {
  return "<text:span text:style-name=\"" + style + "\">" + escaped(text) + "</text:span>";
}

/// Widths of columns by what stands in them, at most those of the page: texts give way first.
std::vector<double> widthsOf(const DocumentTable& table) {
  std::vector<double> widths;
  std::vector<double> leasts;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const DocumentColumn& column = table.columns[i];
    const bool rigid = column.figures || column.code;
    double longest = displayWidth(column.unit);
    double word = longestWord(column.title) * boldLetterMm / letterMm;
    const auto see = [&](const std::string& cell) {
      longest = std::max(longest, static_cast<double>(displayWidth(cell)));
      word = std::max(word, static_cast<double>(rigid ? displayWidth(cell) : longestWord(cell)));
    };
    for (const auto& row : table.rows) see(row[i]);
    if (!table.total.empty()) see(table.total[i]);
    const double least = std::min(word, 26.0) * letterMm + paddingMm;
    leasts.push_back(rigid ? std::max(word, longest) * letterMm + paddingMm : least);
    widths.push_back(std::max(leasts.back(), std::min(longest * letterMm + paddingMm, widestTextMm)));
  }
  const double all = std::accumulate(widths.begin(), widths.end(), 0.0);
  const double least = std::accumulate(leasts.begin(), leasts.end(), 0.0);
  if (all <= odtTextWidthMm) return widths;
  const double give = all > least ? std::clamp((odtTextWidthMm - least) / (all - least), 0.0, 1.0) : 0;
  const double squeeze = std::min(1.0, odtTextWidthMm / least);
  for (std::size_t i = 0; i < widths.size(); ++i) {
    widths[i] = (leasts[i] + give * (widths[i] - leasts[i])) * squeeze;
  }
  return widths;
}

class Odt {
 public:
  Odt(const Document& document, const text::Language& language) : m_document(document), m_language(language) {}

  std::string content() {
    m_body = heading(1, "title", m_document.title) + paragraph("Subtitle", escaped(m_document.subject)) + "\n";
    for (const DocumentBlock& block : m_document.blocks) {
      std::visit([&](const auto& one) { put(one); }, block);
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content" + odtNamespaces() +
           "><office:automatic-styles>\n" + m_styles + cellStyles() +
           "</office:automatic-styles><office:body><office:text>\n" + m_body +
           "</office:text></office:body></office:document-content>\n";
  }

  [[nodiscard]] const std::vector<const Picture*>& pictures() const { return m_pictures; }

  static std::string nameOf(const Picture& picture) {
    return "Pictures/" + picture.id + (picture.mimeType == "image/svg+xml" ? ".svg" : ".png");
  }

 private:
  static std::string heading(int level, const std::string& id, const std::string& text) {
    const std::string n = std::to_string(level);
    return "<text:h text:style-name=\"Heading_20_" + n + "\" text:outline-level=\"" + n +
           "\"><text:bookmark text:name=\"" + id + "\"/>" + escaped(text) + "</text:h>\n";
  }

  static std::string cellStyles() {
    const std::string padding = "fo:padding=\"0.8mm\" ";
    const auto cell = [&](const char* name, const std::string& properties) {
      return "<style:style style:name=\"" + std::string(name) +
             "\" style:family=\"table-cell\"><style:table-cell-properties " + padding + properties +
             "/></style:style>\n";
    };
    return cell("Cell", "fo:border-bottom=\"0.5pt solid #d5dbdf\"") +
           cell("Head",
                "fo:border-bottom=\"1pt solid #14384a\" fo:background-color=\"#f3f5f6\" "
                "style:vertical-align=\"bottom\"") +
           cell("Sum", "fo:border-top=\"1pt solid #14384a\"") +
           "<style:style style:name=\"Row\" style:family=\"table-row\"><style:table-row-properties "
           "fo:keep-together=\"always\"/></style:style>\n";
  }

  void put(const DocumentHeading& one) { m_body += heading(one.level, one.id, one.text); }

  void put(const DocumentParagraph& one) {
    using Look = DocumentParagraph::Look;
    const char* style = one.look == Look::plain ? "Text_20_body" : one.look == Look::caution ? "Caution" : "Alarm";
    m_body += paragraph(style, escaped(one.text)) + "\n";
  }

  void put(const DocumentItems& items) {
    m_body += "<text:list text:style-name=\"Bullets\">";
    for (const std::string& text : items.texts) {
      m_body += "<text:list-item>" + paragraph("Text_20_body", escaped(text)) + "</text:list-item>";
    }
    m_body += "</text:list>\n";
  }

  void put(const DocumentFacts& facts) {
    for (const auto& fact : facts.facts) {
      m_body += paragraph("Text_20_body", span("Label", fact.label + ": ") +
                                              (fact.code ? span("Source_20_Text", fact.text) : escaped(fact.text))) +
                "\n";
    }
  }

  /// Columns of one width share a style.
  std::string columnStyle(double widthMm) {
    const std::string width = fmt::format("{:.1f}mm", widthMm);
    const auto [at, isNew] = m_columnStyles.emplace(width, fmt::format("Column{}", m_columnStyles.size() + 1));
    if (isNew) {
      m_styles += "<style:style style:name=\"" + at->second +
                  "\" style:family=\"table-column\"><style:table-column-properties style:column-width=\"" + width +
                  "\"/></style:style>\n";
    }
    return at->second;
  }

  void put(const DocumentTable& table) {
    const std::vector<double> widths = widthsOf(table);
    const double all = std::accumulate(widths.begin(), widths.end(), 0.0);
    const std::string name = fmt::format("Table{}", ++m_tables);
    m_styles += "<style:style style:name=\"" + name +
                "\" style:family=\"table\"><style:table-properties style:width=\"" + fmt::format("{:.1f}mm", all) +
                "\" table:align=\"left\" fo:margin-bottom=\"2mm\" table:border-model=\"collapsing\"/></style:style>\n";
    m_body += heading(3, table.id, table.title) + "<table:table table:name=\"" + table.id + "\" table:style-name=\"" +
              name + "\"><table:title>" + escaped(table.title) + "</table:title>\n";
    for (std::size_t i = 0; i < widths.size(); ++i) {
      const std::string column = "<table:table-column table:style-name=\"" + columnStyle(widths[i]) + "\"/>";
      m_body += i == table.naming ? "<table:table-header-columns>" + column + "</table:table-header-columns>" : column;
    }
    m_body += "\n<table:table-header-rows><table:table-row table:style-name=\"Row\">";
    for (const DocumentColumn& column : table.columns) {
      const std::string unit = column.unit.empty() ? "" : " (" + column.unit + ")";
      m_body += cell("Head", column.figures ? "Figure_20_Heading" : "Table_20_Heading", escaped(column.title + unit));
    }
    m_body += "</table:table-row></table:table-header-rows>\n";
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
      row(table, table.rows[i], i < table.sums.size() && table.sums[i]);
    }
    if (!table.total.empty()) row(table, table.total, true);
    m_body += "</table:table>\n";
  }

  static std::string cell(const std::string& style, const std::string& paragraphStyle, const std::string& markup) {
    return "<table:table-cell table:style-name=\"" + style + "\" office:value-type=\"string\">" +
           paragraph(paragraphStyle, markup) + "</table:table-cell>";
  }

  void row(const DocumentTable& table, const std::vector<std::string>& cells, bool sum) {
    m_body += "<table:table-row table:style-name=\"Row\">";
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const DocumentColumn& column = table.columns[i];
      const std::string style = i == table.naming ? "Row_20_Heading"
                                : column.figures  ? (sum ? "Total" : "Figures")
                                                  : "Table_20_Contents";
      m_body += cell(sum ? "Sum" : "Cell", style,
                     column.code && !cells[i].empty() ? span("Source_20_Text", cells[i]) : escaped(cells[i]));
    }
    m_body += "</table:table-row>\n";
  }

  void put(const Picture* picture) {
    m_pictures.push_back(picture);
    const double fit = std::min({1.0, odtTextWidthMm / picture->widthMm, odtTextHeightMm / picture->heightMm});
    m_body += paragraph(
        "Picture",
        fmt::format("<draw:frame draw:style-name=\"Graphics\" draw:name=\"{}\" text:anchor-type=\"as-char\" "
                    "svg:width=\"{:.1f}mm\" svg:height=\"{:.1f}mm\"><draw:image xlink:href=\"{}\" "
                    "xlink:type=\"simple\" xlink:show=\"embed\" xlink:actuate=\"onLoad\"/><svg:title>{}</svg:title>"
                    "<svg:desc>{}</svg:desc></draw:frame>",
                    picture->id, picture->widthMm * fit, picture->heightMm * fit, nameOf(*picture),
                    escaped(picture->title), escaped(picture->textAlternative)));
    const auto number = static_cast<std::int64_t>(m_pictures.size());
    const gis::Message caption{"report.figure", {{"number", number}, {"title", picture->title}}};
    m_body += paragraph("Caption", escaped(m_language.render(caption))) + "\n";
  }

  const Document& m_document;
  const text::Language& m_language;
  std::string m_body;
  std::string m_styles;
  std::map<std::string, std::string> m_columnStyles;
  std::vector<const Picture*> m_pictures;
  int m_tables = 0;
};

std::string metaPart(const Document& document) {
  const std::string language = document.language == "nl" ? "nl-BE" : "en-GB";
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-meta" + odtNamespaces() +
         "><office:meta><meta:generator>" + escaped(document.program) + "</meta:generator><dc:title>" +
         escaped(document.title) + "</dc:title><dc:subject>" + escaped(document.subject) +
         "</dc:subject><dc:language>" + language + "</dc:language></office:meta></office:document-meta>\n";
}

std::string manifestPart(const std::vector<const Picture*>& pictures) {
  std::string text =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<manifest:manifest "
      "xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.3\">\n";
  const auto entry = [&](const std::string& path, const std::string& type) {
    text += "<manifest:file-entry manifest:full-path=\"" + path + "\" manifest:media-type=\"" + type + "\"/>\n";
  };
  entry("/", "application/vnd.oasis.opendocument.text");
  for (const char* part : {"content.xml", "styles.xml", "meta.xml"}) entry(part, "text/xml");
  for (const Picture* picture : pictures) entry(Odt::nameOf(*picture), picture->mimeType);
  return text + "</manifest:manifest>\n";
}

gis::Status writeParts(const std::filesystem::path& path, const Document& document, const text::Language& language,
                       gis::Progress& progress) {
  Odt odt(document, language);
  const std::string content = odt.content();
  gis::ZipWriter zip(path);
  zip.add("mimetype", "application/vnd.oasis.opendocument.text", false);  // readable at the head of the file
  zip.add("META-INF/manifest.xml", manifestPart(odt.pictures()));
  zip.add("meta.xml", metaPart(document));
  zip.add("styles.xml", odtStyles(document, language));
  zip.add("content.xml", content);
  for (const Picture* picture : odt.pictures()) {
    if (progress.cancelled()) return gis::cancelledError();
    zip.add(Odt::nameOf(*picture), picture->bytes, picture->mimeType == "image/svg+xml");
  }
  return zip.close();
}

}  // namespace

gis::Status writeOdt(const std::filesystem::path& path, const Report& report, const text::Language& language,
                     gis::Progress& progress) {
  const Document document = composeReport(report, language);
  return gis::replaceFile(path, [&](const std::filesystem::path& temporary) {
    return writeParts(temporary, document, language, progress);
  });
}

}  // namespace hectare::writers
