// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/demo/plot_status.h"

#include <algorithm>
#include <array>

namespace hectare::demo {
namespace {

constexpr const char* used = "inGebruik";
constexpr const char* unused = "nietInGebruik";
constexpr const char* built = "bebouwd";
constexpr const char* unbuilt = "onbebouwd";
constexpr const char* economy = "economie";
constexpr const char* fallow = "braakliggendeGrond";
constexpr const char* offered = "aangeboden";
constexpr const char* notOffered = "nietAangeboden";
constexpr const char* option = "optie";

/// A kind of plot, and how many of a thousand are so.
struct Kind {
  PlotStatus status;
  int weight;
};

constexpr PlotStatus restricted(const char* restriction) { return {unused, unbuilt, fallow, notOffered, restriction}; }

/// Weight 0: only the one time when every kind has its turn.
constexpr std::array<Kind, 34> kinds{{
    {{used, built, economy, notOffered, ""}, 690},
    {{used, unbuilt, economy, notOffered, ""}, 40},
    {{used, built, "economie;wonen", notOffered, ""}, 12},
    {{used, built, "wonen", notOffered, ""}, 18},
    {{used, unbuilt, "landbouw", notOffered, ""}, 25},
    {{used, unbuilt, "bos", notOffered, ""}, 8},
    {{used, built, "gemeenschapsdiensten", notOffered, ""}, 10},
    {{used, unbuilt, "recreatie", notOffered, ""}, 4},
    {{used, unbuilt, "infrastructuurEnVoorzieningen", notOffered, ""}, 20},
    {{used, built, "nietGekend", notOffered, ""}, 8},
    {{used, built, economy, offered, ""}, 10},
    {{unused, built, economy, notOffered, ""}, 24},
    {{unused, built, economy, offered, ""}, 16},
    {{unused, built, economy, option, ""}, 2},
    {{unused, unbuilt, fallow, notOffered, ""}, 42},
    {{unused, unbuilt, fallow, offered, ""}, 26},
    {{unused, unbuilt, fallow, option, ""}, 12},
    {restricted("teSaneren"), 4},
    {restricted("fysischNietRealiseerbaar"), 3},
    {restricted("waterproblematiek"), 5},
    {restricted("mobiliteitsproblematiek"), 2},
    {restricted("herzieningBestemming"), 2},
    {restricted("juridischeProcedure"), 2},
    {restricted("reservegrond"), 10},
    {restricted("bevriezingDoorEigenaar"), 4},
    {restricted("bevriezingDoorOverheid"), 1},
    {restricted("bevriezingDoorOverheid_herzieningBestemming"), 1},
    {restricted("bevriezingDoorOverheid_juridischeProcedure"), 1},
    {restricted("bevriezingDoorOverheid_mobiliteitsproblematiek"), 1},
    {restricted("bevriezingDoorOverheid_waterproblematiek"), 1},
    {restricted("waterproblematiek;reservegrond"), 0},
    {{unused, built, economy, offered, "teSaneren"}, 0},
    {{used, built, economy, "", ""}, 0},
    {{"", "", "", "", ""}, 0},
}};

/// Where land is still to be developed.
constexpr std::array<Kind, 6> raw{{
    {{unused, unbuilt, fallow, notOffered, ""}, 420},
    {{used, unbuilt, "landbouw", notOffered, ""}, 280},
    {{unused, unbuilt, fallow, offered, ""}, 120},
    {{unused, unbuilt, fallow, option, ""}, 80},
    {{used, unbuilt, "bos", notOffered, ""}, 60},
    {{used, built, economy, notOffered, ""}, 40},
}};

template <std::size_t N>
PlotStatus byLot(const std::array<Kind, N>& from, Random& random) {
  int sum = 0;
  for (const Kind& kind : from) sum += kind.weight;
  auto left = static_cast<int>(random.below(static_cast<std::size_t>(sum)));
  for (const Kind& kind : from) {
    left -= kind.weight;
    if (left < 0) return kind.status;
  }
  return from.front().status;
}

/// One plot in so many shows the next kind of the list.
constexpr std::size_t turn = 7;

}  // namespace

PlotStatus statusOf(std::size_t plot, std::string_view development, Random& random) {
  if (plot % turn == 3 && plot / turn < kinds.size()) return kinds[plot / turn].status;
  return development == "ontwikkeld" ? byLot(kinds, random) : byLot(raw, random);
}

bool isBuilt(const PlotStatus& status) { return std::string_view(status.built) == built; }

bool isEconomic(const PlotStatus& status) {
  return std::string_view(status.inUse) == used && std::string_view(status.function).substr(0, 8) == economy;
}

bool isVacantLand(const PlotStatus& status) {
  return std::string_view(status.inUse) == unused && std::string_view(status.built) == unbuilt;
}

}  // namespace hectare::demo
