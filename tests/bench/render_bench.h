// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace hectare::bench {

/// The benchmarks render/…: maps of a province of a million parcels as pictures and as PDF, coloured by a stored
/// column. With HECTARE_BENCH_PROVINCE a folder that holds fgb/parcel.fgb (columns use_class 0 to 7, pid) and
/// fgb/park.fgb, its parcels and parks are drawn; else those of our own illustrative province.
void registerRendering();

}  // namespace hectare::bench
