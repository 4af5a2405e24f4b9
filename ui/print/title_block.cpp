// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QImageReader>
#include <QPainter>
#include <QSvgRenderer>
#include <algorithm>

#include "src/writers/cell.h"
#include "ui/print/blocks.h"

namespace hectare::print {

namespace {

/// What must be said of the figures, the gravest first.
std::vector<std::string> warningsOf(const SheetInput& input) {
  std::vector<std::string> warnings;
  if (!input.answer->closed) warnings.push_back(input.language.render({"answer.not_final"}));
  if (input.answer->confidential) warnings.push_back(input.language.render({"answer.confidential"}));
  if (input.answer->illustrative) warnings.push_back(input.language.render({"answer.illustrative"}));
  return warnings;
}

std::string stampText(const SheetInput& input) {
  const std::string& stamp = input.sheet.stamp;
  if (stamp == "advice") return input.language.render({"print.stamp_advice"});
  return input.language.render(stamp == "adopted" ? gis::Message{"print.stamp_adopted"}
                                                  : gis::Message{"print.stamp_draft"});
}

/// An SVG stays vectors where the target has them.
void paintLogo(QPainter& painter, const std::filesystem::path& file, const QRectF& box) {
  const QString name = QString::fromStdString(file.string());
  if (file.extension() == ".svg") {
    QSvgRenderer svg(name);
    const QSizeF size = QSizeF(svg.defaultSize()).scaled(box.size(), Qt::KeepAspectRatio);
    svg.render(&painter, QRectF(box.right() - size.width(), box.top(), size.width(), size.height()));
    return;
  }
  const QImage image = QImageReader(name).read();
  if (image.isNull()) return;
  const QSizeF size = QSizeF(image.size()).scaled(box.size(), Qt::KeepAspectRatio);
  painter.drawImage(QRectF(box.right() - size.width(), box.top(), size.width(), size.height()), image);
}

}  // namespace

std::string titleOf(const SheetInput& input) {
  if (!input.sheet.title.empty()) return input.sheet.title;
  if (!input.place.empty()) return input.place;
  const bool facts = input.sheet.form == "fact-sheet";
  return facts ? parkName(input) : writers::questionTitle(*input.answer, input.language);
}

std::string subtitleOf(const SheetInput& input) {
  if (!input.sheet.subtitle.empty()) return input.sheet.subtitle;
  const std::string question = writers::questionTitle(*input.answer, input.language);
  if (!input.place.empty()) return question + " · " + input.plan.name;
  const std::string park = parkName(input);
  if (park.empty()) return input.plan.name;
  if (input.sheet.form != "fact-sheet") return park + " · " + input.plan.name;
  return input.sheet.park + " · " + question + " · " + input.plan.name;
}

std::string parkName(const SheetInput& input) {
  if (input.sheet.park.empty()) return {};
  const auto layers = input.world.layers(plan::Role::parks);
  if (!layers) return input.sheet.park;
  for (const world::Layer* layer : *layers) {
    const gis::Column* id = layer->table.find("id");
    const gis::Column* name = layer->table.find("name");
    for (std::size_t row = 0; id != nullptr && name != nullptr && row < layer->table.size(); ++row) {
      if (id->asText(row) == input.sheet.park) return name->asText(row).value_or(input.sheet.park);
    }
  }
  return input.sheet.park;
}

Element titleElement(const std::string& titleText, const std::string& subtitleText, const Look& look, double widthMm) {
  const TextBlock title(titleText, look.text(look.title, bold), widthMm, {2, look.title * 0.6, Qt::AlignLeft, 1.15});
  const TextBlock subtitle(subtitleText, look.text(look.subtitle, normal, look.muted), widthMm,
                           {2, look.subtitle * 0.7});
  const auto paint = [=](Canvas& canvas, const QRectF& box) -> gis::Status {
    title.paint(canvas.painter, box.topLeft());
    subtitle.paint(canvas.painter, box.topLeft() + QPointF(0, title.heightMm()));
    return {};
  };
  return {"title", title.heightMm() + subtitle.heightMm(), paint};
}

Element warningElement(const SheetInput& input, const Look& look, double widthMm) {
  std::string text;
  for (const std::string& warning : warningsOf(input)) text += (text.empty() ? "" : "   ") + warning;
  if (text.empty()) return {"warning", 0, {}};
  const double pad = look.body * mmPerPoint * 0.5;
  const TextBlock block(text, look.text(look.body, semibold, look.warning), widthMm - 4 * pad, {2, look.notes});
  const auto paint = [=](Canvas& canvas, const QRectF& box) -> gis::Status {
    canvas.painter.setPen(Qt::NoPen);
    canvas.painter.setBrush(look.warningGround);
    canvas.painter.drawRect(box);
    canvas.painter.setBrush(look.warning);
    canvas.painter.drawRect(QRectF(box.left(), box.top(), pad * 0.7, box.height()));
    block.paint(canvas.painter, box.topLeft() + QPointF(2 * pad, pad * 0.8));
    return {};
  };
  return {"warning", block.heightMm() + 1.6 * pad, paint};
}

Element logoElement(const SheetInput& input, double heightMm) {
  if (input.house.logo.empty()) return {"logo", 0, {}};
  return {"logo", heightMm, [logo = input.house.logo](Canvas& canvas, const QRectF& box) -> gis::Status {
            paintLogo(canvas.painter, logo, box);
            return {};
          }};
}

Element stampElement(const SheetInput& input, const Look& look) {
  if (input.sheet.stamp.empty()) return {"stamp", 0, {}};
  const std::string text = stampText(input);
  const double pad = look.subtitle * mmPerPoint * 0.5;
  const TextStyle style = look.text(look.subtitle, bold, look.warning);
  const double height = look.subtitle * mmPerPoint * usualLeading + pad;
  const auto paint = [=](Canvas& canvas, const QRectF& box) -> gis::Status {
    const double width = textWidthMm(text, style) + 4 * pad;
    const QRectF frame(box.right() - width, box.top(), width, height);
    canvas.painter.setPen(QPen(look.warning, 0.45));
    canvas.painter.setBrush(Qt::NoBrush);
    canvas.painter.drawRoundedRect(frame.adjusted(0.25, 0.25, -0.25, -0.25), 0.8, 0.8);
    paintLine(canvas.painter, text, style, frame.topLeft() + QPointF(2 * pad, pad / 2));
    return {};
  };
  return {"stamp", height, paint};
}

Element headed(const std::string& heading, const Look& look, Element body) {
  if (body.heightMm <= 0) return body;
  const TextStyle style = look.text(look.heading, semibold, look.accent);
  const double head = headingMm(look);
  const double height = head + body.heightMm;
  const auto paint = [heading, style, head, inner = body.paint](Canvas& canvas, const QRectF& box) -> gis::Status {
    TextBlock(heading, style, box.width(), {1, style.pt * 0.7}).paint(canvas.painter, box.topLeft());
    return inner(canvas, box.adjusted(0, head, 0, 0));
  };
  return {std::move(body.id), height, paint};
}

double headingMm(const Look& look) { return look.heading * mmPerPoint * (usualLeading + 0.3); }

Element textElement(const std::vector<std::string>& paragraphs, const Look& look, double widthMm, int mostLines) {
  std::vector<TextBlock> blocks;
  double height = 0;
  const double apart = look.body * mmPerPoint * 0.35;
  for (const std::string& paragraph : paragraphs) {
    blocks.emplace_back(paragraph, look.text(look.body), widthMm, TextFlow{mostLines, look.notes});
    height += blocks.back().heightMm() + apart;
  }
  return {"texts", height, [blocks, apart](Canvas& canvas, const QRectF& box) -> gis::Status {
            double y = box.top();
            for (const TextBlock& block : blocks) {
              block.paint(canvas.painter, {box.left(), y});
              y += block.heightMm() + apart;
            }
            return {};
          }};
}

}  // namespace hectare::print
