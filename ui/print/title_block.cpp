// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QPainter>
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

std::string titleOf(const SheetInput& input) {
  return input.sheet.title.empty() ? writers::questionTitle(*input.answer, input.language) : input.sheet.title;
}

std::string subtitleOf(const SheetInput& input) {
  return input.sheet.subtitle.empty() ? input.plan.name : input.sheet.subtitle;
}

}  // namespace

Element titleElement(const SheetInput& input, const Look& look, double widthMm) {
  const TextBlock title(titleOf(input), look.text(look.title, bold), widthMm,
                        {2, look.title * 0.6, Qt::AlignLeft, 1.15});
  const TextBlock subtitle(subtitleOf(input), look.text(look.subtitle, normal, look.muted), widthMm,
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
    block.paint(canvas.painter, box.topLeft() + QPointF(2 * pad, pad));
    return {};
  };
  return {"warning", block.heightMm() + 2 * pad, paint};
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
    canvas.painter.drawRoundedRect(frame, 0.8, 0.8);
    paintLine(canvas.painter, text, style, frame.topLeft() + QPointF(2 * pad, pad / 2));
    return {};
  };
  return {"stamp", height, paint};
}

Element headed(const std::string& heading, const Look& look, Element body) {
  if (body.heightMm <= 0) return body;
  const TextStyle style = look.text(look.heading, semibold, look.accent);
  const double head = look.heading * mmPerPoint * usualLeading + look.heading * mmPerPoint * 0.35;
  const double height = head + body.heightMm;
  const auto paint = [heading, style, head, inner = body.paint](Canvas& canvas, const QRectF& box) -> gis::Status {
    TextBlock(heading, style, box.width(), {1, style.pt * 0.7}).paint(canvas.painter, box.topLeft());
    return inner(canvas, box.adjusted(0, head, 0, 0));
  };
  return {std::move(body.id), height, paint};
}

}  // namespace hectare::print
