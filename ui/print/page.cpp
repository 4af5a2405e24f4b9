// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/page.h"

#include <QPainter>
#include <algorithm>

namespace hectare::print {

const Block* Page::find(std::string_view id) const {
  const auto found = std::find_if(blocks.begin(), blocks.end(), [&](const Block& block) { return block.id == id; });
  return found == blocks.end() ? nullptr : &*found;
}

gis::Status paintPage(const Page& page, Canvas& canvas) {
  for (const Block& block : page.blocks) {
    if (canvas.progress.cancelled()) return gis::cancelledError();
    const bool seen = canvas.visibleMm.isNull() || canvas.visibleMm.intersects(block.boxMm.adjusted(-1, -1, 1, 1));
    if (!seen) continue;
    canvas.painter.save();
    const gis::Status painted = block.paint(canvas);
    canvas.painter.restore();
    HECTARE_TRY(painted);
  }
  return {};
}

}  // namespace hectare::print
