# SPDX-FileCopyrightText: the Hectare authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a text document (ODT) with parsers that are not ours.

odt_outline.py FILE: prints its language, headings, tables and pictures; ends with 1 and says what an accessible
document must not lack.
"""

import sys
import xml.etree.ElementTree as tree
import zipfile

NAMES = {
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xlink": "http://www.w3.org/1999/xlink",
    "manifest": "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0",
}


def name(short):
    prefix, local = short.split(":")
    return f"{{{NAMES[prefix]}}}{local}"


def text(element):
    return "".join(element.itertext())


wrong = []
sys.stdout.reconfigure(encoding="utf-8")
with zipfile.ZipFile(sys.argv[1]) as odt:
    if odt.testzip():
        wrong.append(f"{odt.testzip()} is damaged")
    first = odt.infolist()[0]
    if first.filename != "mimetype" or first.compress_type != zipfile.ZIP_STORED:
        wrong.append("the type cannot be read at the head of the file")
    print("type", odt.read("mimetype").decode())
    parts = set(odt.namelist()) - {"mimetype", "META-INF/manifest.xml"}
    manifest = tree.fromstring(odt.read("META-INF/manifest.xml"))
    listed = {entry.get(name("manifest:full-path")) for entry in manifest} - {"/"}
    if listed != parts:
        wrong.append(f"the manifest lists {listed} and not {parts}")
    styles = tree.fromstring(odt.read("styles.xml"))
    default = styles.find(".//style:default-style/style:text-properties", NAMES)
    print("language", default.get(name("fo:language")), default.get(name("fo:country")))
    print("said", text(tree.fromstring(odt.read("meta.xml")).find(".//dc:language", NAMES)))
    known = {style.get(name("style:name")) for style in styles.iter(name("style:style"))}
    content = tree.fromstring(odt.read("content.xml"))
    known |= {style.get(name("style:name")) for style in content.iter(name("style:style"))}
    level = 0
    for element in content.iter():
        used = element.get(name("text:style-name")) or element.get(name("table:style-name"))
        if used and used not in known and element.tag != name("text:list"):
            wrong.append(f"no style {used}")
        if element.tag == name("text:h"):
            deep = int(element.get(name("text:outline-level")))
            if deep > level + 1:
                wrong.append(f"heading {deep} follows {level}")
            level = deep
            print(f"h{deep}", text(element))
        if element.tag == name("table:table"):
            heads = element.findall("table:table-header-rows/table:table-row", NAMES)
            if len(heads) != 1:
                wrong.append("a table without a row of headers")
            columns = len(list(element.iter(name("table:table-column"))))
            for row in element.iter(name("table:table-row")):
                cells = row.findall("table:table-cell", NAMES)
                if len(cells) != columns:
                    wrong.append(f"{len(cells)} cells in {columns} columns")
                print("row", "|".join(text(cell) for cell in cells))
        if element.tag == name("draw:frame"):
            image = element.find("draw:image", NAMES).get(name("xlink:href"))
            if image not in parts:
                wrong.append(f"{image} is not there")
            print("picture", text(element.find("svg:desc", NAMES)))
if wrong:
    sys.exit("\n".join(wrong))
