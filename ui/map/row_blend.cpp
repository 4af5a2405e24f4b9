// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/row_blend.h"

#include <algorithm>
#include <bit>
#include <cstdint>

#include "ui/map/wide.h"

namespace hectare::map {

namespace {

constexpr float unseen = 1.0F / 1024;

/// Rounded; by adding, since lround is a call.
std::uint32_t byteOf(float share) {
  constexpr float half = 0.5F;
  const float scaled = std::min(std::max(share, 0.0F), 1.0F) * 255.0F;
  return static_cast<std::uint32_t>(static_cast<std::int32_t>(scaled + half));
}

}  // namespace

RowBlend::RowBlend(std::size_t width)
    : m_red(width), m_green(width), m_blue(width), m_alpha(width), m_laid(width), m_left(width) {}

RowBlend::Paint RowBlend::paintOf(const QColor& colour) {
  const QColor rgb = colour.toRgb();
  const float a = rgb.alphaF();
  return {rgb.redF() * a, rgb.greenF() * a, rgb.blueF() * a, a};
}

void RowBlend::clear() {
  for (std::vector<float>* channel : {&m_red, &m_green, &m_blue, &m_alpha, &m_laid}) {
    std::fill(channel->begin() + static_cast<std::ptrdiff_t>(m_from),
              channel->begin() + static_cast<std::ptrdiff_t>(m_to), 0.0F);
  }
  m_from = m_to = 0;
}

namespace {

struct Dots {
  std::size_t from, to;
};

constexpr std::size_t block = 32;

/// Whether anything is laid in a block of a row, which may end within it.
inline bool anyIn(std::span<const float> shares, std::size_t begin) {
  std::uint32_t bits = 0;
  if (begin + block <= shares.size()) {
    const float* const from = shares.data() + begin;
    for (std::size_t i = 0; i < block; ++i) bits |= std::bit_cast<std::uint32_t>(from[i]);
  } else {
    for (std::size_t x = begin; x < shares.size(); ++x) bits |= std::bit_cast<std::uint32_t>(shares[x]);
  }
  return bits != 0;
}

/// The next stretch of a row in which something is laid, in whole blocks: a class has part of most rows. Empty at the
/// end.
inline Dots nextDots(std::span<const float> shares, std::size_t from) {
  while (from < shares.size() && !anyIn(shares, from)) from += block;
  std::size_t to = from;
  while (to < shares.size() && anyIn(shares, to)) to += block;
  return {std::min(from, shares.size()), std::min(to, shares.size())};
}

}  // namespace

// Inside a stretch without branches, and in loops that the compiler can turn into several dots at a time: a share of
// nothing changes nothing.

HECTARE_WIDE void RowBlend::lay(std::span<const float> shares, const QColor& colour) {
  const Paint paint = paintOf(colour);
  const float* __restrict const given = shares.data();
  float* __restrict const laid = m_laid.data();
  float* __restrict const left = m_left.data();
  for (Dots at = nextDots(shares, 0); at.from < at.to; at = nextDots(shares, at.to)) {
    for (std::size_t x = at.from; x < at.to; ++x) {
      const float share = given[x] < unseen ? 0.0F : given[x];
      const float free = 1 - laid[x];
      const float beside = share < free ? share : free;
      const float beneath = laid[x] > unseen ? laid[x] : unseen;
      // Of what is laid already, the rest of the share comes to lie over a part.
      left[x] = 1 - (share - beside) / beneath * paint.alpha;
      laid[x] += beside;
    }
    blend(given, at.from, at.to, paint);
  }
}

HECTARE_WIDE void RowBlend::over(std::span<const float> shares, const QColor& colour) {
  const Paint paint = paintOf(colour);
  const float* __restrict const given = shares.data();
  float* __restrict const left = m_left.data();
  for (Dots at = nextDots(shares, 0); at.from < at.to; at = nextDots(shares, at.to)) {
    for (std::size_t x = at.from; x < at.to; ++x) left[x] = given[x] < unseen ? 1.0F : 1 - given[x] * paint.alpha;
    blend(given, at.from, at.to, paint);
  }
}

HECTARE_WIDE void RowBlend::blend(const float* shares, std::size_t from, std::size_t to, const Paint& paint) {
  m_from = m_to == 0 ? from : std::min(m_from, from);
  m_to = std::max(m_to, to);
  const float* __restrict const given = shares;
  const float* __restrict const left = m_left.data();
  const auto add = [&](std::vector<float>& channel, float value) {
    float* __restrict const dots = channel.data();
    for (std::size_t x = from; x < to; ++x) {
      const float share = given[x] < unseen ? 0.0F : given[x];
      dots[x] = share * value + dots[x] * left[x];
    }
  };
  add(m_red, paint.red);
  add(m_green, paint.green);
  add(m_blue, paint.blue);
  add(m_alpha, paint.alpha);
}

HECTARE_WIDE void RowBlend::layOn(std::span<QRgb> dots) {
  const float* __restrict const red = m_red.data();
  const float* __restrict const green = m_green.data();
  const float* __restrict const blue = m_blue.data();
  const float* __restrict const all = m_alpha.data();
  QRgb* __restrict const beneath = dots.data();
  for (std::size_t x = m_from; x < m_to; ++x) {
    const float left = (1 - all[x]) / 255.0F;
    const QRgb dot = beneath[x];
    const auto mixed = [&](float share, unsigned shift) {
      return byteOf(share + left * static_cast<float>(static_cast<std::int32_t>(dot >> shift & 0xffU)));
    };
    const std::uint32_t alpha = mixed(all[x], 24U);
    beneath[x] = alpha << 24U | std::min(mixed(red[x], 16U), alpha) << 16U |
                 std::min(mixed(green[x], 8U), alpha) << 8U | std::min(mixed(blue[x], 0U), alpha);
  }
  clear();
}

}  // namespace hectare::map
