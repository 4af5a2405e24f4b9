// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/crs/transform.h"

#include <proj.h>

#include <algorithm>
#include <cmath>

#include "gis/crs/operation.h"
#include "gis/crs/proj_handles.h"

namespace hectare::gis {

struct Transform::Impl {
  ProjContext context;
  ProjObject operation;  ///< null: identity
  std::string name;
  std::optional<double> accuracyM;
  std::vector<std::string> missingGrids;
  std::optional<double> betterAccuracyM;
  bool fromDegrees = false;
};

Transform::Transform(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
Transform::Transform(Transform&&) noexcept = default;
Transform& Transform::operator=(Transform&&) noexcept = default;
Transform::~Transform() = default;

bool Transform::identity() const { return !m_impl->operation; }
const std::string& Transform::operation() const { return m_impl->name; }
std::optional<double> Transform::accuracyM() const { return m_impl->accuracyM; }
const std::vector<std::string>& Transform::missingGrids() const { return m_impl->missingGrids; }
std::optional<double> Transform::betterAccuracyM() const { return m_impl->betterAccuracyM; }

namespace {

Error noOperation(const Crs& from, const Crs& to, const ChosenOperation& chosen) {
  std::string grids;
  for (const std::string& grid : chosen.missingGrids) grids += (grids.empty() ? "" : ", ") + grid;
  const Message hint = grids.empty() ? Message{} : Message{"crs.hint_grids", {{"grids", grids}}};
  return {ErrorKind::refused, {"crs.no_operation", {{"from", from.name()}, {"to", to.name()}}}, {}, hint};
}

bool finite(Coord c) { return std::isfinite(c.x) && std::isfinite(c.y); }

/// Beyond these no place on earth is meant: most likely metres that are called degrees.
bool possibleDegrees(Coord c) { return std::abs(c.x) <= 360 && std::abs(c.y) <= 90; }

Status badCoordinate(Coord c) {
  return Error{ErrorKind::invalid, {"crs.outside", {{"x", c.x}, {"y", c.y}}}, {}, {"crs.hint_outside"}};
}

}  // namespace

Result<Transform> Transform::create(const Crs& from, const Crs& to, const Box& areaOfInterest) {
  if (!from.known() || !to.known()) return Error{ErrorKind::invalid, {"crs.none"}, {}, {"crs.hint_declare"}};
  auto impl = std::make_unique<Impl>();
  impl->fromDegrees = from.isGeographic();
  if (from.sameAs(to)) {
    impl->name = "identity";
    impl->accuracyM = 0;
    return Transform(std::move(impl));
  }
  impl->context = makeProjContext();
  ChosenOperation chosen = chooseOperation(impl->context.get(), from, to, areaOfInterest);
  if (!chosen.operation) return noOperation(from, to, chosen);
  impl->operation = std::move(chosen.operation);
  impl->name = std::move(chosen.name);
  impl->accuracyM = chosen.accuracyM;
  impl->missingGrids = std::move(chosen.missingGrids);
  impl->betterAccuracyM = chosen.betterAccuracyM;
  return Transform(std::move(impl));
}

Status Transform::apply(std::span<Coord> coords) const {
  if (identity()) return {};
  constexpr std::size_t chunk = 4096;
  std::vector<Coord> before;
  for (std::size_t from = 0; from < coords.size(); from += chunk) {
    const std::span<Coord> part = coords.subspan(from, std::min(chunk, coords.size() - from));
    before.assign(part.begin(), part.end());
    proj_trans_generic(m_impl->operation.get(), PJ_FWD, &part[0].x, sizeof(Coord), part.size(), &part[0].y,
                       sizeof(Coord), part.size(), nullptr, 0, 0, nullptr, 0, 0);
    for (std::size_t i = 0; i < part.size(); ++i) {
      const bool good = finite(part[i]) && (!m_impl->fromDegrees || possibleDegrees(before[i]));
      if (!good) return badCoordinate(before[i]);
    }
  }
  return {};
}

}  // namespace hectare::gis
