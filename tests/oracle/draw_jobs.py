#!/usr/bin/python3
# SPDX-FileCopyrightText: the Hectare authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""draw_jobs.py SEED: parks, municipalities and establishments at random, as a plan in this folder (drawn.hectare).

Few establishments per park, large ones among small ones, several of one enterprise, size classes, parks astride two
municipalities and campuses: what makes withholding hard.
"""

import json
import pathlib
import random
import sys

draw = random.Random(int(sys.argv[1]))
CODES = ["21100", "26110", "28990", "25530", "10710", "62100", "71121", "78200", "85310", "49410", "46719", None]


def square(x, y, width, height=100):
    ring = [[x, y], [x + width, y], [x + width, y + height], [x, y + height], [x, y]]
    return {"type": "Polygon", "coordinates": [ring]}


def write(name, features):
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::31370"}}
    content = {"type": "FeatureCollection", "crs": crs,
               "features": [{"type": "Feature", "properties": p, "geometry": g} for p, g in features]}
    pathlib.Path(name).write_text(json.dumps(content), encoding="utf-8")


towns = draw.randint(1, 3)
parks = draw.randint(2, 7)
width = 120 * parks / towns
write("towns.geojson", [({"id": f"T{t}"}, square(200000 + t * width, 150000, width)) for t in range(towns)])
levels = [draw.choice(["regional", "local", "campus"]) for _ in range(parks)]
write("parks.geojson", [({"id": f"P{p}", "level": levels[p]}, square(200000 + 120 * p, 150000, 110)) for p in range(parks)])
write("parcels.geojson", [({"id": f"L{p}"}, square(200000 + 120 * p, 150000, 100)) for p in range(parks)])
points = []
classes = draw.random() < 0.5
for p in range(parks):
    for _ in range(draw.choice([0, 1, 1, 2, 3, 4, 6])):
        number = len(points)
        low = draw.choice([0, 1, 2, 3, 5, 8, 13, 40, 90, 400])
        high = low + draw.choice([0, 0, 4, 9, 49]) if classes else low
        known = draw.random() > 0.1
        place = [200000 + 120 * p + draw.uniform(1, 109), 150000 + draw.uniform(1, 99)]
        points.append(({"id": f"V{number}", "low": low if known else None, "high": high if known else None,
                        "nace": draw.choice(CODES), "seat": f"E{number if draw.random() > 0.2 else 0}",
                        "worker": draw.choice(["wage_earner", "self_employed"])},
                       {"type": "Point", "coordinates": place}))
if not points:
    points = [({"id": "V0", "low": 3, "high": 3, "nace": "21100", "seat": "E0", "worker": "wage_earner"},
               {"type": "Point", "coordinates": [200010, 150010]})]
write("points.geojson", points)
SOURCE = '[[source]]\nrole = "{}"\npath = "{}.geojson"\n{}\n'
pathlib.Path("drawn.hectare").write_text(
    'format = 1\ncrs = "EPSG:31370"\nscheme = "cadastre-only"\n' +
    SOURCE.format("parks", "parks", 'columns.id = "id"\ncolumns.level = "level"') +
    SOURCE.format("parcels", "parcels", 'columns.id = "id"') +
    SOURCE.format("municipalities", "towns", 'columns.id = "id"') +
    SOURCE.format("establishments", "points", 'columns.id = "id"\ncolumns.jobs_low = "low"\ncolumns.jobs_high = "high"\n'
                  'columns.nace = "nace"\ncolumns.enterprise = "seat"\ncolumns.worker = "worker"'), encoding="utf-8")
