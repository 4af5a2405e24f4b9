#!/usr/bin/python3
# SPDX-FileCopyrightText: the Hectare authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""jobs_attack.py PLAN HECTARE [--leak]: what somebody can compute of withheld jobs from what is told.

Asks the program (HECTARE) every question about the jobs of PLAN that it answers, with disclosure control: by park, by
municipality, by sector, for some of the parks, under another scheme. Takes all figures as equations, densities times
their published hectares too, and finds by linear programming (scipy, HiGHS) the least and the most that each risky
figure can be: one of fewer than 3 establishments, or with more than 85 % in one enterprise. It knows where the
establishments are, how many, of which enterprise and class; and that no jobs are negative. Then it reads the true
numbers from the plan's own source and says of each figure whether the bounds are as wide as the rule demands.
It shares no code with the program. --leak: as if somebody published one withheld figure more; must be found.
Prints "N figures withheld, M risky ones protected"; else what is not protected, and ends with 1.
"""

import collections
import json
import pathlib
import subprocess
import sys
import tomllib

import numpy
from osgeo import ogr
from scipy.optimize import linprog
from scipy.sparse import csr_matrix
from shapely import wkb

FEWEST, LARGEST, CLOSEST = 3, 0.85, 1.0
KNOWLEDGE = {"high_technology", "medium_high_technology", "knowledge_services"}
RANGES = [("high_technology", "21 26"), ("medium_high_technology", "20 27 28 29 30"),
          ("medium_low_technology", "19 22 23 24 25 33"), ("low_technology", "10 11 12 13 14 15 16 17 18 31 32"),
          ("knowledge_services", "50 51 58 59 60 61 62 63 64 65 66 69 70 71 72 73 74 75 80 90 91 92 93"),
          ("agency_work", "78"), ("public_services", "84 85 86 87 88")]
SECTORS = {int(number): name for name, numbers in RANGES for number in numbers.split()}
NOT_USED = {4, 34, 40, 44, 48, 54, 57, 67, 76, 83, 89, 0}
Equation = collections.namedtuple("Equation", "who end value slack")
Worker = collections.namedtuple("Worker", "park municipality kind sector enterprise name low high worker")


def rows(source, folder):
    dataset = ogr.Open(str(folder / source["path"]))
    layer = dataset.GetLayerByName(source["layer"]) if source.get("layer") else dataset.GetLayer(0)
    for feature in layer:
        values = {layer.GetLayerDefn().GetFieldDefn(i).GetName(): feature.GetFieldAsString(i)
                  if feature.IsFieldSetAndNotNull(i) else None for i in range(layer.GetLayerDefn().GetFieldCount())}
        taken = {}
        for ours, binding in source.get("columns", {}).items():
            taken[ours] = values.get(binding if isinstance(binding, str) else binding["column"])
        yield taken, wkb.loads(bytes(feature.GetGeometryRef().ExportToWkb()))


def number(text):
    try:
        value = float(text)
        return value if value >= 0 else None
    except (TypeError, ValueError):
        return None


def size(values):
    """Low and high, or nothing."""
    count = number(values.get("jobs"))
    if count is not None:
        return count, count
    low, high = number(values.get("jobs_low")), number(values.get("jobs_high"))
    return (low, high) if low is not None and high is not None else None


def sector(code):
    digits = (code or "").replace(".", "")[:2]
    if not digits.isdigit() or int(digits) in NOT_USED:
        return "unknown_sector"
    return SECTORS.get(int(digits), "other_sectors")


def establishments(plan, folder):
    found = {"parks": [], "municipalities": []}
    for source in plan["source"]:
        if source["role"] in found:
            found[source["role"]] += [(values["id"], values.get("level"), shape) for values, shape in rows(source, folder)]
    for layer in found.values():
        layer.sort(key=lambda f: f[0])
    workers, unknown = [], 0
    for source in plan["source"]:
        if source["role"] != "establishments":
            continue
        for values, shape in rows(source, folder):
            park = next((p for p in found["parks"] if p[2].covers(shape)), None)
            if park is None:
                continue
            jobs = size(values)
            if jobs is None:
                unknown += 1
                continue
            town = next((m[0] for m in found["municipalities"] if m[2].covers(shape)), None)
            workers.append(Worker(park[0], town, "campuses" if park[1] == "campus" else "parks", sector(values.get("nace")),
                                  values.get("enterprise") or values["id"], values["id"], *jobs,
                                  values.get("worker") or "unstated"))
    return workers


def ask(hectare, plan, *words):
    ran = subprocess.run([hectare, words[0], str(plan), *words[1:], "--format", "json"], capture_output=True, check=False)
    if ran.returncode != 0:
        sys.exit(f"{' '.join(words)}: {ran.stderr.decode()}")
    return json.loads(ran.stdout)


def whose(question, table, cells, chosen, everyone):
    """The establishments of a row, as indices."""
    def those(test):
        return frozenset(i for i, w in enumerate(everyone) if w.park in chosen and test(w))
    kind = cells.get("park_kind")
    of_kind = (lambda w: True) if kind in (None, "all") else (lambda w: w.kind == kind)
    if table in ("parks", "campuses"):
        own = cells["park_id"]  # the total has none
        return those(lambda w: w.park == own if own is not None else question != "density" or w.kind == table)
    if table == "municipalities":
        own = cells["municipality_id"]
        return those(lambda w: own is None or w.municipality == own)  # the total has no id
    if table == "sectors":
        return those(lambda w: of_kind(w) and w.sector == cells["sector"])
    if table == "workers":
        return those(lambda w: of_kind(w) and w.worker == cells["worker"])
    if table == "park_kinds" or table.startswith("plan"):
        return those(of_kind)
    return None


def read(answer, chosen, everyone, equations, withheld):
    for table in answer["tables"]:
        ids = [c["id"] for c in table["columns"]]
        lines = list(table["rows"]) + ([table["total"]] if table["total"] else [])
        for line in lines:
            cells = dict(zip(ids, line))
            who = whose(answer["question"], table["id"], cells, chosen, everyone)
            if who is None:
                continue
            for column, value in cells.items():
                end = "low" if column.endswith("_low") else "high" if column.endswith("_high") else "mid"
                area = {"jobs_per_gross_ha": "gross_m2", "jobs_per_net_ha": "net_m2",
                        "jobs_per_occupied_ha": "occupied_m2"}.get(column.removesuffix("_low").removesuffix("_high"))
                group = who
                if column == "knowledge_jobs":
                    group = frozenset(i for i in who if everyone[i].sector in KNOWLEDGE)
                elif column not in ("jobs", "jobs_low", "jobs_high") and area is None:
                    continue
                if value == "suppressed":
                    withheld.add(group)
                elif isinstance(value, (int, float)):
                    hectares = 1 if area is None else cells[area] / 10000
                    equations.add(Equation(group, end, round(value * hectares, 9), 0.0006 * max(hectares, 1)))


def risky(who, everyone):
    if not who:
        return False
    shares = collections.Counter()
    for i in who:
        shares[everyone[i].enterprise] += (everyone[i].low + everyone[i].high) / 2
    total = sum(shares.values())
    names = {everyone[i].name for i in who}
    return len(names) < FEWEST or total <= 0 or max(shares.values()) > LARGEST * total


class Bounds:
    """Unknowns: low end and width of each establishment."""

    def __init__(self, equations, count):
        entries, columns, starts, limits = [], [], [0], []
        for e in sorted(equations, key=lambda e: (sorted(e.who), e.end, e.value)):
            if not e.who:
                continue
            width = {"low": 0.0, "mid": 0.5, "high": 1.0}[e.end]
            for sign in (1, -1):
                for i in sorted(e.who):
                    entries.append(sign)
                    columns.append(i)
                    if width:
                        entries.append(sign * width)
                        columns.append(count + i)
                starts.append(len(entries))
                limits.append(sign * e.value + e.slack)
        self.matrix = csr_matrix((entries, columns, starts), shape=(len(limits), 2 * count)) if limits else None
        self.limits, self.count = limits, count

    def of(self, who, sign):
        goal = numpy.zeros(2 * self.count)
        for i in who:
            goal[i], goal[self.count + i] = sign, sign * 0.5
        found = linprog(goal, A_ub=self.matrix, b_ub=self.limits, bounds=(0, None), method="highs")
        if found.status in (3, 4):
            return -float("inf") if sign < 0 else 0.0
        assert found.status == 0, found.message
        return sign * found.fun if sign > 0 else found.fun


def main():
    path, hectare = pathlib.Path(sys.argv[1]), sys.argv[2]
    with path.open("rb") as file:
        plan = tomllib.load(file)
    everyone = establishments(plan, path.parent)
    parks = sorted({w.park for w in everyone})
    equations, withheld = set(), set()
    questions = [("density", "--by", by) for by in ("park", "municipality", "sector")]
    questions += [("availability", "--by", by) for by in ("park", "municipality", "plan")]
    questions += [("density", "--scheme", "cadastre-only"), ("availability", "--scheme", "all")]
    if not any(s["role"] == "parcels" for s in plan["source"]):
        questions = questions[:6]
    for words in questions:
        read(ask(hectare, path, *words), set(parks), everyone, equations, withheld)
    for chosen in (parks[:1], parks[1:], parks[::2], parks[:2]):
        some = [word for park in chosen for word in ("--park", park)]
        for words in (("density", "--by", "park"), ("density", "--by", "municipality"), ("availability", "--by", "park")):
            if chosen:
                read(ask(hectare, path, *words, *some), set(chosen), everyone, equations, withheld)
    targets = {who for who in withheld if risky(who, everyone)}
    finest = collections.defaultdict(set)
    for i, w in enumerate(everyone):
        finest[(w.park, w.municipality, w.sector, w.worker)].add(i)
    targets |= {frozenset(who) for who in finest.values() if risky(who, everyone)}

    def value(who):
        return sum((everyone[i].low + everyone[i].high) / 2 for i in who)
    if len(sys.argv) > 3:
        leaked = max(targets, key=lambda who: (value(who), sorted(who)))
        equations.add(Equation(leaked, "mid", value(leaked), 0.0006))
    bounds = Bounds(equations, len(everyone))
    bad = 0
    for who in sorted(targets, key=sorted):
        true = value(who)
        most, least = -bounds.of(who, -1), bounds.of(who, 1)
        above, below = max(CLOSEST, true / LARGEST - true), min(true, max(CLOSEST, true - true * LARGEST))
        if most < true + above - 0.1 or least > true - below + 0.1:
            bad += 1
            print(f"{true} jobs of {sorted(everyone[i].name for i in who)}: between {least:.3f} and {most:.3f}")
    if bad:
        sys.exit(1)
    print(f"{len(withheld)} figures withheld, {len(targets)} risky ones protected")


main()
