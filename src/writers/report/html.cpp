// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <string>

#include "src/writers/report/document.h"
#include "src/writers/report/html_style.h"
#include "src/writers/report/markup.h"

namespace hectare::writers {
namespace {

using text::Language;

/// `<tag>text</tag>`; what is given as attributes is markup already.
std::string element(const std::string& tag, std::string_view text, const std::string& attributes = {}) {
  return "<" + tag + (attributes.empty() ? "" : " " + attributes) + ">" + escaped(text) + "</" + tag + ">";
}

std::string attribute(const std::string& name, std::string_view value) { return name + "=\"" + escaped(value) + "\""; }

/// Dots of a screen, of which CSS has 96 to an inch.
std::string dots(double mm) { return std::to_string(std::lround(mm * 96 / 25.4)); }

class Html {
 public:
  Html(const Document& document, const Language& language) : m_document(document), m_language(language) {}

  std::string write() {
    head();
    m_text += "<body>\n" + element("a", say("report.skip"), "class=\"skip\" href=\"#main\"") + "\n<header>\n" +
              element("h1", m_document.title) + "\n" + element("p", m_document.subject, "class=\"subject\"") + "\n";
    // What must be said before anything is read stands above the contents.
    std::size_t at = 0;
    const auto& blocks = m_document.blocks;
    for (; at < blocks.size() && std::holds_alternative<DocumentParagraph>(blocks[at]); ++at) {
      put(std::get<DocumentParagraph>(blocks[at]));
    }
    m_text += "</header>\n";
    contents();
    m_text += "<main id=\"main\" tabindex=\"-1\">\n";
    for (; at < blocks.size(); ++at) {
      std::visit([&](const auto& one) { put(one); }, blocks[at]);
    }
    m_text += "</main>\n" + element("footer", m_document.title + " · " + m_document.program) + "\n</body>\n</html>\n";
    return std::move(m_text);
  }

 private:
  [[nodiscard]] std::string say(const std::string& id) const { return m_language.render({id}); }

  void head() {
    m_text = "<!DOCTYPE html>\n<html lang=\"" + m_document.language + "\">\n<head>\n<meta charset=\"utf-8\">\n" +
             // Nothing is fetched or run, whatever came in with the data.
             "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; "
             "style-src 'unsafe-inline'\">\n"
             "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"generator\" " +
             attribute("content", m_document.program) + ">\n<meta name=\"description\" " +
             attribute("content", m_document.subject) + ">\n" + element("title", m_document.title) + "\n<style>" +
             std::string(htmlStyle) + "@page { size: A4 landscape; margin: 14mm 12mm; " +
             "@bottom-right { content: counter(page) \" / \" counter(pages); font-size: 8pt; } }\n</style>\n</head>\n";
  }

  struct Entry {
    int level;
    std::string id;
    std::string text;
  };

  [[nodiscard]] std::vector<Entry> entries() const {
    std::vector<Entry> all;
    for (const DocumentBlock& block : m_document.blocks) {
      if (const auto* heading = std::get_if<DocumentHeading>(&block)) {
        all.push_back({heading->level, heading->id, heading->text});
      } else if (const auto* table = std::get_if<DocumentTable>(&block)) {
        all.push_back({3, table->id, table->title});
      }
    }
    return all;
  }

  void contents() {
    m_text +=
        "<nav aria-labelledby=\"contents\">\n" + element("h2", say("report.contents"), "id=\"contents\"") + "\n<ul>\n";
    int level = 1;
    for (const Entry& entry : entries()) {
      if (entry.level > 2 && level == 2) m_text += "\n<ul>\n";
      if (entry.level == 2 && level == 3) m_text += "</li>\n</ul>\n";
      if (entry.level == level || (entry.level == 2 && level == 3)) m_text += "</li>\n";
      m_text += "<li>" + element("a", entry.text, "href=\"#" + entry.id + "\"");
      level = entry.level;
    }
    if (level == 3) m_text += "</li>\n</ul>\n";
    if (level >= 2) m_text += "</li>\n";
    m_text += "</ul>\n</nav>\n";
  }

  void put(const DocumentHeading& heading) {
    m_text += element("h" + std::to_string(heading.level), heading.text, "id=\"" + heading.id + "\"") + "\n";
  }

  void put(const DocumentParagraph& paragraph) {
    using Look = DocumentParagraph::Look;
    const std::string look = paragraph.look == Look::plain     ? std::string()
                             : paragraph.look == Look::caution ? "class=\"mark caution\""
                                                               : "class=\"mark alarm\"";
    m_text += element("p", paragraph.text, look) + "\n";
  }

  void put(const DocumentItems& items) {
    m_text += "<ul>\n";
    for (const std::string& text : items.texts) m_text += element("li", text) + "\n";
    m_text += "</ul>\n";
  }

  void put(const DocumentFacts& facts) {
    m_text += "<dl>\n";
    for (const auto& fact : facts.facts) {
      const std::string text = fact.code ? element("code", fact.text) : escaped(fact.text);
      m_text += element("dt", fact.label) + "<dd>" + text + "</dd>\n";
    }
    m_text += "</dl>\n";
  }

  void put(const DocumentTable& table) {
    const std::string heading = table.id;
    m_text += "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"" + heading +
              "\">\n<table>\n<caption>" + element("h3", table.title, "id=\"" + heading + "\"") +
              "</caption>\n<thead>\n<tr>";
    for (const DocumentColumn& column : table.columns) {
      m_text +=
          "<th scope=\"col\"" + std::string(column.figures ? " class=\"figure\"" : "") + ">" + escaped(column.title);
      if (!column.unit.empty()) m_text += " " + element("span", column.unit, "class=\"unit\"");
      m_text += "</th>";
    }
    m_text += "</tr>\n</thead>\n<tbody>\n";
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
      row(table, table.rows[i], i < table.sums.size() && table.sums[i]);
    }
    m_text += "</tbody>\n";
    if (!table.total.empty()) {
      m_text += "<tbody class=\"total\">\n";
      row(table, table.total, false);
      m_text += "</tbody>\n";
    }
    m_text += "</table>\n</div>\n";
  }

  void row(const DocumentTable& table, const std::vector<std::string>& cells, bool sum) {
    m_text += sum ? "<tr class=\"sum\">" : "<tr>";
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const DocumentColumn& column = table.columns[i];
      const bool naming = i == table.naming;
      const std::string tag = naming ? "th" : "td";
      std::string attributes = naming ? "scope=\"row\"" : "";
      if (column.figures) attributes += (attributes.empty() ? "" : " ") + std::string("class=\"figure\"");
      if (column.code) attributes += (attributes.empty() ? "" : " ") + std::string("class=\"code\"");
      const std::string text = column.code ? element("code", cells[i]) : escaped(cells[i]);
      m_text += "<" + tag + (attributes.empty() ? "" : " " + attributes) + ">" + text + "</" + tag + ">";
    }
    m_text += "</tr>\n";
  }

  /// As an image of its own: what a picture holds (ids, styles) cannot meet the page or another picture.
  void put(const Picture* picture) {
    const gis::Message title{"report.figure", {{"number", ++m_figures}, {"title", picture->title}}};
    m_text += "<figure id=\"" + picture->id + "\">\n<img width=\"" + dots(picture->widthMm) + "\" height=\"" +
              dots(picture->heightMm) + "\" " + attribute("alt", picture->textAlternative) +
              " src=\"data:" + picture->mimeType + ";base64," + base64(picture->bytes) + "\">\n" +
              element("figcaption", m_language.render(title)) + "\n</figure>\n";
  }

  const Document& m_document;
  const Language& m_language;
  std::string m_text;
  std::int64_t m_figures = 0;
};

}  // namespace

std::string htmlOf(const Document& document, const Language& language) { return Html(document, language).write(); }

std::string toHtml(const Report& report, const Language& language) {
  return htmlOf(composeReport(report, language), language);
}

}  // namespace hectare::writers
