#!/usr/bin/python3
# SPDX-FileCopyrightText: the Hectare authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""validate_plan.py SCHEMA FILE...: for each plan file a line, "valid" or what the schema has against it."""

import datetime
import json
import sys
import tomllib

import jsonschema


def plain(node):
    """TOML dates as the text that JSON has for them."""
    if isinstance(node, dict):
        return {key: plain(value) for key, value in node.items()}
    if isinstance(node, list):
        return [plain(value) for value in node]
    return node.isoformat() if isinstance(node, datetime.date) else node


with open(sys.argv[1], encoding="utf-8") as file:
    validator = jsonschema.Draft202012Validator(json.load(file))
for name in sys.argv[2:]:
    with open(name, "rb") as file:
        error = jsonschema.exceptions.best_match(validator.iter_errors(plain(tomllib.load(file))))
    print("valid" if error is None else error.message.replace("\n", " ")[:200])
