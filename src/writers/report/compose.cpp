// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "src/writers/cell.h"
#include "src/writers/display_width.h"
#include "src/writers/feature_tables.h"
#include "src/writers/report/document.h"
#include "src/writers/report/document_findings.h"
#include "src/writers/report/document_tables.h"
#include "src/writers/source_table.h"

namespace hectare::writers {
namespace {

using answer::Answer;
using text::Language;

void append(std::vector<DocumentBlock>& blocks, std::vector<DocumentBlock> more) {
  std::ranges::move(more, std::back_inserter(blocks));
}

/// Letters, digits and hyphens, as an id of a document needs.
std::string idOf(const std::string& text) {
  std::string id = text;
  const auto plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); };
  std::replace_if(
      id.begin(), id.end(), [&](char c) { return !plain(c); }, '-');
  return id;
}

class Composer {
 public:
  Composer(const Report& report, const Language& language) : m_report(report), m_language(language) {}

  Document compose() {
    const Answer& first = *m_report.parts.front().answer;
    m_document.language = m_language.code();
    const std::string plan = printable(first.planTitle.empty() ? first.plan : first.planTitle);
    m_document.title = say("report.title", {{"plan", plan}});
    m_document.program = std::string("Hectare ") + HECTARE_VERSION;
    if (!first.provenance.empty()) m_document.date = newestDate(first);
    for (const ReportPart& part : m_report.parts) {
      m_document.subject += (m_document.subject.empty() ? "" : " · ") + questionTitle(*part.answer, m_language);
    }
    marks();
    about(first);
    for (const ReportPart& part : m_report.parts) addPart(part);
    findings();
    sources(first);
    return std::move(m_document);
  }

 private:
  std::string say(const std::string& id, std::vector<std::pair<std::string, gis::MessageArg>> args = {}) const {
    return m_language.render({id, std::move(args)});
  }
  template <class Block>
  void add(Block block) {
    m_document.blocks.emplace_back(std::move(block));
  }
  void mark(bool given, const char* id, DocumentParagraph::Look look) {
    if (given) add(DocumentParagraph{look, say(id)});
  }

  void marks() {
    const auto any = [&](auto holds) {
      return std::ranges::any_of(m_report.parts, [&](const ReportPart& part) { return holds(*part.answer); });
    };
    using Look = DocumentParagraph::Look;
    mark(any([](const Answer& a) { return !a.closed; }), "answer.not_final", Look::alarm);
    mark(any([](const Answer& a) { return a.confidential; }), "answer.confidential", Look::alarm);
    mark(any([](const Answer& a) { return a.illustrative; }), "answer.illustrative", Look::caution);
  }

  void about(const Answer& first) {
    add(DocumentHeading{2, "about", say("report.about")});
    DocumentFacts facts;
    const auto fact = [&](const std::string& label, const std::string& text, bool code = false) {
      if (!text.empty()) facts.facts.push_back({label, printable(text), code});
    };
    const std::string method = "answer.area_" + first.areaMethod;
    fact(say("report.organisation"), m_report.organisation);
    fact(say("report.decision"), m_report.decision);
    fact(say("report.plan"), first.plan);
    fact(say("report.plan_hash"), m_report.planSha256, true);
    fact(say("writer.crs"), first.crs + (first.crsName.empty() ? "" : " — " + first.crsName));
    fact(say("writer.area_method"), m_language.has(method) ? say(method) : first.areaMethod);
    fact(say("writer.unit"), first.areaMethod.empty() ? std::string() : say("writer.hectares"));
    fact(say("report.date"), m_language.date(m_document.date));
    fact(say("report.program"), m_document.program);
    add(std::move(facts));
    for (const std::string& text : m_report.texts)
      add(DocumentParagraph{DocumentParagraph::Look::plain, printable(text)});
    add(DocumentHeading{3, "reading", say("report.reading")});
    add(DocumentItems{{say("report.unknown"), say("report.rounded"), say("report.references")}});
    const std::string plan = printable(first.plan);
    add(DocumentFacts{{{say("report.command_label"), say("report.command", {{"plan", plan}}), true}}});
  }

  void addPart(const ReportPart& part) {
    const Answer& answer = *part.answer;
    const std::string id = idOf(answer.question);
    add(DocumentHeading{2, id, questionTitle(answer, m_language)});
    mark(!answer.closed, "answer.not_final", DocumentParagraph::Look::alarm);
    if (!answer.scheme.empty()) {
      const std::string source = answer.schemeSource.empty() ? "" : " — " + answer.schemeSource;
      add(DocumentFacts{{{say("writer.scheme"), printable(answer.scheme + source), false}}});
    }
    if (!part.pictures.empty()) add(DocumentHeading{3, id + "-pictures", say("report.pictures")});
    for (const Picture& picture : part.pictures) add(&picture);
    for (const answer::Table& table : answer.tables) {
      append(m_document.blocks, tableBlocks(answer, table, id + "-" + idOf(table.id), m_language));
    }
    DocumentItems notes;
    for (const gis::Message& note : answer.notes) notes.texts.push_back(printable(m_language.render(note)));
    if (notes.texts.empty()) return;
    add(DocumentHeading{3, id + "-notes", say("report.notes")});
    add(std::move(notes));
  }

  void findings() {
    std::vector<const gis::Findings*> all;
    for (const ReportPart& part : m_report.parts) all.push_back(&part.answer->findings);
    add(DocumentHeading{2, "findings", say("report.findings")});
    append(m_document.blocks, findingBlocks(all, m_language));
  }

  void sources(const Answer& first) {
    if (first.provenance.empty()) return;
    add(DocumentHeading{2, "sources", say("writer.sources")});
    DocumentTable layers = wholeTable(sourceTable(first.provenance), "sources-layers", m_language);
    layers.title = say("report.layers");
    add(std::move(layers));
    DocumentTable hashes{"sources-contents", say("report.hashes"), {}, 0, {}, {}};
    for (const char* title : {"column.source", "column.layer", "column.sha256"}) {
      hashes.columns.push_back({say(title), {}, false, std::string_view(title) == "column.sha256"});
    }
    for (const gis::Provenance& p : first.provenance) {
      hashes.rows.push_back({printable(p.source), printable(p.layer), printable(p.sha256)});
    }
    add(std::move(hashes));
    add(DocumentParagraph{{}, say("report.hashes_text")});
  }

  const Report& m_report;
  const Language& m_language;
  Document m_document;
};

}  // namespace

Document composeReport(const Report& report, const Language& language) { return Composer(report, language).compose(); }

}  // namespace hectare::writers
