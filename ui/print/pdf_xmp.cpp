// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/pdf_xmp.h"

#include <fmt/ranges.h>

#include <QString>

namespace hectare::print {

namespace {

std::string escaped(const std::string& text) { return QString::fromStdString(text).toHtmlEscaped().toStdString(); }

std::string alternative(const std::string& tag, const std::string& text) {
  if (text.empty()) return {};
  return "<dc:" + tag + "><rdf:Alt><rdf:li xml:lang=\"x-default\">" + escaped(text) + "</rdf:li></rdf:Alt></dc:" + tag +
         ">\n";
}

std::string list(const std::string& tag, const std::string& kind, const std::vector<std::string>& texts) {
  std::string items;
  for (const std::string& text : texts) items += "<rdf:li>" + escaped(text) + "</rdf:li>";
  return "<dc:" + tag + "><rdf:" + kind + ">" + items + "</rdf:" + kind + "></dc:" + tag + ">\n";
}

}  // namespace

std::string xmpOf(const Document& document) {
  std::string xmp =
      "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n<rdf:Description rdf:about=\"\" "
      "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" "
      "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n<dc:format>application/pdf</dc:format>\n";
  xmp += alternative("title", document.title) + alternative("description", document.subject);
  if (!document.author.empty()) xmp += list("creator", "Seq", {document.author});
  xmp += list("subject", "Bag", document.keywords) + list("language", "Bag", {document.language});
  xmp += "<pdf:Keywords>" + escaped(fmt::format("{}", fmt::join(document.keywords, ", "))) +
         "</pdf:Keywords>\n<xmp:CreatorTool>Hectare " HECTARE_VERSION
         "</xmp:CreatorTool>\n</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n";
  return xmp;
}

}  // namespace hectare::print
