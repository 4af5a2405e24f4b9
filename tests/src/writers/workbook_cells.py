# SPDX-FileCopyrightText: the Hectare authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""workbook_cells.py WORKBOOK: every cell as openpyxl reads it, a line each: sheet!A1|type|number format|value."""

import sys

import openpyxl

for sheet in openpyxl.load_workbook(sys.argv[1]).worksheets:
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is not None:
                print(f"{sheet.title}!{cell.coordinate}|{cell.data_type}|{cell.number_format}|{cell.value}")
