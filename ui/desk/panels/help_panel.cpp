// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/panels/help_panel.h"

#include <QComboBox>
#include <QEvent>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextFrame>
#include <QTextTable>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/desk/accent.h"
#include "ui/desk/fields/fill_list.h"
#include "ui/desk/state/help_texts.h"

namespace hectare::desk {

namespace {

/// Shows what it is given and asks for nothing else: no picture, no page, no network.
class QuietBrowser : public QTextBrowser {
 public:
  using QTextBrowser::QTextBrowser;
  QVariant loadResource(int /*type*/, const QUrl& /*name*/) override { return {}; }
};

/// Headings a little larger, lines a little apart, links in an accent that can be read on this ground.
void dressText(QTextDocument& text, const QFont& font, const QColor& accent) {
  QTextCursor cursor(&text);
  for (QTextBlock block = text.begin(); block.isValid(); block = block.next()) {
    cursor.setPosition(block.position());
    QTextBlockFormat lines = block.blockFormat();
    lines.setLineHeight(125, QTextBlockFormat::ProportionalHeight);
    cursor.setBlockFormat(lines);
    for (auto at = block.begin(); !at.atEnd(); ++at) {
      const QTextFragment part = at.fragment();
      QTextCharFormat format;
      if (lines.headingLevel() > 0) format.setFontPointSize(font.pointSizeF() * 1.5);
      if (part.charFormat().isAnchor()) format.setForeground(accent);
      if (part.charFormat().fontFixedPitch()) format.setFontPointSize(font.pointSizeF());
      cursor.setPosition(part.position());
      cursor.setPosition(part.position() + part.length(), QTextCursor::KeepAnchor);
      cursor.mergeCharFormat(format);
    }
  }
}

/// Tables of keys without a grid: the lines of a table of figures would weigh too much here.
void dressTables(QTextDocument& text) {
  for (QTextFrame* frame : text.rootFrame()->childFrames()) {
    auto* table = qobject_cast<QTextTable*>(frame);
    if (table == nullptr) continue;
    QTextTableFormat format = table->format();
    format.setBorder(0);
    format.setCellSpacing(0);
    format.setCellPadding(3);
    table->setFormat(format);
  }
}

}  // namespace

HelpPanel::HelpPanel(const Texts& texts, QWidget* parent)
    : QWidget(parent),
      m_texts(texts),
      m_topic(QString::fromStdString(helpTopics().front())),
      m_topics(new QComboBox(this)),
      m_text(new QuietBrowser(this)) {
  m_text->setOpenLinks(false);
  m_text->setFrameShape(QFrame::NoFrame);
  m_text->document()->setDocumentMargin(12);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(8, 8, 8, 8);
  column->setSpacing(8);
  column->addWidget(m_topics);
  column->addWidget(m_text, 1);
  setFocusProxy(m_text);
  connect(m_topics, &QComboBox::activated, this, [this] { show(m_topics->currentData().toString()); });
  connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) { show(link.path()); });
  connect(&texts, &Texts::changed, this, &HelpPanel::speak);
  speak();
}

void HelpPanel::show(const QString& topic) {
  const auto& known = helpTopics();
  const bool isKnown = std::ranges::find(known, topic.toStdString()) != known.end();
  m_topic = isKnown ? topic : QString::fromStdString(known.front());
  showText();
}

void HelpPanel::speak() {
  std::vector<ListEntry> entries;
  for (const std::string& topic : helpTopics()) {
    const auto text = helpText(m_texts.language()->code(), topic);
    const QString name = QString::fromStdString(topic);
    entries.push_back({text ? QString::fromStdString(helpTitle(*text)) : name, name});
  }
  fillList(*m_topics, entries, m_topic);
  m_topics->setAccessibleName(m_texts("help.topics"));
  showText();
}

void HelpPanel::showText() {
  m_topics->setCurrentIndex(m_topics->findData(m_topic));
  const auto text = helpText(m_texts.language()->code(), m_topic.toStdString());
  if (text) {
    m_text->document()->setMarkdown(
        QString::fromStdString(*text),
        QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) | QTextDocument::MarkdownNoHTML);
    dressText(*m_text->document(), font(), accentOn(palette(), QPalette::Base));
    dressTables(*m_text->document());
  } else {
    m_text->setPlainText(QString::fromStdString(text::render(*m_texts.language(), text.error())));
  }
  m_text->moveCursor(QTextCursor::Start);
  m_text->setAccessibleName(m_texts.of({"help.about", {{"topic", m_topics->currentText().toStdString()}}}));
}

void HelpPanel::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) showText();
}

}  // namespace hectare::desk
