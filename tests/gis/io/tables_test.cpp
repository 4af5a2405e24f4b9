// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tables without geometry of their own: separated values and workbooks.

#include "gis/io/read.h"
#include "tests/support/catch.h"
#include "tests/support/python.h"
#include "tests/support/real_data.h"
#include "tests/support/temp_folder.h"

using namespace hectare::gis;
using hectare::tests::python;
using hectare::tests::realData;
using hectare::tests::TempFolder;

namespace {

Result<ReadLayer> tryRead(const ReadRequest& request) {
  Progress progress;
  return readLayer(request, progress);
}

ReadLayer read(const ReadRequest& request) {
  auto layer = tryRead(request);
  INFO(request.path << " " << (layer ? "" : layer.error().what.id));
  if (!layer) {
    for (const auto& [name, value] : layer.error().what.args) {
      if (const auto* text = std::get_if<std::string>(&value)) WARN(name << ": " << *text);
    }
  }
  REQUIRE(layer);
  return *std::move(layer);
}

ReadRequest file(const std::filesystem::path& path) {
  ReadRequest request;
  request.path = path;
  return request;
}

std::string rules(const ReadLayer& layer) {
  std::string out;
  for (const Finding& finding : layer.findings) out += (out.empty() ? "" : " ") + finding.rule;
  return out;
}

/// Rows of a table, cells separated by "|", a missing one as "-".
std::string shown(const ReadLayer& layer) {
  std::string out;
  for (const Column& column : layer.table.columns) out += (out.empty() ? "" : "|") + column.name();
  for (std::size_t row = 0; row < layer.table.size(); ++row) {
    out += " /";
    for (std::size_t c = 0; c < layer.table.columns.size(); ++c) {
      out += (c == 0 ? " " : "|") + layer.table.columns[c].asText(row).value_or("-");
    }
  }
  return out;
}

std::string utf16(const std::string& ascii, bool bigEndian) {
  std::string out = bigEndian ? "\xFE\xFF" : "\xFF\xFE";
  for (const char c : ascii) {
    out += bigEndian ? std::string{'\0', c} : std::string{c, '\0'};
  }
  return out;
}

}  // namespace

TEST_CASE("Separated values are read whatever separates them") {
  const TempFolder folder;
  const char* const expected = "id|name|area / 0137|Ge, en \"k\"|1,5 / 137|two\nlines|-";
  const auto text = [](const std::string& s) {
    return "id" + s + "name" + s + "area\n0137" + s + "\"Ge, en \"\"k\"\"\"" + s + "\"1,5\"\n137" + s +
           "\"two\nlines\"" + s + "\n";
  };
  const auto comma = read(file(folder.write("c.csv", text(","))));
  CHECK(shown(comma) == expected);
  CHECK(rules(comma).empty());
  for (const char* separator : {";", "\t", "|"}) {
    const auto layer = read(file(folder.write("s.csv", text(separator))));
    CHECK(shown(layer) == expected);
    CHECK(rules(layer) == "read.separator");
  }
  CHECK(shown(read(file(folder.write("t.txt", text("\t"))))) == expected);
  CHECK(shown(read(file(folder.write("one.csv", "id\n0137\n\n137\n")))) == "id / 0137 / 137");
  CHECK(shown(read(file(folder.write("wide.csv", utf16("id\n", false))))) == "id");
  CHECK(shown(read(file(folder.write("old.csv", "a;b\r1;2\r")))) == "a|b / 1|2");
}

TEST_CASE("A path with ë and spaces is a path like others") {
  const TempFolder folder;
  const auto layer = read(file(folder.write("map van Daniël/lijst é.csv", "id;naam\n1;Zoë\n")));
  CHECK(shown(layer) == "id|naam / 1|Zo\xC3\xAB");
  CHECK(layer.table.name == "lijst \xC3\xA9");
}

TEST_CASE("Text tables are read in the encoding that they are in") {
  const TempFolder folder;
  SECTION("UTF-8 with a mark") {
    const auto layer = read(file(folder.write("b.csv", "\xEF\xBB\xBFid,n\n1,\xC3\xAB\n")));
    CHECK(shown(layer) == "id|n / 1|\xC3\xAB");
    CHECK(rules(layer).empty());
  }
  SECTION("UTF-16") {
    for (const bool bigEndian : {false, true}) {
      const auto layer = read(file(folder.write("w.csv", utf16("id;n\r\n01;x\r\n", bigEndian))));
      CHECK(shown(layer) == "id|n / 01|x");
      CHECK(rules(layer) == "read.encoding read.separator");
    }
  }
  SECTION("Windows-1252 is assumed, as a warning") {
    const auto layer = read(file(folder.write("w.csv", "id,n\n1,Zo\xEB \x80\n")));
    CHECK(shown(layer) == "id|n / 1|Zo\xC3\xAB \xE2\x82\xAC");
    REQUIRE(rules(layer) == "read.encoding");
    CHECK(layer.findings[0].severity == Severity::warning);
  }
  SECTION("what the plan says goes before what was found") {
    ReadRequest request = file(folder.write("o.csv", "id,n\n1,\x80\n"));
    request.encoding = "IBM437";
    CHECK(shown(read(request)) == "id|n / 1|\xC3\x87");
    request.encoding = "klingon";
    CHECK(tryRead(request).error().what.id == "format.unknown_encoding");
  }
}

TEST_CASE("Rows, names and headers that are not as they should be are told") {
  const TempFolder folder;
  SECTION("ragged rows, with their line") {
    const auto layer = read(file(folder.write("r.csv", "a,b,c\n1,2\n1,\"2\n\",3\n1,2,3,4\n1,2,3,\n")));
    CHECK(shown(layer) == "a|b|c / 1|2|- / 1|2\n|3 / 1|2|3 / 1|2|3");
    REQUIRE(rules(layer) == "read.row_short read.row_long");
    CHECK(layer.findings[0].subject == "2");
    CHECK(layer.findings[1].subject == "5");
  }
  SECTION("doubled and empty names") {
    const auto layer = read(file(folder.write("d.csv", "id,,Naam,NAAM\n1,2,3,4\n")));
    CHECK(shown(layer) == "id|field_2|Naam|NAAM_2 / 1|2|3|4");
    CHECK(rules(layer) == "read.column_unnamed read.column_doubled");
  }
  SECTION("no header at all") {
    const auto layer = read(file(folder.write("n.csv", "1,2.5\n2,3.5\n")));
    CHECK(shown(layer) == "field_1|field_2 / 1|2.5 / 2|3.5");
    CHECK(rules(layer) == "read.no_header");
  }
  SECTION("years as names") {
    CHECK(shown(read(file(folder.write("y.csv", "nis,2014,2015\n71002,1,2\n")))) == "nis|2014|2015 / 71002|1|2");
  }
  SECTION("titles above the header") {
    const auto layer = read(file(folder.write("t.csv", "Business land 2025;;\n;;\nnis;name;ha\n71002;As;1,5\n")));
    CHECK(shown(layer) == "nis|name|ha / 71002|As|1,5");
    CHECK(rules(layer) == "read.separator read.header_row");
  }
  SECTION("a quote that is never closed") {
    CHECK(rules(read(file(folder.write("q.csv", "a,b\n1,\"x\n2,y\n")))) == "read.open_quote");
  }
}

TEST_CASE("Places are made of columns") {
  const TempFolder folder;
  ReadRequest request =
      file(folder.write("p.csv", "id;x;y\na;217.000,5;180 000\nb;217001;180001,25\nc;?;180000\nd;0;0\ne;;\n"));
  request.place = {"x", "y", ""};
  request.decimalComma = true;
  request.columns = {{"id"}};
  const auto layer = read(request);
  REQUIRE(layer.table.columns.size() == 1);
  REQUIRE(layer.table.size() == 5);
  CHECK(layer.table.geometry.box(0).minX == 217000.5);
  CHECK(layer.table.geometry.box(0).minY == 180000);
  CHECK(layer.table.geometry.box(1).minY == 180001.25);
  for (const std::size_t row : {2U, 3U, 4U}) CHECK(layer.table.geometry.kind(row) == GeometryKind::none);
  CHECK(rules(layer) == "read.separator read.place_missing read.place_not_numbers read.place_zero");
  CHECK(layer.findings[2].subject == "3");

  request.place = {"x", "north", ""};
  CHECK(tryRead(request).error().what.id == "read.no_column");
}

TEST_CASE("Places are made of well-known text or binary") {
  const TempFolder folder;
  ReadRequest request = file(folder.write("w.csv",
                                          "id,geom\n1,\"SRID=31370;POLYGON ((0 0, 0 10, 10 10, 10 0, 0 "
                                          "0))\"\n2,0101000000000000000000F03F0000000000000040\n"
                                          "3,nothing\n"));
  request.place = {"", "", "geom"};
  const auto layer = read(request);
  CHECK(layer.table.geometry.kind(0) == GeometryKind::polygon);
  CHECK(layer.table.geometry.box(0).maxX == 10);
  CHECK(layer.table.geometry.box(1).maxY == 2);
  CHECK(layer.table.geometry.kind(2) == GeometryKind::none);
  CHECK(rules(layer).ends_with("read.place_not_wkt"));
}

namespace {

/// Parts of a workbook as Excel writes them. Style 1 is a date.
const char* const workbookScript = R"py(
def xlsx(name, sheets):
    z = zipfile.ZipFile(name, 'w', zipfile.ZIP_DEFLATED)
    w = lambda n, t: z.writestr(n, '<?xml version="1.0" encoding="UTF-8"?>' + t)
    m = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    r = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    w('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
      '<Default Extension="xml" ContentType="application/xml"/>' + ''.join(
      f'<Override PartName="/xl/{n}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.{t}+xml"/>'
      for n, t in [('workbook', 'sheet.main'), ('worksheets/sheet1', 'worksheet')]) + '</Types>')
    w('xl/workbook.xml', f'<workbook {m} xmlns:r="{r}"><sheets>' + ''.join(
      f'<sheet name="{n}" sheetId="{i+1}" r:id="rId{i+1}"/>' for i, (n, _) in enumerate(sheets)) + '</sheets></workbook>')
    w('xl/_rels/workbook.xml.rels', '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
      + ''.join(f'<Relationship Id="rId{i+1}" Type="{r}/worksheet" Target="worksheets/sheet{i+1}.xml"/>'
                for i in range(len(sheets))) + f'<Relationship Id="rId99" Type="{r}/styles" Target="styles.xml"/></Relationships>')
    w('xl/styles.xml', f'<styleSheet {m}><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>')
    for i, (_, rows) in enumerate(sheets):
        w(f'xl/worksheets/sheet{i+1}.xml', f'<worksheet {m}><sheetData>' + rows + '</sheetData></worksheet>')
    z.close()
def row(n, *cells):
    out = f'<row r="{n}">'
    for i, c in enumerate(cells):
        ref = f'{chr(65 + i)}{n}'
        if c is None: continue
        if isinstance(c, str) and c.startswith('<'): out += c.replace('<c ', f'<c r="{ref}" ')
        elif isinstance(c, str): out += f'<c r="{ref}" t="inlineStr"><is><t>{c}</t></is></c>'
        else: out += f'<c r="{ref}"><v>{c!r}</v></c>'
    return out + '</row>'
)py";

}  // namespace

TEST_CASE("A workbook loses nothing") {
  const TempFolder folder;
  python(folder.path(), std::string(workbookScript) + R"py(
xlsx('parks.xlsx', [
  ('Terreinen', row(1, 'Bedrijventerreinen Limburg') + row(3, 'nr', 'naam', 'ha', 'datum', 'som', 'ja') +
   row(4, '0137', 'Genk-Zuid', 0.1234567890123, '<c s="1"><v>45418</v></c>', '<c ><f>1+1</f><v>2</v></c>', '<c t="b"><v>1</v></c>') +
   row(5, '137', 'Zoë', 71002)),
  ('Leeg', ''),
  ('Codes', row(1, 'code', 'tekst') + row(2, '01', 'vrij'))])
os.rename('parks.xlsx', 'parks.csv')
xlsx('parks.xlsx', [('A', row(1, 'a', 'b') + row(2, 'x', 1))])
)py");
  CHECK(*listLayers(folder / "parks.csv") == std::vector<std::string>{"Terreinen", "Codes"});
  ReadRequest request = file(folder / "parks.csv");
  request.layer = "Terreinen";
  const auto layer = read(request);
  CHECK(shown(layer) ==
        "nr|naam|ha|datum|som|ja / 0137|Genk-Zuid|0.1234567890123|2024-05-06|2|1 / 137|Zo\xC3\xAB|71002|-|-|-");
  CHECK(rules(layer) == "read.other_format read.header_row");
  CHECK(layer.driver == "XLSX");
  CHECK(rules(read(file(folder / "parks.xlsx"))).empty());
}

TEST_CASE("An OpenDocument table loses nothing") {
  const TempFolder folder;
  python(folder.path(), R"py(
ns = ' '.join(f'xmlns:{p}="urn:oasis:names:tc:opendocument:xmlns:{u}:1.0"' for p, u in
              [('office', 'office'), ('table', 'table'), ('text', 'text')])
s = lambda t: f'<table:table-cell office:value-type="string"><text:p>{t}</text:p></table:table-cell>'
n = lambda v, f='': f'<table:table-cell office:value-type="float" office:value="{v}"{f}><text:p>shown</text:p></table:table-cell>'
d = lambda v: f'<table:table-cell office:value-type="date" office:date-value="{v}"><text:p>6/5/24</text:p></table:table-cell>'
r = lambda *c: '<table:table-row>' + ''.join(c) + '</table:table-row>'
z = zipfile.ZipFile('t.ods', 'w')
z.writestr('mimetype', 'application/vnd.oasis.opendocument.spreadsheet')
z.writestr('content.xml', f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {ns}><office:body><office:spreadsheet>'
  '<table:table table:name="Blad 1">' + r(s('nr'), s('ha'), s('som'), s('dag')) +
  r(s('0137'), n('0.1234567890123'), n('5', ' table:formula="of:=[.B2]*2"'), d('2024-05-06')) +
  '</table:table></office:spreadsheet></office:body></office:document-content>')
z.close()
)py");
  CHECK(shown(read(file(folder / "t.ods"))) == "nr|ha|som|dag / 0137|0.1234567890123|5|2024-05-06");
}

TEST_CASE("What servers and old programs leave in the place of data is named") {
  const TempFolder folder;
  const auto why = [&](const char* name, const std::string& content) {
    return tryRead(file(folder.write(name, content))).error().what.id;
  };
  CHECK(why("a.csv", "<!DOCTYPE html><html><body>404</body></html>") == "format.web_page");
  CHECK(why("a.gml", "\n<html><head></head></html>") == "format.web_page");
  CHECK(why("a.json", "<?xml version=\"1.0\"?><ows:ExceptionReport/>") == "format.service_error");
  CHECK(why("a.xls", "\xD0\xCF\x11\xE0 and so on") == "format.old_workbook");
  const auto named = read(file(folder.write("b.csv", R"({"type":"Point","coordinates":[5.3,50.9]})")));
  CHECK(named.driver == "GeoJSON");
  CHECK(rules(named).starts_with("read.other_format"));
}

TEST_CASE("Ten thousand columns are read when few are wanted") {
  const TempFolder folder;
  std::string names = "id";
  std::string values = "0";
  std::string properties = "\"id\":\"0\"";
  for (int i = 1; i < 10'000; ++i) {
    names += ",c" + std::to_string(i);
    values += "," + std::to_string(i);
    properties += ",\"c" + std::to_string(i) + "\":" + std::to_string(i);
  }
  const auto csv = folder.write("wide.csv", names + "\n" + values + "\n" + values + "\n");
  const auto json =
      folder.write("wide.geojson", R"({"type":"Feature","geometry":null,"properties":{)" + properties + "}}");
  for (const auto& path : {csv, json}) {
    ReadRequest request = file(path);
    request.columns = {{"id", "c9999"}};
    const auto layer = read(request);
    REQUIRE(layer.table.columns.size() == 2);
    CHECK(layer.table.find("c9999")->asNumber(0) == 9999);
  }
}

TEST_CASE("The same names come out of five encodings", "[real]") {
  const auto names = [](const std::string& name) {
    ReadRequest request = file(realData("encodings/point_sources_" + name + ".csv"));
    request.columns = {{"Facility Name", "Par Description", "Facility Municipality"}};
    return shown(read(request));
  };
  const std::string utf8 = names("utf8");
  CHECK(utf8.find("Anthrac\xC3\xA8ne") != std::string::npos);
  for (const char* name : {"utf8_bom", "utf16LE", "utf16BE", "western"}) {
    INFO(name);
    CHECK(names(name) == utf8);
  }
}

TEST_CASE("352 sites of Stoke sum to 344.914 ha, and both 0137 and 137 are there", "[real]") {
  ReadRequest request = file(realData("stoke/register_sites.csv"));
  request.place = {"lon", "lat", ""};
  const auto layer = read(request);
  REQUIRE(layer.table.size() == 352);
  double sum = 0;
  std::size_t same = 0;
  for (std::size_t row = 0; row < 352; ++row) {
    sum += layer.table.find("hectares")->asNumber(row).value_or(0);
    const auto id = layer.table.find("site_reference")->asText(row);
    same += id == "0137" || id == "137" ? 1 : 0;
    CHECK(layer.table.geometry.kind(row) == GeometryKind::point);
  }
  CHECK(sum == Approx(344.914).margin(1e-9));
  CHECK(same == 2);
}
