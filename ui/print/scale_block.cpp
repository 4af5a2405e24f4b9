// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/print/blocks.h"
#include "ui/print/north.h"
#include "ui/print/page_frame.h"
#include "ui/print/scale_bar.h"

namespace hectare::print {

namespace {

/// 70 mm on paper that is held in the hand.
double longestBarMm(const Look& look) { return 70 * std::max(1.0, look.body / Look().body); }

std::string northText(const SheetInput& input, const map::MapView& view) {
  const auto degrees = trueNorthDeg(input.world.crs, view.centre());
  if (!degrees) return input.language.render({"print.grid_north"});
  const double size = std::abs(*degrees);
  if (size < 0.05) return input.language.render({"print.true_north"});
  return *degrees > 0 ? input.language.render({"print.north_east", {{"degrees", size}}})
                      : input.language.render({"print.north_west", {{"degrees", size}}});
}

std::string paperName(const plan::Sheet& sheet) {
  const auto format = formatFor(sheet);
  return format ? format->size : sheet.paper;
}

/// Beside the arrow: on one line, a little smaller if need be; else on several.
TextBlock northNote(const std::string& text, const Look& look, double widthMm) {
  constexpr double littleSmaller = 0.9;
  const TextStyle style = look.text(look.notes, normal, look.muted);
  const TextBlock line(text, style, widthMm, {1, look.notes * littleSmaller});
  return line.shortened() ? TextBlock(text, style, widthMm, {3, 0}) : line;
}

}  // namespace

Element scaleElement(const SheetInput& input, const map::MapView& view, const Look& look, double widthMm) {
  const double arrowMm = look.body * mmPerPoint * 4.4;
  const double barRoom = widthMm - arrowMm * 0.5 - look.gutter - look.notes * mmPerPoint * 3;
  const ScaleBar bar = ScaleBar::fitting(view.denominator(), std::min(barRoom, longestBarMm(look)));
  const std::string scale =
      input.language.render({"print.scale", {{"denominator", view.denominator()}, {"paper", paperName(input.sheet)}}});
  const std::string north = northText(input, view);
  const text::Language& language = input.language;
  const TextBlock title(scale, look.text(look.body, semibold), widthMm - arrowMm, {1, look.notes});
  const TextBlock note = northNote(north, look, widthMm - arrowMm * 0.5 - 1);
  const double gap = 0.8;
  const double height = title.heightMm() + gap + scaleBarHeightMm(look) + gap * 1.6 + note.heightMm();
  const auto paint = [=, &language](Canvas& canvas, const QRectF& box) -> gis::Status {
    title.paint(canvas.painter, box.topLeft());
    const QPointF at = box.topLeft() + QPointF(0.1, title.heightMm() + gap);
    paintScaleBar(canvas.painter, at, bar, language, look);
    note.paint(canvas.painter, {box.left(), at.y() + scaleBarHeightMm(look) + gap * 1.6});
    paintNorthArrow(canvas.painter, {box.right() - arrowMm * 0.5, box.top()}, arrowMm, look);
    return {};
  };
  return {"scale", std::max(height, arrowMm), paint};
}

}  // namespace hectare::print
