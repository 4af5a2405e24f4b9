#!/usr/bin/python3
# SPDX-FileCopyrightText: the Hectare authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""ledger_by_postgis.py PLAN --database DSN [--scheme S] --against JSON: the hectares of a plan, found in PostGIS.

Loads the files that the plan names with ogr2ogr, lets ledger.sql account them, and holds every park and class of the
program's answer against that, to 1 m². Needs an empty database, which it fills; run_postgis.sh makes one.
Refuses what it does not understand of a plan, rather than to compare with something else.
"""

import argparse
import json
import pathlib
import subprocess
import sys
import tomllib

FACTS = ["in_use", "built", "function", "availability", "restriction", "status"]
YES_NO = {"built": ("bebouwd", "onbebouwd"), "in_use": ("inGebruik", "nietInGebruik")}
UNDERSTOOD = {"role", "path", "layer", "name", "crs", "date", "accuracy_m", "columns", "values", "join", "hard",
              "priority", "buffer_m", "why", "unsure", "jobs_unit", "workers"}
COUNTED = {"parks", "plots", "parcels", "zones", "buildings", "public", "constraint", "attributes"}
TOLERANCE_M2 = 1.0


def literal(text):
    return "'" + str(text).replace("'", "''") + "'"


def column(name):
    return '"' + name.replace('"', '""') + '"'


class Database:
    def __init__(self, dsn):
        self.dsn = dsn

    def run(self, *arguments):
        command = ["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", self.dsn, *arguments]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            sys.exit(f"psql: {done.stderr}")
        return done.stdout

    def sql(self, text):
        return self.run("-At", "-F", "\t", "-c", text)

    def load(self, table, path, layer, from_crs, to_crs):
        """A layer of a file as a table, in the plan's CRS; columns keep their names and are texts where they can be."""
        command = ["ogr2ogr", "-f", "PostgreSQL", "PG:" + self.dsn, str(path), *([layer] if layer else []), "-nln", table,
                   "-lco", "LAUNDER=NO", "-lco", "FID=ogr_fid", "-lco", "GEOMETRY_NAME=ogr_geometry", "-lco",
                   "SPATIAL_INDEX=NONE", "-dim", "XY", "--config", "PG_USE_COPY", "YES"]
        if to_crs:
            command += ["-t_srs", to_crs, "-nlt", "PROMOTE_TO_MULTI"] + (["-s_srs", from_crs] if from_crs else [])
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            sys.exit(f"ogr2ogr {path}: {done.stderr}")


def bindings(source):
    """Our column -> what is bound to it, with its values mapped where the plan says so."""
    found = {}
    for ours, bound in source.get("columns", {}).items():
        found[ours] = dict(bound) if isinstance(bound, dict) else {"column": bound}
        if ours in source.get("values", {}):
            found[ours]["values"] = source["values"][ours]
    return found


def list_of(ours, bound, table):
    """SQL for the values of a row, as a list; null where nothing is stated."""
    raw = f"nullif({table}.{column(bound['column'])}::text, '')"
    if "above" in bound:
        yes, no = YES_NO[ours]
        return (f"CASE WHEN {raw} IS NULL THEN NULL WHEN {raw}::float8 > {bound['above']} "
                f"THEN ARRAY[{literal(yes)}] ELSE ARRAY[{literal(no)}] END")
    texts = f"string_to_array({raw}, {literal(bound['separator'])})" if "separator" in bound else f"ARRAY[{raw}]"
    if "values" not in bound:
        return f"(SELECT array_agg(trim(one)) FROM unnest({texts}) one WHERE trim(one) <> '')"
    pairs = ", ".join(f"({literal(theirs)}, {literal(value)})" for theirs, value in bound["values"].items())
    return (f"(SELECT array_agg(known.value) FROM unnest({texts}) one "
            f"JOIN (VALUES {pairs}) known(theirs, value) ON known.theirs = trim(one))")


def folded(ours, fold, value):
    """SQL for one list from those of several rows."""
    if fold == "any" and ours in YES_NO:
        yes, no = YES_NO[ours]
        return (f"CASE WHEN bool_or({literal(yes)} = ANY ({value})) THEN ARRAY[{literal(yes)}] "
                f"WHEN bool_or({value} IS NOT NULL) THEN ARRAY[{literal(no)}] END")
    if fold == "list":
        return f"string_to_array(nullif(string_agg(DISTINCT array_to_string({value}, '|'), '|'), ''), '|')"
    sys.exit(f"the fold {fold} of {ours} is not understood here")


class Plan:
    def __init__(self, path, database):
        self.text = tomllib.loads(path.read_text(encoding="utf-8"))
        self.folder = path.parent
        self.database = database
        if self.text.get("area", "planar") != "planar" or self.text.get("remnant", {}).get("join", "park") != "park":
            sys.exit("only planar areas and remnants joined by park are understood here")
        if "drawn" in self.text or "correction" in self.text:
            sys.exit("drawn polygons and corrections are not understood here")
        self.sources = [s for s in self.text["source"] if s["role"] in COUNTED]
        for number, source in enumerate(self.sources):
            if set(source) - UNDERSTOOD:
                sys.exit(f"not understood here: {sorted(set(source) - UNDERSTOOD)}")
            is_table = source["role"] == "attributes"
            database.load(f"raw{number}", self.folder / source["path"], source.get("layer"), source.get("crs"),
                          None if is_table else self.text["crs"])

    def names(self, source):
        return {source.get("name", source.get("layer", source["role"]))}

    def joins(self, source):
        """SQL that joins the tables of a source to its rows r, and per fact that they state an expression."""
        clauses = ""
        facts = {}
        for number, table in enumerate(self.sources):
            if table["role"] != "attributes" or table["join"]["source"] not in self.names(source):
                continue
            key = column(table["join"]["key"])
            columns = [f"{folded(ours, bound['fold'], list_of(ours, bound, 't'))} AS {ours}"
                       for ours, bound in bindings(table).items()]
            clauses += (f" LEFT JOIN (SELECT t.{key} AS key, {', '.join(columns)} FROM raw{number} t GROUP BY t.{key}) "
                        f"j{number} ON j{number}.key::text = r.{column(table['join']['on'])}::text")
            facts.update({ours: f"j{number}.{ours}" for ours in bindings(table)})
        return clauses, facts

    def fill(self):
        for number, source in enumerate(self.sources):
            if source["role"] == "attributes" or (source["role"] == "constraint" and not source.get("hard", True)):
                continue
            bound = bindings(source)
            clauses, facts = self.joins(source)
            facts.update({ours: list_of(ours, bound[ours], "r") for ours in FACTS if ours in bound})
            key = f"r.{column(bound['id']['column'])}::text" if "id" in bound else "NULL"
            land = "ST_MakeValid(r.ogr_geometry)"
            if source.get("buffer_m"):
                land = f"ST_Buffer({land}, {source['buffer_m']}, 'quad_segs=16')"
            role = "hard" if source["role"] == "constraint" else source["role"]
            listed = ", ".join(f"({facts.get(fact, 'NULL')})::text[]" for fact in FACTS)
            self.database.sql(
                f"INSERT INTO land SELECT {literal(role)}, coalesce({key}, r.ogr_fid::text), ST_SetSRID(area_of({land}), 0), {listed} "
                f"FROM raw{number} r{clauses} WHERE r.ogr_geometry IS NOT NULL")
        self.database.sql("CREATE INDEX ON land USING gist (g); ANALYZE land;")

    def ledgers(self, scheme):
        """park -> class -> m²."""
        if scheme == "cadastre-only":
            self.database.sql(f"SELECT measure_built({self.text.get('parameters', {}).get('built_min_share', 0.05)})")
        remnant = self.text.get("remnant", {})
        rows = self.database.sql(f"SELECT park, class, m2 FROM ledger({literal(scheme)}, "
                                 f"{remnant.get('min_area_m2', 0)}, {remnant.get('min_width_m', 0)})")
        found = {}
        for row in rows.splitlines():
            park, name, area = row.split("\t")
            found.setdefault(park, {})[name] = float(area)
        return found


def compare(found, answer):
    """What differs by more than 1 m², the worst difference, and how many figures were compared."""
    table = next(t for t in answer["tables"] if t["id"] == "parks")
    names = [c["id"] for c in table["columns"]]
    wrong, worst, count = [], 0.0, 0
    for row in table["rows"]:
        figures = dict(zip(names, row))
        here = found.pop(figures["park_id"], {})
        for name, area in here.items():
            figure = figures[name + "_m2"]
            difference = abs(area - figure) if figure is not None else float("inf")
            worst = max(worst, difference)
            count += 1
            if difference > TOLERANCE_M2:
                wrong.append(f"{figures['park_id']} {name}: {figure} m², here {area:.3f} m²")
    return wrong + [f"{park}: not in the answer" for park in found], worst, count


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("plan", type=pathlib.Path)
    parser.add_argument("--database", required=True, help="an empty database, as psql and GDAL take it")
    parser.add_argument("--scheme")
    parser.add_argument("--against", required=True, type=pathlib.Path, metavar="JSON")
    arguments = parser.parse_args()
    database = Database(arguments.database)
    database.run("-f", str(pathlib.Path(__file__).parent / "ledger.sql"))
    plan = Plan(arguments.plan, database)
    plan.fill()
    found = plan.ledgers(arguments.scheme or plan.text.get("scheme", "vlaio"))
    wrong, worst, count = compare(found, json.loads(arguments.against.read_text(encoding="utf-8")))
    print("\n".join(wrong + [f"{count} figures compared, the worst differs by {worst:.4f} m²"]))
    return 1 if wrong or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
