#!/usr/bin/python3
# SPDX-FileCopyrightText: the Hectare authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""ledger_by_shapely.py PLAN [--scheme S] [--against JSON]: the hectares of a plan, found by another way.

Reads the plan and its files by itself and overlays polygons one by one with shapely, in floating point, class after
class in the order of precedence. It shares no code with the program: neither its arrangement of the plane nor its rule
files; the classes are written out below from their definitions. Prints JSON: park -> class -> m².
Understands what the demo and the tests use of a plan: sources with one path, columns, separators, joins with
fold = "any" or "list", hard constraints with a buffer, remnants joined by park, planar areas.
"""

import argparse
import collections
import json
import pathlib
import sys
import tomllib

from osgeo import ogr, osr
from shapely import wkb
from shapely.geometry import GeometryCollection, MultiPolygon, Polygon
from shapely.ops import unary_union
from shapely.strtree import STRtree
from shapely.validation import make_valid

PRECEDENCE = {
    "vlaio": ["public", "occupied", "occupied_other", "vacant_built", "unserviced", "constrained", "held", "offered",
              "free", "unknown"],
    "cadastre-only": ["public", "occupied", "constrained", "free", "unknown"],
    "ibis": ["public", "housing", "issued", "issuable_later", "option", "issuable_now", "unknown"],
    "buildable-lands": ["public", "developed", "redevelopable", "constrained", "buildable", "unknown"],
}
# What the classes of vlaio are under the others, as far as it does not hang on more.
IBIS = {"occupied": "issued", "occupied_other": "issued", "vacant_built": "issued", "unserviced": "issuable_later",
        "constrained": "issuable_later", "held": "issuable_later", "offered": "issuable_now", "free": "issuable_now"}
BUILDABLE = {"occupied": "developed", "occupied_other": "developed", "vacant_built": "redevelopable",
             "unserviced": "buildable", "held": "buildable", "offered": "buildable", "free": "buildable"}
# Where held land is, and how it is held; what is held in two ways counts under the first.
HELD_IN = {"vlaio": ["held"], "ibis": ["option", "issuable_later"], "buildable-lands": ["buildable"], "cadastre-only": []}
HELD_AS = ["option", "reserve", "frozen_by_owner", "frozen_by_government", "legal_procedure", "rezoning"]
GROUND_RESTRICTIONS = {"fysischNietRealiseerbaar", "waterproblematiek", "mobiliteitsproblematiek", "teSaneren"}
HOLDING_RESTRICTIONS = {"reservegrond", "juridischeProcedure", "herzieningBestemming"}
OTHER_FUNCTIONS = {"landbouw", "wonen", "bos", "gemeenschapsdiensten", "braakliggendeGrond", "recreatie"}
FUNCTIONS = OTHER_FUNCTIONS | {"economie", "infrastructuurEnVoorzieningen", "nietGekend"}
UNDEVELOPED = {"teOntwikkelen", "inOntwikkeling", "ontwikkelingGeblokkeerd", "nietOntwikkelbaar"}
BUILT_MIN_SHARE = 0.05
YES_NO = {"built": ("bebouwd", "onbebouwd"), "in_use": ("inGebruik", "nietInGebruik")}
Feature = collections.namedtuple("Feature", "id land values")


def polygons(shape):
    """Only what has an area."""
    if isinstance(shape, Polygon):
        return [shape] if shape.area > 0 else []
    if isinstance(shape, (MultiPolygon, GeometryCollection)):
        return [p for part in shape.geoms for p in polygons(part)]
    return []


def land_of(shape):
    return MultiPolygon(polygons(shape if shape.is_valid else make_valid(shape)))


class Source:
    """One [[source]] of the plan: its features in the plan's CRS, with our names for its columns."""

    def __init__(self, plan, folder, entry):
        self.entry = entry
        self.role = entry["role"]
        self.dataset = ogr.Open(str(folder / entry["path"]))
        self.layer = self.dataset.GetLayerByName(entry["layer"]) if "layer" in entry else self.dataset.GetLayer(0)
        self.transform = None
        declared = self.layer.GetSpatialRef()
        given = entry.get("crs")
        if self.role != "attributes":
            source = osr.SpatialReference()
            source.SetFromUserInput(given) if given else source.ImportFromWkt(declared.ExportToWkt())
            target = osr.SpatialReference()
            target.SetFromUserInput(plan["crs"])
            for system in (source, target):
                system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
            if not source.IsSame(target):
                self.transform = osr.CoordinateTransformation(source, target)

    def binding(self, name):
        bound = self.entry.get("columns", {}).get(name)
        return {"column": bound} if isinstance(bound, str) else bound

    def values(self, feature):
        """Our column -> list of values; None: missing."""
        out = {}
        for name in self.entry.get("columns", {}):
            binding = self.binding(name)
            raw = feature.GetField(binding["column"])
            if raw is None or raw == "":
                out[name] = None
                continue
            if "above" in binding:
                yes, no = YES_NO[name]
                out[name] = [yes if float(raw) > binding["above"] else no]
                continue
            texts = str(raw).split(binding["separator"]) if "separator" in binding else [str(raw)]
            mapping = self.entry.get("values", {}).get(name)
            out[name] = [mapping[t.strip()] if mapping else t.strip() for t in texts
                         if not mapping or t.strip() in mapping] or None
        return out

    def features(self, keep_shape=False):
        found = []
        for number, feature in enumerate(self.layer, 1):
            values = self.values(feature)
            geometry = feature.GetGeometryRef()
            if geometry is None:
                continue
            if self.transform:
                geometry.Transform(self.transform)
            geometry.FlattenTo2D()
            shape = wkb.loads(bytes(geometry.ExportToWkb()))
            land = shape if keep_shape else land_of(shape)
            if self.entry.get("buffer_m"):
                land = land_of(shape.buffer(self.entry["buffer_m"], 16))
            key = values.get("id")
            found.append(Feature(key[0] if key else str(number), land, self.extended(values, feature)))
        return found

    def extended(self, values, feature):
        values["_row"] = {feature.GetFieldDefnRef(i).GetName(): feature.GetField(i)
                          for i in range(feature.GetFieldCount())}
        return values


def folded(table, plan_entry):
    """Key -> our columns of an attribute table; fold "any": yes when any row says yes; "list": all that rows say."""
    out = collections.defaultdict(dict)
    key = plan_entry["join"]["key"]
    for feature in table.layer:
        values = table.values(feature)
        for name, value in values.items():
            known = out[str(feature.GetField(key))].setdefault(name, None)
            if value is None:
                continue
            if table.binding(name)["fold"] == "list":
                out[str(feature.GetField(key))][name] = sorted({*(known or []), *value})
            elif known is None or value == [YES_NO[name][0]]:
                out[str(feature.GetField(key))][name] = value
    return out


class Land:
    """All sources of a plan, and the hectares of its parks."""

    def __init__(self, path):
        self.plan = tomllib.loads(pathlib.Path(path).read_text(encoding="utf-8"))
        self.folder = pathlib.Path(path).parent
        self.roles = collections.defaultdict(list)
        for entry in self.plan["source"]:
            hard = entry["role"] == "constraint" and entry.get("hard", True)
            if hard or entry["role"] in ("parks", "plots", "parcels", "buildings", "zones", "public"):
                features = Source(self.plan, self.folder, entry).features()
                self.join(entry, features)
                self.roles[entry["role"]] += features
        self.remnant = self.plan.get("remnant", {})

    def join(self, entry, features):
        names = {entry.get("name"), entry.get("layer"), entry["role"]}
        for table in [e for e in self.plan["source"] if e["role"] == "attributes" and e["join"]["source"] in names]:
            rows = folded(Source(self.plan, self.folder, table), table)
            for feature in features:
                feature.values.update(rows.get(str(feature.values["_row"][table["join"]["on"]]), {}))

    # -- classes, from their definitions ------------------------------------------------------------------------------

    def vlaio(self, unit, public, hard, zone):
        known = lambda name, allowed: next(iter([v for v in unit.values.get(name) or [] if v in allowed]), None)
        functions = {v for v in unit.values.get("function") or [] if v in FUNCTIONS}
        in_use = known("in_use", {"inGebruik", "nietInGebruik"})
        built = known("built", {"bebouwd", "onbebouwd"})
        offer = known("availability", {"aangeboden", "nietAangeboden", "optie"})
        restrictions = unit.values.get("restriction")
        restrictions = set(restrictions) if restrictions else {"none"}  # none on record
        if public or "infrastructuurEnVoorzieningen" in functions:
            return "public"
        if in_use == "inGebruik":
            if "economie" in functions:
                return "occupied"
            return "occupied_other" if functions & OTHER_FUNCTIONS else "unknown"
        empty = in_use == "nietInGebruik" and built == "onbebouwd"
        if in_use == "nietInGebruik" and built == "bebouwd":
            return "vacant_built"
        if empty and zone in UNDEVELOPED:
            return "unserviced"
        if empty and zone is None:
            return "unknown"
        if built != "bebouwd" and (hard or restrictions & GROUND_RESTRICTIONS):
            return "constrained"
        if not empty:
            return "unknown"
        if offer == "optie" or restrictions & HOLDING_RESTRICTIONS or any(
                r.startswith("bevriezing") for r in restrictions):
            return "held"
        if offer == "aangeboden" and restrictions:
            return "offered"
        return "free" if offer == "nietAangeboden" and restrictions == {"none"} else "unknown"

    @staticmethod
    def held_as(unit):
        """The number of the first way in which held land is held."""
        restrictions = unit.values.get("restriction") or []
        ways = [unit.values.get("availability") == ["optie"], "reservegrond" in restrictions,
                "bevriezingDoorEigenaar" in restrictions, any(r.startswith("bevriezingDoorOverheid") for r in restrictions),
                "juridischeProcedure" in restrictions, "herzieningBestemming" in restrictions]
        return HELD_AS[ways.index(True)]

    def ibis(self, unit, public, hard, zone):
        name = self.vlaio(unit, public, hard, zone)
        if name == "occupied_other" and "wonen" in unit.values["function"]:
            return "housing"
        if name == "held" and unit.values.get("availability") == ["optie"]:
            return "option"
        return IBIS.get(name, name)

    def buildable_lands(self, unit, public, hard, zone):
        name = self.vlaio(unit, public, hard, zone)
        return BUILDABLE.get(name, name)

    def cadastre_only(self, unit, public, hard, _zone):
        if public:
            return "public"
        built = (unit.values.get("built") or [None])[0]
        if built == "bebouwd":
            return "occupied"
        if hard:
            return "constrained"
        return "free" if built == "onbebouwd" else "unknown"

    def measure_built(self, units):
        """Built: buildings cover at least the share of the parcel, where no column says so."""
        if not self.roles["buildings"] or any("built" in u.values for u in units):
            return
        shapes = [b.land for b in self.roles["buildings"]]
        tree = STRtree(shapes)
        for unit in units:
            near = [b.intersection(unit.land) for b in tree.query(unit.land) if b.intersects(unit.land)]
            share = unary_union(near).area / unit.land.area if near and unit.land.area else 0
            unit.values["built"] = ["bebouwd" if share >= BUILT_MIN_SHARE else "onbebouwd"]

    # -- overlay ------------------------------------------------------------------------------------------------------

    def ledgers(self, scheme):
        units = self.roles["parcels" if scheme == "cadastre-only" else "plots"]
        classify = getattr(self, scheme.replace("-", "_"))
        if scheme == "cadastre-only":
            self.measure_built(units)
        near = {role: Near(self.roles[role]) for role in ("public", "constraint", "zones")}
        near["units"] = Near(units)
        out = {}
        taken = []  # parks so far, in the order of their identifiers
        for park in sorted(self.roles["parks"], key=lambda p: p.id):
            land = park.land
            for other in taken:
                if other.intersects(land):
                    land = land_of(land.difference(other))
            taken.append(park.land)
            out[park.id] = self.ledger(land, near, classify, scheme)
        return out

    def ledger(self, park, near, classify, scheme):
        parts = collections.defaultdict(list)
        held = collections.defaultdict(list)
        public = near["public"].union_in(park)
        hard = near["constraint"].union_in(park)
        zones = near["zones"].meeting(park) if scheme != "cadastre-only" else []
        statuses = UNDEVELOPED | {"ontwikkeld"}
        for unit in near["units"].meeting(park):
            land = land_of(unit.land.intersection(park))
            parts[classify(unit, True, False, "none")].append(land.intersection(public))
            rest = land_of(land.difference(public))
            for status, place in self.zoned(rest, zones, statuses):
                parts[classify(unit, False, True, status)].append(place.intersection(hard))
                parts[classify(unit, False, False, status)].append(place.difference(hard))
                if HELD_IN[scheme] and self.vlaio(unit, False, False, status) == "held":
                    held[self.held_as(unit)].append(place.difference(hard))
        areas, regions = self.by_precedence(park, parts, PRECEDENCE[scheme])
        return self.held(held, unary_union([regions[name] for name in HELD_IN[scheme]]), scheme) | areas

    @staticmethod
    def held(held, left, scheme):
        areas = {}
        for name in HELD_AS if HELD_IN[scheme] else []:
            region = land_of(unary_union([land_of(p) for p in held[name]]).intersection(left))
            areas["held_" + name] = region.area
            left = land_of(left.difference(region))
        if areas:
            areas["held"] = sum(areas.values())
        return areas

    @staticmethod
    def zoned(land, zones, statuses):
        bare = land
        for zone in zones:
            inside = land_of(land.intersection(zone.land))
            if inside.area == 0:
                continue
            status = (zone.values.get("status") or [None])[0]
            yield (status if status in statuses else None), inside
            bare = land_of(bare.difference(zone.land))
        yield "none", bare

    def by_precedence(self, park, parts, precedence):
        left = park
        regions = {}
        for name in precedence:
            region = land_of(unary_union([land_of(p) for p in parts[name]]).intersection(left))
            regions[name] = region
            left = land_of(left.difference(region))
        areas = {name: region.area for name, region in regions.items()}
        areas["public"] += left.area  # in no plot
        candidates = {name: regions[name] for name in ("offered", "free") if name in regions}
        if candidates:
            areas["remnant"] = 0
        for patch in polygons(unary_union(list(candidates.values()))):
            narrow = self.remnant.get("min_width_m", 0)
            small = patch.area < self.remnant.get("min_area_m2", 0)
            if small or (narrow > 0 and patch.buffer(-narrow / 2, 16).is_empty):
                for name in candidates:
                    piece = regions[name].intersection(patch).area
                    areas[name] -= piece
                    areas["remnant"] += piece
        areas["gross"] = park.area
        return areas, regions


class Near:
    """Features that meet a piece of land."""

    def __init__(self, features):
        self.features = features
        self.number = {id(f.land): i for i, f in enumerate(features)}
        self.tree = STRtree([f.land for f in features])

    def meeting(self, land):
        found = [self.number[id(shape)] for shape in self.tree.query(land)] if self.features else []
        return [self.features[i] for i in sorted(found) if self.features[i].land.intersects(land)]

    def union_in(self, land):
        return land_of(unary_union([land_of(f.land.intersection(land)) for f in self.meeting(land)]))


def differences(found, answer):
    """What differs by more than 1 m² between these ledgers and the program's JSON, and how many figures agree."""
    table = next(t for t in answer["tables"] if t["id"] == "parks")
    columns = [column["id"] for column in table["columns"]]
    wrong = []
    agreed = 0
    for row in table["rows"]:
        figures = dict(zip(columns, row))
        for name, area in found.pop(figures["park_id"]).items():
            figure = figures[name + "_m2"]
            if abs(area - (figure or 0)) > 1:
                wrong.append(f"{figures['park_id']} {name}: {figure} m², here {area:.3f} m²")
            elif figure is not None:
                agreed += 1
    return wrong + [f"{park}: not in the answer" for park in found], agreed


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("plan")
    parser.add_argument("--scheme")
    parser.add_argument("--against", metavar="JSON", help="the program's answer; prints how they agree")
    arguments = parser.parse_args()
    land = Land(arguments.plan)
    found = land.ledgers(arguments.scheme or land.plan.get("scheme", "vlaio"))
    if not arguments.against:
        print(json.dumps(found))
        return 0
    wrong, agreed = differences(found, json.loads(pathlib.Path(arguments.against).read_text(encoding="utf-8")))
    print("\n".join(wrong + [f"{agreed} figures agree"]))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
