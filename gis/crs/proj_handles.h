// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>

struct PJconsts;
struct pj_ctx;

namespace hectare::gis {

struct ProjContextFree {
  void operator()(pj_ctx* context) const;
};
struct ProjObjectFree {
  void operator()(PJconsts* object) const;
};
using ProjContext = std::unique_ptr<pj_ctx, ProjContextFree>;
using ProjObject = std::unique_ptr<PJconsts, ProjObjectFree>;

/// A context of PROJ that never uses the network and never prints. Not for several threads at once.
ProjContext makeProjContext();

/// A CRS by its definition (authority code, WKT, PROJ string), reduced to its horizontal, two-dimensional part; null
/// when PROJ does not know it or it is something else.
ProjObject makeHorizontalCrs(pj_ctx* context, const std::string& definition);

}  // namespace hectare::gis
