# SPDX-FileCopyrightText: the Hectare authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a workbook with openpyxl, a program that is not ours, and holds it against the JSON of the same answer.

workbook.py WORKBOOK JSON: says nothing and ends with 0, or says what differs.
"""

import datetime
import json
import re
import sys

import openpyxl

HEADER = 4  # the row with titles and units; above it the ids, the mark and the title


def fail(what):
    sys.exit(what)


def subtotal(formula, sheet):
    """The sum that a total's formula asks for."""
    found = re.fullmatch(r"=SUBTOTAL\(109,([A-Z]+)(\d+):([A-Z]+)(\d+)\)", formula)
    if not found or found[1] != found[3]:
        fail(f"{sheet.title}: {formula} is no total")
    cells = sheet[f"{found[1]}{found[2]}:{found[3]}{found[4]}"]
    if int(found[2]) != HEADER + 1 or sheet[f"{found[1]}{int(found[4]) + 1}"].value != formula:
        fail(f"{sheet.title}: {formula} does not add all rows")
    return sum(row[0].value for row in cells if isinstance(row[0].value, (int, float)))


def same_figure(cell, figure, unit):
    step = 6 if unit in ("ratio", "") else 3
    return not isinstance(cell, bool) and isinstance(cell, (int, float)) and abs(cell - figure) < 0.500001 * 10**-step


def check_cell(where, cell, machine, column):
    value = cell.value
    if machine is None:
        if value not in (None, "–"):
            fail(f"{where}: {value!r}, though nobody knows it")
    elif isinstance(machine, (int, float)):
        if not same_figure(value, machine, column["unit"]):
            fail(f"{where}: {value!r} is not {machine}")
    elif isinstance(value, datetime.datetime):
        if value.strftime("%Y-%m-%d") != machine or "yy" not in cell.number_format:
            fail(f"{where}: {value!r} is not {machine}")
    elif not isinstance(value, str) or cell.data_type != "s":
        fail(f"{where}: {value!r} is no text")
    elif column["id"].endswith("_id") and (value != machine or cell.number_format != "@"):
        fail(f"{where}: {value!r} is not {machine!r}")


def check_total(sheet, shown, table):
    """A formula where the rows add up to the answer's total, else the total itself; the value is the total."""
    row = HEADER + max(1, len(table["rows"])) + 1
    for index, (column, total) in enumerate(zip(table["columns"], table["total"])):
        cell = sheet.cell(row, index + 1)
        if not isinstance(total, (int, float)):
            if cell.data_type == "f":
                fail(f"{sheet.title}: {column['id']} has a total, though the answer has none")
            continue
        if not same_figure(shown.cell(row, index + 1).value, total, column["unit"]):
            fail(f"{sheet.title}: the value of the total of {column['id']} is not the answer's")
        rows = [r[index] for r in table["rows"] if isinstance(r[index], (int, float))]
        adds = rows and column["unit"] not in ("ratio", "percent", "jobs/ha") and abs(sum(rows) - total) < 0.001 * len(rows)
        if adds != (cell.data_type == "f"):
            fail(f"{sheet.title}: the total of {column['id']} is {cell.value!r}")
        if cell.data_type == "f" and not same_figure(subtotal(cell.value, sheet), total, column["unit"]):
            fail(f"{sheet.title}: the total of {column['id']} does not agree")


def sheet_letter(index):
    return openpyxl.utils.get_column_letter(index + 1)


def check_frame(sheet, table):
    last = sheet_letter(len(table["columns"]) - 1)
    filtered = f"A{HEADER}:{last}{max(HEADER, HEADER + len(table['rows']))}"
    if sheet.auto_filter.ref != filtered:
        fail(f"{sheet.title}: the filter is {sheet.auto_filter.ref}, not {filtered}")
    if int(re.sub(r"\D", "", sheet.freeze_panes)) != HEADER + 1:
        fail(f"{sheet.title}: the header is not frozen")
    if sheet.print_title_rows != f"${HEADER}:${HEADER}" or sheet.page_setup.orientation != "landscape":
        fail(f"{sheet.title}: not set up for printing")


def check_table(book, values, table):
    name = f"hectare_{table['id']}"
    if name not in book.defined_names:
        fail(f"{table['id']} has no sheet")
    title = next(iter(book.defined_names[name].destinations))[0].strip("'").replace("''", "'")
    sheet, shown = book[title], values[title]
    check_frame(sheet, table)
    for index, column in enumerate(table["columns"]):
        if sheet.cell(HEADER - 1, index + 1).value != column["id"]:
            fail(f"{title}: {column['id']} cannot be traced")
        header = sheet.cell(HEADER, index + 1).value
        if column["unit"] in ("m2", "m", "jobs/ha") and not re.search(r"\((m²|m|jobs/ha|banen/ha)\)$", header):
            fail(f"{title}: {header} has no unit")
    for r, row in enumerate(table["rows"]):
        for index, machine in enumerate(row):
            cell = shown.cell(HEADER + 1 + r, index + 1)
            check_cell(f"{title} {cell.coordinate}", cell, machine, table["columns"][index])
    if table["total"]:
        check_total(sheet, shown, table)


def main():
    book = openpyxl.load_workbook(sys.argv[1])
    values = openpyxl.load_workbook(sys.argv[1], data_only=True)
    with open(sys.argv[2], encoding="utf-8") as file:
        answer = json.load(file)
    if any(len(title) > 31 for title in book.sheetnames) or len(set(book.sheetnames)) != len(book.sheetnames):
        fail("names of sheets")
    for table in answer["tables"]:
        check_table(book, values, table)
    if len(book.sheetnames) != len(answer["tables"]) + 3:
        fail(f"sheets: {book.sheetnames}")
    for sheet, rows in ((values.worksheets[-2], answer["provenance"]), (values.worksheets[-1], answer["findings"])):
        if sheet.max_row - HEADER != max(1, len(rows)):
            fail(f"{sheet.title}: {sheet.max_row - HEADER} rows for {len(rows)}")


main()
