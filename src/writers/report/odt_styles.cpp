// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/writers/report/odt_styles.h"

#include "src/writers/report/markup.h"

namespace hectare::writers {
namespace {

constexpr const char* paragraphs = R"xml(
<style:style style:name="Standard" style:family="paragraph" style:class="text"/>
<style:style style:name="Text_20_body" style:display-name="Text body" style:family="paragraph" style:parent-style-name="Standard" style:class="text">
<style:paragraph-properties fo:margin-top="0mm" fo:margin-bottom="1.5mm"/></style:style>
<style:style style:name="Heading" style:family="paragraph" style:parent-style-name="Standard" style:next-style-name="Text_20_body" style:class="text">
<style:paragraph-properties fo:keep-with-next="always" fo:margin-top="5mm" fo:margin-bottom="2mm"/><style:text-properties fo:color="#14384a" fo:font-weight="bold"/></style:style>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Heading" style:next-style-name="Text_20_body" style:default-outline-level="1" style:class="text">
<style:paragraph-properties fo:margin-top="0mm"/><style:text-properties fo:font-size="20pt"/></style:style>
<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph" style:parent-style-name="Heading" style:next-style-name="Text_20_body" style:default-outline-level="2" style:class="text">
<style:paragraph-properties fo:margin-top="9mm" fo:padding-top="2mm" fo:border-top="1pt solid #14384a"/><style:text-properties fo:font-size="14pt"/></style:style>
<style:style style:name="Heading_20_3" style:display-name="Heading 3" style:family="paragraph" style:parent-style-name="Heading" style:next-style-name="Text_20_body" style:default-outline-level="3" style:class="text">
<style:text-properties fo:font-size="11pt"/></style:style>
<style:style style:name="Subtitle" style:family="paragraph" style:parent-style-name="Text_20_body" style:class="chapter">
<style:text-properties fo:color="#4b5560" fo:font-size="12pt"/></style:style>
<style:style style:name="Caution" style:family="paragraph" style:parent-style-name="Text_20_body">
<style:paragraph-properties fo:background-color="#fff3cd" fo:padding="2mm" fo:border-left="3pt solid #8a6100"/><style:text-properties fo:color="#4d3600" fo:font-weight="bold"/></style:style>
<style:style style:name="Alarm" style:family="paragraph" style:parent-style-name="Text_20_body">
<style:paragraph-properties fo:background-color="#fde7ea" fo:padding="2mm" fo:border-left="3pt solid #a3001c"/><style:text-properties fo:color="#7a0015" fo:font-weight="bold"/></style:style>
<style:style style:name="Table_20_Contents" style:display-name="Table Contents" style:family="paragraph" style:parent-style-name="Standard" style:class="extra">
<style:text-properties fo:font-size="8pt"/></style:style>
<style:style style:name="Figures" style:family="paragraph" style:parent-style-name="Table_20_Contents">
<style:paragraph-properties fo:text-align="end"/></style:style>
<style:style style:name="Table_20_Heading" style:display-name="Table Heading" style:family="paragraph" style:parent-style-name="Table_20_Contents" style:class="extra">
<style:paragraph-properties fo:keep-with-next="always"/><style:text-properties fo:font-weight="bold" fo:hyphenate="true" fo:hyphenation-remain-char-count="3" fo:hyphenation-push-char-count="3"/></style:style>
<style:style style:name="Figure_20_Heading" style:display-name="Figure Heading" style:family="paragraph" style:parent-style-name="Table_20_Heading">
<style:paragraph-properties fo:text-align="end"/></style:style>
<style:style style:name="Row_20_Heading" style:display-name="Row Heading" style:family="paragraph" style:parent-style-name="Table_20_Contents">
<style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Total" style:family="paragraph" style:parent-style-name="Figures"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Picture" style:family="paragraph" style:parent-style-name="Text_20_body"><style:paragraph-properties fo:keep-with-next="always" fo:margin-top="3mm" fo:margin-bottom="1mm"/></style:style>
<style:style style:name="Caption" style:family="paragraph" style:parent-style-name="Text_20_body" style:class="extra"><style:text-properties fo:color="#4b5560" fo:font-size="8pt"/></style:style>
<style:style style:name="Header" style:family="paragraph" style:parent-style-name="Standard" style:class="extra"><style:text-properties fo:color="#7a0015" fo:font-size="8pt" fo:font-weight="bold"/></style:style>
<style:style style:name="Footer" style:family="paragraph" style:parent-style-name="Standard" style:class="extra"><style:paragraph-properties><style:tab-stops><style:tab-stop style:position="269mm" style:type="right"/></style:tab-stops></style:paragraph-properties><style:text-properties fo:color="#4b5560" fo:font-size="8pt"/></style:style>
<style:style style:name="Label" style:family="text"><style:text-properties fo:color="#4b5560" fo:font-weight="bold"/></style:style>
<style:style style:name="Source_20_Text" style:display-name="Source Text" style:family="text"><style:text-properties style:font-name="Mono" fo:font-size="7.5pt" fo:language="zxx" fo:country="none"/></style:style>
<style:style style:name="Internet_20_link" style:display-name="Internet link" style:family="text"><style:text-properties fo:color="#0b5384"/></style:style>
<style:style style:name="Graphics" style:family="graphic"><style:graphic-properties style:vertical-pos="top" style:vertical-rel="baseline"/></style:style>
<text:list-style style:name="Bullets"><text:list-level-style-bullet text:level="1" text:bullet-char="•"><style:list-level-properties text:space-before="0mm" text:min-label-width="4mm"/></text:list-level-style-bullet></text:list-style>
)xml";

/// What must be on every page.
std::string marksOf(const Document& document) {
  std::string marks;
  for (const DocumentBlock& block : document.blocks) {
    const auto* paragraph = std::get_if<DocumentParagraph>(&block);
    if (paragraph == nullptr) break;
    marks += (marks.empty() ? "" : " ") + paragraph->text;
  }
  return marks;
}

}  // namespace

std::string odtNamespaces() {
  return R"( xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0")"
         R"( xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0")"
         R"( xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0")"
         R"( xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0")"
         R"( xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0")"
         R"( xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0")"
         R"( xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0")"
         R"( xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0")"
         R"( xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink")"
         R"( office:version="1.3")";
}

std::string odtStyles(const Document& document, const text::Language& language) {
  const std::string country = document.language == "nl" ? "BE" : "GB";
  const std::string marks = escaped(marksOf(document));
  const std::string page = language.render({"report.page"});
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-styles" + odtNamespaces() +
         R"(><office:font-face-decls><style:font-face style:name="Text" svg:font-family="'Open Sans', 'Segoe UI', Arial" style:font-family-generic="swiss"/>)"
         R"(<style:font-face style:name="Mono" svg:font-family="'DejaVu Sans Mono', Consolas" style:font-family-generic="modern" style:font-pitch="fixed"/></office:font-face-decls>)"
         R"(<office:styles><style:default-style style:family="paragraph"><style:text-properties style:font-name="Text" fo:font-size="9pt" fo:color="#1b2126" fo:language=")" +
         document.language + "\" fo:country=\"" + country +
         R"("/></style:default-style><style:default-style style:family="table"><style:table-properties table:border-model="collapsing"/></style:default-style>)" +
         paragraphs +
         R"(</office:styles><office:automatic-styles><style:page-layout style:name="Page"><style:page-layout-properties fo:page-width="297mm" fo:page-height="210mm" style:print-orientation="landscape" fo:margin="14mm"/>)"
         R"(<style:header-style><style:header-footer-properties fo:margin-bottom="3mm"/></style:header-style><style:footer-style><style:header-footer-properties fo:margin-top="3mm"/></style:footer-style></style:page-layout></office:automatic-styles>)"
         R"(<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page">)" +
         (marks.empty() ? ""
                        : "<style:header><text:p text:style-name=\"Header\">" + marks + "</text:p></style:header>") +
         "<style:footer><text:p text:style-name=\"Footer\">" + escaped(document.title + " · " + document.program) +
         "<text:tab/>" + escaped(page) + " <text:page-number/> / <text:page-count/></text:p></style:footer>" +
         "</style:master-page></office:master-styles></office:document-styles>\n";
}

}  // namespace hectare::writers
