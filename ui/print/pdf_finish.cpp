// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/pdf_finish.h"

#include <fmt/ranges.h>

#include <map>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include "ui/print/pdf_geo.h"
#include "ui/print/pdf_xmp.h"

namespace hectare::print {

namespace {

using Object = QPDFObjectHandle;

Object unicode(const std::string& text) { return Object::newUnicodeString(text); }

void describe(QPDF& pdf, const Document& document) {
  Object info = pdf.getTrailer().getKey("/Info");
  if (!info.isDictionary()) {
    info = pdf.makeIndirectObject(Object::newDictionary());
    pdf.getTrailer().replaceKey("/Info", info);
  }
  const auto set = [&](const char* key, const std::string& text) {
    if (text.empty()) {
      info.removeKey(key);
    } else {
      info.replaceKey(key, unicode(text));
    }
  };
  set("/Title", document.title);
  set("/Author", document.author);
  set("/Subject", document.subject);
  set("/Keywords", fmt::format("{}", fmt::join(document.keywords, ", ")));
  info.removeKey("/CreationDate");
  info.removeKey("/ModDate");
  Object root = pdf.getRoot();
  root.replaceKey("/Lang", unicode(document.language == "nl" ? "nl-BE" : document.language));
  root.replaceKey("/ViewerPreferences", Object::parse("<< /DisplayDocTitle true >>"));
  Object xmp = Object::newStream(&pdf, xmpOf(document));
  xmp.getDict().replaceKey("/Type", Object::newName("/Metadata"));
  xmp.getDict().replaceKey("/Subtype", Object::newName("/XML"));
  root.replaceKey("/Metadata", pdf.makeIndirectObject(xmp));
}

/// Subsets bear six capitals before the name of the font (ISO 32000, 9.6.4); Qt leaves them out.
void nameSubsets(QPDF& pdf) {
  int count = 0;
  std::map<std::string, std::string> tagged;
  const auto tag = [&](Object dict, const char* key) {
    Object name = dict.getKey(key);
    if (!name.isName() || name.getName().find('+') != std::string::npos) return;
    std::string& fresh = tagged[name.getName()];
    if (fresh.empty()) {
      const int n = count++;
      fresh = fmt::format("/HECTA{}+{}", static_cast<char>('A' + n % 26), name.getName().substr(1));
    }
    dict.replaceKey(key, Object::newName(fresh));
  };
  for (Object object : pdf.getAllObjects()) {
    if (!object.isDictionary()) continue;
    Object type = object.getKey("/Type");
    if (!type.isName()) continue;
    if (type.getName() == "/Font") tag(object, "/BaseFont");
    if (type.getName() == "/FontDescriptor") tag(object, "/FontName");
  }
}

/// Layers of the whole document, by heading.
class Layers {
 public:
  explicit Layers(QPDF& pdf) : m_pdf(pdf) {}

  Object of(const std::string& heading) {
    const auto found = m_groups.find(heading);
    if (found != m_groups.end()) return found->second;
    Object group = Object::newDictionary();
    group.replaceKey("/Type", Object::newName("/OCG"));
    group.replaceKey("/Name", unicode(heading));
    group = m_pdf.makeIndirectObject(group);
    m_order.push_back(group);
    m_groups.emplace(heading, group);
    return group;
  }

  void writeTo(Object root) const {
    if (m_order.empty()) return;
    Object settings = Object::newDictionary();
    settings.replaceKey("/Order", Object::newArray({m_order.rbegin(), m_order.rend()}));
    settings.replaceKey("/ON", Object::newArray(m_order));
    Object properties = Object::newDictionary();
    properties.replaceKey("/OCGs", Object::newArray(m_order));
    properties.replaceKey("/D", settings);
    root.replaceKey("/OCProperties", properties);
  }

 private:
  QPDF& m_pdf;
  std::map<std::string, Object> m_groups;
  std::vector<Object> m_order;
};

/// Makes one page of the parts, which become forms that it draws. It is a page of its own: a form takes its content
/// from the page that it was made of only when the file is written, so that page stays as it is.
Object joinedParts(QPDF& pdf, const std::vector<QPDFPageObjectHelper>& pages, const std::vector<std::string>& headings,
                   Layers& layers) {
  std::vector<Object> forms;
  for (QPDFPageObjectHelper page : pages) forms.push_back(pdf.makeIndirectObject(page.getFormXObjectForPage()));
  Object drawn = Object::newDictionary();
  Object groups = Object::newDictionary();
  std::string content;
  for (std::size_t i = 0; i < forms.size(); ++i) {
    const std::string form = fmt::format("/Part{}", i);
    drawn.replaceKey(form, forms[i]);
    std::string draw = fmt::format("q {} Do Q\n", form);
    if (!headings[i].empty()) {
      const std::string group = fmt::format("/Layer{}", i);
      groups.replaceKey(group, layers.of(headings[i]));
      draw = fmt::format("/OC {} BDC\n{}EMC\n", group, draw);
    }
    content += draw;
  }
  Object resources = Object::newDictionary();
  resources.replaceKey("/XObject", drawn);
  resources.replaceKey("/Properties", groups);
  Object page = pdf.makeIndirectObject(QPDFPageObjectHelper(pages.front()).getObjectHandle().shallowCopy());
  page.replaceKey("/Resources", resources);
  page.replaceKey("/Contents", Object::newStream(&pdf, content));
  return page;
}

void layPages(QPDF& pdf, const std::vector<PageParts>& parts) {
  QPDFPageDocumentHelper helper(pdf);
  const std::vector<QPDFPageObjectHelper> raw = helper.getAllPages();
  Layers layers(pdf);
  std::size_t at = 0;
  for (std::size_t p = 0; p < parts.size(); ++p) {
    const std::size_t count = parts[p].headings.size();
    if (count > 1) {
      const auto first = raw.begin() + static_cast<std::ptrdiff_t>(at);
      Object page = joinedParts(pdf, {first, first + static_cast<std::ptrdiff_t>(count)}, parts[p].headings, layers);
      addGeoreference(page, parts[p].sheet);
      helper.addPageAt(page, true, raw[at]);
      for (std::size_t i = 0; i < count; ++i) helper.removePage(raw[at + i]);
    }
    at += count;
  }
  layers.writeTo(pdf.getRoot());
}

std::string written(QPDF& pdf) {
  QPDFWriter writer(pdf);
  writer.setOutputMemory();
  writer.setDeterministicID(true);
  writer.setObjectStreamMode(qpdf_o_generate);
  writer.setMinimumPDFVersion("1.7");
  writer.write();
  const auto bytes = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()};
}

}  // namespace

gis::Result<std::string> finishPdf(const std::string& raw, const Document& document,
                                   const std::vector<PageParts>& parts) {
  try {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("sheet.pdf", raw.data(), raw.size());
    layPages(pdf, parts);
    describe(pdf, document);
    nameSubsets(pdf);
    return written(pdf);
  } catch (const std::exception& failure) {
    return gis::Error{
        gis::ErrorKind::internal, {"print.pdf_failed", {{"reason", std::string(failure.what())}}}, {}, {}};
  }
}

}  // namespace hectare::print
