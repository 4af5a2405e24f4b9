// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/row_blend.h"

#include <algorithm>

namespace hectare::map {

namespace {

constexpr float unseen = 1.0F / 1024;

struct Paint {
  float red, green, blue, alpha;  ///< premultiplied
};

Paint paintOf(const QColor& colour) {
  const QColor rgb = colour.toRgb();
  const float a = rgb.alphaF();
  return {rgb.redF() * a, rgb.greenF() * a, rgb.blueF() * a, a};
}

/// Rounded; faster than lround, of which the compiler makes a call.
unsigned byteOf(float share) {
  const float scaled = std::clamp(share, 0.0F, 1.0F) * 255.0F;
  const auto whole = static_cast<unsigned>(scaled);
  return scaled - static_cast<float>(whole) < 0.5F ? whole : whole + 1;
}

}  // namespace

RowBlend::RowBlend(std::size_t width) : m_dots(width) {}

void RowBlend::clear() { std::fill(m_dots.begin(), m_dots.end(), Dot{}); }

void RowBlend::lay(std::span<const float> shares, const QColor& colour) {
  const Paint paint = paintOf(colour);
  for (std::size_t x = 0; x < shares.size(); ++x) {
    const float share = shares[x];
    if (share < unseen) continue;
    Dot& dot = m_dots[x];
    const float beside = std::min(share, 1 - dot.laid);
    const float over = share - beside;
    // Of what is laid already, this part comes to lie beneath; that the rounding of sums leaves is none.
    const float hidden = over > unseen ? over / dot.laid * paint.alpha : 0;
    dot.red += share * paint.red - dot.red * hidden;
    dot.green += share * paint.green - dot.green * hidden;
    dot.blue += share * paint.blue - dot.blue * hidden;
    dot.alpha += share * paint.alpha - dot.alpha * hidden;
    dot.laid += beside;
  }
}

void RowBlend::over(std::span<const float> shares, const QColor& colour) {
  const Paint paint = paintOf(colour);
  for (std::size_t x = 0; x < shares.size(); ++x) {
    const float share = shares[x];
    if (share < unseen) continue;
    Dot& dot = m_dots[x];
    const float hidden = share * paint.alpha;
    dot.red += share * paint.red - dot.red * hidden;
    dot.green += share * paint.green - dot.green * hidden;
    dot.blue += share * paint.blue - dot.blue * hidden;
    dot.alpha += hidden - dot.alpha * hidden;
  }
}

void RowBlend::write(std::span<QRgb> dots) const {
  for (std::size_t x = 0; x < dots.size(); ++x) {
    const Dot& dot = m_dots[x];
    const unsigned alpha = byteOf(dot.alpha);
    const auto channel = [&](float value) { return std::min(byteOf(value), alpha); };
    dots[x] = alpha << 24U | channel(dot.red) << 16U | channel(dot.green) << 8U | channel(dot.blue);
  }
}

}  // namespace hectare::map
