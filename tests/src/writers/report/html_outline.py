# SPDX-FileCopyrightText: the Hectare authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads an HTML report as a screen reader would, with a parser that is not ours.

html_outline.py FILE: prints its headings, tables (a line per row, cells apart by |, header cells in brackets) and
pictures. What an accessible document that needs no network must not have goes to standard error, and the exit code
is 1.
"""

import re
import sys
from html.parser import HTMLParser

VOID = {"meta", "img", "br", "hr", "link", "input"}
GROUNDS = ["#ffffff", "#f3f5f6"]


def luminance(colour):
    colour = colour.lstrip("#")
    if len(colour) == 3:
        colour = "".join(c * 2 for c in colour)
    parts = [int(colour[i:i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(a, b):
    high, low = sorted((luminance(a), luminance(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


class Outline(HTMLParser):
    def __init__(self):
        super().__init__()
        self.open, self.wrong, self.lines = [], [], []
        self.ids, self.wanted = [], []
        self.level, self.text, self.style = 0, None, ""
        self.row, self.columns, self.captioned = None, 0, False
        self.h1 = 0

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if tag not in VOID:
            self.open.append(tag)
        if "id" in given:
            self.ids.append(given["id"])
        if "aria-labelledby" in given:
            self.wanted.append(given["aria-labelledby"])
        for name, value in given.items():
            if name.startswith("on"):
                self.wrong.append(f"<{tag} {name}> runs something")
            if name in ("src", "href", "data", "action", "poster", "srcset"):
                if value.startswith("#"):
                    self.wanted.append(value[1:])
                elif not value.startswith("data:image/"):
                    self.wrong.append(f"<{tag} {name}={value[:40]}> needs something else")
        if tag in ("script", "link", "iframe", "object", "embed", "base"):
            self.wrong.append(f"<{tag}>")
        if tag == "html":
            self.lines.append("lang " + given.get("lang", "none"))
        if re.fullmatch("h[1-6]", tag):
            level = int(tag[1])
            self.h1 += level == 1
            if level > self.level + 1:
                self.wrong.append(f"h{level} follows h{self.level}")
            self.level, self.text = level, ""
        if tag == "caption":
            self.captioned = True
        if tag == "table":
            self.captioned, self.columns = False, 0
        if tag == "tr":
            self.row = []
        if tag in ("th", "td"):
            if tag == "th" and given.get("scope") not in ("col", "row"):
                self.wrong.append("a header cell does not say what it heads")
            self.text = ""
            self.scope = given.get("scope")
        if tag in ("p", "li", "dd", "dt", "figcaption", "title"):
            self.text = ""
        if tag == "img":
            if not given.get("alt"):
                self.wrong.append("a picture has no text alternative")
            self.lines.append("picture " + given.get("alt", ""))

    def handle_data(self, data):
        if self.open and self.open[-1] == "style":
            self.style += data
        elif self.text is not None:
            self.text += data

    def handle_endtag(self, tag):
        if not self.open or self.open[-1] != tag:
            self.wrong.append(f"</{tag}> closes {self.open[-1:]} in line {self.getpos()[0]}")
            return
        self.open.pop()
        if re.fullmatch("h[1-6]", tag):
            self.lines.append(f"{tag} {self.text}")
        if tag in ("p", "li", "dd", "dt", "figcaption", "title"):
            self.lines.append(f"{tag} {self.text}")
        if tag in ("th", "td"):
            self.row.append(f"[{self.text}]" if tag == "th" else self.text)
            if tag == "th" and self.scope == "row" and not self.text:
                self.wrong.append("a row is named by nothing")
        if tag == "tr":
            self.columns = self.columns or len(self.row)
            if len(self.row) != self.columns:
                self.wrong.append(f"a row of {len(self.row)} cells under {self.columns} headers")
            if not any(cell.startswith("[") for cell in self.row):
                self.wrong.append("a row without a header cell")
            self.lines.append("row " + "|".join(self.row))
        if tag == "table" and not self.captioned:
            self.wrong.append("a table without a caption")

    def check_contrast(self):
        for rule in re.findall(r"[^{}]+\{[^{}]*\}", self.style):
            selector, body = rule.split("{", 1)
            colour = re.search(r"(?<![-\w])color: (#\w+)", body)
            ground = re.search(r"(?<![-\w])background: (#\w+)", body)
            for on in [ground[1]] if ground else GROUNDS:
                ratio = contrast(colour[1] if colour else "#1b2126", on)
                if ratio < 4.5:
                    self.wrong.append(f"{selector.strip()}: {ratio:.2f} on {on}")


outline = Outline()
with open(sys.argv[1], encoding="utf-8") as file:
    text = file.read()
outline.feed(text)
outline.close()
outline.check_contrast()
if not text.startswith("<!DOCTYPE html>"):
    outline.wrong.append("no document type")
if outline.open:
    outline.wrong.append(f"never closed: {outline.open}")
if outline.h1 != 1:
    outline.wrong.append(f"{outline.h1} headings of level 1")
for name in set(outline.ids):
    if outline.ids.count(name) > 1:
        outline.wrong.append(f"id {name} stands twice")
for name in outline.wanted:
    if name not in outline.ids:
        outline.wrong.append(f"nothing is called {name}")
if re.search(r"url\(|@import|@font-face", outline.style):
    outline.wrong.append("the style needs something else")
sys.stdout.reconfigure(encoding="utf-8")
print("\n".join(outline.lines))
if outline.wrong:
    sys.exit("\n".join(outline.wrong))
