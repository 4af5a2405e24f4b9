// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace hectare::tests {

/// A plan file in which every key of format 1 is used.
inline constexpr const char* fullPlan = R"plan(# Our plan
format = 1
name = "Limburg, illustrative"   # shown on maps
why = "all sources lie in Flanders"
crs = "EPSG:31370"
area = "planar"
scheme = "vlaio"
illustrative = true

[parameters]
built_min_share = 0.05  # of the parcel

[remnant]
min_area_m2 = 500
min_width_m = 10
join = "owner"

[sizes]
boundaries_m2 = [1000, 5000]
join = "parcel"

# The parks come from the province.
[[source]]
role = "parks"
path = "limburg.gpkg"
layer = "parks"
date = 2026-01-01
accuracy_m = 0.5
why = "the name of the layer and a level per row"
unsure = ["crs", "columns.id"]
columns.id = { column = "park_id", why = "unique, and called an identifier" }
values.level = { "regionaal" = "regional", "lokaal" = "local" }
columns.level = "niveau"
[[source.filter]]
column = "status"
in = ["in force"]
[[source.filter]]
column = "ended"
valid_on = 2026-01-01

[[source]]
role = "parcels"
paths = ["a.gpkg", "b.gpkg"]
[source.columns]
id = "ML" # a comment

[[source]]
role = "constraint"
path = "flood.gpkg"
hard = false
priority = 1
buffer_m = 5

# The assessors
[[source]]
role = "attributes"
name = "assessors"
path = "TaxFY14.csv"
join = { source = "parcels", on = "ML", key = "ML" }
columns.built = { column = "Total", above = 0, fold = "any" }

[[source]]
role = "stock"
path = "stock.csv"
columns = { nis = "nis_code", name = "gemeente", year = "jaar", total_ha = "totaal", occupied_ha = "bezet" }

[[source]]
role = "establishments"
path = "establishments.csv"
jobs_unit = "fte"
workers = "wage_earner"

[[target]]
name = "Ruimtepact 2040"
area_ha = 200
measure = "net"
levels = ["regional"]
kinds = ["free", "offered", "held"]
baseline = 2025-01-01

[[drawn]]
id = "extension"
role = "constraint"
wkt = "POLYGON((0 0,10 0,10 10,0 0))"

[[accepted]]
rule = "geometry.invalid"
layer = "parcels"
subject = "0137"
reason = "checked on the spot"
said = ["defect='a bow tie'; before=100; after=87.5"]

# Seen on the spot.
[[correction]]
layer = "parcels"
id = "0137"
place = { x = 5, y = 2, area_m2 = 50 }
outline = "POLYGON ((0 0,10 0,10 10,0 0))"
set = { built = "onbebouwd" } # the shed is gone
was = { built = "bebouwd" }
reason = "demolished"
source = "site visit"
date = 2026-03-01
author = "planning office"
)plan";

}  // namespace hectare::tests
